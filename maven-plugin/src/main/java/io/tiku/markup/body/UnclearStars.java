package io.tiku.markup.body;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;

/**
 * Stars that would be lost as emphasis though they may stand for themselves: {@code 月工资*月数*2}
 * multiplies, {@code 张**与李**说} hides names. Nobody can tell for sure, so the writer is asked.
 */
final class UnclearStars {

  private static final int SHOWN = 30;

  private UnclearStars() {}

  static void report(MarkdownFile file, Node emphasis) {
    int from = emphasis.getStartOffset();
    int to = emphasis.getEndOffset();
    String written = file.text(from, to);
    if (written.charAt(0) != '*') {
      return;
    }
    char before = from > 0 ? file.text(from - 1, from).charAt(0) : '\n';
    String after = file.text(to, Math.min(file.length(), to + MaskedText.LONGEST_UNIT));
    if (multiplies(before, written, after)
        || timesBracket(before, written, after)
        || MaskedText.hides(before, words(written), after)) {
      file.report(ProblemCode.EMPHASIS_UNCLEAR, emphasis, Shortened.to(SHOWN, written));
    }
  }

  private static String words(String written) {
    int stars = 0;
    while (stars * 2 < written.length() && written.charAt(stars) == '*') {
      stars++;
    }
    return written.substring(stars, Math.max(stars, written.length() - stars));
  }

  /** Whether both stars of a single pair stand between words or numbers. */
  private static boolean multiplies(char before, String written, String after) {
    return isOperand(before, '）')
        && isOperand(written.charAt(1), '（')
        && isOperand(written.charAt(written.length() - 2), '）')
        && !after.isEmpty()
        && isOperand(after.charAt(0), '（');
  }

  /** {@code 2.5*【基数】*2}: beside a number, words in brackets are a factor. */
  private static boolean timesBracket(char before, String written, String after) {
    char first = after.isEmpty() ? '\n' : after.charAt(0);
    return (Character.isDigit(before) || Character.isDigit(first))
        && isOperand(before, '）')
        && isOperand(first, '（')
        && written.length() > 2
        && "【［[「『“《".indexOf(written.charAt(1)) >= 0
        && "】］]」』”》".indexOf(written.charAt(written.length() - 2)) >= 0;
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
