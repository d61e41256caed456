package io.tiku.pipeline;

import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Region;
import io.tiku.pack.seal.PlanValues;
import io.tiku.source.SourceTree;
import io.tiku.source.WrittenValues;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * 方案: what the files say that a region's pack is made by. Members and offices agree to the digest
 * of these values; what concerns other regions or the site only is none of them.
 *
 * @param values by path below the content folder
 */
record PlanFiles(PlanValues values) {

  static final String REGIONS = "regions.yaml";

  private static final String FORMAT = "format";

  /** Of {@code rules/papers.yaml}; the rest is about the site's practice papers. */
  private static final List<String> RULES = List.of("facility", "candidateDigits", "credit");

  static PlanFiles of(SourceTree sources, PackPlan plan, Region region) {
    SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
    put(files, sources, "rules/papers.yaml", key -> RULES.contains(top(key)));
    put(files, sources, "packs/" + plan.name() + ".yaml", key -> !top(key).equals(FORMAT));
    plan.papers().stream()
        .map(WrittenPaper::blueprint)
        .forEach(
            name ->
                put(
                    files,
                    sources,
                    "blueprints/" + name + ".yaml",
                    key -> !top(key).equals(FORMAT)));
    put(files, sources, REGIONS, key -> true);
    files.computeIfPresent(REGIONS, (path, all) -> ofRegion(all, region.id()));
    return new PlanFiles(new PlanValues(files));
  }

  private static void put(
      SortedMap<String, SortedMap<String, String>> files,
      SourceTree sources,
      String path,
      Predicate<String> wanted) {
    sources
        .file(path)
        .ifPresent(
            file -> {
              SortedMap<String, String> values = WrittenValues.of(file);
              values.keySet().removeIf(wanted.negate());
              files.put(path, values);
            });
  }

  private static String top(String key) {
    return key.split("[.\\[]", 2)[0];
  }

  /** The keeper and the region's own entry, wherever it stands in the list. */
  private static SortedMap<String, String> ofRegion(SortedMap<String, String> all, String id) {
    SortedMap<String, String> own = new TreeMap<>();
    String found =
        all.entrySet().stream()
            .filter(entry -> entry.getKey().matches("regions\\[[0-9]+]\\.id"))
            .filter(entry -> entry.getValue().equals(id))
            .map(entry -> entry.getKey().substring(0, entry.getKey().length() - "id".length()))
            .findFirst()
            .orElseThrow();
    all.forEach(
        (key, value) -> {
          if (key.equals("keeper")) {
            own.put(key, value);
          } else if (key.startsWith(found)) {
            own.put(id + "." + key.substring(found.length()), value);
          }
        });
    return own;
  }

  /** SHA-256 of the values, in hexadecimal. */
  String digest() {
    return values.digest();
  }

  /** The values as they lie in a pack. */
  SortedMap<String, byte[]> packed() {
    SortedMap<String, byte[]> packed = new TreeMap<>();
    values.files().keySet().forEach(path -> packed.put("plan/" + path, values.file(path)));
    return packed;
  }
}
