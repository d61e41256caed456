package io.tiku.edition;

import io.tiku.problem.Problem;
import io.tiku.problem.Severity;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Files with errors of their own. They may be missing from the content, so what refers to them is
 * not at fault.
 */
final class UnreadFiles {

  private final NavigableSet<String> paths;
  private final Set<String> names;

  private UnreadFiles(NavigableSet<String> paths) {
    this.paths = paths;
    this.names = paths.stream().map(UnreadFiles::name).collect(Collectors.toSet());
  }

  static UnreadFiles of(List<Problem> found) {
    return new UnreadFiles(
        found.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(problem -> problem.at().path())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Whether there are none. */
  boolean none() {
    return paths.isEmpty();
  }

  /** Whether a file of this name is among them. */
  boolean named(String id) {
    return names.contains(id);
  }

  /** Whether one of them lies in a folder or below. */
  boolean below(String folder) {
    String first = paths.ceiling(folder + "/");
    return first != null && first.startsWith(folder + "/");
  }

  /** Whether a register entry is among them, so that its names are not known. */
  boolean statute() {
    return paths.stream().anyMatch(path -> path.startsWith("/statutes/", path.indexOf('/')));
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".md") ? file.substring(0, file.length() - ".md".length()) : file;
  }
}
