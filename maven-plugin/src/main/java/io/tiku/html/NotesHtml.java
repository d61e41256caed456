package io.tiku.html;

import io.tiku.content.Option;
import java.util.List;

/**
 * What is said of options: each that has a note, with it. Scripts find a note by {@code data-o}.
 */
public final class NotesHtml {

  private NotesHtml() {}

  /** The notes; nothing if no option has one. */
  public static void of(Markup out, TreeHtml bodies, List<Option> options) {
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
