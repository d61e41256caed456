package io.tiku.markup.body;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.OddCharacters;

/**
 * Text whose entities and backslashes are read: <code>&amp;#x2265;</code> is ≥, {@code \*} is a
 * star.
 */
final class Unescaped {

  private Unescaped() {}

  /** The text; characters that only its entities brought in are checked as if they stood there. */
  static String of(BasedSequence chars, SourcePosition at, Problems problems) {
    if (chars.indexOf('\\') < 0 && chars.indexOf('&') < 0) {
      return chars.toString();
    }
    String written = chars.toString();
    String meant = chars.unescape();
    StringBuilder brought = new StringBuilder();
    meant.codePoints().filter(c -> written.indexOf(c) < 0).forEach(brought::appendCodePoint);
    OddCharacters.meant(brought.toString(), "", at, problems);
    return meant;
  }
}
