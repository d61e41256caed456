package io.tiku.source;

import io.tiku.problem.SourceLines;
import io.tiku.problem.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a content folder at one moment, wherever they come from: a folder ({@link
 * FolderTree}) or a commit.
 */
public final class SourceTree implements SourceLines {

  private final String name;
  private final List<SourceFile> files;
  private final SortedMap<String, SourceFile> byPath = new TreeMap<>();
  private final Map<String, String> links;
  private @Nullable Lines latest;

  private SourceTree(String name, Collection<SourceFile> files, Map<String, String> links) {
    this.name = name;
    this.links = Map.copyOf(links);
    this.files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    this.files.forEach(file -> byPath.put(file.path(), file));
  }

  /**
   * A tree of these files.
   *
   * @param name the content folder's name, with which display paths begin
   */
  public static SourceTree of(String name, Collection<SourceFile> files) {
    return of(name, files, Map.of());
  }

  /**
   * The same, of which some files are reached through links.
   *
   * @param links the path of each such file, and where it lies
   */
  static SourceTree of(String name, Collection<SourceFile> files, Map<String, String> links) {
    return new SourceTree(name, files, links);
  }

  /** The content folder's name, with which display paths begin. */
  public String name() {
    return name;
  }

  /** All files, sorted by path. */
  public List<SourceFile> files() {
    return files;
  }

  /** The file with this path below the content folder. */
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Where a file lies: another path than its own if a link leads to it. */
  public String place(String path) {
    return links.getOrDefault(path, path);
  }

  /** The files in a folder and below it, sorted by path. */
  public Collection<SourceFile> below(String folder) {
    return byPath.subMap(folder + "/", folder + "0").values();
  }

  /**
   * The names of the files that stand in a folder itself, without their extension, sorted.
   *
   * @param folder with a {@code /} at its end unless it is empty
   */
  public List<String> names(String folder, String extension) {
    return files.stream()
        .map(SourceFile::path)
        .filter(path -> path.startsWith(folder) && path.endsWith(extension))
        .map(path -> path.substring(folder.length(), path.length() - extension.length()))
        .filter(left -> !left.isEmpty() && left.indexOf('/') < 0)
        .toList();
  }

  @Override
  public Optional<String> line(SourcePosition at) {
    Lines lines = lines(at.path());
    return at.line() <= lines.text.size()
        ? Optional.of(lines.text.get(at.line() - 1))
        : Optional.empty();
  }

  /** Reports quote many lines of one file in a row, so the latest file is kept cut into lines. */
  private synchronized Lines lines(String displayPath) {
    Lines known = latest;
    if (known == null || !known.path.equals(displayPath)) {
      known = new Lines(displayPath, cut(displayPath));
      latest = known;
    }
    return known;
  }

  private List<String> cut(String displayPath) {
    String folder = name + "/";
    SourceFile file =
        displayPath.startsWith(folder) ? byPath.get(displayPath.substring(folder.length())) : null;
    // Lists are of persons, whom no report may quote.
    if (file == null
        || file.name().endsWith(".csv")
        || file.bytes().length > SourceText.MOST_BYTES) {
      return List.of();
    }
    String text =
        LineFeeds.normalised(
            SourceText.withoutMark(new String(file.bytes(), StandardCharsets.UTF_8)));
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end));
      from = end + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  private record Lines(String path, List<String> text) {}
}
