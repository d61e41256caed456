package io.tiku.content;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Numbers in digits, in Chinese numerals or in both: 1.5万, 三百二十, 二〇二一. */
public record Numeral(BigDecimal value) {

  /** What a number looks like, for use in a pattern; full-width digits are made narrow before. */
  public static final String PATTERN =
      "(?:[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+)";

  private static final String DIGITS = "零一二三四五六七八九";

  private static final Map<Integer, Long> UNITS =
      new TreeMap<>(
          Map.of(
              (int) '十',
              10L,
              (int) '百',
              100L,
              (int) '千',
              1000L,
              (int) '万',
              10_000L,
              (int) '亿',
              100_000_000L));

  /** The value of what matches {@link #PATTERN}. */
  public static Numeral of(String written) {
    return new Numeral(read(written));
  }

  private static BigDecimal read(String written) {
    String figures = written.replace(",", "");
    int digits = 0;
    while (digits < figures.length() && ".0123456789".indexOf(figures.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits == 0) {
      return chinese(figures.replace('〇', '零').replace('两', '二'));
    }
    BigDecimal value = new BigDecimal(figures.substring(0, digits));
    for (int i = digits; i < figures.length(); i++) {
      value = value.multiply(BigDecimal.valueOf(unit(figures.charAt(i))));
    }
    return value;
  }

  /** 三百二十 is 320; 二零二一 has no units and is read digit by digit. */
  private static BigDecimal chinese(String written) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (DIGITS.indexOf(c) >= 0) {
        digits.append(DIGITS.indexOf(c));
        continue;
      }
      BigDecimal unit = BigDecimal.valueOf(unit(c));
      BigDecimal count = digits.length() == 0 ? null : new BigDecimal(digits.toString());
      digits.setLength(0);
      if (unit(c) < 10_000) {
        section = section.add(unit.multiply(count == null ? BigDecimal.ONE : count));
      } else {
        section = count == null ? section : section.add(count);
        total =
            section.signum() == 0
                ? total.max(BigDecimal.ONE).multiply(unit)
                : total.add(section.multiply(unit));
        section = BigDecimal.ZERO;
      }
    }
    BigDecimal rest = digits.length() == 0 ? BigDecimal.ZERO : new BigDecimal(digits.toString());
    return total.add(section).add(rest);
  }

  private static long unit(char c) {
    return UNITS.getOrDefault((int) c, 1L);
  }
}
