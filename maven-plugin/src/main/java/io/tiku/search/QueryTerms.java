package io.tiku.search;

import io.tiku.search.Lexicon.Headword;
import java.util.ArrayList;
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
  static final float SYNONYM_WEIGHT = 0.5f;

  private static final int LONGEST_NAME = 40;

  /** With so many telling words, frequent ones are not looked up. */
  private static final int ENOUGH_WORDS = 3;

  private static final int MOST_WORDS = 24;
  private static final int MOST_BIGRAMS_WITH_SINGLES = 4;
  private static final int MOST_EXPANSIONS = 32;
  private static final int MOST_HEADWORDS = 3;
  private static final int SHORTEST_SLIP = 4;
  private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|([^\\s\"]+)");
  private static final Pattern LATIN = Pattern.compile("[a-z]{2,}(?: [a-z]+)*");

  private final Vocabulary vocabulary;
  private final String plain;
  private final Map<String, Float> weights = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Set<String>> excluded = new ArrayList<>();
  private final List<String> suggestions = new ArrayList<>();

  private QueryTerms(String query, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String cut = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    plain = parts(Analysis.fold(cut).replace('“', '"').replace('”', '"'));
    telling();
    synonyms();
    pinyin();
  }

  /**
   * What queries are read by.
   *
   * @param analysis knows the bank's common characters
   * @param frequent terms that are looked up only if the query has little else, rarest first
   * @param synonyms folded word people say → words the bank uses
   */
  record Vocabulary(
      Analysis analysis,
      Set<String> frequent,
      Map<String, List<String>> synonyms,
      List<Headword> headwords) {}

  /** Reads a query. */
  static QueryTerms of(String query, Vocabulary vocabulary) {
    return new QueryTerms(query, vocabulary);
  }

  /** Term → weight, in the order in which they are looked up. */
  Map<String, Float> weights() {
    return weights;
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
    Set<String> words = words(plain);
    name(plain);
    telling(words).stream().limit(MOST_WORDS).forEach(term -> weights.put(term, 1f));
    if (words.size() > MOST_BIGRAMS_WITH_SINGLES) {
      return;
    }
    vocabulary.analysis().singles(plain).forEach(term -> weights.putIfAbsent(term, SINGLE_WEIGHT));
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
    List<String> said = vocabulary.synonyms().keySet().stream().filter(plain::contains).toList();
    Set<String> terms = new LinkedHashSet<>();
    for (String word : said) {
      if (said.stream().noneMatch(other -> !other.equals(word) && other.contains(word))) {
        vocabulary
            .synonyms()
            .getOrDefault(word, List.of())
            .forEach(meant -> terms.addAll(words(meant)));
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
    for (int start = 0; start + word.length() <= plain.length(); start++) {
      String piece = plain.substring(start, start + word.length());
      int differ = 0;
      for (int i = 0; i < word.length() && differ < 2; i++) {
        differ += piece.charAt(i) == word.charAt(i) ? 0 : 1;
      }
      if (differ == 1 && unknown.stream().anyMatch(piece::contains)) {
        return true;
      }
    }
    return false;
  }
}
