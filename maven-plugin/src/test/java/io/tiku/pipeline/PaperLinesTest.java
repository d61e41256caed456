package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 匹配 and 排序, from Markdown to every output of a paper. */
class PaperLinesTest {

  private static final String HEAD = "---\ntype: %s\ndifficulty: 易\nreviewed: 2021-03-20\n---\n";
  private static final String PAIRS =
      "把情形与上限配对。\n\n- 甲情形 → 一个月\n- 乙情形 → 二个月\n- 丙情形 → 六个月\n- → 一年\n";
  private static final String STEPS = "把各步按先后排序。\n\n1. 申请\n2. 受理\n3. 答辩\n4. 开庭\n";

  @TempDir private Path folder;

  private Path make(String seed, String rules) throws IOException {
    return make(seed, rules, "paper");
  }

  private Path make(String seed, String rules, String answers) throws IOException {
    Path below = Files.createDirectories(folder.resolve(seed + rules.length()));
    SampleBank.in(below)
        .write(SampleBank.ITEM.replace("001", "002"), item("匹配", PAIRS, "##"))
        .write(SampleBank.ITEM.replace("001", "003"), item("排序", STEPS, "##"))
        .write(
            SampleBank.ITEM.replace("001", "004"),
            HEAD.replace("%s", "案例")
                + "材料。\n\n## 问题（匹配）\n\n"
                + PAIRS.replace("情形", "事项")
                + rationale("###")
                + "\n## 问题（排序）\n\n"
                + STEPS.replace("申请", "申报")
                + rationale("###"))
        .write("rules/papers.yaml", "format: 1\n" + rules)
        .write(
            "blueprints/lines.yaml",
            """
            format: 1
            title: 配对与排序（示例）
            minutes: 20
            answers: %s
            shuffle: {items: false, options: false}
            sections:
              - {type: 匹配, count: 1, marks: 2}
              - {type: 排序, count: 1, marks: 2}
              - {type: 案例, count: 1, marks: 6}
            """
                .formatted(answers));
    return MadePaper.of(
        below.resolve("content"),
        below,
        new PaperBuild.Order("", "lines", seed, 1, 0, List.of(), "t", 2, 0));
  }

  private static String item(String type, String body, String marker) {
    return HEAD.replace("%s", type) + body + rationale(marker);
  }

  private static String rationale(String marker) {
    return "\n" + marker + " 解析\n\n期限越长，上限越高。\n";
  }

  private static Document html(Path form, String file) throws IOException {
    return Jsoup.parse(Files.readString(form.resolve(file)));
  }

  @Test
  void paperHasPromptsAndOptionsWithRoomForLettersAndTheKeyNamesThem() throws IOException {
    Path form = make("a", "").resolve("A-1");
    Document paper = html(form, "paper.html");
    Element matching = paper.select(".item").get(0);

    assertThat(matching.select(".prompts li").eachText())
        .containsExactly("（1） 甲情形（　　）", "（2） 乙情形（　　）", "（3） 丙情形（　　）");
    List<String> options = matching.select("ol.options:not(.prompts) li").eachText();
    assertThat(options).hasSize(4).allMatch(text -> text.matches("[A-D]． ?.+"));
    assertThat(paper.select(".item").get(1).select(".order").text())
        .isEqualTo("次序：（　　）→（　　）→（　　）→（　　）");
    assertThat(paper.select("h2").eachText().get(0))
        .startsWith("一、匹配题（共1题，每题2分，共2分。")
        .contains("没有全对的，按对的行数给分，舍到0.5分");

    Element key = html(form, "key.html").select(".item").get(0);
    assertThat(key.select(".key b").text())
        .isEqualTo(
            "（1）"
                + letter(options, "一个月")
                + "　（2）"
                + letter(options, "二个月")
                + "　（3）"
                + letter(options, "六个月"));
    assertThat(key.text()).contains("甲情形 → 一个月；乙情形 → 二个月；丙情形 → 六个月（对1行0.5分、对2行1分、对3行2分）");
    assertThat(html(form, "key.html").select(".item").get(1).text())
        .contains("申请 → 受理 → 答辩 → 开庭（全部正确才得分）");
  }

  private static String letter(List<String> options, String text) {
    return options.stream()
        .filter(one -> one.endsWith(text))
        .findFirst()
        .orElseThrow()
        .substring(0, 1);
  }

  @Test
  void theWrittenOrderIsNeverPrintedWhateverTheBlueprintSays() throws IOException {
    Set<String> orders = new HashSet<>();
    for (int seed = 0; seed < 8; seed++) {
      Path set = make("seed" + seed, "");
      for (String form : List.of("A-1", "A-2")) {
        JsonNode json = new ObjectMapper().readTree(set.resolve(form + "/form.json").toFile());
        json.findValues("options")
            .forEach(
                options -> {
                  String order =
                      String.join(
                          " ",
                          StreamSupport.stream(options.spliterator(), false)
                              .map(JsonNode::asText)
                              .toList());
                  assertThat(order).isNotEqualTo("o1 o2 o3 o4");
                  orders.add(order);
                });
      }
    }
    assertThat(orders).hasSizeGreaterThan(10);
  }

  @Test
  void pdfAndWordSayWhatTheHtmlSays() throws IOException {
    Path form = make("b", "").resolve("A-1");
    String options =
        String.join(
            "", html(form, "paper.html").select(".item").get(1).select(".options li").eachText());
    for (String file : List.of("paper.pdf", "paper-a3.pdf")) {
      String text;
      try (PDDocument document = Loader.loadPDF(form.resolve(file).toFile())) {
        text = new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
      }
      assertThat(text).contains("（1）甲情形（）", "次序：（）→（）→（）→（）", options.replaceAll("[\\s　]", ""));
    }
    assertThat(word(form.resolve("paper.docx"))).contains("甲情形（）", "次序：（）→（）→（）→（）", "甲事项（）");
    assertThat(word(form.resolve("key.docx"))).contains("甲情形→一个月；");
    try (PDDocument document = Loader.loadPDF(form.resolve("key.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s　]", ""))
          .contains("甲情形→一个月；", "（全部正确才得分）");
    }
  }

  private static String word(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("<w:p[ >]", "\n")
          .replaceAll("<[^>]*>|[ 　\u00a0\u2002\u2003]", "");
    }
  }

  @Test
  void answerSheetHasAFieldACellALineAndNoBubbles() throws IOException {
    Path form = make("c", "", "card").resolve("A-1");
    JsonNode sheet = new ObjectMapper().readTree(form.resolve("sheet.json").toFile());

    assertThat(sheet.findValues("bubbles")).allMatch(JsonNode::isEmpty);
    assertThat(sheet.findValues("boxes").get(0))
        .extracting(box -> box.get("question").asText() + " " + box.get("marks").asText())
        .containsExactly("1 2", "2 2", "3(1) 3", "3(2) 3");
    try (PDDocument document = Loader.loadPDF(form.resolve("sheet.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("(1)", "(4)");
    }
  }

  @Test
  void interactivePaperHoldsTheKeyAndTheScaleOfMarks() throws IOException {
    Document usual = html(make("d", "").resolve("A-1"), "practice.html");
    Document turned = html(make("d", "credit: {匹配: 全对, 排序: 每行}\n").resolve("A-1"), "practice.html");

    assertThat(usual.select(".q").eachAttr("data-scale"))
        .containsExactly("1 2 4", "0 0 0 4", "2 4 6", "0 0 0 6");
    assertThat(turned.select(".q").eachAttr("data-scale"))
        .containsExactly("0 0 4", "1 2 3 4", "0 0 6", "1 3 4 6");
    assertThat(usual.select(".q").get(0).select("[data-line]").eachAttr("data-line"))
        .containsExactly("o1", "o2", "o3");
    assertThat(usual.select(".q").get(1).select(".steps li")).hasSize(4);
    assertThat(usual.select(".exam-section .options")).isEmpty();
  }
}
