package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.html.AcceptedHtml;
import io.tiku.html.LinesHtml;
import io.tiku.html.Markup;
import io.tiku.html.TreeHtml;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Items to be answered on the screen, in the markup of the site's items with marks beside it:
 * {@code data-half} on a question, a blank's accepted answers and a scoring point. What is right
 * stands in an element that stays hidden until the paper is handed in.
 */
final class PracticeQuestions {

  private final PaperTexts texts;

  PracticeQuestions(PaperTexts texts) {
    this.texts = texts;
  }

  void append(Markup out, ExamItem item, String domain) {
    out.raw("<article class=\"item\" id=\"item.").raw(item.number()).raw("\" data-item=\"");
    out.text(item.item().id()).raw("\" data-domain=\"").text(domain);
    out.raw("\"><header class=\"item-head\"><h3>")
        .raw(item.number())
        .raw("</h3><p class=\"meta\">");
    out.raw("<span class=\"tag\">").raw(item.item().type().label()).raw("</span><span>");
    int halves = item.questions().stream().mapToInt(ExamQuestion::halfMarks).sum();
    out.raw(ExamPaper.marks(halves)).raw("分</span></p></header>\n");
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
      out.raw("<h4>问题 ").raw(number).raw(" <span class=\"tag\">").raw(question.type().label());
      out.raw("</span><small>").raw(ExamPaper.marks(asked.halfMarks())).raw("分</small></h4>");
    }
    out.raw("<div class=\"stem\" id=\"stem.").text(question.id()).raw("\">");
    bodies.append(question.stem());
    out.raw("</div>");
    if (question.answer() instanceof Answer.Choice) {
      options(out, bodies, asked);
    }
    LinesHtml.asked(out, bodies, question, asked.options());
    out.raw("<details class=\"answer\" hidden><summary>答案与解析</summary><div>");
    key(out, bodies, asked);
    if (!question.rationale().isEmpty()) {
      out.raw("<div class=\"rationale\"><p class=\"label\">解析</p>");
      bodies.append(question.rationale());
      out.raw("</div>");
    }
    if (!item.basis().isEmpty()) {
      out.raw("<p class=\"basis\"><b>依据</b> ").text(texts.basis(item.basis())).raw("</p>");
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

  private static void key(Markup out, TreeHtml bodies, ExamQuestion asked) {
    Answer answer = asked.question().answer();
    if (answer instanceof Answer.Choice) {
      out.raw("<p class=\"key\"><b>正确答案</b> <span>").text(words(asked)).raw("</span></p>");
      notes(out, bodies, asked.options());
    } else if (answer instanceof Answer.Blanks blanks) {
      out.raw("<p class=\"key\"><b>正确答案</b></p><ol class=\"accepted\">");
      for (int i = 0; i < blanks.accepted().size(); i++) {
        out.raw("<li data-half=\"").raw(asked.parts().get(i)).raw("\">");
        AcceptedHtml.append(out, blanks.accepted().get(i));
        out.raw("</li>");
      }
      out.raw("</ol>");
    } else if (answer instanceof Answer.Points points) {
      out.raw("<p class=\"key\"><b>参考答案</b></p><ol class=\"points\">");
      for (int i = 0; i < points.points().size(); i++) {
        int halves = asked.parts().get(i);
        out.raw("<li data-half=\"").raw(halves).raw("\">");
        bodies.appendInline(points.points().get(i).text());
        out.raw("<span class=\"marks\">（").raw(ExamPaper.marks(halves)).raw("分）</span></li>");
      }
      out.raw("</ol>");
    } else {
      LinesHtml.key(out, bodies, answer);
      notes(out, bodies, asked.options());
    }
  }

  /** Letters and words; of 判断 the word alone. */
  private static String words(ExamQuestion asked) {
    String words =
        asked.options().stream()
            .filter(Option::key)
            .map(option -> option.text().plainText())
            .collect(Collectors.joining("；"));
    return asked.question().type() == ItemType.JUDGEMENT ? words : asked.letters() + "　" + words;
  }

  private static void notes(Markup out, TreeHtml bodies, List<Option> options) {
    if (options.stream().allMatch(option -> option.note().isEmpty())) {
      return;
    }
    out.raw("<dl class=\"notes\">");
    for (Option option : options) {
      if (!option.note().isEmpty()) {
        out.raw("<dt>").text(option.text().plainText());
        out.raw("</dt><dd data-o=\"").text(option.id()).raw("\">");
        bodies.appendInline(option.note());
        out.raw("</dd>");
      }
    }
    out.raw("</dl>");
  }
}
