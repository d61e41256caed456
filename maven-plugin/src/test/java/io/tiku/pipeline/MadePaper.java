package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Papers that tests make. */
final class MadePaper {

  /** The bank of this repository. */
  static final Path BANK = Path.of("..", "content");

  private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

  /** Where builds of the bank remember, for the next of them, what they read. */
  private static final Path REMEMBERED = shared().resolve("reports");

  private MadePaper() {}

  /** One form of the bank from the seed {@code demo}, made once for all tests that only read it. */
  static Path ofBank(String blueprint) {
    return setOfBank(blueprint).resolve("A");
  }

  /** The same with that many numbered answer sheets. */
  static Path ofBank(String blueprint, Path folder, int copies) {
    PaperBuild.Order order =
        new PaperBuild.Order("", blueprint, "demo", 1, 0, List.of(), "t", 1, copies);
    return of(BANK, folder, order).resolve("A");
  }

  /** The folder of the set with that form. */
  static Path setOfBank(String blueprint) {
    return MADE.computeIfAbsent(
        blueprint,
        name ->
            of(BANK, shared(), new PaperBuild.Order("", name, "demo", 1, 0, List.of(), "t", 1, 0)));
  }

  private static Path shared() {
    try {
      return Files.createTempDirectory(Path.of("target"), "papers");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One form, below {@code folder}, from the seed {@code demo}. */
  static Path of(Path content, Path folder, String blueprint, String label) {
    return of(
            content,
            folder,
            new PaperBuild.Order("", blueprint, "demo", 1, 0, List.of(), label, 1, 0))
        .resolve("A");
  }

  /** The folder of a set, below {@code folder}. */
  static Path of(Path content, Path folder, PaperBuild.Order order) {
    Checked checked = build(content, folder, order).run();
    assertThat(checked.failed()).as(checked.summary()).isFalse();
    return folder.resolve("papers").resolve(order.blueprint() + "-" + order.label());
  }

  /** What makes a set below {@code folder}. */
  static PaperBuild build(Path content, Path folder, PaperBuild.Order order) {
    Settings settings =
        new Settings(
            content,
            List.of(),
            folder.resolve("site"),
            content.equals(BANK) ? REMEMBERED : folder.resolve("reports"),
            Optional.empty(),
            Optional.empty(),
            "题库（示例）",
            "none",
            false,
            Instant.EPOCH,
            "test",
            "test");
    return new PaperBuild(settings, folder.resolve("papers"), order);
  }
}
