package io.tiku.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.publish.OutputTree;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SitemapTest {

  @Test
  void aSmallSiteHasOneMap() {
    OutputTree tree = pages(2);
    assertThat(text(tree, "sitemap.xml"))
        .contains("<urlset", "<loc>https://example.org/tiku/2021/item/i-1.html</loc>")
        .doesNotContain("404.html");
    assertThat(tree.files()).doesNotContainKey("sitemap-1.xml");
  }

  @Test
  void aLargeSiteHasAnIndexOfMaps() {
    OutputTree tree = pages(50_001);
    assertThat(text(tree, "sitemap.xml"))
        .contains(
            "<sitemapindex",
            "<loc>https://example.org/tiku/sitemap-1.xml</loc>",
            "<loc>https://example.org/tiku/sitemap-2.xml</loc>")
        .doesNotContain("sitemap-3.xml");
    int first = text(tree, "sitemap-1.xml").split("<loc>", -1).length - 1;
    int second = text(tree, "sitemap-2.xml").split("<loc>", -1).length - 1;
    assertThat(first).isEqualTo(40_000);
    assertThat(second).isEqualTo(10_001);
  }

  private static OutputTree pages(int number) {
    OutputTree tree = new OutputTree();
    for (int i = 0; i < number; i++) {
      tree.add("2021/item/i-" + i + ".html", () -> new byte[0]);
    }
    tree.add("404.html", () -> new byte[0]);
    Sitemap.addTo(tree, "https://example.org/tiku/", path -> true);
    return tree;
  }

  private static String text(OutputTree tree, String path) {
    return new String(
        Objects.requireNonNull(tree.files().get(path), path).bytes().get(), StandardCharsets.UTF_8);
  }
}
