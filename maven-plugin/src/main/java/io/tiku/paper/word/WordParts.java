package io.tiku.paper.word;

import io.tiku.content.Body;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Lines;
import io.tiku.paper.PrintPart.Numbered;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Text;
import io.tiku.paper.PrintPart.Title;
import io.tiku.paper.PrintedBasis;
import io.tiku.paper.PrintedStem;
import io.tiku.paper.word.WordNumbering.Kind;
import io.tiku.paper.word.WordQuestions.Place;
import io.tiku.paper.word.WordXml.Setting;
import java.util.List;

/** Writes the parts of a printed document. */
final class WordParts {

  private static final int INDENT = 480;
  private static final int LEAST_SIGNATURE = 2200;
  private static final String LINE = "　　　　　　";
  private static final String NEW_PAGE = "<w:pageBreakBefore/>";
  private static final Place ALONE = new Place("AskedText", "AskedText", 0, true);
  private static final Place PART = new Place("AskedPart", "AskedText", 630, true);

  private final Edition edition;
  private final WordXml out;
  private final WordBody bodies;
  private final WordQuestions questions;
  private final WordAnswers answers;
  private final PaperWords words;
  private final WordTables tables;
  private final int room;
  private boolean newPage;

  /**
   * @param room in twips
   */
  WordParts(Edition edition, WordXml out, WordImages images, int room, PaperWords words) {
    this.edition = edition;
    this.words = words;
    this.out = out;
    this.room = room;
    this.bodies = new WordBody(out, images, room - INDENT);
    this.questions = new WordQuestions(out, bodies, room, true, words);
    this.answers = new WordAnswers(out, bodies, words);
    this.tables = new WordTables(out, images, room);
  }

  void write(PrintDocument document) {
    List<PrintPart> parts = document.parts();
    for (int i = 0; i < parts.size(); i++) {
      PrintPart part = parts.get(i);
      if (newPage && !(part instanceof Title || part instanceof Heading)) {
        begin("Gap");
        out.end();
      }
      write(part, i + 1 < parts.size() && part.introduces(parts.get(i + 1)));
    }
  }

  private void write(PrintPart part, boolean stays) {
    if (part instanceof Title title) {
      begin("Title");
      out.text(title.text()).end();
      if (!title.subtitle().isEmpty()) {
        out.begin("Subtitle").text(title.subtitle(), "Strong").end();
      }
    } else if (part instanceof Heading heading) {
      begin("Heading" + heading.level());
      out.text(heading.text()).end();
    } else if (part instanceof Facts facts) {
      out.begin("Facts", Setting.next(stays)).text(facts.text()).end();
    } else if (part instanceof Paragraph words) {
      out.begin("Text", Setting.next(stays));
      WordTables.runs(out, words.runs());
      out.end();
    } else if (part instanceof Text text) {
      bodies.plain("Text", text.body());
    } else if (part instanceof Numbered numbered) {
      String next = out.numbering().begin(Kind.SENTENCES).toString();
      for (String sentence : numbered.sentences()) {
        out.begin("Sentence", new Setting(false, next)).text(sentence).end();
      }
    } else if (part instanceof Pairs pairs) {
      tables.pairs(pairs);
      out.paragraph("Gap", "");
    } else if (part instanceof Asked asked) {
      asked(asked);
    } else if (part instanceof Table table) {
      tables.table(table, stays);
      out.begin("Gap", Setting.next(stays)).end();
    } else if (part instanceof PageBreak) {
      newPage = true;
    } else if (part instanceof Signatures signatures) {
      signatures(signatures);
    } else if (part instanceof Lines lines) {
      out.lines(lines.count(), 0, room);
    }
  }

  /** Begins a paragraph, on a new page where one is due. */
  private void begin(String style) {
    out.begin(style, new Setting(false, newPage ? NEW_PAGE : ""));
    newPage = false;
  }

  private void asked(Asked asked) {
    ExamItem item = asked.item();
    out.begin("Asked", new Setting(true, stop(room)))
        .text(asked.label(), "Strong")
        .text("　" + asked.facts());
    if (!asked.tick().isEmpty()) {
      out.tab().text(asked.tick());
    }
    out.end();
    if (!item.material().isEmpty()) {
      bodies.plain("AskedText", item.material());
    }
    String based = PrintedBasis.of(item, edition);
    boolean several = item.questions().size() > 1;
    WordLabel next = several ? WordLabel.next(out.numbering().begin(Kind.PARTS)) : WordLabel.NONE;
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      if (several) {
        questions.write(PART, next, question, PrintedStem.of(question, words));
      } else {
        questions.write(ALONE, next, question, PrintedStem.alone(question));
      }
      out.begin("Answer", Setting.next(true)).text("答案", "Strong").tab();
      answers.write(question);
      Body rationale = question.question().rationale();
      if (!rationale.isEmpty()) {
        boolean basis = i + 1 == item.questions().size() && !based.isEmpty();
        bodies.labelled("Answer", "Rationale", WordLabel.name("解析"), rationale, "", basis);
      }
    }
    if (!based.isEmpty()) {
      out.begin("Answer").text("依据", "Strong").tab().text(based).end();
    }
  }

  /** Names and lines to sign on, as many in a row as have room. */
  private void signatures(Signatures signatures) {
    List<String> roles = signatures.roles();
    int perLine = Math.max(1, Math.min(roles.size(), room / LEAST_SIGNATURE));
    StringBuilder stops = new StringBuilder("<w:tabs>");
    for (int i = 1; i < perLine; i++) {
      stops.append("<w:tab w:val=\"left\" w:pos=\"").append(i * room / perLine).append("\"/>");
    }
    String tabs = perLine == 1 ? "" : stops + "</w:tabs>";
    for (int from = 0; from < roles.size(); from += perLine) {
      int to = Math.min(from + perLine, roles.size());
      out.begin("Signature", new Setting(to < roles.size(), tabs));
      for (int i = from; i < to; i++) {
        if (i > from) {
          out.tab();
        }
        out.text(roles.get(i) + "：").inserted(LINE);
      }
      out.end();
    }
  }

  private static String stop(int place) {
    return "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + place + "\"/></w:tabs>";
  }
}
