package io.tiku.content;

/** Names of provisions as Chinese law writes them: 第十九条第一款第（二）项. */
final class ProvisionText {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private ProvisionText() {}

  static String of(Provision provision, StatuteUnit unit) {
    StringBuilder out = new StringBuilder(24).append(article(provision.article(), unit));
    if (provision.inserted() > 0) {
      out.append('之').append(numeral(provision.inserted()));
    }
    if (provision.clause() > 0) {
      out.append('第').append(numeral(provision.clause())).append('款');
    }
    if (provision.subitem() > 0) {
      out.append("第（").append(numeral(provision.subitem())).append("）项");
    }
    return out.toString();
  }

  /** Such as 第十九条; 0 is the text as a whole. */
  static String article(int number, StatuteUnit unit) {
    return number == 0 ? "全文" : "第" + numeral(number) + unit.label();
  }

  /** Chinese numeral, such as 一百零二 for 102; figures from 10,000 on. */
  static String numeral(int number) {
    if (number <= 0 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder(8);
    String figures = Integer.toString(number);
    boolean gap = false;
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      out.append(DIGITS.charAt(digit)).append(UNITS[figures.length() - 1 - i]);
    }
    return number >= 10 && number < 20 ? out.substring(1) : out.toString();
  }
}
