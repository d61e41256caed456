package io.tiku.goal;

import io.tiku.pipeline.DealBuild;
import io.tiku.pipeline.PaperBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Divides the bank among the regions, so that no two packs can share an item. Done by the keeper of
 * the master seed, which is made if there is none: {@code deal.json} is published, each region's
 * share is sealed for its host. {@code mvn -pl site tiku:pack-deal -Dkey=renshebu}
 */
@Mojo(name = "pack-deal", threadSafe = true)
public final class PackDealMojo extends PackGoal {

  /**
   * Files {@code form.json} of earlier packs, with commas between them: their items are not dealt.
   */
  @Parameter(property = "tiku.avoid", defaultValue = "${avoid}")
  private @Nullable String avoid;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () ->
            print(
                new DealBuild(settings(), packSettings(), key(), PaperBuild.files(text(avoid)))
                    .run()));
  }
}
