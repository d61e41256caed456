package io.tiku.pipeline;

import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 命题专用目录: items that are kept outside the bank's repository, {@code syllabus/<domain>/…/<id>.md} in
 * the folders of the bank's points, and the wording of earlier years from which some of them were
 * made, {@code origin/<edition>/<id>.md}. The ministry's keeper has all of it; each region's share
 * holds the files of its own items.
 */
final class SettersFolder {

  private static final String SYLLABUS = "syllabus/";
  private static final String ORIGIN = "origin/";

  private final String name;
  private final SortedMap<String, SourceFile> files;
  private final List<Problem> found;

  private SettersFolder(String name, SortedMap<String, SourceFile> files, List<Problem> found) {
    this.name = name;
    this.files = files;
    this.found = found;
  }

  /** Reads a folder. */
  static SettersFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake("没有命题专用目录 " + folder + "。改正 tiku.setters，或者不写它。");
    }
    String name = folder.toAbsolutePath().normalize().getFileName() + "/";
    Problems problems = new Problems();
    SortedMap<String, SourceFile> files = new TreeMap<>();
    for (SourceFile file : FolderTree.read(folder.resolve(SYLLABUS), problems).files()) {
      String path = SYLLABUS + file.path();
      if (file.name().endsWith(".md") && !file.name().equals("index.md")) {
        files.put(path, new SourceFile(name + path, path, file.bytes()));
      } else {
        problems.add(ProblemCode.SETTERS_FILE, SourcePosition.startOf(name + path), path);
      }
    }
    Path origins = folder.resolve(ORIGIN);
    if (Files.isDirectory(origins)) {
      try (Stream<Path> paths = Files.walk(origins)) {
        for (Path file : (Iterable<Path>) paths.filter(SettersFolder::isMarkdown)::iterator) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          files.put(path, new SourceFile(name + path, path, Files.readAllBytes(file)));
        }
      } catch (IOException e) {
        throw new UserMistake("读不出 " + origins + "：" + e.getMessage(), e);
      }
    }
    return new SettersFolder(name, files, problems.sorted());
  }

  private static boolean isMarkdown(Path file) {
    return Files.isRegularFile(file) && file.toString().endsWith(".md");
  }

  /** The files that came with a share, by path. */
  static SettersFolder of(Map<String, String> texts) {
    String name = "命题专用/";
    SortedMap<String, SourceFile> files = new TreeMap<>();
    texts.forEach(
        (path, text) ->
            files.put(
                path, new SourceFile(name + path, path, text.getBytes(StandardCharsets.UTF_8))));
    return new SettersFolder(name, files, List.of());
  }

  /** A bank's files and the items of this folder. */
  SourceTree with(SourceTree bank, Problems problems) {
    problems.addAll(found);
    List<SourceFile> all = new ArrayList<>(bank.files());
    files.values().stream().filter(file -> file.path().startsWith(SYLLABUS)).forEach(all::add);
    return SourceTree.of(bank.name(), all);
  }

  /** Adds the items that do not say what they are. */
  void check(List<Item> items, Problems problems) {
    items.stream()
        .filter(item -> owns(item.keys().path()) && item.use() != ItemUse.SETTERS)
        .forEach(item -> problems.add(ProblemCode.SETTERS_USE, item.keys().at("use")));
  }

  /** Whether a file is one of this folder. */
  boolean owns(String displayPath) {
    return displayPath.startsWith(name);
  }

  /** The file of an item as it was, such as that of {@code 2020/probation-period-009}. */
  Optional<SourceFile> origin(String origin) {
    return Optional.ofNullable(files.get(ORIGIN + origin + ".md"));
  }

  /** The files of some items and of those they were made from, by path. */
  SortedMap<String, String> texts(List<Item> items) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Item item : items) {
      if (owns(item.keys().path())) {
        add(texts, item.keys().path().substring(name.length()));
        item.origin().ifPresent(origin -> add(texts, ORIGIN + origin + ".md"));
      }
    }
    return texts;
  }

  private void add(SortedMap<String, String> texts, String path) {
    SourceFile file = files.get(path);
    if (file != null) {
      texts.put(path, new String(file.bytes(), StandardCharsets.UTF_8));
    }
  }
}
