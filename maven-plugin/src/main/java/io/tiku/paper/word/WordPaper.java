package io.tiku.paper.word;

import io.tiku.paper.AnswerLines;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.ExamPaper.Furnishing;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintedStem;

/** The text of a paper. */
final class WordPaper {

  private static final int INDENT = 480;

  private static final WordQuestions.Place STEM =
      new WordQuestions.Place("Stem", "More", INDENT, false);
  private static final WordQuestions.Place PART =
      new WordQuestions.Place("Part", "More", 1110, false);
  private static final WordQuestions.Place LINED_STEM =
      new WordQuestions.Place("Stem", "More", INDENT, true);
  private static final WordQuestions.Place LINED_PART =
      new WordQuestions.Place("Part", "More", 1110, true);

  private final WordXml out;
  private final WordBody bodies;
  private final WordQuestions questions;
  private final WordFurniture furniture;
  private final WordLabel number;
  private final WordLabel part;
  private final int room;
  private final Furnishing furnishing;
  private final PaperWords words;

  /**
   * @param room of a column in twips
   */
  WordPaper(WordXml out, WordImages images, int room, ExamPaper paper) {
    this.out = out;
    this.room = room;
    this.furnishing = paper.furnishing();
    this.words = paper.words();
    this.bodies = new WordBody(out, images, room - INDENT);
    this.furniture = new WordFurniture(out, room, words);
    WordNumbering.Place items = out.numbering().begin(WordNumbering.Kind.ITEMS);
    this.number = WordLabel.next(items);
    this.part = WordLabel.next(items.within());
    this.questions = new WordQuestions(out, bodies, room, furnishing.onPaper(), words);
  }

  void write(ExamPaper paper) {
    out.paragraph("Title", paper.title());
    String subtitle = paper.subtitle().isEmpty() ? "" : paper.subtitle() + "　";
    out.paragraph("Subtitle", subtitle + paper.label());
    out.paragraph("Facts", words.facts(paper));
    if (!paper.notes().isEmpty()) {
      furniture.notes(paper.notes());
    }
    if (furnishing.scores()) {
      furniture.scores(paper.sections());
    }
    for (ExamSection section : paper.sections()) {
      String heading = words.heading(section);
      if (furnishing.scores()) {
        furniture.boxed(heading);
      } else {
        out.paragraph("Heading1", heading);
      }
      section.items().forEach(this::item);
    }
  }

  private void item(ExamItem item) {
    if (item.material().isEmpty()) {
      ExamQuestion only = item.questions().get(0);
      questions.write(lined(only) ? LINED_STEM : STEM, number, only, PrintedStem.alone(only));
      lines(only, INDENT);
      return;
    }
    bodies.labelled("Material", "More", number, item.material(), "", true);
    for (ExamQuestion question : item.questions()) {
      PrintedStem printed = PrintedStem.of(question, words);
      questions.write(lined(question) ? LINED_PART : PART, part, question, printed);
      lines(question, PART.indent());
    }
  }

  private boolean lined(ExamQuestion question) {
    return furnishing.onPaper() && AnswerLines.of(question.question(), question.halfMarks()) > 0;
  }

  /** Where a written answer stands; the first line keeps to the question. */
  private void lines(ExamQuestion question, int indent) {
    int lines = lined(question) ? AnswerLines.of(question.question(), question.halfMarks()) : 0;
    out.lines(lines, indent, room);
  }
}
