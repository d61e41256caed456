package io.tiku.html;

import io.tiku.content.Tolerance;
import java.util.List;
import java.util.Optional;

/**
 * What a blank accepts. Scripts compare with the words, or with {@code data-accept} where it says a
 * range.
 */
public final class AcceptedHtml {

  private AcceptedHtml() {}

  /** The accepted answers of one blank. */
  public static void append(Markup out, List<String> accepted, Words words) {
    String separator = "";
    for (String each : accepted) {
      out.text(separator).raw("<span data-accept");
      Optional<Tolerance> range = Tolerance.of(each);
      range.ifPresent(known -> out.raw("=\"").text(known.canonical()).raw("\""));
      out.raw(">").text(range.map(known -> said(known, words)).orElse(Tolerance.words(each)));
      out.raw("</span>");
      separator = words.say("item.or");
    }
  }

  private static String said(Tolerance range, Words words) {
    String units = String.join(words.say("item.unitOr"), range.units());
    return words.say(
        "item.range",
        Tolerance.plain(range.least()),
        Tolerance.plain(range.most()),
        units.isEmpty() ? "" : units + " ");
  }
}
