package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 一题多序. */
class PaperVariantTest {

  @TempDir private Path folder;

  @Test
  void variantsHaveTheSameItemsInAnotherOrderAndKeysOfTheirOwn() throws IOException {
    Path set = make("monthly", 1, 3);
    Document first = html(set, "A-1", "paper.html");
    Document second = html(set, "A-2", "paper.html");
    assertThat(first.select(".subtitle").text()).contains("A卷·变式1");
    for (int section = 0; section < first.select("section").size(); section++) {
      List<String> one = stems(first, section);
      List<String> other = stems(second, section);
      assertThat(other).isNotEqualTo(one).containsExactlyInAnyOrderElementsOf(one);
    }
    assertThat(answers(set, "A-2")).isEqualTo(answers(set, "A-1")).hasSize(50);
    assertThat(html(set, "A-2", "key.html").select(".groups").text())
        .isNotEqualTo(html(set, "A-1", "key.html").select(".groups").text());
    assertThat(Files.readString(set.resolve("manifest.json"))).contains("\"variants\": 3");
    assertThat(set.resolve("A-3/sheet.pdf")).exists();
    assertThat(set.resolve("A")).doesNotExist();
  }

  @Test
  void theFirstVariantIsTheFormItself() throws IOException {
    Path alone = make("weekly", 2, 1);
    String before = html(alone, "B", "paper.html").select("section").text();
    Path set = make("weekly", 2, 2);
    assertThat(html(set, "B-1", "paper.html").select("section").text()).isEqualTo(before);
  }

  @Test
  void judgementsKeepTheirOptionsAndTheNumberIsLimited() {
    assertThatThrownBy(() -> make("weekly", 1, 27)).hasMessageContaining("variants 要是 1 到 26");
    assertThatThrownBy(() -> make("weekly", 1, 0)).hasMessageContaining("variants 要是 1 到 26");
  }

  private static List<String> stems(Document paper, int section) {
    return paper.select("section").get(section).select("> .item > .stem").eachText();
  }

  /** Of each question the words that are right, by its stem. */
  private static Map<String, List<String>> answers(Path set, String form) throws IOException {
    Document paper = html(set, form, "paper.html");
    Document key = html(set, form, "key.html");
    List<Element> items = paper.select(".item");
    List<Element> keys = key.select(".item");
    Map<String, List<String>> answers = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      String letters = keys.get(i).select(".key b").text();
      List<String> words = new ArrayList<>();
      for (Element option : items.get(i).select(".options li")) {
        if (letters.contains(option.select("span").text().substring(0, 1))) {
          words.add(option.select("div").text());
        }
      }
      words.sort(null);
      answers.put(items.get(i).select(".stem").text(), words.isEmpty() ? List.of(letters) : words);
    }
    return answers;
  }

  private static Document html(Path set, String form, String file) throws IOException {
    return Jsoup.parse(Files.readString(set.resolve(form).resolve(file)));
  }

  private Path make(String blueprint, int forms, int variants) {
    String label = "v" + variants;
    PaperBuild.Order order =
        new PaperBuild.Order("", blueprint, "demo", forms, 0, List.of(), label, variants, 0);
    return MadePaper.of(MadePaper.BANK, folder, order);
  }
}
