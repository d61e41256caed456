package io.tiku.html;

import io.tiku.content.Tolerance;
import java.util.List;

/**
 * What a blank accepts. Scripts compare with the words, or with {@code data-accept} where it says a
 * range.
 */
public final class AcceptedHtml {

  private AcceptedHtml() {}

  /** The accepted answers of one blank. */
  public static void append(Markup out, List<String> accepted) {
    String separator = "";
    for (String each : accepted) {
      out.raw(separator).raw("<span data-accept");
      Tolerance.of(each).ifPresent(range -> out.raw("=\"").text(range.canonical()).raw("\""));
      out.raw(">").text(Tolerance.words(each)).raw("</span>");
      separator = "，或";
    }
  }
}
