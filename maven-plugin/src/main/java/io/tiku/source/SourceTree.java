package io.tiku.source;

import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a content folder, sorted by path. */
public final class SourceTree {

  private final List<SourceFile> files;
  private final Map<String, SourceFile> byRelativePath = new TreeMap<>();
  private final Map<String, SourceFile> byPath = new TreeMap<>();

  public SourceTree(List<SourceFile> files) {
    this.files = List.copyOf(files);
    for (SourceFile file : files) {
      byRelativePath.put(file.relative(), file);
      byPath.put(file.path(), file);
    }
  }

  public List<SourceFile> files() {
    return files;
  }

  /** The file with this path below the content folder. */
  public Optional<SourceFile> file(String relative) {
    return Optional.ofNullable(byRelativePath.get(relative));
  }

  /** The line a problem points at, as far as it can be read as text. */
  public Optional<String> line(SourcePosition at) {
    SourceFile file = byPath.get(at.path());
    if (file == null || file.size() > SourceText.LIMIT) {
      return Optional.empty();
    }
    try {
      String text = new String(file.bytes(), StandardCharsets.UTF_8);
      String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return clean.lines().skip(at.line() - 1L).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
