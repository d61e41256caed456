package io.tiku.markup.body;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[超过一个月|多于一个月]]}: a blank and its accepted answers. */
public final class BlankSyntax {

  /** Tried where it may begin. */
  static final InlineParserExtensionFactory FACTORY =
      InlineSyntax.at("[", BlankSyntax::end, BlankNode::new);

  private static final int LONGEST = 1000;

  /** A blank as parsed; its text is what stands between the brackets. */
  public static final class BlankNode extends Node {
    private final BasedSequence answers;

    public BlankNode(BasedSequence chars) {
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

  private static int end(BasedSequence input, int from) {
    if (from + 1 >= input.length() || input.charAt(from + 1) != '[') {
      return -1;
    }
    int end = Math.min(input.length() - 1, from + LONGEST);
    for (int i = from + 2; i < end; i++) {
      char c = input.charAt(i);
      if (c == '[' || c == '\n') {
        return -1;
      }
      if (c == ']' && input.charAt(i + 1) == ']') {
        return i + 2;
      }
    }
    return -1;
  }
}
