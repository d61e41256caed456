package io.tiku.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The site as it was published, and examples of its pages. Paths are relative, with {@code /}. */
final class PublishedSite {

  static final List<String> ITEM_TYPES =
      List.of(
          "single",
          "multiple",
          "indefinite",
          "judgement",
          "blank",
          "matching",
          "ordering",
          "short",
          "case");

  private final Path folder =
      Path.of(System.getProperty("tiku.site", "target/site")).toAbsolutePath().normalize();

  Path folder() {
    return folder;
  }

  /** The folder of the newest edition. */
  String edition() {
    return list(folder).filter(name -> name.matches("[0-9]{4}(\\.s[0-9]+)?")).toList().stream()
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no edition in " + folder));
  }

  /** One page of every type there is, by a name for it. */
  Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    String edition = edition() + "/";
    examples.put("start", "index.html");
    examples.put("start of the edition", edition + "index.html");
    examples.put("about", edition + "about.html");
    examples.put("register", edition + "statutes.html");
    examples.put("changes", edition + "changes.html");
    examples.put("worklist", edition + "worklist.html");
    pages("2021/item")
        .findFirst()
        .ifPresent(page -> examples.put("item of an older edition", page));
    examples.put("search", edition + "search.html");
    examples.put("papers", edition + "papers.html");
    examples.put("paper to be made", edition + "compose.html");
    for (String kind : List.of("domain", "chapter", "sheet", "statute", "guide")) {
      richest(edition + kind).ifPresent(page -> examples.put(kind, page));
    }
    examples.put("point", point());
    ITEM_TYPES.forEach(type -> examples.put(type + " item", item(type)));
    examples.put("404", "404.html");
    return examples;
  }

  /** The point whose page holds most. */
  String point() {
    return richest(edition() + "/point").orElseThrow();
  }

  /** The first item of a type. */
  String item(String type) {
    String mark = "<article class=\"item\"";
    return pages(edition() + "/item")
        .filter(
            page -> {
              String text = read(page);
              int from = text.indexOf(mark);
              return text.substring(from, text.indexOf('>', from))
                  .contains("data-type=\"" + type + "\"");
            })
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item of type " + type));
  }

  /** An item after which its point has no other. */
  String lastItemOfAPoint() {
    return pages(edition() + "/item")
        .filter(page -> read(page).contains("rel=\"next\" href=\"../point/"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item leads to the next point"));
  }

  /** All pages below a folder. */
  Stream<String> pages(String below) {
    Path start = folder.resolve(below);
    if (!Files.isDirectory(start)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An asset's path, which carries a fingerprint: {@code tiku}, {@code .css}. */
  String asset(String name, String extension) {
    return list(folder.resolve("asset"))
        .filter(file -> file.startsWith(name + ".") && file.endsWith(extension))
        .findFirst()
        .map(file -> "asset/" + file)
        .orElseThrow();
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private java.util.Optional<String> richest(String below) {
    return pages(below).max(java.util.Comparator.comparingInt(page -> read(page).length()));
  }

  private static Stream<String> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
