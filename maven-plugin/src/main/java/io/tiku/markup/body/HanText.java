package io.tiku.markup.body;

import io.tiku.source.Lookalikes;

/** Characters of Chinese text. */
public final class HanText {

  private HanText() {}

  /** Chinese characters and their punctuation, which stand without spaces between them. */
  static boolean isWide(int c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0x20000 && c <= 0x3FFFF)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '…'
        || c == '—'
        || c == '·';
  }

  /** What is typed, with characters for their lookalikes (⺠ for 民) as sources are read. */
  public static String read(String typed) {
    return Lookalikes.replaced(typed);
  }

  /** Whether a Chinese character, not a mark of punctuation, is among some text. */
  public static boolean isIn(CharSequence text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
