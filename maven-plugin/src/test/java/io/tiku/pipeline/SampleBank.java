package io.tiku.pipeline;

import io.tiku.SampleTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tiny bank in a folder, and what tests ask of folders. */
final class SampleBank {

  static final String ITEM =
      "syllabus/labor-relations/contract/probation-period/probation-period-001.md";

  /** How an item begins. */
  static final String FRONT =
      """
      ---
      type: 单选
      difficulty: 易
      basis:
        - 劳动合同法 第十九条
      reviewed: 2021-03-20
      ---
      """;

  private final Path root;

  /** The bank that was written there. */
  SampleBank(Path root) {
    this.root = root;
  }

  /** Writes the bank to {@code <root>/content}. */
  static SampleBank in(Path root) {
    SampleBank bank = new SampleBank(root);
    bank.write(
        "edition.yaml",
        """
        format: 1
        id: "2021"
        title: 2021年版（示例）
        as-of: 2021-03-31
        """);
    bank.write("syllabus/labor-relations/index.md", "---\ntitle: 劳动关系\n---\n劳动关系。\n");
    bank.write("syllabus/labor-relations/contract/index.md", "---\ntitle: 合同订立\n---\n合同。\n");
    bank.write(
        "syllabus/labor-relations/contract/probation-period/index.md",
        """
        ---
        title: 试用期
        level: 掌握
        basis:
          - 劳动合同法 第十九条
        ---
        合同期限决定试用期的上限。
        """);
    bank.write(SampleTexts.LAW, SampleTexts.law("规定劳动合同从订立到终止的规则。"));
    bank.item(1, "三个月以上不满一年");
    return bank;
  }

  /** Adds the single-choice item {@code probation-period-00n}. */
  SampleBank item(int number, String term) {
    return write(
        ITEM.replace("001", "00" + number),
        """
        ---
        type: 单选
        difficulty: 易
        basis:
          - 劳动合同法 第十九条第一款
        reviewed: 2021-03-20
        ---
        劳动合同期限%s的，试用期不得超过（　　）。

        - [x] 一个月
        - [ ] 二个月
        - [ ] 三个月
        - [ ] 六个月

        ## 解析

        合同期限越长，试用期的上限越高，分三档。
        """
            .replace("%s", term));
  }

  /** Adds the blueprint {@code one}: a paper of one item. */
  SampleBank onePaper() {
    return write(
        "blueprints/one.yaml",
        """
        format: 1
        title: 练习卷（示例）
        minutes: 5
        sections:
          - {type: 单选, count: 1, marks: 1}
        """);
  }

  SampleBank write(String path, String text) {
    try {
      Path file = root.resolve("content").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path site() {
    return root.resolve("target/site");
  }

  Settings settings() {
    return settings(false);
  }

  Settings settings(boolean strict) {
    return settings(strict, "static");
  }

  Settings settings(boolean strict, String search) {
    return settings(strict, search, List.of());
  }

  /** With these editions besides the working tree's. */
  Settings settings(List<EditionRef> editions) {
    return settings(false, "static", editions);
  }

  private Settings settings(boolean strict, String search, List<EditionRef> editions) {
    return new Settings(
        root.resolve("content"),
        editions,
        site(),
        root.resolve("target/tiku"),
        Optional.empty(),
        Optional.of("https://example.org/tiku/"),
        "题库（示例）",
        search,
        strict,
        Instant.parse("2021-03-31T00:00:00Z"),
        "0",
        "test");
  }

  /** All files of a folder, by relative path. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
