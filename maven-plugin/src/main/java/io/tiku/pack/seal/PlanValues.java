package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 方案的值: what members and offices agree to, as it was read and not as it is written. The draft in
 * the approval log has them all, so that whoever has another plan learns in which value it differs.
 *
 * @param files path below the content folder → path of keys → value
 */
public record PlanValues(SortedMap<String, SortedMap<String, String>> files) {

  /** How digests of plans are made; the first were of the files' bytes. */
  public static final int FORMAT = 2;

  private static final int MOST_SHOWN = 6;
  private static final String NOTHING = "没有写";

  public PlanValues {
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    files.forEach((file, values) -> copy.put(file, unmodifiable(values)));
    files = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedMap<String, String> unmodifiable(Map<String, String> values) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Reads them. */
  public static PlanValues read(JsonObject json) throws JsonFault {
    SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
    for (String file : json.names()) {
      files.put(file, json.object(file).asTexts());
    }
    return new PlanValues(files);
  }

  /** As they stand in a line of the log. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    files.forEach(json::put);
    return json;
  }

  /** SHA-256, in hexadecimal. */
  public String digest() {
    return Sha256.of(new JsonObject().put("format", FORMAT).put("values", toJson()).canonical());
  }

  /** A file's values, a line each, as they lie in a pack. */
  public byte[] file(String path) {
    StringBuilder text = new StringBuilder("# 方案里与本赛区有关的值\n");
    files
        .getOrDefault(path, new TreeMap<>())
        .forEach(
            (key, value) ->
                text.append(key).append(": ").append(value.replace("\n", " ")).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** In what another plan differs, a line a value, the first few of them; empty if in nothing. */
  public List<String> differences(PlanValues now) {
    List<String> lines = new ArrayList<>();
    for (String file : both(files.keySet(), now.files.keySet())) {
      SortedMap<String, String> old = files.getOrDefault(file, new TreeMap<>());
      SortedMap<String, String> other = now.files.getOrDefault(file, new TreeMap<>());
      for (String key : both(old.keySet(), other.keySet())) {
        String before = old.getOrDefault(key, NOTHING);
        String after = other.getOrDefault(key, NOTHING);
        if (!before.equals(after)) {
          SortedMap<String, String> either = new TreeMap<>(other);
          either.putAll(old);
          lines.add("  " + difference(file, key, either, before, after));
        }
      }
    }
    if (lines.size() <= MOST_SHOWN) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_SHOWN));
    first.add("  ……共 " + lines.size() + " 处");
    return first;
  }

  private static String difference(
      String file, String key, SortedMap<String, String> values, String before, String after) {
    String label = PlanWords.label(file, key, values);
    return PlanWords.file(file)
        + (label.equals(key) ? "里的 " : "里")
        + label
        + "：原来「"
        + PlanWords.shown(key, before)
        + "」，现在「"
        + PlanWords.shown(key, after)
        + "」（content/"
        + file
        + " 的 "
        + key
        + "）";
  }

  private static SortedSet<String> both(Set<String> some, Set<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
