package io.tiku.html;

import io.tiku.content.Answer;
import io.tiku.content.Option;
import io.tiku.content.Question;
import java.util.List;

/**
 * Questions that are answered in lines, to be read and answered on the screen. Of a 匹配 the prompts
 * stand above the options, letters are drawn by the stylesheet; {@code item/lines.js} makes both
 * answerable. Scripts find options by {@code data-option} and the right ones, line by line, by
 * {@code data-line}.
 */
public final class LinesHtml {

  private LinesHtml() {}

  /** What is asked; nothing for other types. */
  public static void asked(Markup out, TreeHtml bodies, Question question, List<Option> shown) {
    Answer answer = question.answer();
    if (answer.lines().isEmpty()) {
      return;
    }
    out.raw("<div class=\"lines\" role=\"group\" aria-labelledby=\"stem.").text(question.id());
    out.raw("\">");
    if (!answer.prompts().isEmpty()) {
      out.raw("<ol class=\"prompts\">");
      answer
          .prompts()
          .forEach(
              prompt -> {
                out.raw("<li><span>");
                bodies.appendInline(prompt.text());
                out.raw("</span></li>");
              });
      out.raw("</ol>");
    }
    out.raw(answer.prompts().isEmpty() ? "<ol class=\"steps\">" : "<ol class=\"choices\">");
    for (Option option : shown) {
      out.raw("<li data-option=\"").text(option.id()).raw("\"><span>");
      bodies.appendInline(option.text());
      out.raw("</span></li>");
    }
    out.raw("</ol></div>");
  }

  /** What is right; nothing for other types. */
  public static void key(Markup out, TreeHtml bodies, Answer answer, Words words) {
    if (answer.lines().isEmpty()) {
      return;
    }
    out.raw("<p class=\"key\"><b>");
    out.text(words.say(answer.prompts().isEmpty() ? "item.order" : "item.key"));
    out.raw("</b></p><ol class=\"placed\">");
    for (int i = 0; i < answer.lines().size(); i++) {
      Option option = answer.lines().get(i);
      out.raw("<li data-line=\"").text(option.id()).raw("\">");
      if (!answer.prompts().isEmpty()) {
        bodies.appendInline(answer.prompts().get(i).text());
        out.raw(" → ");
      }
      bodies.appendInline(option.text());
      out.raw("</li>");
    }
    out.raw("</ol>");
  }
}
