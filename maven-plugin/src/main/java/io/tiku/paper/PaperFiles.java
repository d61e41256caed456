package io.tiku.paper;

import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.PaperRules;
import io.tiku.edition.Edition;
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.paper.word.WordPapers;
import io.tiku.template.Templates;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The files of one form and how each is made. For several threads. */
public final class PaperFiles {

  /** From a paper on the site to the page that offers it. */
  private static final String PAPERS = "../../papers.html";

  private final PaperHtml html;
  private final PracticeHtml practice;
  private final PdfPapers pdf;
  private final WordPapers word;

  public PaperFiles(Edition edition, Templates templates) {
    html = new PaperHtml(edition, templates);
    practice = new PracticeHtml(edition, templates);
    pdf = new PdfPapers(edition, templates);
    word = new WordPapers(edition, templates);
  }

  /**
   * What a practice paper on the site has, by what follows its own name: {@code daily-3} is the
   * name of {@code daily-3.pdf} and {@code daily-3-key.pdf}, so that files keep apart where they
   * are saved.
   *
   * @param printing of the blueprint: with answers on the card the card is among the files
   * @param digits of a candidate's number
   */
  public static Map<String, BiFunction<PaperFiles, ExamPaper, byte[]>> forPractice(
      Blueprint.Printing printing, int digits) {
    Map<String, BiFunction<PaperFiles, ExamPaper, byte[]>> files = new TreeMap<>();
    files.put("-practice.html", (all, paper) -> all.practice.practice(paper, PAPERS));
    files.put(".html", (all, paper) -> all.html.paper(paper, PAPERS));
    files.put(".pdf", (all, paper) -> all.pdf.a4(paper));
    files.put(".docx", (all, paper) -> all.word.a4(paper, all.pdf.fitOfA4(paper)));
    files.put("-key.html", (all, paper) -> all.html.key(paper, PAPERS));
    files.put("-key.pdf", (all, paper) -> all.pdf.key(paper));
    if (printing.answers() == AnswerPlace.CARD) {
      files.put(
          "-sheet.pdf",
          (all, paper) -> all.pdf.sheet(paper, AnswerSheetMaker.of(paper, digits, 0)));
    }
    return Collections.unmodifiableMap(files);
  }

  /** What {@code tiku:paper} writes of a form besides the answer sheet. */
  private static Map<String, BiFunction<PaperFiles, ExamPaper, byte[]>> forPrint() {
    Map<String, BiFunction<PaperFiles, ExamPaper, byte[]>> files = new TreeMap<>();
    files.put("practice.html", (all, paper) -> all.practice.practice(paper, ""));
    files.put("paper.html", (all, paper) -> all.html.paper(paper));
    files.put("paper.pdf", (all, paper) -> all.pdf.a4(paper));
    files.put("paper.docx", (all, paper) -> all.word.a4(paper, all.pdf.fitOfA4(paper)));
    files.put("key.html", (all, paper) -> all.html.key(paper));
    files.put("key.pdf", (all, paper) -> all.pdf.key(paper));
    files.put("key-quick.pdf", (all, paper) -> all.pdf.quickKey(paper));
    files.put("paper-a3.pdf", (all, paper) -> all.pdf.a3(paper));
    files.put("paper-a3.docx", (all, paper) -> all.word.a3(paper, all.pdf.fitOfA3(paper)));
    files.put("key.docx", (all, paper) -> all.word.key(paper, all.pdf.fitOfKey(paper)));
    return files;
  }

  /**
   * All files of a form: paper and key in every format, and where answers are not written on it,
   * the answer sheet and its geometry.
   *
   * @param copies of the answer sheet that are numbered; 0 for one without a number
   */
  public SortedMap<String, byte[]> all(ExamPaper paper, PaperRules rules, int copies) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    forPrint().forEach((name, render) -> files.put(name, render.apply(this, paper)));
    if (paper.furnishing().onPaper()) {
      return files;
    }
    AnswerSheet sheet = AnswerSheetMaker.of(paper, rules.candidateDigits(), copies);
    files.put("sheet.pdf", pdf.sheet(paper, sheet));
    files.put("sheet.json", sheet.toJson());
    return files;
  }
}
