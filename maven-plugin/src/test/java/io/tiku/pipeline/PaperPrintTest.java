package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.paper.pdf.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stands on every printed page, and statistics on paper. */
class PaperPrintTest {

  private static final String CODE = "2021.s1-provincial-100-A";

  /** Margin boxes of a page are not known to all browsers: an element repeats the code. */
  @Test
  void theCodeStandsAtTheFootOfEveryPageInEveryFormat() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    for (String name : List.of("paper", "key")) {
      Document html = Jsoup.parse(Files.readString(form.resolve(name + ".html")));
      assertThat(html.select("body > .foot").text()).isEqualTo("试卷代号：" + CODE);
      assertThat(html.select("style").html())
          .containsPattern("\\.foot \\{\\s+bottom: 0;[^}]*position: fixed;");
    }
    for (String name : List.of("paper", "paper-a3", "key", "key-quick", "sheet")) {
      for (String page : Printed.pages(form.resolve(name + ".pdf"))) {
        assertThat(page).as(name).contains(CODE);
      }
    }
  }

  @Test
  void statisticsArePrintedWithWholeRowsUnderTheirHeadings() throws IOException {
    Path set = MadePaper.setOfBank("provincial-100");
    List<String> pages = Printed.pages(set.resolve("statistics.pdf"));
    List<String> lines = Files.readAllLines(set.resolve("two-way.csv"));
    int first = pages.indexOf(pages.stream().filter(p -> p.contains("A卷：章")).findFirst().get());
    for (String page : pages.subList(first, pages.size())) {
      assertThat(page).contains("领域", "合计");
    }
    String all = String.join("", pages.subList(first, pages.size()));
    for (String line : lines.subList(1, lines.size())) {
      assertThat(all).contains(line.split(",", -1)[2]);
    }
    Document html = Jsoup.parse(Files.readString(set.resolve("statistics.html")));
    assertThat(html.select("section.across > .two-way > thead")).hasSize(1);
    assertThat(html.select("style").html())
        .containsPattern("tr \\{\\s+break-inside: avoid;")
        .containsPattern("@page across \\{\\s+size: A4 landscape;");
  }
}
