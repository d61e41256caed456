package io.tiku.goal;

import io.tiku.pipeline.SealBuild;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Seals an approved draft to the host's and the ministry's keys, signs the manifest and removes the
 * draft. {@code mvn -pl site tiku:pack-seal -Dregion=east -Dkey=zhejiang}
 */
@Mojo(name = "pack-seal", threadSafe = true)
public final class PackSealMojo extends PackGoal {

  /**
   * Also writes {@code pack-aes.zip}, which opens in 7-Zip with a pass phrase; for hosts with
   * office tools only. The pass phrase is written to the folder of keys and never printed.
   */
  @Parameter(property = "tiku.zip", defaultValue = "${zip}")
  private boolean zip;

  /** After this moment the host's key does not open the pack, such as 2021-09-01T00:00+08:00. */
  @Parameter(property = "tiku.expires", defaultValue = "${expires}")
  private @Nullable String expires;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Optional<OffsetDateTime> until = until();
    Outcome.report(
        getLog(),
        () -> {
          SealBuild.Order order = new SealBuild.Order(region(), key(), zip, until, rehearsal());
          getLog().info(new SealBuild(settings(), packSettings(), order).run());
        });
  }

  private Optional<OffsetDateTime> until() throws MojoFailureException {
    String text = text(expires);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeParseException e) {
      getLog().debug(e);
      throw new MojoFailureException(
          "expires 要是带时区的时间，例如 2021-09-01T00:00+08:00，不能是「" + text + "」。");
    }
  }
}
