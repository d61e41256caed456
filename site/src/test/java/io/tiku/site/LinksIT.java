package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All links of all pages. Needs no browser. */
class LinksIT {

  private final PublishedSite site = new PublishedSite();
  private final Map<String, Set<String>> anchors = new HashMap<>();

  @Test
  void everyLinkNamesAFileAndAnAnchorThatExist() {
    List<String> broken = new ArrayList<>();
    for (String page : site.pages("").toList()) {
      String text = site.read(page);
      for (String link : values(text, " href=\"", " src=\"")) {
        if (!isExternal(link) && !exists(page, link)) {
          broken.add(page + " → " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean isExternal(String link) {
    return link.startsWith("http:")
        || link.startsWith("https:")
        || link.startsWith("mailto:")
        || link.startsWith("data:");
  }

  private boolean exists(String page, String link) {
    int hash = link.indexOf('#');
    String file = (hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", "");
    Path target = site.folder().resolve(page);
    target = file.isEmpty() ? target : target.getParent().resolve(file).normalize();
    return target.startsWith(site.folder())
        && Files.isRegularFile(target)
        && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  private Set<String> anchors(Path page) {
    String path = site.folder().relativize(page).toString().replace('\\', '/');
    return anchors.computeIfAbsent(path, key -> new HashSet<>(values(site.read(key), " id=\"")));
  }

  private static List<String> values(String text, String... attributes) {
    List<String> values = new ArrayList<>();
    for (String attribute : attributes) {
      for (int at = text.indexOf(attribute); at >= 0; at = text.indexOf(attribute, at + 1)) {
        int from = at + attribute.length();
        values.add(text.substring(from, text.indexOf('"', from)));
      }
    }
    return values;
  }
}
