package io.tiku.search;

import io.tiku.search.Lexicon.Headword;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as terms with weights. Written twice like {@link Analysis}: any word may match, "words in
 * quotation marks" must all be there, -word must not.
 */
final class QueryTerms {

  static final int LONGEST_QUERY = 200;
  static final float SINGLE_WEIGHT = 0.375f;
  static final float SYNONYM_WEIGHT = 0.1875f;

  private static final int LONGEST_NAME = 40;

  /** With so many telling words, frequent ones are not looked up. */
  private static final int ENOUGH_WORDS = 3;

  private static final int MOST_WORDS = 24;
  private static final int MOST_BIGRAMS_WITH_SINGLES = 12;
  private static final int MOST_EXPANSIONS = 32;
  private static final int MOST_HEADWORDS = 3;
  private static final int SHORTEST_SLIP = 4;
  private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|([^ \"]+)");
  private static final Pattern QUOTES = Pattern.compile("[" + CharacterClass.QUOTE.pattern() + "]");
  private static final Pattern LATIN = Pattern.compile("[a-z]{2,}(?: [a-z]+)*");

  private final Vocabulary vocabulary;
  private final String plain;
  private final String asked;
  private final List<NamedPlaces.Place> places;
  private final Set<String> telling = new LinkedHashSet<>();
  private final Map<String, Float> weights = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Set<String>> excluded = new ArrayList<>();
  private final List<String> suggestions = new ArrayList<>();

  private QueryTerms(String query, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    plain =
        parts(QUOTES.matcher(Folding.fold(Folding.first(query, LONGEST_QUERY))).replaceAll("\""));
    asked = Questions.without(plain);
    telling();
    places = vocabulary.places().of(plain);
    articles();
    synonyms();
    pinyin();
  }

  /**
   * What queries are read by.
   *
   * @param analysis knows the bank's common characters
   * @param frequent terms that are looked up only if the query has little else, rarest first
   * @param synonyms folded word people say → words the bank uses
   * @param absent folded words for what the bank does not have
   * @param places what queries name outright
   */
  record Vocabulary(
      Analysis analysis,
      Set<String> frequent,
      Map<String, List<String>> synonyms,
      List<String> absent,
      List<Headword> headwords,
      NamedPlaces places) {}

  /** Reads a query. */
  static QueryTerms of(String query, Vocabulary vocabulary) {
    return new QueryTerms(query, vocabulary);
  }

  /** Term → weight, in the order in which they are looked up. */
  Map<String, Float> weights() {
    return weights;
  }

  /** Those of the terms that were typed, by which it is judged whether the bank answers. */
  Set<String> typed() {
    return telling;
  }

  /** Whether it asks for what the bank is known not to have. */
  boolean absent() {
    return vocabulary.absent().stream().anyMatch(this::says);
  }

  /** A word of several pieces, such as 失业金 转, is said if all of them are. */
  private boolean says(String word) {
    return Arrays.stream(word.split(" ", -1)).allMatch(plain::contains);
  }

  /** What the query as a whole may be the name of. */
  Set<String> names() {
    return new LinkedHashSet<>(List.of(Analysis.name(plain), Analysis.name(asked)));
  }

  /** What the query names outright. */
  List<NamedPlaces.Place> places() {
    return places;
  }

  /** Terms of phrases: a document must have them all. */
  Set<String> required() {
    return required;
  }

  /** A document that has all terms of one of these sets is left out. */
  List<Set<String>> excluded() {
    return excluded;
  }

  /** Headwords that were probably meant. */
  List<String> suggestions() {
    return suggestions;
  }

  private String parts(String folded) {
    StringBuilder positive = new StringBuilder();
    Matcher part = PART.matcher(folded);
    while (part.find()) {
      String phrase = part.group(2);
      String word = part.group(3);
      if (phrase != null && part.group(1).isEmpty()) {
        required.addAll(words(phrase));
        positive.append(' ').append(phrase);
      } else if (phrase != null) {
        exclude(phrase);
      } else if (word.length() > 1 && word.charAt(0) == '-') {
        exclude(word.substring(1));
      } else {
        positive.append(' ').append(word);
      }
    }
    return positive.toString().strip();
  }

  private Set<String> words(String text) {
    return new LinkedHashSet<>(vocabulary.analysis().words(text));
  }

  private void exclude(String words) {
    Set<String> terms = words(words);
    if (!terms.isEmpty()) {
      excluded.add(terms);
    }
  }

  private void telling() {
    Set<String> words = words(asked);
    name(plain);
    name(asked);
    for (String term : telling(words).stream().limit(MOST_WORDS).toList()) {
      boolean torn = words.size() > 1 && Folding.isHan(term, 1);
      weights.putIfAbsent(term, torn ? SINGLE_WEIGHT : 1f);
      telling.add(term);
    }
    if (words.size() <= MOST_BIGRAMS_WITH_SINGLES) {
      vocabulary
          .analysis()
          .singles(asked)
          .forEach(term -> weights.putIfAbsent(term, SINGLE_WEIGHT));
    }
  }

  /** What rests on an article follows it, however the statute was called. */
  private void articles() {
    for (NamedPlaces.Place place : places) {
      if (place.article() > 0) {
        Articles.terms(NamedPlaces.squeezed(place.name()), place.article())
            .forEach(term -> weights.putIfAbsent(term, 1f));
      }
    }
  }

  /** Words that are not frequent, and while they are few, the least frequent of the others. */
  private List<String> telling(Set<String> words) {
    List<String> telling =
        new ArrayList<>(
            words.stream().filter(term -> !vocabulary.frequent().contains(term)).toList());
    for (String term : vocabulary.frequent()) {
      if (telling.size() < ENOUGH_WORDS && words.contains(term)) {
        telling.add(term);
      }
    }
    return telling;
  }

  /** What is called exactly this comes first. */
  private void name(String words) {
    String name = Analysis.name(words);
    if (name.length() > 1 && name.length() <= LONGEST_NAME) {
      weights.putIfAbsent(name, 1f);
    }
  }

  private void synonyms() {
    List<String> said = vocabulary.synonyms().keySet().stream().filter(this::says).toList();
    Set<String> terms = new LinkedHashSet<>();
    for (String word : said) {
      if (said.stream().noneMatch(other -> !other.equals(word) && other.contains(word))) {
        for (String meant : vocabulary.synonyms().getOrDefault(word, List.of())) {
          terms.addAll(words(meant));
          terms.add(Analysis.name(meant));
        }
      }
    }
    terms.stream()
        .filter(term -> !vocabulary.frequent().contains(term))
        .limit(MOST_EXPANSIONS)
        .forEach(term -> weights.putIfAbsent(term, SYNONYM_WEIGHT));
  }

  private void pinyin() {
    Matcher latin = LATIN.matcher(plain);
    while (latin.find()) {
      String typed = latin.group().replace(" ", "");
      headwords(headword -> headword.full().equals(typed) || headword.initials().equals(typed))
          .or(() -> typed.length() > 3 ? headwords(h -> h.full().startsWith(typed)) : none())
          .or(() -> typed.length() > 2 ? headwords(h -> h.initials().startsWith(typed)) : none())
          .or(() -> typed.length() > 5 ? headwords(h -> h.full().contains(typed)) : none())
          .ifPresent(found -> found.forEach(this::mean));
    }
  }

  private static java.util.Optional<List<Headword>> none() {
    return java.util.Optional.empty();
  }

  private java.util.Optional<List<Headword>> headwords(Predicate<Headword> fitting) {
    List<Headword> found =
        vocabulary.headwords().stream()
            .filter(fitting)
            .sorted(Comparator.comparingInt(headword -> headword.word().length()))
            .limit(MOST_HEADWORDS)
            .toList();
    return found.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(found);
  }

  private void mean(Headword headword) {
    suggestions.add(headword.word());
    name(headword.word());
    words(headword.word()).forEach(term -> weights.putIfAbsent(term, 1f));
  }

  /**
   * Widens the query by headwords that differ from what was typed in one character.
   *
   * @param unknown the query's terms that no document has
   * @return whether there are such headwords
   */
  boolean correct(Set<String> unknown) {
    List<Headword> found = new ArrayList<>();
    for (Headword headword : vocabulary.headwords()) {
      if (headword.word().length() >= SHORTEST_SLIP
          && !plain.contains(headword.word())
          && slipped(headword.word(), unknown)) {
        found.add(headword);
      }
    }
    found.sort(Comparator.comparingInt((Headword headword) -> -headword.word().length()));
    found.stream().limit(MOST_HEADWORDS).forEach(this::mean);
    return !found.isEmpty();
  }

  /** Whether a piece of the query is the word but for one character, and says something unknown. */
  private boolean slipped(String word, Set<String> unknown) {
    int[] said = plain.codePoints().toArray();
    int[] meant = word.codePoints().toArray();
    for (int start = 0; start + meant.length <= said.length; start++) {
      int differ = 0;
      for (int i = 0; i < meant.length && differ < 2; i++) {
        differ += said[start + i] == meant[i] ? 0 : 1;
      }
      String piece = new String(said, start, meant.length);
      if (differ == 1 && unknown.stream().anyMatch(piece::contains)) {
        return true;
      }
    }
    return false;
  }
}
