package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper in Word says what the paper in HTML says, and is whole. */
class PaperWordTest {

  /** Children of {@code w:pPr} as the schema orders them. */
  private static final List<String> ORDER =
      List.of(
          "w:pstyle",
          "w:keepnext",
          "w:keeplines",
          "w:widowcontrol",
          "w:numpr",
          "w:pbdr",
          "w:tabs",
          "w:spacing",
          "w:ind",
          "w:jc",
          "w:outlinelvl");

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJg"
                  + "gg==");

  @TempDir private Path folder;

  @Test
  void everyPartIsWellFormedDeclaredAndFound() throws Exception {
    Path form = MadePaper.ofBank("provincial-100");
    for (String file : List.of("paper.docx", "paper-a3.docx", "key.docx")) {
      Map<String, byte[]> parts = parts(form.resolve(file));
      assertThat(parts).containsKeys("word/document.xml", "word/styles.xml", "word/header1.xml");
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getValue()));
      }
      for (Element type : xml(parts, "[Content_Types].xml").select("Override")) {
        assertThat(parts).containsKey(type.attr("PartName").substring(1));
      }
      for (Element related : xml(parts, "word/_rels/document.xml.rels").select("Relationship")) {
        assertThat(parts).containsKey("word/" + related.attr("Target"));
      }
      List<String> styles = xml(parts, "word/styles.xml").select("w|style").eachAttr("w:styleId");
      assertThat(styles)
          .containsAll(xml(parts, "word/document.xml").select("w|pStyle").eachAttr("w:val"));
    }
  }

  @Test
  void propertiesStandAsTheSchemaOrdersThem() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Map<String, byte[]> parts = parts(form.resolve("paper.docx"));
    for (String part : List.of("word/document.xml", "word/styles.xml")) {
      for (Element properties : xml(parts, part).select("w|pPr")) {
        List<Integer> places =
            properties.children().stream()
                .map(child -> ORDER.indexOf(child.tagName().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        assertThat(places).as(properties.outerHtml()).doesNotContain(-1).isSorted();
      }
    }
  }

  @Test
  void everyQuestionStandsAsInHtmlAndStaysWithItsOptions() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Document html = Jsoup.parse(Files.readString(form.resolve("paper.html")));
    for (String file : List.of("paper.docx", "paper-a3.docx")) {
      Document word = xml(parts(form.resolve(file)), "word/document.xml");
      String all = bare(word.text());
      for (Element words : html.select(".stem p, .options li")) {
        assertThat(all).contains(bare(words.text()));
      }
      List<Element> paragraphs = word.select("w|body > w|p");
      for (int i = 1; i < paragraphs.size(); i++) {
        if (style(paragraphs.get(i)).equals("Options")) {
          assertThat(paragraphs.get(i - 1).select("w|pPr > w|keepNext"))
              .as(paragraphs.get(i).text())
              .hasSize(1);
        }
      }
      assertThat(word.select("w|pStyle[w:val=Heading1]")).hasSize(5);
    }
  }

  @Test
  void pagesAreFieldsAndTheA3SheetHasTwoColumns() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Map<String, byte[]> parts = parts(form.resolve("paper-a3.docx"));
    assertThat(xml(parts, "word/footer1.xml").select("w|instrText").eachText())
        .containsExactly("PAGE", "NUMPAGES");
    Document document = xml(parts, "word/document.xml");
    assertThat(document.select("w|sectPr > w|cols").attr("w:num")).isEqualTo("2");
    assertThat(document.select("w|sectPr > w|pgSz").attr("w:orient")).isEqualTo("landscape");
    assertThat(bare(xml(parts, "word/header1.xml").text())).contains("密封线内不要答题", "准考证号");
  }

  @Test
  void theKeyTellsTheSameLettersAsInHtml() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Document html = Jsoup.parse(Files.readString(form.resolve("key.html")));
    Document word = xml(parts(form.resolve("key.docx")), "word/document.xml");
    List<String> answers = new ArrayList<>();
    for (Element paragraph : word.select("w|p")) {
      if (style(paragraph).equals("Answer")) {
        answers.add(paragraph.select("w|r:has(w|rStyle[w:val=Strong])").text());
      }
    }
    answers.removeIf(String::isEmpty);
    assertThat(answers).hasSizeGreaterThan(55).isEqualTo(html.select(".key b").eachText());
    String all = bare(word.text());
    for (Element words : html.select(".rationale p, .basis, .points li, .groups li")) {
      assertThat(all).contains(bare(words.text()));
    }
  }

  @Test
  void theSamePaperGivesTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] one = Files.readAllBytes(MadePaper.ofBank("weekly").resolve("paper.docx"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
      byte[] other =
          Files.readAllBytes(
              MadePaper.of(MadePaper.BANK, folder, "weekly", "other").resolve("paper.docx"));
      assertThat(one).isEqualTo(other);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void picturesTablesAndMarkupCharactersArriveWhole() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(
            SampleBank.ITEM,
            Files.readString(folder.resolve("content").resolve(SampleBank.ITEM))
                .replaceFirst(
                    "---\n(?=劳动)",
                    "---\n| 期限 <年> | 上限 & 其他 |\n|:--|--:|\n| 一 | 二 |\n\n![示意](dot.png \"图注\")\n\n"))
        .onePaper();
    Path item = folder.resolve("content").resolve(SampleBank.ITEM);
    Files.write(item.resolveSibling("dot.png"), DOT);
    Path form = MadePaper.of(folder.resolve("content"), folder, "one", "t");
    Map<String, byte[]> parts = parts(form.resolve("paper.docx"));
    assertThat(parts.get("word/media/image1.png")).isEqualTo(DOT);
    Document word = xml(parts, "word/document.xml");
    assertThat(word.select("wp|docPr").attr("descr")).isEqualTo("示意");
    assertThat(word.select("w|tblHeader")).hasSize(1);
    assertThat(word.text()).contains("上限 & 其他", "期限 <年>", "图注");
  }

  @Test
  void theBracketsOfJudgementsStandAtTheRightEdge() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Document html = Jsoup.parse(Files.readString(form.resolve("paper.html")));
    assertThat(html.select(".judged > p > .bracket")).hasSizeGreaterThan(5);
    assertThat(html.select(".judged > p")).allMatch(p -> !p.ownText().contains("（　　）"));
    Document word = xml(parts(form.resolve("paper.docx")), "word/document.xml");
    for (Element statement : html.select(".judged > p")) {
      assertThat(word.select("w|p:has(w|tab[w:val=right])"))
          .as(statement.ownText())
          .anyMatch(
              paragraph ->
                  bare(paragraph.text()).equals(bare(statement.ownText()) + "（）")
                      && paragraph.select("w|r:has(w|tab) + w|r").text().equals("（"));
    }
  }

  @Test
  void everyBracketIsOnePieceThatNoProgramBreaks() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    Document html = Jsoup.parse(Files.readString(form.resolve("paper.html")));
    Document word = xml(parts(form.resolve("paper.docx")), "word/document.xml");
    assertThat(word.text()).doesNotContain("（\u3000", "（\u00a0");
    assertThat(html.select(".stem").text()).contains("（　　）");
    assertThat(word.select("w|r:has(w|spacing)"))
        .hasSizeGreaterThan(50)
        .allMatch(
            run -> run.text().equals("（") && run.nextElementSiblings().text().startsWith("）"));
  }

  @Test
  void numbersAreThoseOfListsSoThatTheRestIsNumberedAnewWhereAnItemIsDeleted() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    for (String file : List.of("paper.docx", "paper-a3.docx", "key.docx")) {
      Map<String, byte[]> parts = parts(form.resolve(file));
      Document word = xml(parts, "word/document.xml");
      Document lists = xml(parts, "word/numbering.xml");
      List<String> items = numbered(word, "0");
      List<String> questions = numbered(word, "1");
      assertThat(items).as(file).hasSize(60);
      assertThat(questions).as(file).hasSize(9);
      assertThat(lists.select("w|abstractNum[w:abstractNumId=0] w|lvlText").eachAttr("w:val"))
          .containsExactly("%1.", "（%2）");
      for (Element place : word.select("w|numId")) {
        assertThat(lists.select("w|num[w:numId=" + place.attr("w:val") + "]")).hasSize(1);
      }
      for (Element text :
          word.select("w|p:has(w|pStyle[w:val~=Stem|Material|Part|Answer|Note$])")) {
        assertThat(text.text()).as(file).doesNotMatch("^(\\d+\\.(?!\\d)|（\\d+）).*");
      }
    }
  }

  /** What floats beside a heading displaces the item below where the heading is short. */
  @Test
  void nothingFloatsBesideTheBoxesForMarks() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(
        "blueprints/one.yaml",
        """
        format: 1
        title: 练习卷（示例）
        minutes: 5
        answers: paper
        scores: true
        seal: true
        notes: [示例]
        sections:
          - {type: 单选, count: 1, marks: 1}
        """);
    Path form = MadePaper.of(folder.resolve("content"), folder, "one", "t");
    for (String file : List.of("paper.docx", "paper-a3.docx")) {
      Document word = xml(parts(form.resolve(file)), "word/document.xml");
      assertThat(word.select("w|tblpPr, w|framePr, wp|anchor")).as(file).isEmpty();
      Element row = word.select("w|tr:has(w|pStyle[w:val=BoxedHeading])").get(0);
      assertThat(row.select("> w|tc").eachText()).startsWith("得分", "评卷人").hasSize(3);
      assertThat(
              row.select("> w|tc:has(w|pStyle[w:val=BoxedHeading]) > w|tcPr > w|vMerge")
                  .attr("w:val"))
          .isEqualTo("restart");
      List<Element> whole = word.select("w|body > *");
      for (int i = 1; i < whole.size(); i++) {
        boolean touching =
            whole.get(i - 1).tagName().equals("w:tbl") && whole.get(i).tagName().equals("w:tbl");
        assertThat(touching).as("tables that Word would join").isFalse();
      }
    }
  }

  /** On A3 the outer side of a sheet's back is its right, where nothing is stapled. */
  @Test
  void theSealLineOfA3StandsOnTheFrontOnlyTenMillimetresFromTheEdge() throws IOException {
    Path form = MadePaper.ofBank("regional-written");
    Map<String, byte[]> a3 = parts(form.resolve("paper-a3.docx"));
    assertThat(bare(xml(a3, "word/header1.xml").text())).contains("密封线内不要答题");
    assertThat(bare(xml(a3, "word/header2.xml").text())).isEmpty();
    assertThat(xml(a3, "word/settings.xml").select("w|evenAndOddHeaders")).hasSize(1);
    assertThat(xml(a3, "word/document.xml").select("w|headerReference").eachAttr("w:type"))
        .containsExactly("default", "even");
    for (String file : List.of("paper.docx", "paper-a3.docx")) {
      for (Element place :
          xml(parts(form.resolve(file)), "word/header1.xml")
              .select("wp|positionH > wp|posOffset")) {
        assertThat(Long.parseLong(place.text())).isGreaterThanOrEqualTo(360_000);
      }
    }
  }

  private static List<String> numbered(Document word, String level) {
    return word.select("w|numPr:has(w|numId[w:val=1]) > w|ilvl[w:val=" + level + "]")
        .eachAttr("w:val");
  }

  private static String style(Element paragraph) {
    Element style = paragraph.selectFirst("w|pPr > w|pStyle");
    return style == null ? "" : style.attr("w:val");
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(Map<String, byte[]> parts, String name) {
    return Parser.xmlParser()
        .settings(ParseSettings.preserveCase)
        .parseInput(new String(parts.get(name), StandardCharsets.UTF_8), "");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000_]+", "");
  }
}
