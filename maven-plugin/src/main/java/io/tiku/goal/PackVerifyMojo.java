package io.tiku.goal;

import io.tiku.pipeline.PaperBuild;
import io.tiku.pipeline.VerifyBuild;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks packs without opening them: signatures, digests, the approval log, that all come from one
 * deal; says whether they are sealed, opened or released and since when. {@code -Dreveal} makes
 * opened packs anew from edition, plan and seed and compares. {@code mvn -pl site tiku:pack-verify}
 */
@Mojo(name = "pack-verify", threadSafe = true)
public final class PackVerifyMojo extends PackGoal {

  /** Makes packs that were opened to {@code opened} anew and compares every byte. */
  @Parameter(property = "tiku.reveal", defaultValue = "${reveal}")
  private boolean reveal;

  /** The master seed's file, once it was published: the deal is made anew and compared too. */
  @Parameter(property = "tiku.revealMaster", defaultValue = "${revealMaster}")
  private @Nullable File revealMaster;

  /** Files {@code form.json} of earlier packs, as they were given to the other goals. */
  @Parameter(property = "tiku.avoid", defaultValue = "${avoid}")
  private @Nullable String avoid;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          VerifyBuild.Order order =
              new VerifyBuild.Order(
                  region(), reveal, path(revealMaster), PaperBuild.files(text(avoid)), rehearsal());
          new VerifyBuild(settings(), packSettings(), order).run().forEach(getLog()::info);
        });
  }
}
