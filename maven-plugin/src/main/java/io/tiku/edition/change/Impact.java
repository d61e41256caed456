package io.tiku.edition.change;

import io.tiku.content.Citation;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must be looked at if a statute changes: every point and every item that rests on it and is
 * not 停用, drafts and 命题专用 items too. Of those that are {@code confidential} only the path may be
 * shown.
 *
 * @param articles those asked for, sorted; none for the whole statute
 * @param touched by article, the whole text (0) first
 * @param domains how many items in which domain, in syllabus order
 */
public record Impact(
    Statute statute, List<Integer> articles, List<Touched> touched, List<InDomain> domains) {

  public Impact {
    articles = List.copyOf(articles);
    touched = List.copyOf(touched);
    domains = List.copyOf(domains);
  }

  /**
   * What rests on an article.
   *
   * @param article 0 for those that rest on the text as a whole, which any change may touch
   * @param points in syllabus order
   * @param items in syllabus order, then by id
   */
  public record Touched(int article, List<Topic> points, List<Item> items) {
    public Touched {
      points = List.copyOf(points);
      items = List.copyOf(items);
    }
  }

  /** How many points and items of a domain are touched, each counted once. */
  public record InDomain(String title, int points, int items) {}

  /**
   * Everything that rests on a statute or on some of its articles.
   *
   * @param articles none for all
   */
  public static Impact of(Edition edition, Statute statute, Collection<Integer> articles) {
    SyllabusOrder order = new SyllabusOrder(edition, edition);
    NavigableSet<Integer> wanted = new TreeSet<>(articles);
    SortedMap<Integer, Gathered> byArticle = new TreeMap<>();
    edition.content().topics().stream()
        .filter(topic -> topic.kind() == TopicKind.POINT)
        .sorted(Comparator.comparingInt(topic -> order.of(TopicKind.POINT, topic.id())))
        .forEach(
            topic ->
                rest(edition, statute, topic.basis(), wanted)
                    .forEach(
                        article -> gathered(byArticle, article, all -> all.points.add(topic))));
    edition.content().items().stream()
        .filter(item -> item.status() != ItemStatus.RETIRED)
        .sorted(
            Comparator.<Item>comparingInt(item -> order.of(TopicKind.POINT, item.point()))
                .thenComparing(Item::id))
        .forEach(
            item ->
                rest(edition, statute, item.basis(), wanted)
                    .forEach(article -> gathered(byArticle, article, all -> all.items.add(item))));
    List<Touched> touched = new ArrayList<>();
    byArticle.forEach((article, all) -> touched.add(new Touched(article, all.points, all.items)));
    return new Impact(statute, List.copyOf(wanted), touched, domains(order, touched));
  }

  private static void gathered(
      SortedMap<Integer, Gathered> byArticle, int article, Consumer<Gathered> add) {
    add.accept(byArticle.computeIfAbsent(article, number -> new Gathered()));
  }

  private static final class Gathered {
    private final List<Topic> points = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
  }

  /** The wanted articles of a statute that a basis names; 0 if it names the text as a whole. */
  private static List<Integer> rest(
      Edition edition, Statute statute, List<Citation> basis, Set<Integer> wanted) {
    NavigableSet<Integer> articles = new TreeSet<>();
    for (Citation citation : basis) {
      Optional<Statute> cited = edition.statute(citation.statute());
      if (cited.filter(one -> one.slug().equals(statute.slug())).isEmpty()) {
        continue;
      }
      if (citation.provisions().isEmpty()) {
        articles.add(0);
      }
      citation.provisions().stream()
          .map(Provision::article)
          .filter(article -> wanted.isEmpty() || wanted.contains(article))
          .forEach(articles::add);
    }
    return List.copyOf(articles);
  }

  private static List<InDomain> domains(SyllabusOrder order, List<Touched> touched) {
    SortedMap<Integer, Integer> points = new TreeMap<>();
    SortedMap<Integer, Integer> items = new TreeMap<>();
    SortedMap<Integer, String> titles = new TreeMap<>();
    all(touched, Touched::points, Topic::id)
        .forEach(point -> count(order, order.domain(point.id()), points, titles));
    all(touched, Touched::items, Item::id)
        .forEach(item -> count(order, order.domain(item.point()), items, titles));
    List<InDomain> domains = new ArrayList<>();
    titles.forEach(
        (place, title) ->
            domains.add(
                new InDomain(title, points.getOrDefault(place, 0), items.getOrDefault(place, 0))));
    return domains;
  }

  private static void count(
      SyllabusOrder order,
      Optional<Topic> domain,
      SortedMap<Integer, Integer> counts,
      SortedMap<Integer, String> titles) {
    int place =
        domain.map(topic -> order.of(TopicKind.DOMAIN, topic.id())).orElse(Integer.MAX_VALUE);
    counts.merge(place, 1, Integer::sum);
    titles.putIfAbsent(place, domain.map(Topic::title).orElse(DomainCount.OUTSIDE));
  }

  private static <T> Stream<T> all(
      List<Touched> touched, Function<Touched, List<T>> part, Function<T, String> id) {
    SortedMap<String, T> all = new TreeMap<>();
    touched.forEach(
        one -> part.apply(one).forEach(found -> all.putIfAbsent(id.apply(found), found)));
    return all.values().stream();
  }

  /** The touched points, each once, by id. */
  public List<Topic> points() {
    return all(touched, Touched::points, Topic::id).toList();
  }

  /** The touched items, each once, by id. */
  public List<Item> items() {
    return all(touched, Touched::items, Item::id).toList();
  }

  /** How many touched items of each type there are; no type without any. */
  public Map<ItemType, Integer> types() {
    Map<ItemType, Integer> types = new EnumMap<>(ItemType.class);
    items().forEach(item -> types.merge(item.type(), 1, Integer::sum));
    return types;
  }
}
