package io.tiku.goal;

import io.tiku.pipeline.PaperBuild;
import io.tiku.pipeline.Settings;
import java.io.File;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Assembles parallel forms of a paper from a blueprint and writes each with its key. {@code mvn -pl
 * site tiku:paper -Dblueprint=weekly -Dseed=demo -Dforms=2}
 */
@Mojo(name = "paper", threadSafe = true)
public final class PaperMojo extends CheckedGoal {

  private static final int SEED_BYTES = 32;

  /** The blueprint: a file's name in {@code content/blueprints}, without {@code .yaml}. */
  @Parameter(property = "tiku.blueprint", defaultValue = "${blueprint}")
  private @Nullable String blueprint;

  /** The edition whose items are asked; without it that of the working tree. */
  @Parameter(property = "tiku.edition", defaultValue = "${edition}")
  private @Nullable String edition;

  /** Any text; the same bank, blueprint and seed give the same forms. Without it a random one. */
  @Parameter(property = "tiku.seed", defaultValue = "${seed}")
  private @Nullable String seed;

  /** How many parallel forms, 1 to 26. */
  @Parameter(property = "tiku.forms", defaultValue = "${forms}")
  private @Nullable String forms;

  /** How many items two forms may have in common. */
  @Parameter(property = "tiku.overlap", defaultValue = "${overlap}")
  private @Nullable String overlap;

  /**
   * Files {@code form.json} of earlier papers, with commas between them: their items are left out.
   */
  @Parameter(property = "tiku.avoid", defaultValue = "${avoid}")
  private @Nullable String avoid;

  /** How many orders of each form (一题多序), 1 to 26; 1 is the form alone. */
  @Parameter(property = "tiku.variants", defaultValue = "${variants}")
  private @Nullable String variants;

  /**
   * How many answer sheets of each form, 1 to 9999, each with a number of its own on every page;
   * without it one sheet without a number, to be multiplied.
   */
  @Parameter(property = "tiku.copies", defaultValue = "${copies}")
  private @Nullable String copies;

  /**
   * The language of what papers say besides the words of the bank, as in HTML's {@code lang}:
   * {@code zh-CN}, {@code en}, or another whose texts are in the folder of templates.
   */
  @Parameter(property = "tiku.language", defaultValue = "zh-CN", required = true)
  private String language = "zh-CN";

  /** Names the folder of this set; without it the set gets a running number. */
  @Parameter(property = "tiku.label", defaultValue = "${label}")
  private @Nullable String label;

  /** Only prints what each cell needs and what there is. */
  @Parameter(property = "tiku.explain", defaultValue = "${explain}")
  private boolean explain;

  /** The folder for sets of papers. */
  @Parameter(
      property = "tiku.papers",
      defaultValue = "${project.build.directory}/papers",
      required = true)
  private File papers = new File("target/papers");

  @Override
  boolean keepsWords() {
    return true;
  }

  @Override
  Settings settings() throws MojoFailureException {
    return super.settings().speaking(language);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> {
          PaperBuild build = new PaperBuild(settings(), papers.toPath(), order());
          if (explain) {
            build.explain().forEach(getLog()::info);
          } else {
            print(build.run());
          }
        });
  }

  private PaperBuild.Order order() {
    return new PaperBuild.Order(
        text(edition),
        text(blueprint),
        seed == null ? randomSeed() : seed,
        PaperBuild.number("forms", text(forms), 1),
        PaperBuild.number("overlap", text(overlap), 0),
        PaperBuild.files(text(avoid)),
        text(label),
        PaperBuild.number("variants", text(variants), 1),
        PaperBuild.number("copies", text(copies), 0));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static String randomSeed() {
    byte[] bytes = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
