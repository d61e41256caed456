package io.tiku.site;

import io.tiku.pipeline.Progress;
import io.tiku.pipeline.ServeBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A copy of a bank in which a writer saves one item after the other while a preview is running.
 *
 * @param content its folder, which is written to
 * @param items those that a page shows and whose text may become longer
 */
record TimedBank(Path content, List<Path> items) {

  TimedBank {
    items = List.copyOf(items);
  }

  static TimedBank in(Path content) throws IOException {
    List<Path> items = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(content.resolve("syllabus"), 4)) {
      for (Path path : paths.sorted().toList()) {
        boolean item = path.toString().endsWith(".md") && !path.endsWith("index.md");
        if (item && isShown(Files.readString(path))) {
          items.add(path);
        }
      }
    }
    return new TimedBank(content, items);
  }

  private static boolean isShown(String text) {
    return text.contains("## 解析") && !text.contains("命题专用") && !text.contains("停用");
  }

  /** Begins to serve it; the preview follows saves. */
  ServeBuild serve() {
    ServeBuild serve =
        ServeBuild.start(
            TestSettings.of(content, content.resolveSibling("built"), "static"),
            Progress.SILENT,
            System::nanoTime,
            0);
    new Thread(serve::watch).start();
    return serve;
  }

  /** The item of a save. */
  Path item(int number) {
    return items.get(number % items.size());
  }

  /** The last part of the address of an item's page. */
  static String page(Path item) {
    return "/point/" + item.getName(item.getNameCount() - 2) + ".html";
  }

  /**
   * How long saves took, in a sentence.
   *
   * @param waits in milliseconds; at least one
   */
  String told(String where, List<Long> waits) {
    List<Long> sorted = waits.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%s, %d items, %d saves: median %d ms, p95 %d ms, most %d ms",
        where,
        items.size(),
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.get(sorted.size() - 1));
  }
}
