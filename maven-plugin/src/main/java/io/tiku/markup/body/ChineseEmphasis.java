package io.tiku.markup.body;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Emphasis with {@code *} or {@code _} as Chinese is written. CommonMark would show the stars of
 * {@code 按**《劳动法》**办} and {@code **期限：**30日}, because no space stands beside them; and it would
 * take for emphasis what is none: {@code 3000*12*2}, {@code 110101********1234}, gaps like {@code
 * （____）}.
 */
final class ChineseEmphasis extends EmphasisDelimiterProcessor {

  /** Three are strong emphasis inside emphasis; more are a masked number or a gap. */
  private static final int LONGEST_STARS = 3;

  private static final int LONGEST_LINES = 2;

  /** Marks that end or join what stands before them, so that no emphasis begins with them. */
  private static final String CLOSING = "，。、；：！？）》」』】〕〉";

  private static final String OPENING = "（《「『【〔〈";

  private final boolean stars;
  private final int longest;

  private ChineseEmphasis(char mark) {
    super(mark, true);
    stars = mark == '*';
    longest = stars ? LONGEST_STARS : LONGEST_LINES;
  }

  static ChineseEmphasis withStars() {
    return new ChineseEmphasis('*');
  }

  static ChineseEmphasis withLines() {
    return new ChineseEmphasis('_');
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    if (afterIsWhitespace || isOneOf(after, CLOSING)) {
      return false;
    }
    return stars
        ? !multiplies(before, after) && (leftFlanking || isChinese(before) || isChinese(after))
        : leftFlanking && (!rightFlanking || beforeIsPunctuation);
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    if (beforeIsWhitespace || isOneOf(before, OPENING)) {
      return false;
    }
    return stars
        ? !multiplies(before, after) && (rightFlanking || isChinese(before) || isChinese(after))
        : rightFlanking && (!leftFlanking || afterIsPunctuation);
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    int begins = opener.length();
    int ends = closer.length();
    if (begins > longest || ends > longest || isMask(opener) || isMask(closer)) {
      return 0;
    }
    boolean ambiguous = opener.canClose() || closer.canOpen();
    if (ambiguous && (begins + ends) % 3 == 0 && !(begins % 3 == 0 && ends % 3 == 0)) {
      return 0;
    }
    return begins < 3 || ends < 3 ? Math.min(begins, ends) : 1;
  }

  /** Stars in {@code 京A***12}. */
  private static boolean isMask(DelimiterRun run) {
    if (run.length() < LONGEST_STARS) {
      return false;
    }
    BasedSequence chars = run.getNode().getChars();
    BasedSequence text = chars.getBaseSequence();
    int from = chars.getStartOffset();
    int to = chars.getEndOffset();
    return from > 0
        && to < text.length()
        && isAsciiWord(text.charAt(from - 1))
        && isAsciiWord(text.charAt(to));
  }

  private static boolean isAsciiWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean multiplies(String before, String after) {
    return isOneOf(before, "0123456789)%") && isOneOf(after, "0123456789(");
  }

  private static boolean isOneOf(String text, String characters) {
    return !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
  }

  /** The parser tells one UTF-16 unit; half a character beyond the BMP is a rare Chinese one. */
  private static boolean isChinese(String text) {
    return !text.isEmpty()
        && (Character.isSurrogate(text.charAt(0)) || HanText.isWide(text.charAt(0)));
  }
}
