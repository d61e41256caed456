package io.tiku.markup;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

/**
 * Emphasis with {@code *} that works between Chinese characters and punctuation: CommonMark would
 * show the stars of {@code 按**《劳动法》**办}, because no space stands before them.
 */
final class ChineseEmphasis extends EmphasisDelimiterProcessor {

  ChineseEmphasis() {
    super('*', true);
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
    return leftFlanking || (!afterIsWhitespace && isChinese(before));
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
    return rightFlanking || (!beforeIsWhitespace && isChinese(after));
  }

  private static boolean isChinese(String text) {
    return !text.isEmpty() && HanText.isWide(text.charAt(0));
  }
}
