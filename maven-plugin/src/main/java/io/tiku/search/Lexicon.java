package io.tiku.search;

import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that queries are widened by.
 *
 * @param synonyms folded word people say → words the bank uses
 * @param words titles and aliases of points and statutes and the bank's words for what people say,
 *     by which pinyin and slips are recognised
 * @param labels value of a facet → how people read it
 * @param readings of the words
 */
record Lexicon(
    Map<String, List<String>> synonyms,
    List<String> words,
    Map<String, String> labels,
    Readings readings) {

  private static final int LONGEST = 16;

  /** A headword and how it is typed. */
  record Headword(String word, String full, String initials) {}

  Lexicon {
    synonyms = new LinkedHashMap<>(synonyms);
    words = List.copyOf(words);
    labels = Map.copyOf(labels);
  }

  static Lexicon of(Edition edition, Map<String, List<String>> synonyms, Readings readings) {
    Set<String> words = new LinkedHashSet<>();
    for (Topic domain : edition.domains()) {
      for (Topic point : edition.points(domain)) {
        add(words, point.title());
        point.aliases().forEach(alias -> add(words, alias));
      }
    }
    for (Statute statute : edition.statutes()) {
      add(words, statute.shortTitle());
      statute.aliases().forEach(alias -> add(words, alias));
    }
    synonyms.forEach((said, meant) -> meant.forEach(word -> add(words, word)));
    Map<String, List<String>> folded = new LinkedHashMap<>();
    synonyms.forEach((said, meant) -> folded.put(Analysis.fold(said), List.copyOf(meant)));
    return new Lexicon(folded, List.copyOf(words), labels(edition), readings);
  }

  /** The words as they are typed; the readings take as long to prepare as a small bank to index. */
  List<Headword> headwords() {
    List<Headword> headwords = new ArrayList<>();
    for (String word : words) {
      Readings.Reading reading = readings.of(word);
      headwords.add(new Headword(word, reading.full(), reading.initials()));
    }
    return headwords;
  }

  private static Map<String, String> labels(Edition edition) {
    Map<String, String> labels = new HashMap<>();
    edition.domains().forEach(domain -> labels.put(domain.id(), domain.title()));
    for (ItemType type : ItemType.values()) {
      labels.put(type.name().toLowerCase(Locale.ROOT), type.label());
    }
    for (Difficulty difficulty : Difficulty.values()) {
      labels.put(difficulty.name().toLowerCase(Locale.ROOT), difficulty.label());
    }
    labels.putAll(Map.of("point", "知识点", "item", "试题", "statute", "法规", "guide", "指南"));
    return labels;
  }

  private static void add(Set<String> words, String word) {
    String folded = Analysis.fold(word);
    if (folded.length() > 1
        && folded.length() <= LONGEST
        && folded.chars().anyMatch(c -> Analysis.isHan((char) c))) {
      words.add(folded);
    }
  }
}
