package io.tiku.pipeline;

import io.tiku.publish.OutputTree;
import io.tiku.publish.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files of one's own that are published as they are: a logo, a page for a host's check, a handout.
 * Dot files are left out but for those that hosts ask for.
 */
final class StaticFiles {

  private static final Set<String> DOTTED = Set.of(".nojekyll", ".well-known");
  private static final List<String> ICONS = List.of("favicon.svg", "favicon.ico", "favicon.png");
  private static final List<String> LOGOS = List.of("logo.svg", "logo.png");

  private final NavigableMap<String, Path> files = new TreeMap<>();

  private StaticFiles() {}

  /** The files of the configured folder, which need not exist. */
  static StaticFiles of(Settings settings) {
    StaticFiles files = new StaticFiles();
    settings.statics().filter(Files::exists).ifPresent(folder -> files.take(folder, settings));
    return files;
  }

  private void take(Path folder, Settings settings) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(folder + " 应该是文件夹：里面的文件原样发布到站点。把它改名，或者用 tiku.static 指定别的文件夹。");
    }
    try {
      apart(folder, settings);
      read(folder.toRealPath(), "");
    } catch (IOException | UncheckedIOException e) {
      throw new UserMistake("读不出 " + folder + "：" + e.getMessage() + "。检查文件的权限。", e);
    }
  }

  /** Whoever names the whole project here would publish its secrets. */
  private static void apart(Path folder, Settings settings) throws IOException {
    Path real = folder.toRealPath();
    for (Path other : List.of(settings.content(), settings.site(), settings.reports())) {
      Path place = Files.exists(other) ? other.toRealPath() : other.toAbsolutePath().normalize();
      if (place.startsWith(real) || real.startsWith(place)) {
        throw new UserMistake(
            "tiku.static 的文件夹 "
                + folder
                + " 里的文件全部公开，不能和 "
                + other
                + " 互相包含。请用一个单独的文件夹，例如 content 旁边的 static。");
      }
    }
  }

  private void read(Path real, String below) throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(below.isEmpty() ? real : real.resolve(below))) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      String name = String.valueOf(entry.getFileName());
      String path = below + name;
      if (name.startsWith(".") && !DOTTED.contains(name)) {
        continue;
      }
      if (path.contains("..") || path.contains("\\")) {
        throw new UserMistake("static/" + path + "：名字里不能有「..」和「\\」。请改名。");
      }
      if (Files.isSymbolicLink(entry) && !isFileBelow(entry, real)) {
        throw new UserMistake(
            "static/" + path + " 是链接，指向文件夹或者这个文件夹以外的地方，不能发布。把要发布的文件复制到 static 里。");
      }
      if (Files.isDirectory(entry)) {
        read(real, path + "/");
      } else if (Files.isRegularFile(entry)) {
        files.put(path, entry);
      }
    }
  }

  private static boolean isFileBelow(Path link, Path real) throws IOException {
    return Files.isRegularFile(link) && link.toRealPath().startsWith(real);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The icon that browsers show, below the site's folder. */
  Optional<String> icon() {
    return first(ICONS);
  }

  /** The picture before the site's title. */
  Optional<String> logo() {
    return first(LOGOS);
  }

  private Optional<String> first(List<String> names) {
    return names.stream().filter(files::containsKey).findFirst();
  }

  /**
   * The files as they are published.
   *
   * @param ours the paths of all other files of the site
   */
  OutputTree beside(Collection<String> ours) {
    Map<String, String> taken = new TreeMap<>();
    Map<String, String> folders = new TreeMap<>();
    taken.put(Publisher.LIST, Publisher.LIST);
    for (String path : ours) {
      taken.put(folded(path), path);
      above(path).forEach(folder -> folders.put(folded(folder), folder + "/"));
    }
    OutputTree tree = new OutputTree();
    files.forEach(
        (path, file) -> {
          Stream.concat(
                  Stream.of(taken, folders).map(map -> map.getOrDefault(folded(path), "")),
                  above(path).stream().map(folder -> taken.getOrDefault(folded(folder), "")))
              .filter(other -> !other.isEmpty())
              .findFirst()
              .ifPresent(other -> refuse(path, other));
          tree.add(path, () -> bytes(file));
        });
    return tree;
  }

  private static void refuse(String path, String other) {
    throw new UserMistake("static/" + path + " 占了站点自己的 " + other + " 的位置。把它改名，或者放到别的文件夹里。");
  }

  private static List<String> above(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return List.of();
    }
    List<String> folders = new ArrayList<>(above(path.substring(0, slash)));
    folders.add(path.substring(0, slash));
    return Collections.unmodifiableList(folders);
  }

  /** On some disks capital and small letters are the same. */
  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
