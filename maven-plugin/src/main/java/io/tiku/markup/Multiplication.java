package io.tiku.markup;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;

/**
 * {@code 月工资*月数*2}: stars that multiply and would be lost as emphasis. Where both stars stand
 * between words or numbers nobody can tell, so the writer is asked.
 */
final class Multiplication {

  private Multiplication() {}

  static void report(MarkdownFile file, Node emphasis) {
    int from = emphasis.getStartOffset();
    int to = emphasis.getEndOffset();
    String written = file.text(from, to);
    if (written.charAt(0) == '*'
        && from > 0
        && to < file.length()
        && isOperand(file.text(from - 1, from).charAt(0), '）')
        && isOperand(written.charAt(1), '（')
        && isOperand(written.charAt(written.length() - 2), '）')
        && isOperand(file.text(to, to + 1).charAt(0), '（')) {
      file.report(ProblemCode.EMPHASIS_UNCLEAR, emphasis, Shortened.to(30, written));
    }
  }

  private static boolean isOperand(char c, char bracket) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == bracket
        || c == bracket - 0xFEE0
        || c == '%'
        || c == '％';
  }
}
