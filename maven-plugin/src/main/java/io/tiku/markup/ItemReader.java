package io.tiku.markup;

import io.tiku.content.Acceptance;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Parameters;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one item. */
public final class ItemReader {

  private static final List<String> KEYS =
      List.of(
          "type",
          "difficulty",
          "cognition",
          "basis",
          "reviewed",
          "status",
          "use",
          "enemies",
          "origin",
          "tags",
          "shuffle",
          "accept",
          "vars",
          "require",
          "ensure");

  private ItemReader() {}

  /**
   * Reads an item. Its id is the file's name, its point the folder's.
   *
   * @param tree the files that links and images may lead to
   * @param problems what is wrong with it is added
   * @return empty if the file has an error
   */
  public static Optional<Item> read(SourceFile file, SourceTree tree, Problems problems) {
    Problems own = new Problems();
    Optional<Item> item = read(file, new Links(tree), own);
    problems.addAll(own.sorted());
    return item;
  }

  static Optional<Item> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(ItemReader::item);
  }

  private static Optional<Item> item(MarkdownFile file) {
    YamlMapping values = file.values();
    values.allow(KEYS);
    values.require("type", "type: 单选");
    values.require("difficulty", "difficulty: 中");
    Optional<ItemType> type = values.word("type", ItemType::ofLabel, ItemType.labels());
    Optional<Difficulty> difficulty =
        values.word("difficulty", Difficulty::ofLabel, Difficulty.labels());
    Header header = header(file, values);
    Optional<ItemText> text = type.map(known -> ItemText.read(file, known));
    if (MarkdownFile.isBroken(file.problems())
        || type.isEmpty()
        || difficulty.isEmpty()
        || text.isEmpty()
        || text.get().questions().isEmpty()) {
      return Optional.empty();
    }
    ItemContent content = new ItemContent(text.get().material(), text.get().questions());
    Optional<Parameters> parameters = VarsReader.read(file, content);
    Optional<ItemContent> shown =
        parameters.isPresent()
            ? VarsCheck.example(file, type.get(), parameters.get())
            : Optional.of(content);
    return shown.map(
        example ->
            header.item(
                file,
                type.get(),
                difficulty.get(),
                text.get().halfMarks(),
                parameters,
                Later.of(example)));
  }

  private static Header header(MarkdownFile file, YamlMapping values) {
    return new Header(
        values.word("cognition", Cognition::ofLabel, Cognition.labels()),
        CitationReader.read(values, "basis", file.problems()),
        values.date("reviewed"),
        values.word("status", ItemStatus::ofLabel, ItemStatus.labels()).orElse(ItemStatus.ACTIVE),
        values.word("use", ItemUse::ofLabel, ItemUse.labels()).orElse(ItemUse.PUBLIC),
        FrontMatterText.texts(values, "enemies", "probation-period-002"),
        values.text("origin", "origin: 2020/probation-period-001"),
        FrontMatterText.texts(values, "tags", "试用期"),
        values.truth("shuffle", "shuffle: false").orElse(true),
        FrontMatterText.acceptances(values, file.problems()));
  }

  /** What front matter says besides type and difficulty. */
  private record Header(
      Optional<Cognition> cognition,
      List<Citation> basis,
      Optional<LocalDate> reviewed,
      ItemStatus status,
      ItemUse use,
      List<String> enemies,
      Optional<String> origin,
      List<String> tags,
      boolean shuffle,
      List<Acceptance> accept) {

    Item item(
        MarkdownFile file,
        ItemType type,
        Difficulty difficulty,
        int halfMarks,
        Optional<Parameters> parameters,
        Later<ItemContent> content) {
      String path = file.file().path();
      String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      return new Item(
          file.id(),
          folder.substring(folder.lastIndexOf('/') + 1),
          type,
          difficulty,
          cognition,
          basis,
          reviewed,
          status,
          use,
          enemies,
          origin,
          tags,
          shuffle,
          accept,
          halfMarks,
          file.values().places(),
          parameters,
          content);
    }
  }
}
