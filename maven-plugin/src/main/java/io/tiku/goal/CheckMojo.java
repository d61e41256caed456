package io.tiku.goal;

import io.tiku.pipeline.CheckBuild;
import io.tiku.pipeline.Checked;
import io.tiku.pipeline.Settings;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the whole bank: prints every problem with its place and remedy, and writes
 * {@code problems.sarif} for code review tools. If a site was published, makes sure that none of
 * its files tells anything of 命题专用 items or packs. Fails if there are errors, with {@code
 * -Dtiku.strict} also if there are warnings.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class CheckMojo extends CheckedGoal {

  /** The folder the site is published to. Everything in it belongs to the site. */
  @Parameter(
      property = "tiku.site",
      defaultValue = "${project.build.directory}/site",
      required = true)
  private File site = new File("target/site");

  /**
   * A folder of 命题专用 items that is kept outside the bank ({@code syllabus/<domain>/…/<id>.md}) and
   * is checked together with it.
   */
  @Parameter(property = "tiku.setters", defaultValue = "${setters}")
  private @Nullable File setters;

  /** The folder of packs: nothing of a draft or an opened pack may be in a published file. */
  @Parameter(
      property = "tiku.packs",
      defaultValue = "${project.build.directory}/packs",
      required = true)
  private File packs = new File("target/packs");

  @Override
  Settings settings() throws MojoFailureException {
    return super.settings().published(site.toPath(), Optional.empty());
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          Checked checked =
              new CheckBuild(settings(), new LogProgress(getLog()))
                  .run(Optional.ofNullable(setters).map(File::toPath), packs.toPath());
          print(checked);
        });
  }
}
