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
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.paper.word.WordPapers;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What papers say besides the words of the bank is said in the language of the site. */
class PaperWordsTest {

  private static final Edition EDITION = PrintSample.edition();
  private static final Templates ENGLISH = new Templates(Optional.empty(), "en");
  private static final PageFit FIT = new PageFit(1, 1, 0.5f);
  private static final Templates CHINESE = new Templates(Optional.empty());

  @Test
  void anEnglishPaperSaysNothingInChineseByItself() throws IOException {
    ExamPaper paper = paper(ENGLISH);
    for (String text : texts(paper, ENGLISH)) {
      assertThat(text).contains("Paper code: 2021-x-A", "Full marks: 1");
      for (String word : chineseWords()) {
        assertThat(text).doesNotContain(word);
      }
    }
    assertThat(paper.label()).isEqualTo("Paper A");
    assertThat(paper.sections().get(0).heading())
        .isEqualTo(
            "Single choice (1 question of 1 mark, 1 in all. One option of each question is the best)");
    assertThat(texts(paper, ENGLISH).get(0))
        .contains("Candidate number", "Do not write inside this line");
  }

  @Test
  void aChinesePaperSaysWhatTheContestsRulesSay() throws IOException {
    ExamPaper paper = paper(CHINESE);
    assertThat(paper.label()).isEqualTo("A卷");
    assertThat(paper.sections().get(0).number()).isEqualTo("一");
    assertThat(paper.sections().get(0).heading())
        .isEqualTo("单项选择题（共1题，每题1分，共1分。每题的备选项中，只有1个最符合题意）");
    for (String text : texts(paper, CHINESE)) {
      assertThat(text).contains("试卷代号：2021-x-A", "满分：1分");
    }
  }

  @Test
  void everyTextOfPapersIsThereInEnglish() throws IOException {
    assertThat(read("en").keySet()).containsAll(read(Texts.CHINESE).keySet());
  }

  /** Paper and key in Word, HTML, then in PDF, where letters of the seal line stand apart. */
  private static List<String> texts(ExamPaper paper, Templates templates) throws IOException {
    WordPapers word = new WordPapers(EDITION, templates);
    PaperHtml html = new PaperHtml(EDITION, templates);
    PdfPapers pdf = new PdfPapers(EDITION, templates);
    List<String> all = new ArrayList<>();
    for (byte[] file : List.of(word.a4(paper, FIT), word.key(paper, FIT))) {
      all.add(word(file));
    }
    for (byte[] file : List.of(html.paper(paper), html.key(paper))) {
      all.add(Jsoup.parse(new String(file, StandardCharsets.UTF_8)).text());
    }
    for (byte[] file : List.of(pdf.a4(paper), pdf.a3(paper), pdf.key(paper))) {
      try (PDDocument document = Loader.loadPDF(file)) {
        // Between Chinese characters and digits stands a space that is none.
        all.add(
            new PDFTextStripper()
                .getText(document)
                .replaceAll("(?<=\\p{IsHan}|：) (?=\\d)", "")
                .replaceAll("(?<=\\d) (?=\\p{IsHan})", ""));
      }
    }
    return all;
  }

  private static String word(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("(word/(document|header1|footer1)|docProps/core)\\.xml")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          text.append(xml.replaceAll("<[^>]*>", "")).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** What the Chinese file says without values, and more than a bracket. */
  private static List<String> chineseWords() throws IOException {
    return read(Texts.CHINESE).values().stream()
        .map(text -> ((String) text).replaceAll("\\{\\d}.*", ""))
        .filter(text -> text.length() > 1)
        .sorted()
        .toList();
  }

  private static Properties read(String language) throws IOException {
    Properties texts = new Properties();
    try (var in =
        PaperWordsTest.class.getResourceAsStream(
            "/io/tiku/templates/text/" + language + ".properties")) {
      texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    texts.keySet().removeIf(key -> !((String) key).startsWith("paper."));
    assertThat(texts).hasSizeGreaterThan(40);
    return texts;
  }

  private static ExamPaper paper(Templates templates) {
    FormItem item =
        new FormItem(
            "single-001", List.of(new FormQuestion(List.of("o3", "o1", "o2"), 2)), Map.of());
    return new PaperMaker(EDITION, blueprint(), PaperRules.USUAL, templates.texts())
        .paper(new PaperForm("A", List.of(new FormSection(List.of(item)))));
  }

  private static Blueprint blueprint() {
    SourcePosition at = SourcePosition.startOf("content/blueprints/x.yaml");
    return new Blueprint(
        "x",
        "Probation",
        "",
        90,
        List.of("Read first."),
        List.of(
            new SectionSpec(ItemType.SINGLE, 1, 2, 0, 0, false, Optional.empty(), List.of(), at)),
        List.of(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        false,
        new Blueprint.Printing(AnswerPlace.PAPER, Optional.of(true), Optional.of(true)),
        Blueprint.Shuffle.ALL,
        new Keys(at, new TreeMap<>()));
  }
}
