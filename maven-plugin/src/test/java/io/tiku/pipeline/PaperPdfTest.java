package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed paper says what the paper in HTML says. */
class PaperPdfTest {

  @TempDir private Path folder;

  @Test
  void everyQuestionStandsOnBothSheetsAsItDoesInHtml() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Document html = Jsoup.parse(Files.readString(form.resolve("paper.html")));
    for (String file : List.of("paper.pdf", "paper-a3.pdf")) {
      String printed = text(form.resolve(file));
      for (Element item : html.select(".item")) {
        for (Element words : item.select(".stem p, .options li")) {
          assertThat(printed).as(file).contains(bare(words.text()));
        }
      }
      assertThat(printed).contains("密封线内不要答题".substring(0, 1), bare("试卷代号：2021"));
    }
  }

  /** 密封线: on each page of A4, on A3 on the front only; 10 mm of the edge stay white. */
  @Test
  void theSealLineStandsOnTheFrontAndWithinWhatPrintersPrint() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    try (PDDocument a3 = Loader.loadPDF(form.resolve("paper-a3.pdf").toFile())) {
      assertThat(a3.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= a3.getNumberOfPages(); page++) {
        List<TextPosition> left = new ArrayList<>();
        PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(TextPosition text) {
                if (text.getX() < 66 && !text.getUnicode().isBlank()) {
                  left.add(text);
                }
              }
            };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(a3);
        assertThat(left.isEmpty()).as("page %d", page).isEqualTo(page % 2 == 0);
        // Words read from below reach an ascent to the left of their baseline.
        assertThat(left)
            .allMatch(text -> text.getX() - (text.getDir() == 90 ? 9.5 : 0) >= 72 / 2.54);
      }
    }
  }

  @Test
  void pagesAreNumberedThroughAndColumnsOfA3ArePages() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    try (PDDocument a4 = Loader.loadPDF(form.resolve("paper.pdf").toFile());
        PDDocument a3 = Loader.loadPDF(form.resolve("paper-a3.pdf").toFile())) {
      int pages = a4.getNumberOfPages();
      assertThat(new PDFTextStripper().getText(a4))
          .contains("第 1 页　共 " + pages + " 页", "第 " + pages + " 页　共 " + pages + " 页");
      PDPage sheet = a3.getPage(0);
      assertThat(sheet.getMediaBox().getWidth()).isBetween(1190f, 1191f);
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(a3)).contains("第 1 页　共 ", "第 2 页　共 ");
      a4.getPage(0)
          .getResources()
          .getFontNames()
          .forEach(
              name -> {
                try {
                  assertThat(a4.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    }
  }

  @Test
  void theSamePaperGivesTheSameBytes() throws IOException {
    Path one = MadePaper.ofBank("weekly").resolve("paper.pdf");
    Path other = MadePaper.of(MadePaper.BANK, folder, "weekly", "other").resolve("paper.pdf");
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
  }

  @Test
  void aCharacterThatCannotBePrintedIsNamedWithItsItem() throws IOException {
    SampleBank.in(folder)
        .item(2, "㐀年以上不满三年")
        .write(
            "blueprints/one.yaml",
            """
            format: 1
            title: 练习卷（示例）
            minutes: 5
            sections:
              - {type: 单选, count: 2, marks: 1}
            """);
    assertThatThrownBy(() -> MadePaper.of(folder.resolve("content"), folder, "one", "t"))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("试题 probation-period-002 里的字符 「㐀」（U+3400）");
    assertThat(folder.resolve("papers")).doesNotExist();
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  /** Without what breaking lines and spreading them changes. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000_]+", "");
  }
}
