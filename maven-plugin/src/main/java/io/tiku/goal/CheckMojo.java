package io.tiku.goal;

import io.tiku.build.CheckBuild;
import io.tiku.build.Checked;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads and checks the whole bank: prints every problem with its place and remedy, and writes
 * {@code problems.sarif} for code review tools. Fails if there are errors, with {@code
 * -Dtiku.strict} also if there are warnings.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class CheckMojo extends TikuMojo {

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          Checked checked = new CheckBuild(settings(), new LogProgress(getLog())).run();
          Outcome.print(getLog(), checked);
        });
  }
}
