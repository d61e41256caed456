package io.tiku.pipeline;

import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.pack.seal.PlanWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values of one file of a plan that were not shown yet: what is taken is shown. */
final class UnshownValues {

  /** Of names whose order is not that of their characters. */
  private static final List<String> ORDER =
      Stream.concat(Difficulty.labels().stream(), Cognition.labels().stream()).toList();

  private final String file;
  private final SortedMap<String, String> all;
  private final SortedMap<String, String> left;

  UnshownValues(String file, SortedMap<String, String> all) {
    this.file = file;
    this.all = all;
    left = new TreeMap<>(all);
  }

  Optional<String> take(String path) {
    return Optional.ofNullable(left.remove(path)).map(value -> PlanWords.shown(path, value));
  }

  boolean takeTruth(String path) {
    return "true".equals(left.remove(path));
  }

  boolean has(String prefix) {
    return left.keySet().stream().anyMatch(path -> path.startsWith(prefix));
  }

  List<String> takeList(String path) {
    List<String> values = new ArrayList<>();
    for (int i = 0; has(path + "[" + i + "]"); i++) {
      values.add(take(path + "[" + i + "]").orElse(""));
    }
    return values;
  }

  /** Such as 领域：就业创业 9-17，社会保险 14-22. */
  Optional<String> takeSpread(String path, String what) {
    List<String> parts =
        List.copyOf(left.keySet()).stream()
            .filter(key -> key.startsWith(path + "."))
            .sorted(Comparator.comparingInt(key -> ORDER.indexOf(name(path, key))))
            .map(key -> name(path, key) + " " + left.remove(key))
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(what + "：" + String.join("，", parts));
  }

  private static String name(String path, String key) {
    return key.substring(path.length() + 1);
  }

  /** All spreads of a part. */
  List<String> takeSpreads(String prefix) {
    return Stream.of(
            takeSpread(prefix + "domains", "领域"),
            takeSpread(prefix + "chapters", "章"),
            takeSpread(prefix + "points", "知识点"),
            takeSpread(prefix + "difficulty", "难度"),
            takeSpread(prefix + "cognition", "认知层次"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Paths of all values, shown or not. */
  Set<String> paths() {
    return all.keySet();
  }

  String file() {
    return file;
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /** What was not taken, by its name. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>();
    left.forEach(
        (path, value) ->
            rest.put(
                PlanWords.label(file, path, all) + "（" + file + " 的 " + path + "）",
                PlanWords.shown(path, value)));
    return rest;
  }
}
