package io.tiku.goal;

import io.tiku.pipeline.Settings;
import io.tiku.pipeline.SiteBuild;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the bank as {@code tiku:check} does and publishes it as a static site that works from a
 * web server and by double-click. A failing build leaves the previous site whole.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class SiteMojo extends SiteGoal {

  /** The folder the site is published to. Everything in it belongs to the site. */
  @Parameter(
      property = "tiku.site",
      defaultValue = "${project.build.directory}/site",
      required = true)
  private File site = new File("target/site");

  /**
   * The address under which the site will be reached, such as {@code https://example.org/tiku/}.
   * With it the site has canonical links and a site map.
   */
  @Parameter(property = "tiku.baseUrl", defaultValue = "${baseUrl}")
  private @Nullable String baseUrl;

  @Override
  Settings settings() throws MojoFailureException {
    return super.settings()
        .published(site.toPath(), Optional.ofNullable(baseUrl).filter(url -> !url.isBlank()));
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          Settings settings = settings();
          print(new SiteBuild(settings, new LogProgress(getLog())).run());
          getLog().info("用浏览器打开 " + settings.site().resolve("index.html").toUri());
        });
  }
}
