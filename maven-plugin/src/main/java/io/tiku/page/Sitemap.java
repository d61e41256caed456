package io.tiku.page;

import io.tiku.html.Markup;
import io.tiku.publish.OutputTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code sitemap.xml}: the full address of every page that is known by its own; an index of several
 * maps for very large sites.
 */
final class Sitemap {

  private static final int MOST = 40_000;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private Sitemap() {}

  static void addTo(OutputTree tree, String baseUrl, Predicate<String> canonical) {
    List<String> pages =
        tree.files().keySet().stream()
            .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
            .filter(canonical)
            .toList();
    if (pages.size() <= MOST) {
      tree.add("sitemap.xml", () -> write("urlset", "url", baseUrl, pages));
      return;
    }
    List<String> maps = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += MOST) {
      List<String> part = pages.subList(from, Math.min(from + MOST, pages.size()));
      String name = "sitemap-" + (maps.size() + 1) + ".xml";
      tree.add(name, () -> write("urlset", "url", baseUrl, part));
      maps.add(name);
    }
    tree.add("sitemap.xml", () -> write("sitemapindex", "sitemap", baseUrl, maps));
  }

  private static byte[] write(String root, String entry, String baseUrl, List<String> paths) {
    Markup out = new Markup(paths.size() * 96 + 256);
    out.raw(HEAD).raw("<").raw(root).raw(SPACE);
    for (String path : paths) {
      out.raw("<").raw(entry).raw("><loc>").text(baseUrl).text(path).raw("</loc></");
      out.raw(entry).raw(">\n");
    }
    return out.raw("</").raw(root).raw(">\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
