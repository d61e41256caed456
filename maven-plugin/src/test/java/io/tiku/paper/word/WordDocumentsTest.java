package io.tiku.paper.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintSample;
import io.tiku.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordDocumentsTest {

  /** Children of {@code w:pPr} as the schema orders them. */
  private static final List<String> ORDER =
      List.of(
          "w:pstyle",
          "w:keepnext",
          "w:keeplines",
          "w:pagebreakbefore",
          "w:widowcontrol",
          "w:numpr",
          "w:pbdr",
          "w:tabs",
          "w:spacing",
          "w:ind",
          "w:jc",
          "w:outlinelvl");

  private static final WordDocuments DOCUMENTS =
      new WordDocuments(PrintSample.edition(), new Templates(Optional.empty()));

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void everyPartIsWholeAndInTheOrderOfTheSchema(Orientation orientation) throws Exception {
    Map<String, byte[]> parts = parts(DOCUMENTS.write(PrintSample.everyPart(orientation)));
    for (byte[] part : parts.values()) {
      if (part[0] == '<') {
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part));
      }
    }
    Document document = xml(parts, "word/document.xml");
    assertThat(xml(parts, "word/styles.xml").select("w|style").eachAttr("w:styleId"))
        .containsAll(document.select("w|pStyle").eachAttr("w:val"));
    for (Document one : List.of(document, xml(parts, "word/styles.xml"))) {
      for (Element properties : one.select("w|pPr")) {
        List<Integer> places =
            properties.children().stream()
                .map(child -> ORDER.indexOf(child.tagName().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(places).as(properties.outerHtml()).doesNotContain(-1).isSorted();
      }
    }
    for (Element cell : document.select("w|tc")) {
      assertThat(cell.select("> w|p:last-child")).as(cell.outerHtml()).hasSize(1);
    }
  }

  @Test
  void everyListCountsByItself() throws IOException {
    Map<String, byte[]> parts = parts(DOCUMENTS.write(PrintSample.everyPart(Orientation.ACROSS)));
    Document lists = xml(parts, "word/numbering.xml");
    assertThat(xml(parts, "word/document.xml").select("w|numId").eachAttr("w:val"))
        .hasSameElementsAs(lists.select("w|num").eachAttr("w:numId"));
    assertThat(lists.select("w|startOverride")).hasSameSizeAs(lists.select("w|num"));
  }

  @Test
  void everyPartSaysItsWords() throws IOException {
    Map<String, byte[]> parts = parts(DOCUMENTS.write(PrintSample.everyPart(Orientation.ACROSS)));
    assertThat(bare(xml(parts, "word/document.xml").text()))
        .contains(
            "审计报告东部赛区",
            "承办方浙江省",
            "每队三名队员。",
            "修改：试用期不得超过一个月二个月。",
            "随期限增长：<一>&“二”",
            "记分员：复核：裁判长：",
            "1-1单选题10分限时30秒用过□",
            "A．一个月",
            "答案A一个月",
            "解析不满一年的，上限是一个月。",
            "依据《劳动合同法》第十九条第一款",
            "六个月，或6个月（10分）",
            "上限二个月（10分）");
    assertThat(xml(parts, "word/header1.xml").text()).isEqualTo(PrintSample.MARK);
    assertThat(xml(parts, "word/footer1.xml").text()).startsWith("2021-east　第");
    assertThat(xml(parts, "word/document.xml").select("w|pgSz").attr("w:orient"))
        .isEqualTo("landscape");
  }

  @Test
  void changesAreStruckThroughAndUnderlined() throws IOException {
    Document document =
        xml(
            parts(DOCUMENTS.write(PrintSample.everyPart(Orientation.UPRIGHT))),
            "word/document.xml");
    assertThat(document.select("w|r:has(w|strike)").eachText()).containsExactly("一个月", "旧");
    assertThat(document.select("w|r:has(w|u)").eachText()).contains("二个月");
  }

  @Test
  void aTablesHeadingsAreRepeatedAndItsLastRowStaysWithTheSignatures() throws IOException {
    Table table =
        new Table(
            List.of(Column.centred("题号", 1), Column.of("内容", 4)),
            List.of(List.of(Cell.of("1"), Cell.of("甲")), List.of(Cell.of("2"), Cell.of("乙"))),
            30,
            false);
    Document document =
        xml(
            parts(DOCUMENTS.write(PrintSample.document(table, new Signatures(List.of("复核"))))),
            "word/document.xml");
    List<Element> rows = document.select("w|tr");
    assertThat(rows.stream().map(row -> row.select("w|tblHeader").size())).containsExactly(1, 0, 0);
    assertThat(rows.stream().map(row -> row.select("w|keepNext").size())).containsExactly(2, 0, 2);
    assertThat(rows.get(1).select("w|trHeight").attr("w:val")).isEqualTo("600");
    assertThat(document.select("w|gridCol").eachAttr("w:w")).containsExactly("2021", "8084");
  }

  @Test
  void aPageBreakBelongsToWhatFollows() throws IOException {
    Document document =
        xml(
            parts(DOCUMENTS.write(PrintSample.everyPart(Orientation.UPRIGHT))),
            "word/document.xml");
    assertThat(document.select("w|p:has(w|pageBreakBefore)").eachText()).containsExactly("二、试题");
  }

  @Test
  void markupAndCharactersThatXmlCannotHoldDoNoHarm() throws Exception {
    String hostile = "<w:p>&amp;\"'\u0000\u0007\uFFFE]]>";
    Map<String, byte[]> parts =
        parts(
            DOCUMENTS.write(PrintSample.document(new Heading(1, hostile), Paragraph.of(hostile))));
    assertThat(xml(parts, "word/document.xml").select("w|p").eachText())
        .contains("<w:p>&amp;\"']]>");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    WordDocuments others =
        new WordDocuments(PrintSample.edition(), new Templates(Optional.empty()));
    assertThat(DOCUMENTS.write(PrintSample.everyPart(Orientation.UPRIGHT)))
        .isEqualTo(others.write(PrintSample.everyPart(Orientation.UPRIGHT)));
  }

  @Test
  void scriptsAreRaisedAndLoweredAndATabIsSpaces() throws IOException {
    Body body =
        new Body(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("H"),
                        new Inline.Script(Inline.Level.SUB, "2"),
                        new Inline.Text("O\tx"),
                        new Inline.Strong(List.of(new Inline.Script(Inline.Level.SUPER, "2")))))));
    Document document =
        xml(
            parts(DOCUMENTS.write(PrintSample.document(new PrintPart.Text(body)))),
            "word/document.xml");
    assertThat(document.select("w|r:has(w|vertAlign)").outerHtml().replaceAll("\\s+", ""))
        .isEqualTo(
            "<w:r><w:rPr><w:vertAlignw:val=\"subscript\"/></w:rPr><w:txml:space=\"preserve\">2</w:t></w:r>"
                + "<w:r><w:rPr><w:rStylew:val=\"Strong\"/><w:vertAlignw:val=\"superscript\"/></w:rPr>"
                + "<w:txml:space=\"preserve\">2</w:t></w:r>");
    assertThat(document.select("w|t").stream().map(Element::wholeText)).contains("O    x");
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(Map<String, byte[]> parts, String name) {
    byte[] part = parts.getOrDefault(name, new byte[0]);
    return Jsoup.parse(
        new String(part, StandardCharsets.UTF_8),
        "",
        Parser.xmlParser().settings(ParseSettings.preserveCase));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000_]+", "");
  }
}
