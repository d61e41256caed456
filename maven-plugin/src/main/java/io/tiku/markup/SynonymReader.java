package io.tiku.markup;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code rules/synonyms.yaml}: what people say = the words of the bank. */
public final class SynonymReader {

  static final String FILE = "rules/synonyms.yaml";

  private static final Key<List<Text>> SYNONYMS =
      Key.texts("synonyms", "一行一组：人们的说法 = 题库用词，几个用顿号分开", "\"失业金 = 失业保险金\"")
          .holding(new Shape.Text("[^=]*[^=、\\s][^=]*=[^=]*[^=、\\s][^=]*"));

  static final KeySet KEYS = KeySet.of("同义说法", CommonKeys.FORMAT, SYNONYMS);

  private SynonymReader() {}

  /** Word said → words meant, in the order written; empty if there is no such file. */
  public static Map<String, List<String>> read(SourceTree tree, Problems problems) {
    return tree.file(FILE)
        .flatMap(file -> SourceText.read(file, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> synonyms(entries.as(KEYS), problems))
        .orElseGet(Map::of);
  }

  private static Map<String, List<String>> synonyms(YamlMapping values, Problems problems) {
    Map<String, List<String>> synonyms = new LinkedHashMap<>();
    for (Text line : values.all(SYNONYMS)) {
      String[] sides = line.value().split("=", -1);
      List<String> said = words(sides[0]);
      List<String> meant = sides.length == 2 ? words(sides[1]) : List.of();
      if (said.isEmpty() || meant.isEmpty()) {
        problems.add(ProblemCode.VALUE_TYPE, line.at(), "synonyms", "「说法 = 题库用词」", SYNONYMS.line());
      }
      said.forEach(word -> synonyms.computeIfAbsent(word, key -> new ArrayList<>()).addAll(meant));
    }
    return synonyms;
  }

  private static List<String> words(String side) {
    List<String> words = new ArrayList<>();
    for (String word : side.split("、", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
