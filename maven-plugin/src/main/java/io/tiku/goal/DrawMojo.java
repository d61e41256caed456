package io.tiku.goal;

import io.tiku.pipeline.DrawBuild;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Draws lots in public (公开抽签): the groups of units, the order of play, or who is taken from a list.
 * First {@code mvn -pl site tiku:draw -Ddraw=selection-example -Dstep=commit}: checks the lists,
 * makes a secret and writes what is published before the draw. When the public value is known,
 * {@code -Dstep=draw -Dpublic=…} writes the result and a page that computes it anew, once and not
 * before the announced date. Anybody checks the published files with {@code -Dstep=verify}.
 */
@Mojo(name = "draw", threadSafe = true)
public final class DrawMojo extends CheckedGoal {

  /** Where all dates of draws are meant. */
  private static final ZoneId DRAWN = ZoneId.of("Asia/Shanghai");

  /**
   * A file's name in {@code content/draws}, without {@code .yaml}, or the path of a file {@code
   * .yaml} or {@code .json} anywhere; its lists are beside it.
   */
  @Parameter(property = "tiku.draw", defaultValue = "${draw}")
  private @Nullable String draw;

  /** {@code commit} (承诺), {@code draw} (抽签) or {@code verify} (复核). */
  @Parameter(property = "tiku.step", defaultValue = "${step}")
  private @Nullable String step;

  /** The public value that was described in the commitment, written as it says. */
  @Parameter(property = "tiku.public", defaultValue = "${public}")
  private @Nullable String publicValue;

  /** Whether the source failed and the public value comes from what was announced for that. */
  @Parameter(property = "tiku.fallback", defaultValue = "${fallback}")
  private boolean fallback;

  /**
   * The folder with the published files of the draw, where it is not the one in which they were
   * made.
   */
  @Parameter(property = "tiku.published", defaultValue = "${published}")
  private @Nullable File published;

  /**
   * The folder of secrets, which must not be published or cleaned away. Only the owner can read its
   * files.
   */
  @Parameter(property = "tiku.secrets", defaultValue = "${user.home}/.tiku/draws", required = true)
  private File secrets = new File(".tiku/draws");

  /** The folder in which each draw gets one of its own. */
  @Parameter(
      property = "tiku.draws",
      defaultValue = "${project.build.directory}/draws",
      required = true)
  private File draws = new File("target/draws");

  @Override
  boolean keepsWords() {
    return true;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () ->
            print(
                new DrawBuild(
                        settings(), draws.toPath(), secrets.toPath(), LocalDate.now(DRAWN), order())
                    .run()));
  }

  private DrawBuild.Order order() {
    return new DrawBuild.Order(
        text(draw),
        text(step),
        text(publicValue),
        fallback,
        Optional.ofNullable(published).map(File::toPath));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
