package io.tiku.edition;

import io.tiku.content.Citation;
import io.tiku.content.Content;
import io.tiku.content.EditionInfo;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemUse;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 版次: the content of a bank with its references resolved. Lists are in syllabus order. */
public final class Edition {

  private static final Comparator<Topic> SIBLINGS =
      Comparator.comparingInt(Topic::order).thenComparing(Topic::id);

  private final Content content;
  private final Map<TopicKind, Map<String, Topic>> topics = new TreeMap<>();
  private final Map<String, List<Topic>> children = new LinkedHashMap<>();
  private final List<Topic> domains;
  private final Map<String, Item> published = new LinkedHashMap<>();
  private final Map<String, List<Item>> itemsByPoint;
  private final Map<String, Statute> statutesByName = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Resting>> resting = new LinkedHashMap<>();

  private Edition(Content content, Predicate<Item> shown) {
    this.content = content;
    for (TopicKind kind : TopicKind.values()) {
      topics.put(kind, new LinkedHashMap<>());
    }
    content.topics().stream()
        .sorted(SIBLINGS)
        .forEach(
            topic -> {
              topics.getOrDefault(topic.kind(), Map.of()).putIfAbsent(topic.id(), topic);
              children
                  .computeIfAbsent(childKey(topic.kind(), topic.parent()), key -> new ArrayList<>())
                  .add(topic);
            });
    domains = childrenOf(TopicKind.DOMAIN, "");
    itemsByPoint =
        content.items().stream()
            .filter(shown)
            .sorted(Comparator.comparing(Item::id))
            .collect(Collectors.groupingBy(Item::point, LinkedHashMap::new, Collectors.toList()));
    for (Topic domain : domains) {
      items(domain).forEach(item -> published.putIfAbsent(item.id(), item));
    }
    for (Statute statute : content.statutes()) {
      statutesByName.putIfAbsent(statute.shortTitle(), statute);
    }
    for (Statute statute : content.statutes()) {
      statutesByName.putIfAbsent(statute.title(), statute);
      statute.aliases().forEach(alias -> statutesByName.putIfAbsent(alias, statute));
    }
    indexCitations();
  }

  /** Indexes the content; a name that is used twice stands for its first use. */
  public static Edition of(Content content) {
    return new Edition(NamedProvisions.resolved(content), Item::published);
  }

  /** The same for writers, who see their drafts too: they count as published. */
  public static Edition forPreview(Content content) {
    return new Edition(
        NamedProvisions.resolved(content),
        item -> item.status() != ItemStatus.RETIRED && item.use() == ItemUse.PUBLIC);
  }

  /** The same for packs, which may ask 命题专用 items too: they count as published. */
  public static Edition forPacks(Content content) {
    return new Edition(
        NamedProvisions.resolved(content), item -> item.status() == ItemStatus.ACTIVE);
  }

  public Content content() {
    return content;
  }

  public EditionInfo info() {
    return content.edition();
  }

  /** 领域. */
  public List<Topic> domains() {
    return domains;
  }

  /** The chapters of a domain, the points of a chapter. */
  public List<Topic> children(Topic topic) {
    return switch (topic.kind()) {
      case DOMAIN -> childrenOf(TopicKind.CHAPTER, topic.id());
      case CHAPTER -> childrenOf(TopicKind.POINT, topic.id());
      case POINT -> List.of();
    };
  }

  /** The domain of a chapter, the chapter of a point. */
  public Optional<Topic> parent(Topic topic) {
    return switch (topic.kind()) {
      case DOMAIN -> Optional.empty();
      case CHAPTER -> topic(TopicKind.DOMAIN, topic.parent());
      case POINT -> topic(TopicKind.CHAPTER, topic.parent());
    };
  }

  public Optional<Topic> topic(TopicKind kind, String id) {
    return Optional.ofNullable(topics.getOrDefault(kind, Map.of()).get(id));
  }

  /** All points below a topic, or the point itself. */
  public List<Topic> points(Topic topic) {
    return topic.kind() == TopicKind.POINT
        ? List.of(topic)
        : children(topic).stream().flatMap(child -> points(child).stream()).toList();
  }

  /** The published items of a topic and of all topics below it. */
  public List<Item> items(Topic topic) {
    return points(topic).stream()
        .flatMap(point -> itemsByPoint.getOrDefault(point.id(), List.of()).stream())
        .toList();
  }

  /** All published items. */
  public List<Item> items() {
    return List.copyOf(published.values());
  }

  /** The published item with this id. */
  public Optional<Item> item(String id) {
    return Optional.ofNullable(published.get(id));
  }

  /** The register, sorted by slug. */
  public List<Statute> statutes() {
    return content.statutes();
  }

  /** The statute with this short title, title or alias. */
  public Optional<Statute> statute(String name) {
    return Optional.ofNullable(statutesByName.get(name));
  }

  public List<Guide> guides() {
    return content.guides().stream()
        .sorted(Comparator.comparingInt(Guide::order).thenComparing(Guide::name))
        .toList();
  }

  /** Which points and published items rest on which article, by article. */
  public List<Reference> references(Statute statute) {
    return resting.getOrDefault(statute.slug(), Map.of()).entrySet().stream()
        .map(entry -> entry.getValue().toReference(entry.getKey()))
        .toList();
  }

  /** The published items that rest on any provision of a statute, each once. */
  public List<Item> citing(Statute statute) {
    SortedMap<String, Item> items = new TreeMap<>();
    for (Reference reference : references(statute)) {
      reference.items().forEach(item -> items.put(item.id(), item));
    }
    return List.copyOf(items.values());
  }

  /**
   * Why an item is 待复核: its citations touched by a change that took effect after {@code reviewed}
   * and on or before the edition's date.
   */
  public List<ReviewDue> reviewDue(Item item) {
    return changesSince(item.reviewed(), item.basis(), this::inTime);
  }

  /** Changes to an item's basis after the edition's date (此后有修订); never a fault of the item. */
  public List<ReviewDue> laterChanges(Item item) {
    return changesSince(item.reviewed(), item.basis(), change -> !inTime(change));
  }

  /** Why a point is 待复核; one without {@code reviewed} was never reviewed. */
  public List<ReviewDue> reviewDue(Topic point) {
    return changesSince(point.reviewed(), point.basis(), this::inTime);
  }

  /** Changes to a point's basis after the edition's date (此后有修订). */
  public List<ReviewDue> laterChanges(Topic point) {
    return changesSince(point.reviewed(), point.basis(), change -> !inTime(change));
  }

  /** Changes to a statute after the edition's date (此后有修订), in the register's order. */
  public List<StatuteChange> laterChanges(Statute statute) {
    return statute.changes().stream().filter(change -> !inTime(change)).toList();
  }

  private boolean inTime(StatuteChange change) {
    return !change.date().isAfter(info().asOf());
  }

  private List<ReviewDue> changesSince(
      Optional<LocalDate> day, List<Citation> basis, Predicate<StatuteChange> selected) {
    LocalDate reviewed = day.orElse(LocalDate.MIN);
    List<ReviewDue> due = new ArrayList<>();
    for (Citation citation : basis) {
      Optional<Statute> statute = statute(citation.statute());
      if (statute.isEmpty()) {
        continue;
      }
      for (StatuteChange change : statute.get().changes()) {
        if (change.date().isAfter(reviewed)
            && selected.test(change)
            && articles(citation).anyMatch(change::touches)) {
          due.add(new ReviewDue(citation, statute.get(), change));
        }
      }
    }
    return due;
  }

  private static Stream<Integer> articles(Citation citation) {
    return citation.provisions().isEmpty()
        ? Stream.of(0)
        : citation.provisions().stream().map(Provision::article);
  }

  private static String childKey(TopicKind kind, String parent) {
    return kind + "/" + parent;
  }

  private List<Topic> childrenOf(TopicKind kind, String parent) {
    return List.copyOf(children.getOrDefault(childKey(kind, parent), List.of()));
  }

  private void indexCitations() {
    for (Topic domain : domains) {
      for (Topic point : points(domain)) {
        point.basis().forEach(citation -> rest(citation, resting -> resting.points.add(point)));
        for (Item item : itemsByPoint.getOrDefault(point.id(), List.of())) {
          item.basis().forEach(citation -> rest(citation, resting -> resting.items.add(item)));
        }
      }
    }
  }

  private void rest(Citation citation, java.util.function.Consumer<Resting> add) {
    Optional<Statute> statute = statute(citation.statute());
    if (statute.isEmpty()) {
      return;
    }
    Map<Integer, Resting> byArticle =
        resting.computeIfAbsent(statute.get().slug(), slug -> new TreeMap<>());
    Function<Integer, Resting> entry =
        article -> byArticle.computeIfAbsent(article, number -> new Resting());
    if (citation.provisions().isEmpty()) {
      add.accept(entry.apply(0));
    }
    for (Provision provision : citation.provisions()) {
      Resting here = entry.apply(provision.article());
      here.provisions.add(provision);
      add.accept(here);
    }
  }

  private static final class Resting {
    private final Set<Provision> provisions = new TreeSet<>();
    private final Set<Topic> points = new LinkedHashSet<>();
    private final Set<Item> items = new LinkedHashSet<>();

    private Reference toReference(int article) {
      return new Reference(
          article, List.copyOf(provisions), List.copyOf(points), List.copyOf(items));
    }
  }
}
