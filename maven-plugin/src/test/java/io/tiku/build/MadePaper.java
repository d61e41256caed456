package io.tiku.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Papers that tests make. */
final class MadePaper {

  /** The bank of this repository. */
  static final Path BANK = Path.of("..", "content");

  private MadePaper() {}

  /** One form, below {@code folder}, from the seed {@code demo}. */
  static Path of(Path content, Path folder, String blueprint, String label) {
    Settings settings =
        new Settings(
            content,
            folder.resolve("site"),
            folder.resolve("reports"),
            Optional.empty(),
            Optional.empty(),
            "题库（示例）",
            "none",
            false,
            Instant.EPOCH,
            "test",
            "test");
    PaperBuild.Order order = new PaperBuild.Order(blueprint, "demo", 1, 0, List.of(), label, 1);
    Checked checked = new PaperBuild(settings, folder.resolve("papers"), order).run();
    assertThat(checked.failed()).as(checked.summary()).isFalse();
    return folder.resolve("papers").resolve(blueprint + "-" + label).resolve("A");
  }
}
