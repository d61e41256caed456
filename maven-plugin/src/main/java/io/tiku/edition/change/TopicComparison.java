package io.tiku.edition.change;

import io.tiku.content.Level;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the nodes of two syllabuses. */
final class TopicComparison {

  private final Edition before;
  private final Edition after;
  private final SyllabusOrder order;
  private final Gaps gaps;
  private final Renames renames;
  private final Targets targets;

  TopicComparison(
      Edition before,
      Edition after,
      SyllabusOrder order,
      Gaps gaps,
      Renames renames,
      Targets targets) {
    this.before = before;
    this.after = after;
    this.order = order;
    this.gaps = gaps;
    this.renames = renames;
    this.targets = targets;
  }

  List<TopicChange> changes() {
    List<TopicChange> changes = new ArrayList<>();
    for (TopicKind kind : TopicKind.values()) {
      kind(kind, changes);
    }
    changes.sort(
        Comparator.comparing(TopicChange::foremost)
            .thenComparing(TopicChange::kind)
            .thenComparingInt(change -> order.of(change.kind(), change.id()))
            .thenComparing(TopicChange::id));
    return changes;
  }

  private void kind(TopicKind kind, List<TopicChange> changes) {
    Map<String, Topic> was = topics(before, kind);
    Map<String, Topic> is = topics(after, kind);
    Map<String, Topic> gone = new LinkedHashMap<>(was);
    for (Topic topic : is.values()) {
      Optional<Topic> earlier = renames.was(topic);
      if (earlier.isEmpty()) {
        if (gaps.mayHaveCome(topic.id(), topic.keys().path())) {
          changes.add(one(topic.id(), Optional.empty(), Optional.of(topic), TopicAspect.ADDED));
        }
      } else {
        gone.remove(earlier.get().id());
        compare(earlier.get(), topic).ifPresent(changes::add);
      }
    }
    gone.values().removeIf(topic -> !gaps.mayHaveGone(topic.id(), topic.keys().path()));
    gone.values()
        .forEach(
            topic ->
                changes.add(
                    one(topic.id(), Optional.of(topic), Optional.empty(), TopicAspect.REMOVED)));
  }

  private static Map<String, Topic> topics(Edition edition, TopicKind kind) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    edition.content().topics().stream()
        .filter(topic -> topic.kind() == kind)
        .forEach(topic -> topics.putIfAbsent(topic.id(), topic));
    return topics;
  }

  private static TopicChange one(
      String id, Optional<Topic> before, Optional<Topic> after, TopicAspect aspect) {
    TopicKind kind = after.or(() -> before).orElseThrow().kind();
    return new TopicChange(kind, id, before, after, EnumSet.of(aspect), List.of());
  }

  private Optional<TopicChange> compare(Topic was, Topic is) {
    Difference difference = new Difference();
    if (!BasisText.meant(before, was.basis()).equals(BasisText.meant(after, is.basis()))) {
      difference.add(
          TopicAspect.BASIS,
          "依据",
          BasisText.of(before, was.basis()),
          BasisText.of(after, is.basis()));
    }
    difference.add(TopicAspect.RENAMED, "标题", was.title(), is.title());
    difference.add(
        TopicAspect.RENAMED, "别名", String.join("、", was.aliases()), String.join("、", is.aliases()));
    TextChange.of("大纲内容", was.text(), is.text(), targets)
        .ifPresent(change -> difference.add(TopicAspect.WORDING, change));
    difference.add(TopicAspect.LEVEL, "掌握程度", level(was), level(is));
    if (!was.parent().isEmpty() && !parentNow(was).equals(is.parent())) {
      difference.add(TopicAspect.MOVED, "所属", parent(before, was), parent(after, is));
    }
    difference.add(TopicAspect.MOVED, "文件夹", was.id(), is.id());
    return difference.aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TopicChange(
                is.kind(),
                is.id(),
                Optional.of(was),
                Optional.of(is),
                difference.aspects,
                difference.texts));
  }

  private static final class Difference {
    private final Set<TopicAspect> aspects = EnumSet.noneOf(TopicAspect.class);
    private final List<TextChange> texts = new ArrayList<>();

    void add(TopicAspect aspect, String part, String before, String after) {
      if (!before.equals(after)) {
        add(aspect, new TextChange(part, before, after));
      }
    }

    void add(TopicAspect aspect, TextChange change) {
      aspects.add(aspect);
      texts.add(change);
    }
  }

  /** A parent whose folder or title got another name is the same parent. */
  private String parentNow(Topic topic) {
    TopicKind kind = TopicKind.values()[topic.kind().ordinal() - 1];
    return renames.now(kind, topic.parent());
  }

  private static String level(Topic topic) {
    return topic.level().map(Level::label).orElse("");
  }

  private static String parent(Edition edition, Topic topic) {
    return edition.parent(topic).map(Topic::title).orElse(topic.parent());
  }
}
