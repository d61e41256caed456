package io.tiku.paper.word;

import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.KeyText;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintedBasis;
import io.tiku.paper.word.WordXml.Setting;
import java.util.List;

/** The text of 参考答案及评分标准. */
final class WordKey {

  private static final int INDENT = 480;
  private static final int GROUPS = 4;
  private static final int WIDEST_GROUP = 14;

  private final Edition edition;
  private final PaperWords words;
  private final WordXml out;
  private final WordBody bodies;
  private final WordAnswers answers;
  private final WordNumbering.Place items;

  WordKey(Edition edition, WordXml out, WordImages images, int room, PaperWords words) {
    this.edition = edition;
    this.words = words;
    this.out = out;
    this.bodies = new WordBody(out, images, room - INDENT);
    this.items = out.numbering().begin(WordNumbering.Kind.ITEMS);
    this.answers = new WordAnswers(out, bodies, words);
  }

  void write(ExamPaper paper) {
    out.paragraph("Title", paper.title());
    out.paragraph("Subtitle", words.say("keyTitled", paper.label()));
    out.paragraph("Facts", words.factsOfKey(paper));
    for (ExamSection section : paper.sections()) {
      out.paragraph("Heading1", words.heading(section));
      if (!section.marking().isEmpty()) {
        out.begin("Rationale", Setting.next(true)).text(section.marking()).end();
      }
      groups(KeyText.groups(section));
      section.items().forEach(this::item);
    }
  }

  private void groups(List<KeyText.Group> groups) {
    boolean wide = groups.stream().anyMatch(group -> group.answers().length() > WIDEST_GROUP);
    int perLine = wide ? GROUPS / 2 : GROUPS;
    for (int from = 0; from < groups.size(); from += perLine) {
      out.begin(
          "Groups",
          new Setting(
              true, wide ? "<w:tabs><w:tab w:val=\"clear\" w:pos=\"2400\"/></w:tabs>" : ""));
      for (int i = from; i < Math.min(from + perLine, groups.size()); i++) {
        if (i > from) {
          out.tab();
        }
        out.text(groups.get(i).numbers(), "Strong").text("　" + groups.get(i).answers());
      }
      out.end();
    }
  }

  private void item(ExamItem item) {
    boolean several = item.questions().size() > 1;
    if (several) {
      int all = item.questions().stream().mapToInt(ExamQuestion::halfMarks).sum();
      out.begin("Answer", new Setting(true, items.toString()));
      out.text(words.say("whole", ExamPaper.marks(all))).end();
    }
    String basis = PrintedBasis.of(item, edition, words);
    for (ExamQuestion question : item.questions()) {
      boolean last = question.equals(item.questions().get(item.questions().size() - 1));
      String number = several ? items.within() + "<w:spacing w:before=\"0\"/>" : items.toString();
      out.begin("Answer", new Setting(true, number));
      out.text(several ? words.marks(question.halfMarks()) + "　" : "");
      answers.write(question);
      bodies.plain("Rationale", question.question().rationale(), !basis.isEmpty() || !last);
    }
    if (!basis.isEmpty()) {
      out.paragraph("Basis", basis);
    }
  }
}
