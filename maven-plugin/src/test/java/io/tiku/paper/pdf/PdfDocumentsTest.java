package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintSample;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfDocumentsTest {

  private static final PdfDocuments DOCUMENTS =
      new PdfDocuments(PrintSample.edition(), new Templates(Optional.empty()));

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void everyPartConformsAndSaysItsWords(Orientation orientation) throws Exception {
    byte[] pdf = DOCUMENTS.write(PrintSample.everyPart(orientation));
    assertThat(Conformance.failures(pdf)).isEmpty();
    assertThat(bare(text(pdf)))
        .contains(
            "审计报告",
            "东部赛区",
            "承办方浙江省",
            "1.每队三名队员。",
            "修改：试用期不得超过一个月二个月。",
            "记分员：复核：裁判长：",
            "1-1单选题10分限时30秒用过□",
            "A．一个月",
            "答案A一个月",
            "解析不满一年的，上限是一个月。",
            "依据《劳动合同法》第十九条第一款",
            "1.六个月，或6个月（10分）",
            "2.上限二个月（10分）");
  }

  @Test
  void everyPageHasMarkCodeAndNumber() throws IOException {
    byte[] pdf = DOCUMENTS.write(longTable(60));
    int pages = PdfDocuments.pages(pdf);
    assertThat(pages).isGreaterThan(1);
    for (int page = 1; page <= pages; page++) {
      assertThat(bare(text(pdf, page)))
          .contains(bare(PrintSample.MARK), "2021-east第" + page + "页共" + pages + "页");
    }
  }

  @Test
  void aTableIsDividedBetweenRowsUnderRepeatedHeadings() throws Exception {
    byte[] pdf = DOCUMENTS.write(longTable(200));
    int pages = PdfDocuments.pages(pdf);
    List<String> rows = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      String text = text(pdf, page);
      assertThat(text).as("page %d", page).contains("题号 内容");
      text.lines()
          .filter(line -> line.matches("[0-9]+ 第.*"))
          .map(PdfDocumentsTest::bare)
          .forEach(rows::add);
    }
    assertThat(rows).hasSize(200);
    assertThat(rows.get(199)).isEqualTo("200第200题的内容");
    assertThat(Conformance.failures(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> types = types(document.getDocumentCatalog().getStructureTreeRoot().getKids());
      assertThat(types.stream().filter("TH"::equals)).hasSize(2);
      assertThat(types.stream().filter("TR"::equals)).hasSize(201);
    }
  }

  @Test
  void nothingReachesOverThePaperNoMatterHowLong() throws Exception {
    String word = "A".repeat(4000);
    String han = "很长的话".repeat(2000);
    PrintDocument document =
        PrintSample.document(
            new Heading(1, "很长的标题".repeat(30)),
            new Pairs(List.of(new Pair("很长的名称".repeat(10), word))),
            new Table(
                List.of(Column.centred("很窄的列", 1), Column.of("很宽的列", 60)),
                List.of(List.of(Cell.of(han.substring(0, 400)), Cell.of(han))),
                0,
                true),
            Paragraph.of(han),
            new Asked("1-1".repeat(60), "事实".repeat(60), "用过 □", PrintSample.single("a-1", han)),
            new Signatures(List.of("职务".repeat(40), "乙", "丙", "丁", "戊", "己")));
    byte[] pdf = DOCUMENTS.write(document);
    assertThat(Conformance.failures(pdf)).isEmpty();
    assertThat(count(text(pdf), "话")).isEqualTo(3 * 2000 + 100);
    try (PDDocument loaded = Loader.loadPDF(pdf)) {
      PDRectangle paper = loaded.getPage(0).getMediaBox();
      Bounds bounds = new Bounds(paper);
      bounds.writeText(loaded, new StringWriter());
      assertThat(bounds.outside).isEmpty();
    }
  }

  @Test
  void changesAreDrawnAndTagged() throws IOException {
    byte[] pdf = DOCUMENTS.write(PrintSample.everyPart(Orientation.UPRIGHT));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> decorations = new ArrayList<>();
      decorations(document.getDocumentCatalog().getStructureTreeRoot().getKids(), decorations);
      assertThat(decorations).containsExactly("LineThrough", "Underline", "LineThrough");
    }
  }

  @Test
  void headingsAreBookmarks() throws IOException {
    byte[] pdf = DOCUMENTS.write(PrintSample.everyPart(Orientation.UPRIGHT));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles).containsExactly("审计报告", "一、概况", "二、试题");
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    PrintDocument document = PrintSample.everyPart(Orientation.ACROSS);
    PdfDocuments others = new PdfDocuments(PrintSample.edition(), new Templates(Optional.empty()));
    assertThat(DOCUMENTS.write(document)).isEqualTo(others.write(document));
  }

  @Test
  void aCharacterWithoutAGlyphIsNamedWithItsItem() {
    PrintDocument document =
        PrintSample.document(new Asked("1-1", "", "", PrintSample.single("a-001", "㐀年以上")));
    assertThatExceptionOfType(UncoveredCharacter.class)
        .isThrownBy(() -> DOCUMENTS.write(document))
        .satisfies(
            uncovered -> {
              assertThat(uncovered.character()).isEqualTo("「㐀」（U+3400）");
              assertThat(uncovered.item()).isEqualTo("a-001");
            });
  }

  @Test
  void aCharacterWithoutAGlyphIsNamedInFurnitureToo() {
    PrintDocument document = PrintSample.document(Paragraph.of("正文"));
    PrintDocument marked =
        new PrintDocument("样张", "代号", "密级𠮷", Orientation.UPRIGHT, document.parts());
    PrintDocument numbered =
        new PrintDocument("样张", "代号𠮷", "", Orientation.UPRIGHT, document.parts());
    for (PrintDocument one : List.of(marked, numbered)) {
      assertThatExceptionOfType(UncoveredCharacter.class)
          .isThrownBy(() -> DOCUMENTS.write(one))
          .satisfies(uncovered -> assertThat(uncovered.character()).isEqualTo("「𠮷」（U+20BB7）"));
    }
  }

  private static PrintDocument longTable(int rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      cells.add(List.of(Cell.of("" + i), Cell.of("第" + i + "题的内容")));
    }
    return PrintSample.document(
        new Table(List.of(Column.centred("题号", 1), Column.of("内容", 5)), cells, 0, false));
  }

  /** Collects what does not lie within the margins. */
  private static final class Bounds extends PDFTextStripper {

    private final TreeSet<String> outside = new TreeSet<>();
    private final PDRectangle paper;

    Bounds(PDRectangle paper) {
      this.paper = paper;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      float right = text.getXDirAdj() + text.getWidthDirAdj();
      float bottom = text.getYDirAdj();
      if (text.getXDirAdj() < 49
          || right > paper.getWidth() - 49
          || bottom > paper.getHeight() - 29) {
        outside.add(text.getUnicode() + " " + right + " " + bottom);
      }
      super.processTextPosition(text);
    }
  }

  private static void decorations(List<Object> kids, List<String> found) {
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement element) {
        String attributes = element.getAttributes().toString();
        for (String decoration : List.of("LineThrough", "Underline")) {
          if (attributes.contains(decoration)) {
            found.add(decoration);
          }
        }
        decorations(element.getKids(), found);
      }
    }
  }

  private static List<String> types(List<Object> kids) {
    List<String> types = new ArrayList<>();
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        types.addAll(types(element.getKids()));
      }
    }
    return types;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String text(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000_]+", "");
  }

  private static int count(String text, String words) {
    return (text.length() - text.replace(words, "").length()) / words.length();
  }
}
