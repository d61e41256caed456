package io.tiku.markup;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.image.PictureFiles;
import io.tiku.markup.item.ItemReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A content folder in memory, and what reading it gives. */
final class Bank {

  static final String POINT = "syllabus/labor/contract/probation/";
  static final String ITEM = POINT + "probation-001.md";
  static final String HEADER = "---\ntype: %s\ndifficulty: 易\n---\n";
  static final String RATIONALE = "\n## 解析\n\n规则。\n";

  private final List<SourceFile> files = new ArrayList<>();
  private final Problems problems = new Problems();

  /** An empty folder. */
  static Bank empty() {
    return new Bank();
  }

  /** A folder with an edition and a syllabus of one point. */
  static Bank small() {
    return empty()
        .with("edition.yaml", "format: 1\nid: \"2021\"\ntitle: 2021年版\nas-of: 2021-03-31\n")
        .with("syllabus/labor/index.md", "---\ntitle: 劳动关系\n---\n领域。\n")
        .with("syllabus/labor/contract/index.md", "---\ntitle: 合同\n---\n章。\n")
        .with(POINT + "index.md", "---\ntitle: 试用期\nlevel: 掌握\nbasis: []\n---\n知识点。\n");
  }

  Bank with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Bank with(String path, byte[] bytes) {
    files.add(new SourceFile("content/" + path, path, bytes));
    return this;
  }

  SourceTree tree() {
    return SourceTree.of("content", files);
  }

  Content read() {
    return ContentReader.read(tree(), problems);
  }

  /** The problems as {@code path:line:column code message → remedy}, the folder left out. */
  List<String> complaints() {
    read();
    return problems.sorted().stream().map(Bank::words).toList();
  }

  static String words(Problem problem) {
    return problem.at().toString().replace("content/", "").replace(POINT, "")
        + " "
        + problem.code().id()
        + " "
        + problem.message()
        + " → "
        + problem.remedy();
  }

  /** An item by its text alone. */
  static Item item(String text) {
    Problems problems = new Problems();
    Optional<Item> item = readItem(text, problems);
    return item.orElseThrow(() -> new AssertionError(problems.sorted()));
  }

  /** What is wrong with an item, as {@code line:column code message → remedy}. */
  static List<String> faults(String text) {
    Problems problems = new Problems();
    readItem(text, problems);
    return problems.sorted().stream()
        .map(problem -> words(problem).substring("probation-001.md:".length()))
        .toList();
  }

  /** The codes of what is wrong with an item, as {@code line:column code}. */
  static List<String> codes(String text) {
    return faults(text).stream()
        .map(fault -> fault.substring(0, fault.indexOf(' ', fault.indexOf(' ') + 1)))
        .toList();
  }

  private static Optional<Item> readItem(String text, Problems problems) {
    Bank bank =
        small()
            .with(ITEM, text)
            .with(POINT + "flow.png", PictureFiles.png())
            .with("guide/a.md", "---\ntitle: 甲\naudience: 命题人\n---\n甲。\n");
    SourceTree tree = bank.tree();
    return ItemReader.read(tree.file(ITEM).orElseThrow(), tree, problems);
  }
}
