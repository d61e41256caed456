package io.tiku.markup;

/** Characters of Chinese text. */
final class HanText {

  private HanText() {}

  /** Chinese characters and their punctuation, which stand without spaces between them. */
  static boolean isWide(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xD840 && c <= 0xD888)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '…'
        || c == '—'
        || c == '·';
  }
}
