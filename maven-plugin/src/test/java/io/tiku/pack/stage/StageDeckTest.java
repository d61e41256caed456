package io.tiku.pack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.SampleTexts;
import io.tiku.assembly.MarkSplit;
import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.PackPlan;
import io.tiku.content.Question;
import io.tiku.content.Region;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.problem.Keys;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StageDeckTest {

  private static final String HOSTILE = "</script></template><img src=x onerror=\"alert('1')\">";
  private static final String POINT = "syllabus/labor/contract/probation/";
  private static final String SINGLE =
      """
      ---
      type: 单选
      difficulty: 易
      basis:
        - 劳动合同法 第十九条第一款
      ---
      题干一（　　）。

      - [ ] `</template><script>alert(1)</script>`
      - [x] 正确的话
      - [ ] 别的话

      ## 解析

      解析一。
      """;
  private static final String CASE =
      """
      ---
      type: 案例
      difficulty: 难
      ---
      材料一。

      ## 问题（判断）

      题干二。

      - [x] 正确
      - [ ] 错误

      ### 解析

      解析二。

      ## 问题（简答）

      题干三。

      ### 参考答案

      - 要点一（4分）
      - 要点二（6分）

      ### 解析

      解析三。
      """;

  @Test
  void equalStagesGiveEqualBytes() {
    assertThat(deck("2021-east", "甲省")).isEqualTo(deck("2021-east", "甲省"));
  }

  @Test
  void allowsOnlyItsOwnStyleAndScript() throws Exception {
    String html = deck("2021-east", "甲省");
    assertThat(html)
        .contains(
            "content=\"default-src 'none'; script-src '"
                + hash(between(html, "\n<script>", "</script>"))
                + "'; style-src '"
                + hash(between(html, "<style>", "</style>"))
                + "'; img-src data:; base-uri 'none'; form-action 'none'\"");
  }

  @Test
  void needsNothingFromElsewhere() {
    String html = deck("2021-east", "甲省");
    Matcher references =
        Pattern.compile("(?:src|href|url)[=(]\\s*[\"']?([^\"')>]{0,12})").matcher(html);
    List<String> found = new ArrayList<>();
    while (references.find()) {
      found.add(references.group(1));
    }
    assertThat(found).containsExactly("data:image/s");
    assertThat(html).doesNotContain(" style=", "@import", "fetch(");
  }

  @Test
  void textStaysText() {
    String html = deck(HOSTILE, HOSTILE);
    assertThat(html).doesNotContain("<img", "<script>alert", "onerror=\"");
    assertThat(html.split("<script", -1)).hasSize(3);
    assertThat(html.split("<template", -1)).hasSize(html.split("</template>", -1).length);
    assertThat(html).contains("&lt;/template&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void holdsEveryCallOnceWithKeyRationaleAndBasis() {
    String html = deck("2021-east", "甲省");
    assertThat(between(html, "<template data-call=\"1.1.1\">", "</template>"))
        .isEqualTo(
            "<div class=\"questions\"><section class=\"q\"><div class=\"stem\"><p>题干一（　　）。</p></div>"
                + "<ol class=\"options by1\"><li><b>A</b><div><code>&lt;/template&gt;&lt;script&gt;alert(1)"
                + "&lt;/script&gt;</code></div></li><li data-key><b>B</b><div>正确的话</div></li><li><b>C</b><div>别的话</div></li></ol>"
                + "<div class=\"key\" data-step=\"1\"><b>答案</b><p>B</p></div>"
                + "<div class=\"rationale\" data-step=\"2\"><b>解析</b><div><p>解析一。</p></div></div></section>"
                + "<div class=\"basis\" data-step=\"3\"><b>依据</b><p>《中华人民共和国劳动合同法》第十九条第一款</p></div></div>");
    assertThat(between(html, "<template data-call=\"2.1.1\">", "</template>"))
        .contains("<div class=\"material\"><p>材料一。</p></div>", "<b>√</b><div>正确</div>", "<p>正确</p>")
        .contains("<li>要点一<small>（4分）</small></li><li>要点二<small>（6分）</small></li>");
    assertThat(html.split("<template data-call=", -1)).hasSize(3);
  }

  @Test
  void marksAreHundredthsInItsData() {
    assertThat(between(deck("2021-east", "甲省"), "data-deck>", "</script>"))
        .contains("\"units\":[\"甲省\",\"乙省\",\"丙省\"],\"base\":10000,\"rehearsal\":false")
        .contains(
            "{\"name\":\"抢答\",\"kind\":\"buzzer\",\"wrong\":{\"kind\":\"fixed\",\"marks\":500},\"early\":[0,2000],"
                + "\"dead\":15,\"members\":0,\"pass\":false,\"judges\":{\"count\":0,\"trimmed\":false}")
        .contains(
            "\"draws\":[{\"type\":\"单选\",\"count\":1,\"marks\":1000,\"partial\":0,\"seconds\":30}],"
                + "\"calls\":[{\"id\":\"1.1.1\",\"label\":\"抢答 1\",\"draw\":0,\"rationale\":true,\"basis\":true}]")
        .contains("\"judges\":{\"count\":5,\"trimmed\":true}");
  }

  @Test
  void anotherWordGivesAnotherDigest() {
    String mark = "\"digest\":\"";
    assertThat(between(deck("2021-east", "甲省"), mark, "\""))
        .hasSize(16)
        .isNotEqualTo(between(deck("2021-east", "丁省"), mark, "\""));
  }

  private static String deck(String code, String unit) {
    Edition edition = edition();
    Segment buzzer =
        segment(SegmentKind.BUZZER, ItemType.SINGLE, new Wrong.Fixed(5), Optional.empty());
    Segment scenario =
        segment(
            SegmentKind.SCENARIO,
            ItemType.CASE,
            new Wrong.Nothing(),
            Optional.of(new Judging(5, true)));
    List<Segment> segments = List.of(buzzer, scenario);
    Stage stage =
        new Stage(
            plan(unit, segments),
            region(unit),
            code,
            List.of(
                new Round(
                    buzzer,
                    List.of(List.of(new Call("抢答 1", asked(edition, "probation-001", 20))))),
                new Round(
                    scenario,
                    List.of(List.of(new Call("案例", asked(edition, "probation-002", 40)))))),
            false);
    byte[] html = new StageDeck(edition, new Templates(Optional.empty())).html(stage);
    return new String(html, StandardCharsets.UTF_8);
  }

  private static Segment segment(
      SegmentKind kind, ItemType type, Wrong wrong, Optional<Judging> judges) {
    SectionSpec spec = new SectionSpec(type, 1, 20, 0, 0, false, Optional.empty(), List.of(), at());
    boolean buzzer = kind == SegmentKind.BUZZER;
    return new Segment(
        kind.label(),
        kind,
        List.of(new Draw(spec, 30)),
        wrong,
        buzzer ? List.of(0, 20) : List.of(),
        buzzer ? 15 : 0,
        0,
        false,
        false,
        judges,
        List.of());
  }

  private static PackPlan plan(String title, List<Segment> segments) {
    return new PackPlan(
        "small",
        title,
        "2021",
        List.of(),
        100,
        new PackPlan.Percent(0, 100),
        List.of(),
        0,
        segments,
        List.of(),
        new Keys(at(), new TreeMap<>()));
  }

  private static Region region(String unit) {
    OffsetDateTime unlock = OffsetDateTime.parse("2021-08-20T08:30+08:00");
    return new Region("east", unit, unit, List.of(unit, "乙省", "丙省"), "small", unlock, true);
  }

  private static ExamItem asked(Edition edition, String id, int halves) {
    Item item = edition.item(id).orElseThrow();
    List<ExamQuestion> questions = new ArrayList<>();
    for (Question question : item.questions()) {
      int share = halves / item.questions().size();
      List<Option> options =
          question.answer() instanceof Answer.Choice choice ? choice.options() : List.of();
      questions.add(
          new ExamQuestion(
              question, options, share, MarkSplit.parts(question, share).orElseThrow()));
    }
    return new ExamItem(1, item, questions);
  }

  private static Edition edition() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("edition.yaml", "format: 1\nid: \"2021\"\ntitle: 2021年版\nas-of: 2021-03-31\n");
    files.put("syllabus/labor/index.md", "---\ntitle: 劳动关系\n---\n领域。\n");
    files.put("syllabus/labor/contract/index.md", "---\ntitle: 合同\n---\n章。\n");
    files.put(POINT + "index.md", "---\ntitle: 试用期\nlevel: 掌握\nbasis: []\n---\n知识点。\n");
    files.put(POINT + "probation-001.md", SINGLE);
    files.put(POINT + "probation-002.md", CASE);
    files.put(SampleTexts.LAW, SampleTexts.law("规定劳动合同。"));
    Problems problems = new Problems();
    Edition edition = Edition.of(ContentReader.read(SampleTexts.tree(files), problems));
    assertThat(problems.sorted()).isEmpty();
    return edition;
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static SourcePosition at() {
    return SourcePosition.startOf("content/packs/small.yaml");
  }
}
