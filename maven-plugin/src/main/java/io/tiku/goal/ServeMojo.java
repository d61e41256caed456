package io.tiku.goal;

import io.tiku.pipeline.ServeBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the working tree as a site to this machine alone, for writing: drafts too, problems beside
 * the text they concern, and open pages follow what is saved. {@code mvn -pl site tiku:serve},
 * until Ctrl-C.
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends SiteGoal {

  /** The port of {@code http://localhost:8080/}; 8080 unless something else is written. */
  @Parameter(property = "tiku.port", defaultValue = "${port}")
  private @Nullable String port;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          try (ServeBuild serve =
              ServeBuild.start(settings(), new LogProgress(getLog()), System::nanoTime, number())) {
            Runtime.getRuntime().addShutdownHook(new Thread(serve::close));
            serve.watch();
          }
        });
  }

  private int number() throws MojoFailureException {
    try {
      return port == null || port.isBlank() ? 8080 : Integer.parseInt(port.strip());
    } catch (NumberFormatException e) {
      throw new MojoFailureException("端口「" + port + "」不是数。写成 -Dport=8081 这样。", e);
    }
  }
}
