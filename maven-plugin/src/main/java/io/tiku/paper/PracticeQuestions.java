package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.html.AcceptedHtml;
import io.tiku.html.LinesHtml;
import io.tiku.html.Markup;
import io.tiku.html.NotesHtml;
import io.tiku.html.TreeHtml;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.template.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Items to be answered on the screen, in the markup of the site's items with marks beside it:
 * {@code data-half} on a question, a blank's accepted answers and a scoring point. What is right
 * stands in an element that stays hidden until the paper is handed in.
 */
final class PracticeQuestions {

  private final PaperTexts texts;
  private final Texts words;

  PracticeQuestions(PaperTexts texts, Texts words) {
    this.texts = texts;
    this.words = words;
  }

  void append(Markup out, ExamItem item, String domain) {
    out.raw("<article class=\"item\" id=\"item.").raw(item.number()).raw("\" data-item=\"");
    out.text(item.item().id()).raw("\" data-domain=\"").text(domain);
    out.raw("\"><header class=\"item-head\"><h3>")
        .raw(item.number())
        .raw("</h3><p class=\"meta\">");
    out.raw("<span class=\"tag\">").text(words.word("type", item.item().type()));
    out.raw("</span><span>");
    int halves = item.questions().stream().mapToInt(ExamQuestion::halfMarks).sum();
    out.text(marks(halves)).raw("</span></p></header>\n");
    TreeHtml bodies = texts.in(out);
    if (!item.material().isEmpty()) {
      out.raw("<div class=\"material\">");
      bodies.append(item.material());
      out.raw("</div>\n");
    }
    for (int i = 0; i < item.questions().size(); i++) {
      question(out, bodies, item.item(), item.questions().get(i), i + 1);
    }
    out.raw("</article>\n");
  }

  private void question(Markup out, TreeHtml bodies, Item item, ExamQuestion asked, int number) {
    Question question = asked.question();
    out.raw("<div class=\"q\" data-q=\"").text(question.id()).raw("\" data-type=\"");
    out.raw(question.type().name().toLowerCase(Locale.ROOT)).raw("\" data-half=\"");
    out.raw(asked.halfMarks());
    if (question.type().inLines()) {
      out.raw("\" data-scale=\"");
      out.raw(asked.parts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    out.raw("\">");
    if (item.type() == ItemType.CASE) {
      out.raw("<h4>").text(words.say("item.part", number)).raw(" <span class=\"tag\">");
      out.text(words.word("type", question.type())).raw("</span><small>");
      out.text(marks(asked.halfMarks())).raw("</small></h4>");
    }
    out.raw("<div class=\"stem\" id=\"stem.").text(question.id()).raw("\">");
    bodies.append(question.stem());
    out.raw("</div>");
    if (question.answer() instanceof Answer.Choice) {
      options(out, bodies, asked);
    }
    LinesHtml.asked(out, bodies, question, asked.options());
    out.raw("<details class=\"answer\" hidden><summary>").text(words.say("item.answer"));
    out.raw("</summary><div>");
    key(out, bodies, asked);
    if (!question.rationale().isEmpty()) {
      out.raw("<div class=\"rationale\"><p class=\"label\">").text(words.say("item.rationale"));
      out.raw("</p>");
      bodies.append(question.rationale());
      out.raw("</div>");
    }
    if (!item.basis().isEmpty()) {
      out.raw("<p class=\"basis\"><b>").text(words.say("item.basis")).raw("</b> ");
      out.text(texts.basis(item.basis(), words)).raw("</p>");
    }
    out.raw("</div></details></div>\n");
  }

  private static void options(Markup out, TreeHtml bodies, ExamQuestion asked) {
    ItemType type = asked.question().type();
    boolean one = type == ItemType.SINGLE || type == ItemType.JUDGEMENT;
    String id = asked.question().id();
    out.raw(one ? "<div role=\"radiogroup\"" : "<div role=\"group\"");
    out.raw(" aria-labelledby=\"stem.").text(id).raw("\"><ol class=\"options\">");
    for (Option option : asked.options()) {
      out.raw(option.key() ? "<li data-key><label>" : "<li><label>");
      out.raw(one ? "<input type=\"radio\" name=\"" : "<input type=\"checkbox\" name=\"");
      out.text(id).raw("\" value=\"").text(option.id()).raw("\"><span>");
      bodies.appendInline(option.text());
      out.raw("</span></label></li>");
    }
    out.raw("</ol></div>");
  }

  private void key(Markup out, TreeHtml bodies, ExamQuestion asked) {
    Answer answer = asked.question().answer();
    if (answer instanceof Answer.Choice) {
      out.raw("<p class=\"key\"><b>").text(words.say("item.key")).raw("</b> <span>");
      out.text(right(asked)).raw("</span></p>");
      NotesHtml.of(out, bodies, asked.options());
    } else if (answer instanceof Answer.Blanks blanks) {
      out.raw("<p class=\"key\"><b>")
          .text(words.say("item.key"))
          .raw("</b></p><ol class=\"accepted\">");
      for (int i = 0; i < blanks.accepted().size(); i++) {
        out.raw("<li data-half=\"").raw(asked.parts().get(i)).raw("\">");
        AcceptedHtml.append(out, blanks.accepted().get(i), words::say);
        out.raw("</li>");
      }
      out.raw("</ol>");
    } else if (answer instanceof Answer.Points points) {
      out.raw("<p class=\"key\"><b>")
          .text(words.say("papers.key"))
          .raw("</b></p><ol class=\"points\">");
      for (int i = 0; i < points.points().size(); i++) {
        int halves = asked.parts().get(i);
        out.raw("<li data-half=\"").raw(halves).raw("\">");
        bodies.appendInline(points.points().get(i).text());
        out.raw("<span class=\"marks\">").text(words.say("item.bracket", marks(halves)));
        out.raw("</span></li>");
      }
      out.raw("</ol>");
    } else {
      LinesHtml.key(out, bodies, answer, words::say);
      NotesHtml.of(out, bodies, asked.options());
    }
  }

  private String marks(int halves) {
    return words.say("item.marks", ExamPaper.marks(halves));
  }

  /** Letters and words; of 判断 the word alone. */
  private String right(ExamQuestion asked) {
    String right =
        asked.options().stream()
            .filter(Option::key)
            .map(option -> option.text().plainText())
            .collect(Collectors.joining(words.say("word.semicolon")));
    return asked.question().type() == ItemType.JUDGEMENT ? right : asked.letters() + "　" + right;
  }
}
