package io.tiku.pack.stage;

import io.tiku.content.Answer;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Tolerance;
import io.tiku.html.Markup;
import io.tiku.html.TreeHtml;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.OptionLines;
import io.tiku.paper.PaperTexts;
import java.util.List;

/**
 * Questions on stage, each in a template element: nothing of it is on the page before the deck
 * shows it. What is shown step by step bears {@code data-step}: 1 key, 2 rationale, 3 basis.
 */
final class CallHtml {

  private final PaperTexts texts;

  CallHtml(PaperTexts texts) {
    this.texts = texts;
  }

  /** Whether any of its questions has a 解析. */
  static boolean explained(ExamItem item) {
    return item.questions().stream().anyMatch(one -> !one.question().rationale().isEmpty());
  }

  void append(Markup out, String id, ExamItem item) {
    out.raw("<template data-call=\"").text(id).raw("\">");
    boolean material = !item.material().isEmpty();
    if (material) {
      out.raw("<div class=\"material\">");
      texts.in(out).append(item.material());
      out.raw("</div>");
    }
    out.raw("<div class=\"questions\">");
    for (int i = 0; i < item.questions().size(); i++) {
      out.raw("<section class=\"q\">");
      if (material) {
        ExamQuestion asked = item.questions().get(i);
        out.raw("<h3>问题 ").raw(i + 1).raw("<small>");
        out.text(asked.question().type().label() + KeyText.marks(asked.halfMarks()));
        out.raw("</small></h3>");
      }
      question(out, item.questions().get(i));
      out.raw("</section>");
    }
    if (!item.item().basis().isEmpty()) {
      out.raw("<div class=\"basis\" data-step=\"3\"><b>依据</b><p>");
      out.text(texts.basis(item.item().basis())).raw("</p></div>");
    }
    out.raw("</div></template>\n");
  }

  private void question(Markup out, ExamQuestion asked) {
    TreeHtml bodies = texts.in(out);
    out.raw("<div class=\"stem\">");
    bodies.append(asked.question().stem());
    out.raw("</div>");
    boolean judgement = asked.question().type() == ItemType.JUDGEMENT;
    List<Prompt> prompts = asked.question().answer().prompts();
    if (!prompts.isEmpty()) {
      out.raw("<ol class=\"options by1\">");
      for (int i = 0; i < prompts.size(); i++) {
        out.raw("<li><b>").raw(i + 1).raw("</b><div>");
        bodies.appendInline(prompts.get(i).text());
        out.raw(OptionLines.GAP).raw("</div></li>");
      }
      out.raw("</ol>");
    }
    if (!asked.options().isEmpty()) {
      int perLine = judgement ? 2 : Math.min(2, OptionLines.perLine(asked.options()));
      out.raw("<ol class=\"options by").raw(perLine).raw("\">");
      for (int i = 0; i < asked.options().size(); i++) {
        Option option = asked.options().get(i);
        boolean shown = option.key() && !asked.question().type().inLines();
        out.raw(shown ? "<li data-key>" : "<li>");
        out.raw("<b>").raw(judgement ? sign(option) : String.valueOf(ExamPaper.letter(i)));
        out.raw("</b><div>");
        bodies.appendInline(option.text());
        out.raw("</div></li>");
      }
      out.raw("</ol>");
    }
    out.raw("<div class=\"key\" data-step=\"1\"><b>答案</b>");
    key(out, bodies, asked);
    out.raw("</div>");
    if (!asked.question().rationale().isEmpty()) {
      out.raw("<div class=\"rationale\" data-step=\"2\"><b>解析</b><div>");
      bodies.append(asked.question().rationale());
      out.raw("</div></div>");
    }
  }

  private static String sign(Option option) {
    return option.text().plainText().equals("正确") ? "√" : "×";
  }

  private static void key(Markup out, TreeHtml bodies, ExamQuestion asked) {
    Answer answer = asked.question().answer();
    if (answer instanceof Answer.Blanks blanks) {
      out.raw("<ol class=\"points\">");
      blanks.accepted().forEach(one -> out.raw("<li>").text(Tolerance.words(one)).raw("</li>"));
      out.raw("</ol>");
    } else if (answer instanceof Answer.Points points) {
      out.raw("<ol class=\"points\">");
      for (int i = 0; i < points.points().size(); i++) {
        out.raw("<li>");
        bodies.appendInline(points.points().get(i).text());
        out.raw("<small>").text(KeyText.marks(asked.parts().get(i))).raw("</small></li>");
      }
      out.raw("</ol>");
    } else if (!answer.lines().isEmpty()) {
      out.raw("<p>").text(KeyText.answer(asked)).raw("</p>");
    } else {
      boolean judgement = asked.question().type() == ItemType.JUDGEMENT;
      String right =
          judgement && KeyText.answer(asked).equals("√")
              ? "正确"
              : judgement ? "错误" : asked.letters();
      out.raw("<p>").text(right).raw("</p>");
    }
  }
}
