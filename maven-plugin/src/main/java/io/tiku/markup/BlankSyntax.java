package io.tiku.markup;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[超过一个月|多于一个月]]}: a blank and its accepted answers. */
final class BlankSyntax {

  /** Tried where it may begin. */
  static final InlineParserExtensionFactory FACTORY = InlineSyntax.at("[", BlankSyntax::read);

  private static final int LONGEST = 1000;

  /** A blank as parsed; its text is what stands between the brackets. */
  static final class BlankNode extends Node {
    private final BasedSequence answers;

    BlankNode(BasedSequence chars) {
      super(chars);
      answers = chars.subSequence(2, chars.length() - 2);
    }

    BasedSequence answers() {
      return answers;
    }

    @Override
    public BasedSequence[] getSegments() {
      return new BasedSequence[] {answers};
    }
  }

  private BlankSyntax() {}

  private static boolean read(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int from = parser.getIndex();
    if (from + 1 >= input.length() || input.charAt(from + 1) != '[') {
      return false;
    }
    int end = Math.min(input.length() - 1, from + LONGEST);
    for (int i = from + 2; i < end; i++) {
      char c = input.charAt(i);
      if (c == '[' || c == '\n') {
        return false;
      }
      if (c == ']' && input.charAt(i + 1) == ']') {
        return InlineSyntax.found(parser, new BlankNode(input.subSequence(from, i + 2)), i + 2);
      }
    }
    return false;
  }
}
