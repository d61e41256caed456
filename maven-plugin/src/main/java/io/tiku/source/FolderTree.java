package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the files of a content folder on disk. */
public final class FolderTree {

  private static final int DEEPEST = 32;

  private final Path root;
  private final String name;
  private final Problems problems;
  private final List<SourceFile> files = new ArrayList<>();

  private FolderTree(Path root, Problems problems) {
    this.root = root;
    this.name = root.getFileName().toString();
    this.problems = problems;
  }

  /**
   * Lists the files. Hidden files and editors' backups are passed over; links out of the folder, to
   * nowhere or in a circle, and names that cannot be ids are problems.
   */
  public static SourceTree read(Path contentFolder, Problems problems) {
    Path root = contentFolder.toAbsolutePath().normalize();
    FolderTree tree = new FolderTree(root, problems);
    if (Files.isDirectory(root)) {
      tree.folder(root, "", 0);
    } else {
      problems.add(
          ProblemCode.CONTENT_MISSING, SourcePosition.startOf(tree.name), contentFolder.toString());
    }
    tree.files.sort(Comparator.comparing(SourceFile::relative));
    return new SourceTree(tree.files);
  }

  private void folder(Path folder, String relative, int depth) {
    Map<String, String> lowerCase = new HashMap<>();
    for (Path entry : entries(folder, relative)) {
      String entryName = entry.getFileName().toString();
      if (entryName.startsWith(".") || entryName.endsWith("~") || entryName.endsWith(".bak")) {
        continue;
      }
      String path = relative + entryName;
      String other = lowerCase.putIfAbsent(entryName.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        problems.add(ProblemCode.FILE_NAME_COLLISION, at(path), List.of(at(other)), entryName);
        continue;
      }
      entry(entry, path, depth);
    }
  }

  private List<Path> entries(Path folder, String relative) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException e) {
      problems.add(ProblemCode.FILE_UNREADABLE, at(relative), reason(e));
    }
    Collections.sort(entries);
    return entries;
  }

  private void entry(Path entry, String path, int depth) {
    try {
      if (Files.isSymbolicLink(entry) && !staysInside(entry)) {
        problems.add(ProblemCode.FILE_SYMLINK, at(path), path);
        return;
      }
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        if (depth >= DEEPEST) {
          problems.add(ProblemCode.TOPIC_TOO_DEEP, at(path), path);
        } else if (nameIsId(path)) {
          folder(entry, path + "/", depth + 1);
        }
      } else if (!attributes.isRegularFile()) {
        problems.add(ProblemCode.FILE_UNREADABLE, at(path), "不是普通文件");
      } else if (!isText(path) || nameIsId(path)) {
        files.add(new SourceFile(name + "/" + path, path, entry, attributes.size()));
      }
    } catch (IOException e) {
      problems.add(ProblemCode.FILE_UNREADABLE, at(path), reason(e));
    }
  }

  private boolean staysInside(Path link) {
    try {
      Path real = link.toRealPath();
      Path realRoot = root.toRealPath();
      // A link to a folder above itself would be walked for ever.
      return real.startsWith(realRoot)
          && !link.toAbsolutePath().startsWith(real)
          && !Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isText(String path) {
    return path.endsWith(".md") || path.endsWith(".yaml");
  }

  private boolean nameIsId(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String id = dot < 0 ? last : last.substring(0, dot);
    if (FileNames.isId(id)) {
      return true;
    }
    String suffix = dot < 0 ? "" : last.substring(dot);
    problems.add(ProblemCode.FILE_NAME, at(path), last, FileNames.suggestion(id) + suffix);
    return false;
  }

  private SourcePosition at(String path) {
    return SourcePosition.startOf(path.isEmpty() ? name : name + "/" + path);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : "（" + message + "）");
  }
}
