package io.tiku.build;

import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.json.JsonObject;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 方案: the files that say what a region's pack asks for. Members and offices agree to their digest.
 *
 * @param files by path below the content folder
 */
record PlanFiles(SortedMap<String, SourceFile> files) {

  static PlanFiles of(SourceTree sources, PackPlan plan) {
    TreeSet<String> paths = new TreeSet<>();
    paths.add("regions.yaml");
    paths.add("packs/" + plan.name() + ".yaml");
    paths.add("rules/papers.yaml");
    plan.papers().stream()
        .map(WrittenPaper::blueprint)
        .forEach(name -> paths.add("blueprints/" + name + ".yaml"));
    SortedMap<String, SourceFile> files = new TreeMap<>();
    paths.forEach(path -> sources.file(path).ifPresent(file -> files.put(path, file)));
    return new PlanFiles(files);
  }

  /** SHA-256 of the list of files with their digests, in hexadecimal. */
  String digest() {
    JsonObject digests = new JsonObject();
    files.forEach((path, file) -> digests.put(path, file.digest()));
    return new SourceFile("plan", "plan", digests.canonical()).digest();
  }

  /** The files as they lie in a pack. */
  SortedMap<String, byte[]> packed() {
    SortedMap<String, byte[]> packed = new TreeMap<>();
    files.forEach((path, file) -> packed.put("plan/" + path, file.bytes()));
    return packed;
  }
}
