package io.tiku.markup;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Resolves what links and images of one file point to. */
final class Targets {

  private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");
  private static final List<String> IMAGES = List.of(".png", ".jpg", ".jpeg", ".svg");

  private final SourceTree tree;
  private final String folder;
  private final Problems problems;

  /**
   * @param relative path of the file below the content folder
   */
  Targets(SourceTree tree, String relative, Problems problems) {
    this.tree = tree;
    this.folder = relative.substring(0, relative.lastIndexOf('/') + 1);
    this.problems = problems;
  }

  /** The target as the model keeps it; nothing if it may not be linked to. */
  Optional<String> link(String target, SourcePosition at) {
    if (target.startsWith("#") || SCHEMES.stream().anyMatch(target::startsWith)) {
      return Optional.of(target);
    }
    if (hasScheme(target)) {
      problems.add(ProblemCode.LINK_SCHEME, at, target);
      return Optional.empty();
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String resolved = resolve(path);
    if (tree.file(resolved).isEmpty()) {
      problems.add(ProblemCode.LINK_BROKEN, at, target, remedy(resolved));
      return Optional.empty();
    }
    return Optional.of(target);
  }

  /** The image's path below the content folder; nothing if there is no such image. */
  Optional<String> image(String target, SourcePosition at) {
    if (hasScheme(target) || IMAGES.stream().noneMatch(target::endsWith)) {
      problems.add(ProblemCode.IMAGE_TYPE, at, target);
      return Optional.empty();
    }
    String resolved = resolve(target);
    if (tree.file(resolved).isEmpty()) {
      problems.add(ProblemCode.IMAGE_BROKEN, at, target);
      return Optional.empty();
    }
    return Optional.of(resolved);
  }

  private static boolean hasScheme(String target) {
    int colon = target.indexOf(':');
    int slash = target.indexOf('/');
    return target.startsWith("//")
        || target.startsWith("/")
        || target.startsWith("\\")
        || colon >= 0 && (slash < 0 || colon < slash);
  }

  private String remedy(String resolved) {
    String wanted = resolved.substring(resolved.lastIndexOf('/') + 1);
    List<String> names =
        tree.files().stream()
            .map(SourceFile::relative)
            .filter(path -> path.endsWith(".md"))
            .toList();
    Optional<String> sameName =
        names.stream().filter(path -> path.endsWith("/" + wanted)).findFirst();
    return sameName
        .or(() -> new Suggestions(names).nearest(resolved))
        .map(path -> "是不是「" + path + "」？路径从本文件所在的文件夹算起。")
        .orElse("改正路径；路径从本文件所在的文件夹算起。");
  }

  private String resolve(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return path;
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
