package io.tiku.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of the bank in {@code content/}, whose packs ask the edition of the working tree. */
final class PackedBank {

  /** After the unlock time of the example regions. */
  static final OffsetDateTime DAY = OffsetDateTime.parse("2021-08-20T09:00+08:00");

  static final OffsetDateTime BEFORE = OffsetDateTime.parse("2021-06-01T09:00+08:00");

  private final Path root;
  private final Path content;
  private final Path reports;

  /** What was told to the user so far. */
  final List<String> told = new ArrayList<>();

  PackedBank(Path root) throws IOException {
    this(root, root.resolve("content"), root.resolve("tiku"));
    copyContent();
  }

  private PackedBank(Path root, Path content, Path reports) {
    this.root = root;
    this.content = content;
    this.reports = reports;
  }

  /** A bank of the same content elsewhere, with packs of its own. What was read is remembered. */
  PackedBank again(Path elsewhere) throws IOException {
    PackedBank bank = new PackedBank(elsewhere, elsewhere.resolve("content"), reports);
    bank.copyContent();
    return bank;
  }

  /** The same bank with packs of its own; its content is not changed. */
  PackedBank withOtherPacks(Path elsewhere) {
    return new PackedBank(elsewhere, content, reports);
  }

  private void copyContent() throws IOException {
    Path from = Path.of("../content");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path to = content.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    change("packs/regional-2021.yaml", "edition: \"2021\"", "edition: \"2021.s1\"");
  }

  /** Changes a file of the bank. */
  void change(String path, String before, String after) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(path + " has no " + before);
    }
    Files.writeString(file, text.replace(before, after));
  }

  Path root() {
    return root;
  }

  Path packs() {
    return root.resolve("packs");
  }

  Path keys() {
    return packs().resolve(SampleBuild.KEYS);
  }

  Settings settings() {
    return settings(content, root, reports);
  }

  /** Settings of a bank whose site is published below a folder. */
  static Settings settings(Path content, Path root, Path reports) {
    return settings(content, root, reports, List.of());
  }

  static Settings settings(Path content, Path root, Path reports, List<EditionRef> editions) {
    return new Settings(
        content,
        editions,
        root.resolve("site"),
        reports,
        Optional.empty(),
        Optional.empty(),
        "示例",
        "none",
        false,
        Instant.EPOCH,
        "0",
        "test");
  }

  PackSettings at(OffsetDateTime now) {
    return at(now, Optional.empty());
  }

  PackSettings at(OffsetDateTime now, Optional<Path> setters) {
    return new PackSettings(packs(), keys(), keys().resolve("master.seed"), setters, now);
  }

  /** {@code tiku:pack -Dsample}. */
  void sample(String region, boolean rehearsal) {
    told.add(new SampleBuild(settings(), at(BEFORE), rehearsal, progress()).run(region).summary());
  }

  String open(String region, String key, OffsetDateTime now, boolean rehearsal) {
    OpenBuild.Order order =
        new OpenBuild.Order(
            region, key, Optional.empty(), Optional.empty(), Optional.empty(), rehearsal);
    String sentence = new OpenBuild(settings(), at(now), order).run();
    told.add(sentence);
    return sentence;
  }

  List<String> verify(String region, boolean reveal, boolean rehearsal) {
    VerifyBuild.Order order =
        new VerifyBuild.Order(region, reveal, Optional.empty(), List.of(), rehearsal);
    List<String> lines = new VerifyBuild(settings(), at(DAY), order).run();
    told.addAll(lines);
    return lines;
  }

  String approve(String region, String state, String key) {
    ApproveBuild.Order order = new ApproveBuild.Order(region, state, key, "同意。", List.of(), false);
    return new ApproveBuild(settings(), at(BEFORE), order).run();
  }

  String draft(String region, String key) {
    PackBuild.Order order = new PackBuild.Order(region, key, List.of(), List.of(), false);
    return new PackBuild(settings(), at(BEFORE), order).run().summary();
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void step(String sentence) {
        told.add(sentence);
      }

      @Override
      public Bar bar(String what, int total) {
        return SILENT.bar(what, total);
      }
    };
  }

  /** All files below a folder whose names end so. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
