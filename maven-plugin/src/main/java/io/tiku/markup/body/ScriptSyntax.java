package io.tiku.markup.body;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.tiku.content.Inline;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code H~2~O}, {@code x^2^}: subscripts and superscripts.
 *
 * <p>In most texts ~ and ^ are characters like others, so a pair is markup only where it can be
 * nothing else. It stands right behind a letter, a digit, a closing bracket or another script; a
 * superscript also behind a Chinese character. Between the marks are one to sixteen letters,
 * digits, signs, brackets and places for values, or one to four Chinese characters; a subscript
 * does not begin with a bracket. If more than a number, a sign or one letter stands there, no
 * letter, digit, opening bracket or sign follows at once; and between two digits ~ is a range. So
 * {@code 8~10日}, {@code 8~10,9~11}, {@code (1)~(3),(5)~(7)}, {@code x^2+y^2} and {@code ~~text~~}
 * stay as they are.
 */
final class ScriptSyntax {

  /** Tried where it may begin. */
  static final InlineParserExtensionFactory FACTORY = InlineSyntax.at("~^", ScriptSyntax::read);

  private static final int LONGEST = 60;

  private static final Pattern ANY =
      Pattern.compile(
          "(?:[A-Za-z0-9\\u0391-\\u03C9+\\-−=()/.*,′'°∞]|\\{\\{[^{}~^]{1,40}\\}\\}){1,16}"
              + "|[\\u4E00-\\u9FFF]{1,4}");

  /** What may be followed by a letter or a digit at once. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "[+\\-−]?[0-9]{1,4}|[0-9]{0,2}[+\\-−]|[A-Za-z\\u0391-\\u03C9]|\\{\\{.*\\}\\}");

  /** A script as parsed. */
  static final class ScriptNode extends InlineSyntax.Leaf {
    private final Inline.Script script;

    ScriptNode(BasedSequence chars, Inline.Script script) {
      super(chars);
      this.script = script;
    }

    Inline.Script inline() {
      return script;
    }
  }

  private ScriptSyntax() {}

  private static boolean read(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int from = parser.getIndex();
    boolean afterScript =
        parser.getBlock().getLastChild() instanceof ScriptNode before
            && before.getEndOffset() == input.subSequence(from, from + 1).getStartOffset();
    Optional<Inline.Script> script = at(input, from, afterScript);
    if (script.isEmpty()) {
      return false;
    }
    int end = from + script.get().text().length() + 2;
    return InlineSyntax.found(
        parser, new ScriptNode(input.subSequence(from, end), script.get()), end);
  }

  /** A text without other markup, its scripts written as characters such as ₂. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    boolean afterScript = false;
    for (int i = 0; i < text.length(); ) {
      Optional<Inline.Script> script = at(text, i, afterScript);
      if (script.isPresent()) {
        out.append(script.get().plain());
        i += script.get().text().length() + 2;
      } else {
        out.append(text.charAt(i++));
      }
      afterScript = script.isPresent();
    }
    return out.toString();
  }

  private static Optional<Inline.Script> at(CharSequence input, int from, boolean afterScript) {
    char mark = input.charAt(from);
    if ((mark != '~' && mark != '^') || from == 0) {
      return Optional.empty();
    }
    int end = from + 1;
    int most = Math.min(input.length(), from + LONGEST);
    while (end < most && input.charAt(end) != mark) {
      end++;
    }
    if (end >= most) {
      return Optional.empty();
    }
    String text = input.subSequence(from + 1, end).toString();
    char before = input.charAt(from - 1);
    char after = end + 1 < input.length() ? input.charAt(end + 1) : ' ';
    return ANY.matcher(text).matches()
            && (mark == '^' || text.charAt(0) != '(')
            && after != mark
            && (afterScript || isBase(before, mark))
            && mayBeFollowed(text, mark, before, after)
        ? Optional.of(new Inline.Script(mark == '~' ? Inline.Level.SUB : Inline.Level.SUPER, text))
        : Optional.empty();
  }

  private static boolean isBase(char before, char mark) {
    return isAlphanumeric(before)
        || ")]）］}%′″'°".indexOf(before) >= 0
        || (mark == '^' && before >= 0x4E00 && before <= 0x9FFF);
  }

  private static boolean mayBeFollowed(String text, char mark, char before, char after) {
    if (!isAlphanumeric(after) && "({+-−".indexOf(after) < 0) {
      return true;
    }
    boolean range = mark == '~' && isDigit(before) && isDigit(after);
    return SIMPLE.matcher(text).matches() && !range;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c)
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= 0x391 && c <= 0x3C9);
  }
}
