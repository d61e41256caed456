package io.tiku.schema;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.content.Statute;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Severity;
import io.tiku.source.Referent;
import io.tiku.source.Shape.Meaning;
import io.tiku.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a bank has that a value can name. Nothing of 命题专用 items is in it, since it is kept where
 * everybody who edits can read it.
 */
public final class Vocabulary {

  /**
   * A text of the register of statutes.
   *
   * @param names what it may be called, the short title first
   */
  record Text(List<String> names, StatuteUnit unit, String about) {
    Text {
      names = List.copyOf(names);
    }
  }

  private static final Map<Referent, TopicKind> TOPICS =
      Map.of(
          Referent.DOMAIN, TopicKind.DOMAIN,
          Referent.CHAPTER, TopicKind.CHAPTER,
          Referent.POINT, TopicKind.POINT);

  private final Content content;
  private final SourceTree tree;
  private final List<Item> items;
  private final Map<String, String> points = new HashMap<>();

  private Vocabulary(Content content, SourceTree tree) {
    this.content = content;
    this.tree = tree;
    this.items = content.items().stream().filter(item -> item.use() == ItemUse.PUBLIC).toList();
    content.topics().stream()
        .filter(topic -> topic.kind() == TopicKind.POINT)
        .forEach(topic -> points.put(topic.id(), topic.title()));
  }

  /** What there is in a bank that was read from a tree. */
  public static Vocabulary of(Content content, SourceTree tree) {
    return new Vocabulary(content, tree);
  }

  /** The texts that can be cited. */
  List<Text> texts() {
    return content.statutes().stream().map(Vocabulary::text).toList();
  }

  /** Everything of a kind but texts, in a fixed order, with a word of explanation each. */
  List<Meaning> of(Referent referent) {
    return switch (referent) {
      case PROVISION -> List.of();
      case ITEM -> items.stream().map(this::item).toList();
      case TAG -> tags();
      case DOMAIN, CHAPTER, POINT -> topics(TOPICS.getOrDefault(referent, TopicKind.POINT));
      case BLUEPRINT -> names("blueprints");
      case PLAN -> names("packs");
      case PROBLEM ->
          Stream.of(ProblemCode.values())
              .filter(code -> code.severity() == Severity.WARNING)
              .map(code -> new Meaning(code.id(), code.reason()))
              .toList();
    };
  }

  private static Text text(Statute statute) {
    Set<String> names = new TreeSet<>(statute.aliases());
    names.add(statute.title());
    names.remove(statute.shortTitle());
    List<String> all = new ArrayList<>(List.of(statute.shortTitle()));
    all.addAll(names);
    String articles =
        statute.articles().orElse(0) > 0
            ? "，共 " + statute.articles().getAsInt() + " " + statute.unit().label()
            : "";
    return new Text(
        all, statute.unit(), statute.title() + "（" + statute.status().label() + articles + "）");
  }

  private Meaning item(Item item) {
    return new Meaning(
        item.id(), points.getOrDefault(item.point(), item.point()) + "，" + item.type().label());
  }

  private List<Meaning> tags() {
    Set<String> tags = new TreeSet<>();
    items.forEach(item -> tags.addAll(item.tags()));
    return tags.stream().map(tag -> new Meaning(tag, "")).toList();
  }

  /** Topics by id and by title, for both may be written. */
  private List<Meaning> topics(TopicKind kind) {
    List<Topic> topics = content.topics().stream().filter(topic -> topic.kind() == kind).toList();
    List<Meaning> names = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (Topic topic : topics) {
      if (known.add(topic.title())) {
        names.add(new Meaning(topic.title(), topic.id()));
      }
    }
    for (Topic topic : topics) {
      if (known.add(topic.id())) {
        names.add(new Meaning(topic.id(), topic.title()));
      }
    }
    return names;
  }

  private List<Meaning> names(String folder) {
    return tree.below(folder).stream()
        .map(file -> file.path().substring(folder.length() + 1))
        .filter(name -> name.endsWith(".yaml") && name.indexOf('/') < 0)
        .map(name -> new Meaning(name.substring(0, name.length() - ".yaml".length()), ""))
        .toList();
  }
}
