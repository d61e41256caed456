package io.tiku.search;

import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteUnit;
import io.tiku.edition.Edition;
import io.tiku.edition.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a query names outright: an article of a statute, by any of its names or a piece of one (劳合法
 * 82, 工伤保险条例第十四条第二款), or an id. {@code search/query/named-places.js} does the same with {@code
 * statutes.js} and {@code i/<n>.js}.
 */
final class NamedPlaces {

  /** Hits by the beginning of an id are at most so many. */
  static final int MOST_IDS = 30;

  private static final int MOST_ARTICLES = 3;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "第? ?(NUMBER) ?[条点](?:之[一二三四五六七八九十])?(?: ?第? ?(NUMBER) ?款)?| ?([0-9]{1,4}) ?$"
              .replace("NUMBER", Articles.NUMBER));
  private static final Pattern ID =
      Pattern.compile("(?:.*/)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*-?)(?:\\.(?:md|html))?");

  private final StatuteNames statutes;
  private final List<Integer> numbers;
  private final List<String> ids;

  /**
   * A statute as it may be named.
   *
   * @param number of its document
   * @param names squeezed, the first of them is the one shown
   * @param articles how many it has; 0 when not known
   * @param resting article → how many points and items rest on it
   */
  record Entry(
      int number,
      List<String> names,
      String title,
      StatuteUnit unit,
      int articles,
      Map<Integer, int[]> resting) {}

  /**
   * A place that a query names.
   *
   * @param article 0 when it is the page as a whole
   * @param title of the hit; empty for that of the document
   * @param text of the hit, with its title
   */
  record Place(int document, int article, String name, String title, String text) {

    static Place of(int document) {
      return new Place(document, 0, "", "", "");
    }

    /** The end of its address. */
    String anchor() {
      return article == 0 ? "" : "#article-" + article;
    }
  }

  NamedPlaces(Edition edition, List<SearchDocument> documents) {
    Map<String, Integer> byKey = new LinkedHashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      byKey.put(documents.get(i).key(), i);
    }
    List<Entry> entries = new ArrayList<>();
    for (Statute statute : edition.statutes()) {
      Integer number = byKey.get(SearchDocument.Kind.STATUTE.key() + " " + statute.slug());
      if (number != null) {
        entries.add(entry(number, statute, edition.references(statute)));
      }
    }
    statutes = new StatuteNames(entries);
    numbers =
        byKey.values().stream()
            .sorted(
                Comparator.comparing((Integer number) -> documents.get(number).id())
                    .thenComparing(number -> documents.get(number).kind()))
            .toList();
    ids = numbers.stream().map(number -> documents.get(number).id()).toList();
  }

  private static Entry entry(int number, Statute statute, List<Reference> references) {
    Set<String> names = new LinkedHashSet<>();
    names.add(squeezed(statute.shortTitle()));
    names.add(squeezed(statute.title()));
    statute.aliases().forEach(alias -> names.add(squeezed(alias)));
    Map<Integer, int[]> resting = new LinkedHashMap<>();
    for (Reference reference : references) {
      if (reference.article() > 0) {
        resting.put(
            reference.article(), new int[] {reference.points().size(), reference.items().size()});
      }
    }
    return new Entry(
        number,
        List.copyOf(names),
        statute.shortTitle(),
        statute.unit(),
        statute.articles().orElse(0),
        resting);
  }

  /** Only what names are told apart by: Han, letters and digits. */
  static String squeezed(String name) {
    StringBuilder out = new StringBuilder();
    Folding.fold(name)
        .codePoints()
        .filter(c -> Folding.isHan(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  List<Entry> statutes() {
    return statutes.entries();
  }

  /** Numbers of documents, sorted by id. */
  List<Integer> numbers() {
    return numbers;
  }

  /** Ids, sorted, with those of {@link #numbers}. */
  List<String> ids() {
    return ids;
  }

  /** What a folded query names, in order. */
  List<Place> of(String plain) {
    List<Place> places = new ArrayList<>(articles(plain));
    Matcher id = ID.matcher(plain);
    if (id.matches()) {
      byId(id.group(1)).forEach(number -> places.add(Place.of(number)));
    }
    return places;
  }

  /** Documents whose id is this or, if it has a hyphen, begins so. */
  private List<Integer> byId(String begin) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < ids.size() && found.size() < MOST_IDS; i++) {
      String id = ids.get(i);
      if (id.equals(begin) || (begin.indexOf('-') > 0 && id.startsWith(begin))) {
        found.add(numbers.get(i));
      }
    }
    return found;
  }

  private List<Place> articles(String plain) {
    List<Place> places = new ArrayList<>();
    Matcher numbered = NUMBERED.matcher(plain);
    int from = 0;
    while (places.size() < MOST_ARTICLES && numbered.find()) {
      OptionalLong article =
          Numerals.value(numbered.group(1) == null ? numbered.group(3) : numbered.group(1));
      String before = squeezed(Questions.without(plain.substring(from, numbered.start())));
      if (article.isPresent() && article.getAsLong() > 0 && article.getAsLong() < 10_000) {
        place(before, (int) article.getAsLong(), numbered).ifPresent(places::add);
      }
      from = numbered.end();
    }
    return places;
  }

  private Optional<Place> place(String before, int article, Matcher numbered) {
    boolean bare = numbered.group(1) == null;
    return statutes
        .of(before, article)
        .filter(entry -> !bare || entry.articles() == 0 || article <= entry.articles())
        .map(entry -> place(entry, article, clause(numbered.group(2))));
  }

  private static String clause(@Nullable String written) {
    if (written == null) {
      return "";
    }
    OptionalLong clause = Numerals.value(written);
    return clause.isEmpty() || clause.getAsLong() > 99 || clause.getAsLong() == 0
        ? ""
        : Provision.articleName((int) clause.getAsLong(), StatuteUnit.ARTICLE).replace('条', '款');
  }

  private static Place place(Entry entry, int article, String clause) {
    String name = Provision.articleName(article, entry.unit());
    int[] resting = entry.resting().get(article);
    if (entry.articles() > 0 && article > entry.articles()) {
      String text =
          entry.title() + "共" + entry.articles() + entry.unit().label() + "，没有" + name + "。";
      return new Place(entry.number(), 0, entry.title(), entry.title(), text);
    }
    if (resting == null) {
      return new Place(
          entry.number(),
          0,
          entry.title(),
          entry.title() + " " + name + clause,
          "题库里没有以这一" + entry.unit().label() + "为依据的知识点和试题。");
    }
    return new Place(
        entry.number(),
        article,
        entry.title(),
        entry.title() + " " + name + clause,
        "以这一" + entry.unit().label() + "为依据：知识点 " + resting[0] + " 个，试题 " + resting[1] + " 道。");
  }
}
