package io.tiku.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small bank of two regions on whose packs several parties work with one folder of keys. */
final class SmallDesk {

  static final OffsetDateTime MAY = OffsetDateTime.parse("2021-05-10T09:00+08:00");
  static final OffsetDateTime DAY = OffsetDateTime.parse("2021-08-20T09:00+08:00");

  /** Role → name of its key. */
  private static final Map<String, String> KEYS =
      new TreeMap<>(
          Map.of(
              "部（示例）", "bu", "甲", "jia", "乙", "yi", "丙", "bing", "丁", "ding", "一司", "yisi", "二司",
              "ersi"));

  private final Path root;

  SmallDesk(Path root) throws IOException {
    this.root = root;
    Path from = Path.of("src/it/makes-and-checks-packs/content");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Path to = root.resolve("content").resolve(from.relativize(path).toString());
        Files.createDirectories(to.getParent());
        Files.copy(path, to);
      }
    }
    KEYS.forEach((role, name) -> new KeyRing(keys()).make(name, role));
  }

  Path east() {
    return root.resolve("packs/east");
  }

  Path keys() {
    return root.resolve("keys");
  }

  void change(String path, String before, String after) throws IOException {
    Path file = root.resolve("content").resolve(path);
    String text = Files.readString(file);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(path + " has no " + before);
    }
    Files.writeString(file, text.replace(before, after));
  }

  Settings settings() {
    return PackedBank.settings(root.resolve("content"), root, root.resolve("tiku"));
  }

  PackSettings at(OffsetDateTime now) {
    return new PackSettings(
        root.resolve("packs"),
        keys(),
        keys().resolve("master.seed"),
        Optional.empty(),
        now,
        new PackSettings.CommandLine("mvn -pl site tiku:", " -Dkeys=K"));
  }

  String approve(String state, String key, String note) {
    return approve(state, key, note, MAY);
  }

  String approve(String state, String key, String note, OffsetDateTime now) {
    return approve(state, key, note, now, false);
  }

  String approve(String state, String key, String note, OffsetDateTime now, boolean rehearsal) {
    ApproveBuild.Order order =
        new ApproveBuild.Order("east", state, key, note, List.of(), rehearsal);
    return new ApproveBuild(settings(), at(now), order).run();
  }

  String deal() {
    return new DealBuild(settings(), at(MAY), "bu", List.of()).run().summary();
  }

  String draft() {
    PackBuild.Order order = new PackBuild.Order("east", "jia", List.of(), List.of(), false);
    return new PackBuild(settings(), at(MAY), order).run().summary();
  }

  String seal(boolean zip) {
    return seal(zip, false);
  }

  String seal(boolean zip, boolean rehearsal) {
    SealBuild.Order order = new SealBuild.Order("east", "jia", zip, Optional.empty(), rehearsal);
    return new SealBuild(settings(), at(MAY), order).run();
  }

  String open(String key, Optional<Path> to, Optional<Path> passphrase) {
    return open(key, to, passphrase, false);
  }

  String open(String key, Optional<Path> to, Optional<Path> passphrase, boolean rehearsal) {
    OpenBuild.Order order =
        new OpenBuild.Order("east", key, to, Optional.empty(), passphrase, rehearsal);
    return new OpenBuild(settings(), at(DAY), order).run();
  }

  List<String> verify(OffsetDateTime now) {
    return verify(now, false, false);
  }

  List<String> verify(OffsetDateTime now, boolean reveal, boolean rehearsal) {
    VerifyBuild.Order order =
        new VerifyBuild.Order("east", reveal, Optional.empty(), List.of(), rehearsal);
    return new VerifyBuild(settings(), at(now), order).run();
  }

  /** All steps to the approvals of both offices. */
  void approved() {
    approve("drafted", "jia", "");
    approve("consulted", "yi", "同意。");
    deal();
    draft();
    approve("submitted", "jia", "");
    for (String state : List.of("plan-approved", "review", "questions-approved")) {
      approve(state, "yisi", "");
      approve(state, "ersi", "");
    }
  }
}
