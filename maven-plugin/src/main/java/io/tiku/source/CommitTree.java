package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * The files of a content folder in a commit, links followed as {@link FolderTree} follows them:
 * those that stay inside the folder. What cannot be followed, and submodules, of which a commit
 * holds nothing, are reported.
 */
final class CommitTree {

  private static final int MOST_LINKS = 40;

  /** What stands at a path. */
  private record Entry(FileMode mode, ObjectId id) {}

  private final String name;
  private final Problems problems;
  private final ObjectReader reader;
  private final SortedMap<String, Entry> entries = new TreeMap<>();
  private final SortedMap<String, ObjectId> files = new TreeMap<>();

  private CommitTree(String name, Problems problems, ObjectReader reader) {
    this.name = name;
    this.problems = problems;
    this.reader = reader;
  }

  /**
   * The files' paths below the content folder and their blobs.
   *
   * @param parts the files and folders that are wanted; links may lead to others
   */
  static SortedMap<String, ObjectId> files(
      RevCommit commit, GitPlace place, List<String> parts, String name, Problems problems)
      throws IOException {
    try (ObjectReader reader = place.repository().newObjectReader();
        TreeWalk walk = new TreeWalk(place.repository(), reader)) {
      CommitTree tree = new CommitTree(name, problems, reader);
      String prefix = place.prefix();
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      if (!prefix.isEmpty()) {
        walk.setFilter(PathFilter.create(prefix.substring(0, prefix.length() - 1)));
      }
      while (walk.next()) {
        String path = walk.getPathString();
        if (path.length() > prefix.length()) {
          tree.entries.put(
              path.substring(prefix.length()), new Entry(walk.getFileMode(0), walk.getObjectId(0)));
        }
      }
      for (String path : List.copyOf(tree.entries.keySet())) {
        if (isContent(path) && parts.stream().anyMatch(part -> isIn(part, path))) {
          tree.take(path);
        }
      }
      return tree.files;
    }
  }

  private static boolean isIn(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static boolean isContent(String path) {
    return Stream.of(path.split("/", -1)).noneMatch(FileNames::isIgnored);
  }

  private void take(String path) throws IOException {
    Entry entry = entries.get(path);
    if (entry == null) {
      return;
    }
    if (isFile(entry)) {
      files.put(path, entry.id);
    } else if (entry.mode.equals(FileMode.SYMLINK)) {
      Optional<String> target = resolve(path);
      if (target.isEmpty() || !follow(path, target.get())) {
        problems.add(ProblemCode.FILE_SYMLINK, at(path), path);
      }
    } else {
      problems.add(ProblemCode.FILE_UNREADABLE, at(path), "它是 Git 子模块，这个提交里没有它的内容");
    }
  }

  /** Takes the file or the folder that a link leads to; false if nothing is there. */
  private boolean follow(String link, String target) {
    Entry entry = entries.get(target);
    if (entry != null) {
      if (isFile(entry)) {
        files.put(link, entry.id);
      }
      return isFile(entry);
    }
    SortedMap<String, Entry> below = entries.subMap(target + "/", target + "0");
    if (below.isEmpty() || link.startsWith(target + "/")) {
      return false;
    }
    below.forEach(
        (path, file) -> {
          String seen = link + path.substring(target.length());
          if (isContent(path.substring(target.length() + 1))) {
            if (isFile(file)) {
              files.put(seen, file.id);
            } else {
              // Links behind links could lead round in circles.
              problems.add(ProblemCode.FILE_SYMLINK, at(seen), seen);
            }
          }
        });
    return true;
  }

  /** Where a path leads when all links in it are followed; empty if out of the folder. */
  private Optional<String> resolve(String path) throws IOException {
    Deque<String> ahead = new ArrayDeque<>(List.of(path.split("/", -1)));
    List<String> behind = new ArrayList<>();
    int links = 0;
    while (!ahead.isEmpty()) {
      String part = ahead.pop();
      if (part.equals("..")) {
        if (behind.isEmpty()) {
          return Optional.empty();
        }
        behind.remove(behind.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        behind.add(part);
        Entry entry = entries.get(String.join("/", behind));
        if (entry != null && entry.mode.equals(FileMode.SYMLINK)) {
          String target = text(entry.id);
          if (target.startsWith("/") || ++links > MOST_LINKS) {
            return Optional.empty();
          }
          behind.remove(behind.size() - 1);
          List<String> parts = List.of(target.split("/", -1));
          for (int i = parts.size() - 1; i >= 0; i--) {
            ahead.push(parts.get(i));
          }
        }
      }
    }
    return Optional.of(String.join("/", behind));
  }

  private String text(ObjectId id) throws IOException {
    return new String(reader.open(id).getCachedBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isFile(Entry entry) {
    return entry.mode.equals(FileMode.REGULAR_FILE) || entry.mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private SourcePosition at(String path) {
    return SourcePosition.startOf(name + "/" + path);
  }
}
