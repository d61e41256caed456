package io.tiku.goal;

import io.tiku.pipeline.ChangesBuild;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed between two states of the bank, keys first, and writes it as Markdown for a
 * merge request: {@code mvn -pl site tiku:changes -Dfrom=main}. Or lists what must be looked at
 * when a law changes: {@code mvn -pl site tiku:changes -Dstatute=劳动合同法 -Darticles=19,20}.
 */
@Mojo(name = "changes", threadSafe = true)
public final class ChangesMojo extends TikuMojo {

  /**
   * What to compare with: the id of a configured edition, or a tag, branch or commit. With it
   * drafts and other unpublished questions are compared too. Without it what readers see is
   * compared with the edition that the later one supplements, else with the newest configured one.
   */
  @Parameter(property = "tiku.from", defaultValue = "${from}")
  private @Nullable String from;

  /**
   * What is compared, or in what is looked for a statute: the id of a configured edition, or a tag,
   * branch or commit. Without it the working tree.
   */
  @Parameter(property = "tiku.to", defaultValue = "${to}")
  private @Nullable String to;

  /**
   * A statute: short title, title, alias or file name, with 第…条 or without. Lists every point and
   * question that rests on it.
   */
  @Parameter(property = "tiku.statute", defaultValue = "${statute}")
  private @Nullable String statute;

  /** Articles of the statute, with commas between them. */
  @Parameter(property = "tiku.articles", defaultValue = "${articles}")
  private @Nullable String articles;

  /** The file the whole list is written to; without it {@code changes.md} among the reports. */
  @Parameter(property = "tiku.changes", defaultValue = "${changes}")
  private @Nullable File changes;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          ChangesBuild build =
              new ChangesBuild(
                  settings(),
                  new LogProgress(getLog()),
                  new ChangesBuild.Order(
                      text(from), text(to), Optional.ofNullable(changes).map(File::toPath)));
          (text(statute).isEmpty() ? build.compare() : build.impact(text(statute), text(articles)))
              .forEach(getLog()::info);
        });
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
