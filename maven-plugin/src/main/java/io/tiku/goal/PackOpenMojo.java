package io.tiku.goal;

import io.tiku.pipeline.OpenBuild;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Opens a sealed pack into a new folder that only you may read, after its unlock time. Everything
 * is decrypted and checked before anything is written. {@code mvn -pl site tiku:pack-open
 * -Dregion=east -Dkey=zhejiang}
 */
@Mojo(name = "pack-open", threadSafe = true)
public final class PackOpenMojo extends PackGoal {

  /** The new folder; without it {@code opened} beside the pack. */
  @Parameter(property = "tiku.to", defaultValue = "${to}")
  private @Nullable File to;

  /** The ministry's authorisation to open the pack before its time, {@code early.json}. */
  @Parameter(property = "tiku.early", defaultValue = "${early}")
  private @Nullable File early;

  /**
   * A file with the pass phrase, to open {@code pack-aes.zip} instead of {@code pack.age}; {@code
   * key} then only signs the line in the log, and without it the log has no line.
   */
  @Parameter(property = "tiku.passphrase", defaultValue = "${passphrase}")
  private @Nullable File passphrase;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          OpenBuild.Order order =
              new OpenBuild.Order(
                  region(), key(), path(to), path(early), path(passphrase), rehearsal());
          getLog().info(new OpenBuild(settings(), packSettings(), order).run());
        });
  }
}
