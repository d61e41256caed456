package io.tiku.publish;

import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whose the files of an output folder are.
 *
 * @param stale published before and no longer part of the output
 * @param carried files of others that lie in folders of the output
 * @param shared whether others have files in the folder at all
 */
record Claim(Set<String> stale, Set<String> carried, boolean shared) {

  /**
   * What hosts of sites put beside the pages: a folder that holds only such may be published to.
   */
  private static final Pattern OF_HOSTS =
      Pattern.compile("\\..*|CNAME|[A-Z]+(\\.md|\\.txt)?|(robots|ads|security)\\.txt|[^/]*\\.html");

  private static final int MOST_NAMED = 3;

  /**
   * Tells them apart.
   *
   * @param existing all files of the folder
   * @param ours those that were published before
   * @param output those to be published
   * @param written those of them that are not in the folder with the same bytes
   * @throws FileSystemException if files of others are in the way
   */
  static Claim of(
      Collection<String> existing, Set<String> ours, Collection<String> output, Set<String> written)
      throws FileSystemException {
    Set<String> foreign = new TreeSet<>(existing);
    foreign.removeAll(ours);
    List<String> blocked =
        foreign.stream().filter(path -> written.contains(path) || blocks(path, written)).toList();
    if (!blocked.isEmpty()) {
      throw strangers(blocked);
    }
    foreign.removeAll(output);
    if (ours.stream().noneMatch(existing::contains)) {
      List<String> strange = foreign.stream().filter(path -> !isOfHosts(path)).toList();
      if (!strange.isEmpty()) {
        throw strangers(strange);
      }
    }
    Set<String> stale = new TreeSet<>(existing);
    stale.retainAll(ours);
    stale.removeAll(output);
    Set<String> tops = new TreeSet<>();
    ours.forEach(path -> tops.add(top(path)));
    output.forEach(path -> tops.add(top(path)));
    Set<String> carried = new TreeSet<>();
    foreign.stream()
        .filter(path -> path.contains("/") && tops.contains(top(path)))
        .forEach(carried::add);
    return new Claim(stale, carried, !foreign.isEmpty());
  }

  /** Whether a file stands where a folder of the output shall be, or the other way round. */
  private static boolean blocks(String path, Set<String> written) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (written.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return written.stream().anyMatch(file -> file.startsWith(path + "/"));
  }

  private static FileSystemException strangers(List<String> paths) {
    return new FileSystemException(
        null,
        null,
        "那里已有不是由 Tiku 发布的文件："
            + String.join("、", paths.subList(0, Math.min(paths.size(), MOST_NAMED)))
            + (paths.size() > MOST_NAMED ? " 等 " + paths.size() + " 个" : "")
            + "。请换一个文件夹，或先把它们移走");
  }

  /** Whether a file is of those that hosts put beside pages. */
  static boolean isOfHosts(String path) {
    return OF_HOSTS.matcher(path).matches();
  }

  /** The first name of a path. */
  static String top(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
