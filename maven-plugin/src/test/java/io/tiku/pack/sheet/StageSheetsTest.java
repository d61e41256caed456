package io.tiku.pack.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Region;
import io.tiku.content.Segment;
import io.tiku.pack.PackMark;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.pack.sheet.PackCover.PackedFile;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintedBasis;
import io.tiku.paper.pdf.Conformance;
import io.tiku.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything on stage stands on the sheets of those who need it. */
class StageSheetsTest {

  private static final String MARK = "内部资料　启用前保密　2021年8月20日8:30启用";

  private static final SampleStage SAMPLE = new SampleStage(false);
  private static final StageSheets SHEETS =
      new StageSheets(SAMPLE.edition, new Templates(Optional.empty()));
  private static final SortedMap<String, byte[]> FILES = SHEETS.files(SAMPLE.stage);

  @Test
  void thereAreFourDocumentsAsPdfAndWord() {
    assertThat(FILES.keySet())
        .containsExactly(
            "stage/answers.docx",
            "stage/answers.pdf",
            "stage/judges.docx",
            "stage/judges.pdf",
            "stage/scores.docx",
            "stage/scores.pdf",
            "stage/script.docx",
            "stage/script.pdf");
  }

  @Test
  void theScriptHasEveryRuleAndEveryQuestionWithAllThatIsKnownOfIt() throws IOException {
    for (String script : List.of(pdf("stage/script.pdf"), word("stage/script.docx"))) {
      for (Round round : SAMPLE.stage.segments()) {
        for (String sentence : SegmentRules.of(round.segment())) {
          assertThat(script).contains(bare(sentence));
        }
        for (int i = 0; i < round.calls().size(); i++) {
          Segment.Draw draw = round.segment().draws().get(i);
          for (Call call : round.calls().get(i)) {
            assertThat(script)
                .contains(bare(call.label() + SegmentRules.facts(draw) + "用过□"))
                .contains(bare(PrintedBasis.of(call.item(), SAMPLE.edition)));
            contains(script, call.item().material());
            call.item().questions().forEach(question -> asked(script, question));
          }
        }
      }
      for (String team : SAMPLE.stage.region().units()) {
        assertThat(script).contains(team);
      }
    }
  }

  @Test
  void theReserveStandsLast() throws IOException {
    String script = pdf("stage/script.pdf");
    assertThat(script.indexOf("公布成绩")).isPositive().isLessThan(script.indexOf("加赛（备用）"));
    List<Round> rounds = SAMPLE.stage.segments();
    Stage reversed =
        new Stage(
            SAMPLE.stage.plan(),
            SAMPLE.stage.region(),
            SAMPLE.stage.code(),
            List.of(rounds.get(5), rounds.get(0)),
            false);
    String other = text(bytes(SHEETS.files(reversed), "stage/script.pdf"));
    assertThat(other.indexOf("三、个人必答")).isPositive().isLessThan(other.indexOf("加赛（备用）"));
  }

  @Test
  void whereEachTeamIsAskedAloudItsJudgesMarkNoOther() throws IOException {
    Round all = SAMPLE.stage.segments().get(4);
    Segment written = all.segment();
    Segment aloud =
        new Segment(
            written.name(),
            written.kind(),
            written.draws(),
            written.wrong(),
            List.of(),
            0,
            0,
            false,
            false,
            written.judges(),
            List.of());
    Stage stage =
        new Stage(
            SAMPLE.stage.plan(),
            SAMPLE.stage.region(),
            SAMPLE.stage.code(),
            List.of(new Round(aloud, all.calls())),
            false);
    SortedMap<String, byte[]> made = SHEETS.files(stage);
    assertThat(made).doesNotContainKey("stage/answers.pdf");
    String judges = text(bytes(made, "stage/judges.pdf"));
    assertThat(judges).contains("作答队：");
    SAMPLE.stage.region().units().forEach(team -> assertThat(judges).doesNotContain(team));
    assertThat(text(bytes(made, "stage/script.pdf"))).contains("请号台准备，下面宣读材料和问题");
    assertThat(pdf("stage/script.pdf")).contains("请各队备好答题纸", "时间到，请停笔。");
  }

  @Test
  void everyJudgeHasAFormForEveryJudgedQuestion() throws IOException {
    String text = pdf("stage/judges.pdf");
    for (Round round : SAMPLE.stage.segments()) {
      int judges = round.segment().judges().map(Segment.Judging::count).orElse(0);
      for (int judge = 1; judge <= judges; judge++) {
        for (Call call : round.calls().get(0)) {
          assertThat(text).contains(bare(call.label() + "第" + judge + "号裁判"));
          contains(text, call.item().material());
          call.item().questions().forEach(question -> asked(text, question));
        }
      }
    }
    assertThat(count(text, "裁判评分表")).isEqualTo(5 * 2);
    assertThat(count(text, "合计")).isEqualTo(5 * 2);
  }

  @Test
  void teamsWriteOnPapersThatTellNothingOfTheQuestions() throws IOException {
    String text = pdf("stage/answers.pdf");
    for (Round round : SAMPLE.stage.segments()) {
      for (Call call : round.segment().written() ? round.calls().get(0) : List.<Call>of()) {
        assertThat(text).contains(bare("答题纸　" + call.label()), "30分", "参赛队");
        String stem = bare(call.item().questions().get(0).question().stem().plainText());
        assertThat(text).doesNotContain(stem.substring(0, 8));
      }
    }
    String document = part(bytes(FILES, "stage/answers.docx"), "word/document.xml");
    assertThat(document.split("w:val=\"AnswerLine\"", -1)).hasSize(1 + 2 * 20);
  }

  @Test
  void objectiveSegmentsHaveTheirKeysToCheckAgainst() throws IOException {
    for (String judges : List.of(pdf("stage/judges.pdf"), word("stage/judges.docx"))) {
      int checked = 0;
      for (Round round : SAMPLE.stage.segments()) {
        if (round.segment().judges().isEmpty()) {
          for (List<Call> calls : round.calls()) {
            checked += calls.size();
          }
        }
      }
      assertThat(count(judges, "□对□错")).isEqualTo(checked);
    }
    String word = word("stage/judges.docx");
    for (Round round : SAMPLE.stage.segments()) {
      for (int i = 0; round.segment().judges().isEmpty() && i < round.calls().size(); i++) {
        Segment.Draw draw = round.segment().draws().get(i);
        for (Call call : round.calls().get(i)) {
          assertThat(word)
              .contains(
                  bare(
                      call.label()
                          + draw.spec().type().label()
                          + ExamPaper.marks(draw.spec().halfMarks())
                          + JudgeSheets.key(call.item().questions().get(0))));
        }
      }
    }
  }

  @Test
  void scoreSheetsHaveEveryTeamEverySegmentAndEveryQuestion() throws IOException {
    String scores = word("stage/scores.docx");
    for (Round round : SAMPLE.stage.segments()) {
      assertThat(scores).contains("环节计分表" + bare(round.segment().name()));
      for (List<Call> calls : round.calls()) {
        for (Call call : calls) {
          assertThat(scores).contains(bare(call.label()));
        }
      }
    }
    for (String team : SAMPLE.stage.region().units()) {
      assertThat(scores).contains(team + "100");
    }
    assertThat(count(scores, "记分员：复核：裁判长：日期：")).isEqualTo(7);
    assertThat(scores).contains("裁判1裁判2裁判3裁判4裁判5去掉的最高分去掉的最低分平均分");
    assertThat(count(scores, "累计得分")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12})
  void anyNumberOfTeamsHasItsPlaces(int number) throws Exception {
    Region region = SAMPLE.stage.region();
    List<String> units = IntStream.rangeClosed(1, number).mapToObj(i -> i + "队（示例）").toList();
    Region other =
        new Region(
            region.id(),
            region.title(),
            units.get(0),
            units,
            region.plan(),
            region.unlock(),
            region.example());
    Stage stage =
        new Stage(SAMPLE.stage.plan(), other, "2021-west", SAMPLE.stage.segments(), false);
    SortedMap<String, byte[]> made = SHEETS.files(stage);
    String scores = wordText(bytes(made, "stage/scores.docx"));
    String judges = wordText(bytes(made, "stage/judges.docx"));
    for (String team : units) {
      assertThat(scores).contains(team + "100");
      assertThat(count(judges.replaceAll("(?<=[0-9])" + team, ""), team)).isEqualTo(5 * 2);
    }
    assertThat(count(judges, "得分点分值" + units.get(0))).isEqualTo(5 * 2);
    assertThat(Conformance.failures(bytes(made, "stage/judges.pdf"))).isEmpty();
  }

  @Test
  void everyPageIsMarkedAndEveryPdfConforms() throws Exception {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      if (file.getKey().endsWith(".pdf")) {
        assertThat(Conformance.failures(file.getValue())).as(file.getKey()).isEmpty();
        marked(file.getValue(), MARK);
      } else {
        assertThat(part(file.getValue(), "word/header1.xml")).contains(MARK);
      }
    }
  }

  @Test
  void aRehearsalIsMarkedAsOneOnEveryPage() throws IOException {
    Stage rehearsal =
        new Stage(
            SAMPLE.stage.plan(), SAMPLE.stage.region(), "2021-west", SAMPLE.stage.segments(), true);
    SortedMap<String, byte[]> all = SHEETS.files(rehearsal);
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (file.getKey().endsWith(".pdf")) {
        marked(file.getValue(), PackMark.REHEARSAL);
        assertThat(text(file.getValue())).doesNotContain("启用前保密");
      }
    }
    String other = "内部资料　依定密决定第001号（示例）";
    marked(bytes(SHEETS.files(SAMPLE.stage, other), "stage/scores.pdf"), other);
  }

  @Test
  void theCoverListsFactsAndFilesWithTheirPages() throws Exception {
    PackCover cover =
        new PackCover(
            SAMPLE.stage.plan(),
            SAMPLE.stage.region(),
            "2021-west",
            false,
            MARK,
            List.of(new Pair("密钥指纹", "3f2a 91c0"), new Pair("内容摘要", "9f86d081")),
            PrintedNames.of(FILES, List.of("正卷")));
    assertThat(cover.files())
        .extracting(PackedFile::name)
        .contains("主持人手册", "裁判用表", "计分表")
        .doesNotContain("stage/script.docx");
    SortedMap<String, byte[]> made = SHEETS.cover(cover);
    assertThat(made.keySet()).containsExactly("cover.docx", "cover.pdf");
    byte[] pdf = bytes(made, "cover.pdf");
    assertThat(Conformance.failures(pdf)).isEmpty();
    marked(pdf, MARK);
    for (String text : List.of(text(pdf), wordText(bytes(made, "cover.docx")))) {
      assertThat(text)
          .contains("试卷代号2021-west", "启用时间2021年8月20日8:30", "密钥指纹3f2a91c0", "内容摘要9f86d081")
          .contains("交接记录", "交出人（两人签名）", "启封记录", "见证人签名");
      for (PackedFile file : cover.files()) {
        assertThat(text).contains(file.name() + file.path() + file.sides());
      }
    }
  }

  @Test
  void theSameStageGivesTheSameBytes() {
    SampleStage again = new SampleStage(false);
    SortedMap<String, byte[]> others =
        new StageSheets(again.edition, new Templates(Optional.empty())).files(again.stage);
    FILES.forEach((path, bytes) -> assertThat(others.get(path)).as(path).isEqualTo(bytes));
  }

  private static void asked(String text, ExamQuestion question) {
    contains(text, question.question().stem());
    question.options().stream()
        .filter(option -> !KeyText.words(question).isEmpty())
        .forEach(option -> contains(text, option.text()));
    if (question.question().answer() instanceof Answer.Points points) {
      points.points().forEach(point -> contains(text, point.text()));
    } else {
      assertThat(text).contains(bare("答案" + JudgeSheets.key(question)));
    }
    contains(text, question.question().rationale());
  }

  /** Paragraph by paragraph; a page may end between two. */
  private static void contains(String text, Body body) {
    body.plainText().lines().forEach(line -> assertThat(text).contains(bare(line)));
  }

  private static void marked(byte[] pdf, String mark) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(bare(stripper.getText(document))).as("page %d", page).contains(bare(mark));
      }
    }
  }

  private static byte[] bytes(SortedMap<String, byte[]> all, String path) {
    return Optional.ofNullable(all.get(path)).orElseThrow();
  }

  private static String pdf(String path) throws IOException {
    return text(bytes(FILES, path));
  }

  private static String word(String path) throws IOException {
    return wordText(bytes(FILES, path));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  private static String wordText(byte[] file) throws IOException {
    return bare(Jsoup.parse(part(file, "word/document.xml"), "", Parser.xmlParser()).text());
  }

  private static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000_]+", "");
  }

  private static int count(String text, String words) {
    return (text.length() - text.replace(words, "").length()) / words.length();
  }
}
