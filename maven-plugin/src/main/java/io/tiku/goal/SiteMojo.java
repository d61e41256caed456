package io.tiku.goal;

import io.tiku.build.Settings;
import io.tiku.build.SiteBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the bank as {@code tiku:check} does and publishes it as a static site that works from a
 * web server and by double-click. A failing build leaves the previous site whole.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class SiteMojo extends TikuMojo {

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skips()) {
      return;
    }
    Outcome.report(
        getLog(),
        () -> {
          Settings settings = settings();
          print(new SiteBuild(settings, new LogProgress(getLog())).run());
          getLog().info("用浏览器打开 " + settings.site().resolve("index.html").toUri());
        });
  }
}
