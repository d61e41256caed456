package io.tiku.markup;

import io.tiku.content.Acceptance;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one item file. */
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
          "vars",
          "accept");

  private final SourceTree tree;
  private final Problems problems;

  /**
   * @param tree the files that links and images may point to
   */
  public ItemReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /**
   * Reads an item.
   *
   * @param relative path of the file below the content folder
   * @return nothing if it cannot be read; why is a problem
   */
  public Optional<Item> read(String id, String point, String relative, SourceText source) {
    Optional<FrontMatter> front = FrontMatter.read(source, problems);
    if (front.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping values = front.get().values();
    values.allow(KEYS);
    if (values.has("vars")) {
      problems.add(ProblemCode.VARS_UNSUPPORTED, values.at("vars"));
    }
    Optional<ItemType> type = type(values);
    Optional<Difficulty> difficulty = difficulty(values);
    Optional<Markdown.Parsed> parsed = Markdown.parse(source, front.get().bodyStart(), problems);
    if (type.isEmpty() || parsed.isEmpty()) {
      return Optional.empty();
    }
    SourcePosition start = SourcePosition.startOf(source.path());
    SourcePosition bodyStart =
        parsed.get().nodes().isEmpty()
            ? source.at(front.get().bodyStart())
            : parsed.get().places().at(parsed.get().nodes().get(0));
    BodyReader bodies =
        new BodyReader(
            parsed.get().places(), new Targets(tree, relative, problems), problems, false);
    Optional<ItemBodyReader.ItemBody> body =
        new ItemBodyReader(id, parsed.get().places(), bodies, problems)
            .read(type.get(), parsed.get().nodes(), bodyStart);
    Metadata metadata = new Metadata(values, problems);
    List<Citation> basis = CitationReader.read(values.words("basis"), problems);
    if (body.isEmpty() || difficulty.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            id,
            point,
            type.get(),
            difficulty.get(),
            values.choice("cognition", Cognition::ofLabel, Cognition.labels()),
            basis,
            values.date("reviewed"),
            values
                .choice("status", ItemStatus::ofLabel, ItemStatus.labels())
                .orElse(ItemStatus.ACTIVE),
            values.choice("use", ItemUse::ofLabel, ItemUse.labels()).orElse(ItemUse.PUBLIC),
            values.words("enemies").stream().map(Word::text).toList(),
            values.text("origin"),
            values.words("tags").stream().map(Word::text).toList(),
            values.flag("shuffle", true),
            metadata.accept(),
            body.get().material(),
            body.get().halfMarks(),
            body.get().questions(),
            new Keys(start, values.places())));
  }

  private static Optional<ItemType> type(YamlMapping values) {
    return values.required("type", "type: 单选").isEmpty()
        ? Optional.empty()
        : values.choice("type", ItemType::ofLabel, ItemType.labels());
  }

  private static Optional<Difficulty> difficulty(YamlMapping values) {
    return values.required("difficulty", "difficulty: 中").isEmpty()
        ? Optional.empty()
        : values.choice("difficulty", Difficulty::ofLabel, Difficulty.labels());
  }

  /** What items and topics have in common in their front matter. */
  record Metadata(YamlMapping values, Problems problems) {

    List<Acceptance> accept() {
      List<Acceptance> accepted = new ArrayList<>();
      for (YamlMapping entry : values.mappings("accept", "accept: [key-longest: 理由]")) {
        Optional<Word> code = entry.onlyKey();
        String name = code.map(Word::text).orElse("");
        Optional<String> reason = code.isEmpty() ? Optional.empty() : entry.text(name);
        if (reason.isEmpty() || reason.get().isBlank()) {
          problems.add(ProblemCode.ACCEPT_REASON, entry.start(), name);
        } else {
          accepted.add(new Acceptance(name, reason.get(), entry.start()));
        }
      }
      return accepted;
    }
  }
}
