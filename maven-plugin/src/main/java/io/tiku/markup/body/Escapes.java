package io.tiku.markup.body;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Characters written as entities in Markdown: <code>&amp;#x4E00;</code>, <code>&amp;nbsp;</code>.
 */
public final class Escapes {

  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,31};");

  private Escapes() {}

  /** A character reference and what it stands for; for an unknown name itself. */
  public record Escape(int offset, String meaning) {}

  /** All references of a text. */
  public static Stream<Escape> in(String text) {
    return ENTITY.matcher(text).results().map(Escapes::escape);
  }

  private static Escape escape(MatchResult found) {
    return new Escape(found.start(), Escaping.unescapeHtml(found.group()));
  }
}
