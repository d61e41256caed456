package io.tiku.goal;

import io.tiku.pipeline.AloneBuild;
import io.tiku.pipeline.PackBuild;
import io.tiku.pipeline.PaperBuild;
import io.tiku.pipeline.SampleBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the draft of a region's pack from its share and plan: written papers with keys and answer
 * sheets, the projector deck, the host's script, judges' and score sheets, an audit report. {@code
 * mvn -pl site tiku:pack -Dregion=east -Dkey=zhejiang}; {@code -Dregion=all -Dsample} shows all
 * steps of all example regions.
 */
@Mojo(name = "pack", threadSafe = true)
public final class PackMojo extends PackGoal {

  /** Names of the keys of those who wrote or chose questions besides the host, with commas. */
  @Parameter(property = "tiku.setterKeys", defaultValue = "${setterKeys}")
  private @Nullable String setterKeys;

  /** Files {@code form.json} of earlier packs, with commas: the audit report compares with them. */
  @Parameter(property = "tiku.avoid", defaultValue = "${avoid}")
  private @Nullable String avoid;

  /**
   * Makes, approves and seals the packs of example regions with keys made for the purpose, in
   * {@code sample-keys} beside the packs.
   */
  @Parameter(property = "tiku.sample", defaultValue = "${sample}")
  private boolean sample;

  /**
   * Rehearses alone: a pack of marked practice questions ({@code rehearsal}) whose other signers
   * are stood in for. The host takes its own steps with its own key.
   */
  @Parameter(property = "tiku.alone", defaultValue = "${alone}")
  private boolean alone;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          if (alone) {
            print(new AloneBuild(settings(), packSettings(), region()).run(key()));
          } else if (sample) {
            SampleBuild build =
                new SampleBuild(settings(), packSettings(), rehearsal(), new LogProgress(getLog()));
            print(build.run(region()));
          } else {
            print(new PackBuild(settings(), packSettings(), order()).run());
          }
        });
  }

  private PackBuild.Order order() {
    return new PackBuild.Order(
        region(), key(), names(setterKeys), PaperBuild.files(text(avoid)), rehearsal());
  }
}
