package io.tiku.markup;

import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Suggestions;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code rules/synonyms.yaml} and the files of the folder {@code rules/synonyms}, as if they
 * were one: what people say = the words of the bank, or the id of the point that answers.
 */
public final class SynonymReader {

  static final String FILE = "rules/synonyms.yaml";

  /** For a bank of many words a file a domain, say. */
  static final String FILES = "rules/synonyms/*.yaml";

  private static final Pattern PATH = Pattern.compile("rules/synonyms(?:/[^/]+)?\\.yaml");

  private static final Key<List<Text>> SYNONYMS =
      Key.texts("synonyms", "一行一组：人们的说法 = 题库用词或知识点编号，几个用顿号分开", "\"失业金 = 失业保险金\"")
          .holding(new Shape.Text("[^=]*[^=、\\s][^=]*=[^=]*[^=、\\s][^=]*"));

  static final KeySet KEYS = KeySet.of("同义说法", CommonKeys.FORMAT, SYNONYMS);

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern POINT = Pattern.compile("syllabus/[^/]+/[^/]+/([^/]+)/index\\.md");

  private SynonymReader() {}

  /** Whether what is meant is a point, by its id. */
  public static boolean isPoint(String meant) {
    return ID.matcher(meant).matches();
  }

  /** Whether a file holds what people say. */
  static boolean reads(String path) {
    return PATH.matcher(path).matches();
  }

  /** Word said → words meant, in the order written; empty if there is no such file. */
  public static Map<String, List<String>> read(SourceTree tree, Problems problems) {
    Set<String> points = points(tree);
    Map<String, List<String>> synonyms = new LinkedHashMap<>();
    for (SourceFile file : tree.below("rules")) {
      if (reads(file.path())) {
        SourceText.read(file, problems)
            .flatMap(text -> FrontMatter.readYaml(text, problems))
            .ifPresent(entries -> add(synonyms, entries.as(KEYS), points, problems));
      }
    }
    return synonyms;
  }

  private static Set<String> points(SourceTree tree) {
    Set<String> points = new TreeSet<>();
    for (SourceFile file : tree.files()) {
      Matcher point = POINT.matcher(file.path());
      if (point.matches()) {
        points.add(point.group(1));
      }
    }
    return points;
  }

  private static void add(
      Map<String, List<String>> synonyms,
      YamlMapping values,
      Set<String> points,
      Problems problems) {
    for (Text line : values.all(SYNONYMS)) {
      String[] sides = line.value().split("=", -1);
      List<String> said = words(sides[0]);
      List<String> meant = sides.length == 2 ? words(sides[1]) : List.of();
      if (said.isEmpty() || meant.isEmpty()) {
        problems.add(ProblemCode.VALUE_TYPE, line.at(), "synonyms", "「说法 = 题库用词」", SYNONYMS.line());
      }
      for (String id : meant) {
        if (isPoint(id) && !points.contains(id)) {
          problems.add(
              ProblemCode.VALUE_UNKNOWN,
              line.at(),
              "synonyms",
              id,
              new Suggestions(points).remedy(id, "写知识点文件夹的名字。"));
        }
      }
      said.forEach(word -> synonyms.computeIfAbsent(word, key -> new ArrayList<>()).addAll(meant));
    }
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
