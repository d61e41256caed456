package io.tiku.search;

import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.markup.SynonymReader;
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
 * @param absent folded words for what the bank does not have
 * @param words titles and aliases of points and statutes and the bank's words for what people say,
 *     by which pinyin and slips are recognised
 * @param labels value of a facet → how people read it
 * @param readings of the words
 */
record Lexicon(
    Map<String, List<String>> synonyms,
    List<String> absent,
    List<String> words,
    Map<String, String> labels,
    Readings readings) {

  private static final int LONGEST = 16;

  /** What stands for words of the bank where it has none. */
  private static final String ABSENT = "无";

  /** A headword and how it is typed. */
  record Headword(String word, String full, String initials) {}

  Lexicon {
    synonyms = new LinkedHashMap<>(synonyms);
    absent = List.copyOf(absent);
    words = List.copyOf(words);
    labels = Map.copyOf(labels);
  }

  static Lexicon of(Edition edition, Map<String, List<String>> synonyms, Readings readings) {
    Set<String> words = new LinkedHashSet<>();
    for (Topic domain : edition.domains()) {
      add(words, domain.title());
      edition.children(domain).forEach(chapter -> add(words, chapter.title()));
      for (Topic point : edition.points(domain)) {
        add(words, point.title());
        point.aliases().forEach(alias -> add(words, alias));
      }
    }
    for (Statute statute : edition.statutes()) {
      add(words, statute.shortTitle());
      statute.aliases().forEach(alias -> add(words, alias));
    }
    Map<String, List<String>> folded = new LinkedHashMap<>();
    List<String> absent = new ArrayList<>();
    synonyms.forEach(
        (said, meant) -> {
          List<String> bankWords =
              meant.stream()
                  .filter(word -> !SynonymReader.isPoint(word) && !word.equals(ABSENT))
                  .toList();
          if (meant.contains(ABSENT)) {
            absent.add(Folding.fold(said));
          }
          bankWords.forEach(word -> add(words, word));
          if (!bankWords.isEmpty()) {
            folded.put(Folding.fold(said), bankWords);
          }
        });
    return new Lexicon(folded, absent, List.copyOf(words), labels(edition), readings);
  }

  /** Id of a point → how people ask for it. */
  static Map<String, List<String>> asked(Map<String, List<String>> synonyms) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    synonyms.forEach(
        (said, meant) ->
            meant.stream()
                .filter(SynonymReader::isPoint)
                .forEach(id -> asked.computeIfAbsent(id, key -> new ArrayList<>()).add(said)));
    return asked;
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
    labels.putAll(
        Map.of(
            "point", "知识点", "item", "试题", "statute", "法规", "chapter", "章", "domain", "领域", "guide",
            "指南"));
    return labels;
  }

  private static void add(Set<String> words, String word) {
    String folded = Folding.fold(word);
    if (folded.length() > 1
        && folded.length() <= LONGEST
        && folded.codePoints().anyMatch(Folding::isHan)) {
      words.add(folded);
    }
  }
}
