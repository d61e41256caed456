package io.tiku.markup.body;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Finds HTML tags and comments, so that they can be refused, without reading to the end of the text
 * for each {@code <} as a full parser would. {@code 3 < 5} and {@code a<b，且c>d} stay text; {@code
 * <https://…>} is left to the parser.
 */
final class TagSyntax {

  /** Tried where it may begin. */
  static final InlineParserExtensionFactory FACTORY = InlineSyntax.at("<", TagSyntax::read);

  private static final int LONGEST = 300;

  private TagSyntax() {}

  private static boolean read(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int from = parser.getIndex();
    int next = from + 1;
    boolean tag = next < input.length() && startsTag(input.charAt(next));
    int end = tag ? end(input, next) : -1;
    if (end < 0) {
      return text(parser, input, from);
    }
    if (isAddress(input, next, end)) {
      return false;
    }
    if (!isTag(input, next, end)) {
      return text(parser, input, from);
    }
    return InlineSyntax.found(parser, new HtmlInline(input.subSequence(from, end)), end);
  }

  private static boolean text(LightInlineParser parser, BasedSequence input, int from) {
    parser.appendText(input, from, from + 1);
    parser.setIndex(from + 1);
    return true;
  }

  /** After the name of a tag stands a space, a slash or its end: {@code a<b，且c>d} is text. */
  private static boolean isTag(BasedSequence input, int from, int end) {
    int i = input.charAt(from) == '/' ? from + 1 : from;
    if (!isLetter(input.charAt(i))) {
      return i == from;
    }
    while (i < end && (isLetter(input.charAt(i)) || "-0123456789".indexOf(input.charAt(i)) >= 0)) {
      i++;
    }
    char next = i < end ? input.charAt(i) : '>';
    if (next == ' ' || next == '\t' || next == '\n') {
      return isAttribute(input, i, end);
    }
    return next == '>' || next == '/' || next == ':' || next == '=';
  }

  /** {@code <b class="x">} and {@code <br />} are tags, {@code <b 且 c>} is not. */
  private static boolean isAttribute(BasedSequence input, int from, int end) {
    int i = from;
    while (i < end && input.charAt(i) <= ' ') {
      i++;
    }
    return i >= end || input.charAt(i) < 0x80;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean startsTag(char c) {
    return isLetter(c) || c == '/' || c == '!' || c == '?';
  }

  /** After the {@code >}; a comment that is never closed ends after its {@code <!--}. */
  private static int end(BasedSequence input, int from) {
    int most = Math.min(input.length(), from + LONGEST);
    for (int i = from; i < most; i++) {
      if (input.charAt(i) == '>') {
        return i + 1;
      }
      if (input.charAt(i) == '<') {
        break;
      }
    }
    return input.charAt(from) == '!' ? from + 1 : -1;
  }

  private static boolean isAddress(BasedSequence input, int from, int end) {
    if (!Character.isLetter(input.charAt(from))) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = input.charAt(i);
      if (c == ':' || c == '@') {
        return true;
      }
      if (c == ' ' || c == '=' || c == '"' || c == '/') {
        return false;
      }
    }
    return false;
  }
}
