package io.tiku.markup.body;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Resolves links and images against the files of the tree. Each file read has its own, which tells
 * afterwards whether what was read depends on other files.
 */
public final class Links {

  private static final List<String> SCHEMES = List.of("http", "https", "mailto");

  private final SourceTree tree;
  private final Set<String> images;
  private final Suggestions paths;
  private final Map<String, SortedSet<SourcePosition>> uses;
  private boolean used;

  /**
   * @param images the paths of those that can be shown
   */
  public Links(SourceTree tree, Set<String> images) {
    this(
        tree,
        images,
        new Suggestions(
            tree.files().stream()
                .map(SourceFile::path)
                .filter(path -> path.endsWith(".md") && !path.endsWith("/index.md"))
                .toList()),
        new ConcurrentHashMap<>());
  }

  /** Links among files of which images are taken for what their names say. */
  public static Links byName(SourceTree tree) {
    Set<String> images = new TreeSet<>();
    for (SourceFile file : tree.files()) {
      if (isImage(file.path())) {
        images.add(file.path());
      }
    }
    return new Links(tree, images);
  }

  private Links(
      SourceTree tree,
      Set<String> images,
      Suggestions paths,
      Map<String, SortedSet<SourcePosition>> uses) {
    this.tree = tree;
    this.images = images;
    this.paths = paths;
    this.uses = uses;
  }

  /** The same for the reading of one file, of which no link was asked for yet. */
  public Links forOneFile() {
    return new Links(tree, images, paths, uses);
  }

  /** Whether a link or an image was resolved against the tree. */
  public boolean wereUsed() {
    return used;
  }

  /**
   * Where the files read so far show an image or lead to it, under any path that is a link to it.
   */
  public List<SourcePosition> uses(String image) {
    return List.copyOf(uses.getOrDefault(tree.place(image), Collections.emptySortedSet()));
  }

  /** Whether a path names an image we can show. */
  public static boolean isImage(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".png")
        || lower.endsWith(".jpg")
        || lower.endsWith(".jpeg")
        || lower.endsWith(".svg");
  }

  /** The target as the model has it; empty if it leads nowhere, which is reported. */
  Optional<String> link(MarkdownFile from, String target, SourcePosition at) {
    String scheme = scheme(target);
    if (!scheme.isEmpty() || target.startsWith("//") || target.startsWith("\\")) {
      if (SCHEMES.contains(scheme)) {
        return Optional.of(target);
      }
      from.problems().add(ProblemCode.LINK_SCHEME, at, target);
      return Optional.empty();
    }
    if (target.startsWith("#")) {
      return Optional.of(target);
    }
    used = true;
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Optional<String> resolved = resolve(from.file().path(), path);
    if (resolved.isPresent()
        && resolved.get().endsWith(".md")
        && tree.file(resolved.get()).isPresent()) {
      return Optional.of(resolved.get() + (hash < 0 ? "" : target.substring(hash)));
    }
    resolved.filter(this::isImageHere).ifPresent(image -> use(image, at));
    from.problems().add(ProblemCode.LINK_BROKEN, at, target, remedy(from, path, resolved));
    return Optional.empty();
  }

  /** The path of an image below the content folder; empty if there is none, which is reported. */
  Optional<String> image(MarkdownFile from, String target, SourcePosition at) {
    used = true;
    if (!scheme(target).isEmpty() || target.startsWith("//") || !isImage(target)) {
      from.problems().add(ProblemCode.IMAGE_TYPE, at, target);
      return Optional.empty();
    }
    Optional<String> resolved = resolve(from.file().path(), target);
    if (resolved.filter(this::isImageHere).isPresent()) {
      use(resolved.get(), at);
      return resolved;
    }
    from.problems().add(ProblemCode.IMAGE_BROKEN, at, target, imageRemedy(from, resolved));
    return Optional.empty();
  }

  private boolean isImageHere(String path) {
    return isImage(path) && tree.file(path).isPresent();
  }

  private void use(String image, SourcePosition at) {
    uses.computeIfAbsent(tree.place(image), path -> new ConcurrentSkipListSet<>()).add(at);
  }

  /** Whether an image that is there can be shown; if not, that is reported at its file. */
  boolean shows(String image) {
    return images.contains(image);
  }

  private String imageRemedy(MarkdownFile from, Optional<String> resolved) {
    List<String> known =
        tree.files().stream().map(SourceFile::path).filter(Links::isImage).toList();
    Optional<String> near =
        resolved.flatMap(
            path -> {
              String name = path.substring(path.lastIndexOf('/') + 1);
              return known.stream()
                  .filter(
                      image -> image.substring(image.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                  .findFirst()
                  .or(() -> new Suggestions(known).nearest(path));
            });
    return near.map(image -> "是不是「" + relative(from.file().path(), image) + "」？")
        .orElse("把图片放到这个位置，或改正路径。");
  }

  private String remedy(MarkdownFile from, String path, Optional<String> resolved) {
    if (resolved.isEmpty()) {
      return "链接只能指向内容文件夹里的 .md 文件，从本文件的位置算起。";
    }
    String folder = resolved.get() + (resolved.get().isEmpty() ? "" : "/");
    if (tree.file(folder + "index.md").isPresent()) {
      return "写成「" + (path.endsWith("/") ? path : path + "/") + "index.md」。";
    }
    if (tree.file(resolved.get()).isPresent()) {
      return isImage(path) ? "链接只能指向 .md 文件；图片写成 ![图里画的是什么](" + path + ")。" : "链接只能指向 .md 文件。";
    }
    return nearest(resolved.get())
        .map(near -> "是不是「" + relative(from.file().path(), near) + "」？")
        .orElse("核对路径，从本文件所在的文件夹算起。");
  }

  private Optional<String> nearest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String own = name.endsWith(".md") ? name : name + ".md";
    Optional<String> moved =
        own.equals("index.md")
            ? Optional.empty()
            : tree.files().stream()
                .filter(file -> file.path().endsWith(own) && file.name().equals(own))
                .map(SourceFile::path)
                .findFirst();
    if (moved.isPresent()) {
      return moved;
    }
    synchronized (paths) {
      return paths.nearest(path);
    }
  }

  private static String relative(String from, String to) {
    String[] here = from.split("/", -1);
    String[] there = to.split("/", -1);
    int common = 0;
    while (common < Math.min(here.length, there.length) - 1 && here[common].equals(there[common])) {
      common++;
    }
    StringBuilder out = new StringBuilder("../".repeat(here.length - 1 - common));
    for (int i = common; i < there.length; i++) {
      out.append(there[i]).append(i + 1 < there.length ? "/" : "");
    }
    return out.toString();
  }

  /** The part before a colon that makes an address absolute, in small letters. */
  private static String scheme(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') {
        return i == 0 ? ":" : target.substring(0, i).strip().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '#' || c == '?') {
        return "";
      }
    }
    return "";
  }

  private static Optional<String> resolve(String from, String relative) {
    if (relative.startsWith("/") || relative.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
    parts.removeLast();
    for (String part : relative.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
