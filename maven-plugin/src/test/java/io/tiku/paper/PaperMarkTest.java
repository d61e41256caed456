package io.tiku.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.ItemType;
import io.tiku.content.PaperRules;
import io.tiku.content.SectionSpec;
import io.tiku.edition.Edition;
import io.tiku.paper.pdf.Conformance;
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.paper.word.WordPapers;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import io.tiku.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is kept secret until it is used says so on every page; practice papers say nothing. */
class PaperMarkTest {

  private static final PageFit FIT = new PageFit(1, 1, 0.5f);
  private static final String CODE = "2021-east-正卷";
  private static final Edition EDITION = PrintSample.edition();
  private static final Templates TEMPLATES = new Templates(Optional.empty());
  private static final int MANY = 60;

  @Test
  void codeAndNameComeFromOutside() {
    ExamPaper paper = paper(PrintSample.MARK);
    assertThat(paper.code()).isEqualTo(CODE);
    assertThat(paper.label()).isEqualTo("正卷");
    assertThat(paper.form()).isEqualTo("A");
    ExamPaper usual =
        new PaperMaker(EDITION, blueprint(), PaperRules.USUAL, TEMPLATES.texts())
            .paper(form("A-2"));
    assertThat(usual.code()).isEqualTo("2021-pack-A-2");
    assertThat(usual.label()).isEqualTo("A卷·变式2");
    assertThat(usual.mark()).isEmpty();
  }

  @Test
  void everyPageOfPdfHasTheMark() throws Exception {
    ExamPaper paper = paper(PrintSample.MARK);
    PdfPapers pdf = new PdfPapers(EDITION, TEMPLATES);
    for (byte[] file :
        List.of(
            pdf.a4(paper),
            pdf.a3(paper),
            pdf.key(paper),
            pdf.sheet(paper, AnswerSheetMaker.of(paper, 10, 0)))) {
      assertThat(Conformance.failures(file)).isEmpty();
      try (PDDocument document = Loader.loadPDF(file)) {
        assertThat(document.getNumberOfPages()).isPositive();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          assertThat(stripper.getText(document).replaceAll("[\\s　]", ""))
              .contains(PrintSample.MARK.replaceAll("[\\s　]", ""), "2021-east-");
        }
      }
    }
  }

  @Test
  void theHeaderOfWordHasTheMark() throws IOException {
    WordPapers word = new WordPapers(EDITION, TEMPLATES);
    ExamPaper marked = paper(PrintSample.MARK);
    for (byte[] file : List.of(word.a4(marked, FIT), word.a3(marked, FIT), word.key(marked, FIT))) {
      assertThat(header(file)).contains(">" + PrintSample.MARK + "<", "<w:jc w:val=\"right\"/>");
    }
    assertThat(header(word.key(paper(""), FIT))).doesNotContain("<w:jc", "<w:t");
    assertThat(header(word.a4(paper("<密&级>"), FIT))).contains("&lt;密&amp;级&gt;");
  }

  @Test
  void htmlHasTheMarkOnceForAllPages() {
    PaperHtml html = new PaperHtml(EDITION, TEMPLATES);
    ExamPaper marked = paper("<b>" + PrintSample.MARK);
    for (byte[] file : List.of(html.paper(marked), html.key(marked))) {
      String text = new String(file, StandardCharsets.UTF_8);
      assertThat(Jsoup.parse(text).select("p.mark").eachText())
          .containsExactly("<b>" + PrintSample.MARK);
      assertThat(text).contains("position: fixed");
    }
    ExamPaper unmarked = paper("");
    for (byte[] file : List.of(html.paper(unmarked), html.key(unmarked))) {
      assertThat(Jsoup.parse(new String(file, StandardCharsets.UTF_8)).select("p.mark, style"))
          .hasSize(1);
    }
  }

  /** Unlike a practice paper, whose blueprint has to ask for them. */
  @Test
  void aPaperOfAContestHasASealLineAndOnPaperTablesForMarks() {
    PaperHtml html = new PaperHtml(EDITION, TEMPLATES);
    String contest = new String(html.paper(paper("")), StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(contest).select(".seal")).hasSize(1);
    assertThat(Jsoup.parse(contest).select(".scores, .box")).isEmpty();
    Imprint imprint = new Imprint(CODE, "正卷", "", Imprint.Use.CONTEST);
    ExamPaper onPaper =
        new PaperMaker(EDITION, blueprint(AnswerPlace.PAPER), PaperRules.USUAL, TEMPLATES.texts())
            .paper(form("A"), imprint);
    String written = new String(html.paper(onPaper), StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(written).select(".scores, .box")).hasSize(2);
  }

  @Test
  void aVeryLongMarkIsPrintedSmaller() throws IOException {
    String mark = "内部资料　启用前保密".repeat(8);
    ExamPaper paper = paper(mark);
    PdfPapers pdf = new PdfPapers(EDITION, TEMPLATES);
    for (byte[] file :
        List.of(pdf.a4(paper), pdf.sheet(paper, AnswerSheetMaker.of(paper, 10, 0)))) {
      try (PDDocument document = Loader.loadPDF(file)) {
        assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s　]", ""))
            .contains(mark.replaceAll("[\\s　]", ""));
      }
    }
  }

  static ExamPaper paper(String mark) {
    return new PaperMaker(EDITION, blueprint(), PaperRules.USUAL, TEMPLATES.texts())
        .paper(form("A"), new Imprint(CODE, "正卷", mark, Imprint.Use.CONTEST));
  }

  private static PaperForm form(String name) {
    FormItem item =
        new FormItem(
            "single-001", List.of(new FormQuestion(List.of("o3", "o1", "o2"), 2)), Map.of());
    return new PaperForm(name, List.of(new FormSection(Collections.nCopies(MANY, item))));
  }

  private static Blueprint blueprint() {
    return blueprint(AnswerPlace.CARD);
  }

  private static Blueprint blueprint(AnswerPlace answers) {
    SourcePosition at = SourcePosition.startOf("content/blueprints/pack.yaml");
    return new Blueprint(
        "pack",
        "区域赛笔试（示例）",
        "",
        90,
        List.of("答案写在答题卡上。"),
        List.of(
            new SectionSpec(
                ItemType.SINGLE, MANY, 2, 0, 0, false, Optional.empty(), List.of(), at)),
        List.of(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        false,
        new Blueprint.Printing(answers, Optional.empty(), Optional.empty()),
        Blueprint.Shuffle.ALL,
        new Keys(at, new TreeMap<>()));
  }

  private static String header(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/header1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no header");
  }
}
