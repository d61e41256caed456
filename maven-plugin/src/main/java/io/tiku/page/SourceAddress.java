package io.tiku.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which page is made from a source file, by the file's path alone: also where it is unreadable. */
final class SourceAddress {

  private static final List<String> TOPICS = List.of("domain", "chapter", "point");
  private static final int PARTS_OF_ITEM = 5;

  private SourceAddress() {}

  /**
   * The address of the page, below the edition's folder.
   *
   * @param path as in the places of problems: {@code content/guide/a.md} gives {@code guide/a.html}
   */
  static Optional<String> of(String path) {
    if (!path.endsWith(".md")) {
      return Optional.empty();
    }
    String[] parts = path.substring(path.indexOf('/') + 1).split("/", -1);
    String file = parts[parts.length - 1];
    String name = file.substring(0, file.length() - ".md".length());
    return switch (parts[0]) {
      case "syllabus" -> ofSyllabus(parts, name);
      case "statutes" -> page("statute", name, parts.length == 2);
      case "guide" -> page("guide", name, parts.length == 2);
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofSyllabus(String[] parts, String name) {
    if (!name.equals("index")) {
      return page("item", name, parts.length == PARTS_OF_ITEM);
    }
    int depth = parts.length - 3;
    return depth < 0 || depth >= TOPICS.size()
        ? Optional.empty()
        : page(TOPICS.get(depth), parts[parts.length - 2], true);
  }

  private static Optional<String> page(String kind, String name, boolean inPlace) {
    return inPlace ? Optional.of(kind + "/" + name + ".html") : Optional.empty();
  }

  /** The {@code index.md} files of the folders a file of the syllabus lies in, nearest first. */
  static List<String> above(String path) {
    String[] parts = path.split("/", -1);
    int own = path.endsWith("/index.md") ? 2 : 1;
    return IntStream.iterate(parts.length - own, n -> n > 2, n -> n - 1)
        .mapToObj(n -> String.join("/", List.of(parts).subList(0, n)) + "/index.md")
        .toList();
  }
}
