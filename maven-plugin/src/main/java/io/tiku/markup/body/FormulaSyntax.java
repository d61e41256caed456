package io.tiku.markup.body;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.tiku.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code $\frac{1}{2}$}, {@code $$…$$}, {@code \(…\)}, {@code \[…\]}: a formula of TeX, found
 * before anything in it is taken for emphasis or an escape.
 *
 * <p>Money is no formula: a dollar opens one only before what is no blank, and closes it only
 * behind what is no blank and before neither a letter nor a digit; between single dollars stands a
 * command, a script, a brace, or one letter, or letters with signs of reckoning, and no Chinese
 * outside braces. So {@code $100}, {@code 5$}, {@code $100和$200} and {@code US$、HK$} are text.
 */
final class FormulaSyntax {

  /** Tried where it may begin. */
  static final InlineParserExtensionFactory FACTORY =
      InlineSyntax.at("$\\", FormulaSyntax::end, FormulaNode::new);

  private static final int LONGEST = 1000;

  /** What single dollars hold besides text with commands, scripts or braces. */
  private static final Pattern RECKONING =
      Pattern.compile(
          "[A-Za-z]'*"
              + "|[A-Za-z0-9.,()\\[\\]|!' ]*[A-Za-z0-9)] ?[=+\\-*/<>≤≥≠×÷±·]"
              + "[A-Za-z0-9.,()\\[\\]|!'=+\\-*/<>≤≥≠×÷±· ]*");

  /** A formula as parsed. */
  static final class FormulaNode extends InlineSyntax.Leaf {
    FormulaNode(BasedSequence chars) {
      super(chars);
    }
  }

  private FormulaSyntax() {}

  /** The first formula of a text that is not read as Markdown; empty if there is none. */
  static Optional<String> first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '$' || c == '\\' ? end(text, i) : -1;
      if (end > 0) {
        return Optional.of(text.substring(i, end));
      }
      // A character behind a backslash means nothing.
      i += c == '\\' ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Reports a formula at its place. */
  static void report(MarkdownFile file, Node node, String written) {
    file.report(
        ProblemCode.MARKUP_UNSUPPORTED,
        node,
        "公式「" + Shortened.to(40, written) + "」",
        "简单的写成 x^2^、H~2~O、a÷b；复杂的画成图片，替代文字写明怎样读；只是要写 $ 的，在前面加反斜杠：\\$。");
  }

  /** Where a formula that begins at a place ends; -1 if none does. */
  private static int end(CharSequence input, int from) {
    char second = at(input, from + 1);
    if (input.charAt(from) == '\\') {
      return second == '(' || second == '[' ? endOfBracket(input, from, second) : -1;
    }
    return second == '$' ? endOfDisplay(input, from) : endOfInline(input, from);
  }

  private static int endOfBracket(CharSequence input, int from, char open) {
    char closing = open == '(' ? ')' : ']';
    boolean tex = false;
    int most = Math.min(input.length(), from + LONGEST);
    for (int i = from + 2; i < most && input.charAt(i) != '\n'; i++) {
      char c = input.charAt(i);
      if (c == '\\' && at(input, i + 1) == closing) {
        return tex ? i + 2 : -1;
      }
      tex |= c == '^' || c == '_' || (c == '\\' && isLetter(at(input, i + 1)));
    }
    return -1;
  }

  private static int endOfDisplay(CharSequence input, int from) {
    int most = Math.min(input.length(), from + LONGEST);
    int i = from + 2;
    while (i < most && input.charAt(i) != '$') {
      i++;
    }
    boolean closed = i > from + 2 && i < most && at(input, i + 1) == '$';
    return closed && at(input, i + 2) != '$' ? i + 2 : -1;
  }

  private static int endOfInline(CharSequence input, int from) {
    int most = Math.min(input.length(), from + LONGEST);
    boolean tex = false;
    int depth = 0;
    int i = from + 1;
    for (; i < most && input.charAt(i) != '$'; i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        tex |= isLetter(at(input, i + 1));
        i++;
      } else if (c == '{' || c == '}') {
        tex = true;
        depth += c == '{' ? 1 : -1;
      } else if (depth == 0 && HanText.isWide(c) && c != '·') {
        return -1;
      }
      tex |= c == '^' || c == '_';
    }
    char after = at(input, i + 1);
    boolean closed = i > from + 1 && i < most && depth == 0;
    boolean goesOn = isLetter(after) || isDigit(after) || after == '$';
    if (!closed || goesOn || isBlank(input.charAt(from + 1)) || isBlank(input.charAt(i - 1))) {
      return -1;
    }
    return tex || RECKONING.matcher(input.subSequence(from + 1, i)).matches() ? i + 1 : -1;
  }

  private static char at(CharSequence input, int index) {
    return index < input.length() ? input.charAt(index) : ' ';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
