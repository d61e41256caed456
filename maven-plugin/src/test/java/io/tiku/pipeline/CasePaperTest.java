package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a 案例, answers in one's own words, and where answers are written. */
class CasePaperTest {

  private static final String FOLDER = "syllabus/labor-relations/contract/probation-period/";
  private static final String HEAD =
      """
      ---
      type: %s
      difficulty: 中
      basis:
        - 劳动合同法 第十九条第一款
      reviewed: 2021-03-20
      ---
      """;
  private static final String SINGLE =
      """

      ## 问题（单选）

      试用期最长是（　　）。

      - [x] 一个月
      - [ ] 两个月
      - [ ] 三个月

      ### 解析

      不满一年的，上限是一个月。
      """;
  private static final String MULTIPLE =
      """

      ## 问题（多选）

      可以约定试用期的有（　　）。

      - [x] 一年的合同
      - [x] 三年的合同
      - [ ] 两个月的合同

      ### 解析

      不满三个月的合同不能约定。
      """;
  private static final String JUDGEMENT =
      """

      ## 问题（判断）

      试用期包含在合同期限里。（　　）

      - [x] 正确
      - [ ] 错误

      ### 解析

      试用期是合同期限的一部分。
      """;
  private static final String SHORT =
      """

      ## 问题（简答）

      请说明理由。

      ### 参考答案

      - 合同不满一年（1分）
      - 上限是一个月（1分）

      ### 解析

      先看合同期限，再看上限。
      """;
  private static final String WRITTEN =
      """
      格式合同里的试用期怎样看？

      ## 参考答案

      - 看合同期限（2分）
      - 看约定次数（1分）
      - 看最低工资（3分）

      ## 解析

      三样都要看。
      """;

  @TempDir private Path folder;
  private SampleBank bank;

  @BeforeEach
  void writesABank() {
    bank = SampleBank.in(folder);
    bank.write(
        FOLDER + "probation-period-011.md",
        HEAD.formatted("案例") + "甲的合同期限六个月。\n" + SINGLE + MULTIPLE + JUDGEMENT + SHORT);
    bank.write(
        FOLDER + "probation-period-012.md",
        HEAD.formatted("案例") + "乙的合同期限八个月。\n" + SINGLE + JUDGEMENT);
    bank.write(FOLDER + "probation-period-013.md", HEAD.formatted("简答") + WRITTEN);
  }

  @Test
  void typeAndMarksAreSaidBesideEachQuestionInEveryFormat() throws IOException {
    Path form = form("", "{type: 案例, count: 1, marks: 8, open: true, partial: 0.5}");
    Document html = html(form, "paper.html");
    assertThat(html.select(".part > .stem").eachText())
        .containsExactly(
            "（单选）试用期最长是（　　）。 （2分）",
            "（多选）可以约定试用期的有（　　）。 （2分）",
            "（判断）试用期包含在合同期限里。（2分）（　　）",
            "（简答）请说明理由。 （2分）");
    for (String text : List.of(pdf(form, "paper.pdf"), pdf(form, "paper-a3.pdf"))) {
      assertThat(text)
          .contains("（1）（单选）试用期最长是（）。（2分）", "（2）（多选）可以", "（3）（判断）试用期包含", "（4）（简答）请说明理由。（2分）");
    }
    for (String text : List.of(word(form, "paper.docx"), word(form, "paper-a3.docx"))) {
      assertThat(text).contains("（单选）试用期最长是", "（多选）可以", "（判断）试用期包含", "（简答）请说明理由。");
    }
    assertThat(xml(form, "paper.docx")).as("marks are not torn").contains("（2\u00a0分）");
    assertThat(html(form, "practice.html").select("h4 .tag").eachText())
        .containsExactly("单选", "多选", "判断", "简答");
  }

  @Test
  void partialCreditStandsOnThePaperWhereTheBlueprintGivesIt() throws IOException {
    assertThat(heading(form("", "{type: 案例, count: 1, marks: 8, open: true, partial: 0.5}")))
        .contains("多选、不定项的小题，错选不得分；少选，所选的每个选项得0.5分）");
    assertThat(heading(form("", "{type: 案例, count: 1, marks: 8, open: true}")))
        .contains("多选、不定项的小题，错选、少选、多选均不得分）");
  }

  @Test
  void openAndCapDecideWhichCasesAreChosen() throws IOException {
    for (String seed : List.of("a", "b", "c")) {
      assertThat(material(seed, "{type: 案例, count: 1, marks: 8, open: true}")).contains("甲的");
      assertThat(material(seed, "{type: 案例, count: 1, marks: 8, cap: 2}")).contains("甲的");
    }
    assertThatThrownBy(() -> form("", "{type: 案例, count: 2, marks: 8, open: true}"))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("没有要写出理由的小题");
    assertThatThrownBy(() -> form("", "{type: 案例, count: 2, marks: 8, cap: 2}"))
        .hasMessageContaining("小题的分值不合 cap 或 partial");
    assertThatThrownBy(() -> form("", "{type: 案例, count: 2, marks: 8, partial: 2}"))
        .hasMessageContaining("小题的分值不合 cap 或 partial");
  }

  @Test
  void writtenAnswersHaveLinesByTheirMarksOnThePaperAndNoCard() throws IOException {
    Path form =
        form(
            "answers: paper",
            "{type: 案例, count: 1, marks: 20, open: true}",
            "{type: 简答, count: 1, marks: 12}");
    Document html = html(form, "paper.html");
    assertThat(html.select(".part").get(2).select(".lines i")).isEmpty();
    assertThat(html.select(".part").get(3).select(".lines i")).hasSize(4);
    assertThat(html.select(".item").get(1).select(".lines i")).hasSize(8);
    for (String file : List.of("paper.docx", "paper-a3.docx")) {
      assertThat(xml(form, file).split("w:val=\"AnswerLine\"", -1)).hasSize(1 + 4 + 8);
    }
    assertThat(html.text()).doesNotContain("答题卡");
    assertThat(form.resolve("sheet.pdf")).doesNotExist();
    assertThat(form.resolve("sheet.json")).doesNotExist();
  }

  @Test
  void withAnswersOnTheCardThePaperSaysSoAndHasNothingToWriteIn() throws IOException {
    Path form =
        form(
            "answers: card",
            "{type: 判断, count: 1, marks: 1}",
            "{type: 简答, count: 1, marks: 12}",
            "{type: 排序, count: 1, marks: 2}",
            "{type: 匹配, count: 1, marks: 2}");
    Document html = html(form, "paper.html");
    assertThat(html.select(".notes li").eachText()).containsExactly("请在答题卡上作答，写在试卷上的无效。");
    assertThat(html.select(".lines, .box, .scores, .order")).isEmpty();
    assertThat(html.select(".prompts").text()).doesNotContain("（　　）");
    assertThat(html.text()).contains("正确的选“√”").doesNotContain("打“√”", "括号里");
    assertThat(pdf(form, "paper.pdf")).contains("请在答题卡上作答").doesNotContain("评卷人", "次序：");
    assertThat(word(form, "paper.docx")).contains("请在答题卡上作答").doesNotContain("评卷人", "次序：");
    assertThat(xml(form, "paper.docx")).doesNotContain("AnswerLine");
    assertThat(form.resolve("sheet.pdf")).exists();
    assertThat(html(form, "practice.html").text())
        .contains("正确的选“√”", "括号里")
        .doesNotContain("答题卡上作答", "写在答题卡上");
  }

  @Test
  void howAnswersAreMarkedStandsInTheKeyAndNotOnThePaper() throws IOException {
    Path form = form("answers: paper", "{type: 简答, count: 1, marks: 12}");
    for (String name : List.of("paper", "practice")) {
      assertThat(html(form, name + ".html").select("h2, .notes").text()).doesNotContain("给分");
    }
    assertThat(pdf(form, "paper.pdf")).doesNotContain("酌情");
    assertThat(word(form, "paper.docx")).doesNotContain("酌情");
    assertThat(html(form, "key.html").text()).contains("按要点给分，意思相近的酌情给分。");
    assertThat(pdf(form, "key.pdf")).contains("意思相近的酌情给分");
    assertThat(word(form, "key.docx")).contains("意思相近的酌情给分");
  }

  @Test
  void practicePapersHaveSealAndTablesForMarksOnlyWhenAsked() throws IOException {
    String section = "{type: 判断, count: 1, marks: 1}";
    Path plain = form("answers: paper", section);
    assertThat(html(plain, "paper.html").select(".seal, .box, .scores")).isEmpty();
    assertThat(pdf(plain, "paper.pdf")).doesNotContain("密", "评卷人", "准考证号");
    assertThat(word(plain, "paper.docx")).doesNotContain("评卷人");
    assertThat(part(plain, "paper-a3.docx", "word/header1.xml")).doesNotContain("准考证号");
    Path asked = form("answers: paper\nseal: true\nscores: true", section);
    assertThat(html(asked, "paper.html").select(".seal, .box, .scores")).hasSize(3);
    assertThat(pdf(asked, "paper.pdf")).contains("评卷人", "复核人", "准考证号");
    assertThat(word(asked, "paper.docx")).contains("评卷人", "复核人");
    assertThat(part(asked, "paper-a3.docx", "word/header1.xml")).contains("准考证号");
  }

  private Path form(String keys, String... sections) {
    return form("demo", keys, sections);
  }

  private Path form(String seed, String keys, String[] sections) {
    bank.write(
        FOLDER + "probation-period-014.md",
        HEAD.formatted("判断")
            + "试用期包含在合同期限里。（　　）\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n试用期是合同期限的一部分。\n");
    bank.write(
        FOLDER + "probation-period-015.md",
        HEAD.formatted("排序") + "排好办事的先后。\n\n1. 申请\n2. 受理\n3. 决定\n\n## 解析\n\n先申请，再受理，后决定。\n");
    bank.write(
        FOLDER + "probation-period-016.md",
        HEAD.formatted("匹配")
            + "给期限配上限。\n\n- 半年 → 一个月\n- 两年 → 两个月\n- 三年 → 六个月\n\n## 解析\n\n期限越长，上限越高。\n");
    String list = "  - " + String.join("\n  - ", sections) + "\n";
    bank.write(
        "blueprints/cases.yaml",
        "format: 1\ntitle: 练习卷（示例）\nminutes: 30\n" + keys + "\nsections:\n" + list);
    String label = "t" + number++;
    PaperBuild.Order order = new PaperBuild.Order("", "cases", seed, 1, 0, List.of(), label, 1, 0);
    return MadePaper.of(folder.resolve("content"), folder, order).resolve("A");
  }

  private int number;

  private String material(String seed, String section) throws IOException {
    return html(form(seed, "", new String[] {section}), "paper.html").select(".item").text();
  }

  private static String heading(Path form) throws IOException {
    Element heading = html(form, "paper.html").selectFirst("h2");
    return heading == null ? "" : heading.text();
  }

  private static Document html(Path form, String file) throws IOException {
    return Jsoup.parse(Files.readString(form.resolve(file)));
  }

  private static String pdf(Path form, String file) throws IOException {
    try (PDDocument document = Loader.loadPDF(form.resolve(file).toFile())) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  private static String word(Path form, String file) throws IOException {
    return bare(xml(form, file).replaceAll("<[^>]*>", ""));
  }

  private static String xml(Path form, String file) throws IOException {
    return part(form, file, "word/document.xml");
  }

  private static String part(Path form, String file, String name) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(form.resolve(file))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
  }
}
