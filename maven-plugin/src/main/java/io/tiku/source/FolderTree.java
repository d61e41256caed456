package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a content folder from disk.
 *
 * <p>Links that stay inside the folder are followed; everything that cannot become part of the bank
 * is reported and left out.
 */
public final class FolderTree {

  /** Images may be larger than text; more than this is a mistake. */
  static final long MOST_BYTES_OF_IMAGE = 8L * 1024 * 1024;

  private static final int DEEPEST = 32;

  /** How deep a folder lies, and whether a link led there. */
  private record Depth(int folders, boolean linked) {}

  private final Path root;
  private final String name;
  private final Problems problems;
  private final FileMemory memory;
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();

  private FolderTree(Path root, String name, Problems problems, FileMemory memory) {
    this.root = root;
    this.name = name;
    this.problems = problems;
    this.memory = memory;
  }

  /** All files of a folder. A folder that does not exist is a problem and an empty tree. */
  public static SourceTree read(Path contentRoot, Problems problems) {
    return read(contentRoot, problems, new FileMemory());
  }

  /** The same, of which files that did not change since they were remembered are not read again. */
  public static SourceTree read(Path contentRoot, Problems problems, FileMemory memory) {
    Path absolute = contentRoot.toAbsolutePath().normalize();
    Path last = absolute.getFileName();
    String name = last == null ? "content" : last.toString();
    if (!Files.isDirectory(absolute)) {
      problems.add(
          ProblemCode.CONTENT_MISSING, SourcePosition.startOf(name), contentRoot.toString());
      return SourceTree.of(name, List.of());
    }
    try {
      FolderTree tree = new FolderTree(absolute.toRealPath(), name, problems, memory);
      tree.folder(tree.root, "", new Depth(0, false));
      memory.nextRound();
      return SourceTree.of(name, tree.files, tree.links);
    } catch (IOException e) {
      problems.add(
          ProblemCode.FILE_UNREADABLE, SourcePosition.startOf(name), sentence(e, contentRoot));
      return SourceTree.of(name, List.of());
    }
  }

  private void folder(Path folder, String path, Depth depth) throws IOException {
    SortedMap<String, Path> entries = entries(folder);
    Map<String, String> twins = twins(entries.keySet());
    for (Map.Entry<String, Path> named : entries.entrySet()) {
      String entryPath = path.isEmpty() ? named.getKey() : path + "/" + named.getKey();
      try {
        entry(named.getValue(), entryPath, twins.getOrDefault(named.getKey(), ""), depth);
      } catch (IOException e) {
        problems.add(ProblemCode.FILE_UNREADABLE, at(entryPath), sentence(e, named.getValue()));
      }
    }
  }

  private static SortedMap<String, Path> entries(Path folder) throws IOException {
    SortedMap<String, Path> entries = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        String entryName = String.valueOf(entry.getFileName());
        if (!FileNames.isIgnored(entryName)) {
          entries.put(entryName, entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }

  private void entry(Path entry, String path, String twin, Depth depth) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean link = attributes.isSymbolicLink();
    if (link) {
      // Links behind links could lead round in circles.
      if (depth.linked() || !staysInside(entry)) {
        problems.add(ProblemCode.FILE_SYMLINK, at(path), path);
        return;
      }
      attributes = Files.readAttributes(entry, BasicFileAttributes.class);
    }
    if (!named(path, twin, attributes.isDirectory())) {
      return;
    }
    if (attributes.isDirectory()) {
      if (depth.folders() < DEEPEST) {
        folder(entry, path, new Depth(depth.folders() + 1, depth.linked() || link));
      } else {
        problems.add(ProblemCode.TOPIC_TOO_DEEP, at(path), path);
      }
    } else if (attributes.isRegularFile()) {
      file(entry, path, attributes);
      if (link || depth.linked()) {
        links.put(path, root.relativize(entry.toRealPath()).toString().replace('\\', '/'));
      }
    } else {
      problems.add(ProblemCode.FILE_UNREADABLE, at(path), "不是普通文件");
    }
  }

  private void file(Path file, String path, BasicFileAttributes attributes) throws IOException {
    long size = attributes.size();
    boolean text = path.endsWith(".md") || path.endsWith(".yaml");
    long most = text ? SourceText.MOST_BYTES : MOST_BYTES_OF_IMAGE;
    if (size > most) {
      problems.add(ProblemCode.FILE_TOO_LARGE, at(path), size, most);
    } else {
      files.add(memory.recall(name + "/" + path, path, file, attributes));
    }
  }

  /** Whether a link leads to something inside the folder that does not contain the link itself. */
  private boolean staysInside(Path link) {
    try {
      Path target = link.toRealPath();
      Path holder = link.resolveSibling(".").toRealPath();
      return target.startsWith(root) && !holder.startsWith(target);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean named(String path, String twin, boolean folder) {
    String own = path.substring(path.lastIndexOf('/') + 1);
    boolean safe = folder ? FileNames.isId(own) : FileNames.isSafeFile(own);
    if (!twin.isEmpty()) {
      String other = path.substring(0, path.length() - own.length()) + twin;
      if (!safe) {
        problems.add(ProblemCode.FILE_NAME_COLLISION, at(path), List.of(at(other)), own);
      }
    } else if (!safe && !folder && !FileNames.isOfABank(own)) {
      problems.add(ProblemCode.FILE_UNEXPECTED, at(path), path);
    } else if (!safe) {
      problems.add(ProblemCode.FILE_NAME, at(path), own, FileNames.suggestion(own, folder));
    }
    return safe;
  }

  /** Of every name that differs from another only in case, one such other. */
  private static Map<String, String> twins(Set<String> names) {
    Map<String, String> byFolded = new HashMap<>();
    Map<String, String> twins = new HashMap<>();
    for (String own : names) {
      String other = byFolded.put(own.toLowerCase(Locale.ROOT), own);
      if (other != null) {
        twins.put(own, other);
        twins.put(other, own);
      }
    }
    return twins;
  }

  private SourcePosition at(String path) {
    return SourcePosition.startOf(name + "/" + path);
  }

  private static String sentence(IOException e, Path file) {
    if (e instanceof AccessDeniedException) {
      return "没有读取权限";
    }
    if (e instanceof NoSuchFileException) {
      return "读取时它不见了";
    }
    String message = String.valueOf(e.getMessage());
    return message.equals(file.toString()) ? e.getClass().getSimpleName() : message;
  }
}
