package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "一, 1",
    "两, 2",
    "十, 10",
    "十五, 15",
    "二十, 20",
    "八十二, 82",
    "一百零二, 102",
    "一百一十, 110",
    "一千零七, 1007",
    "三千五百, 3500",
    "一万, 10000",
    "两万三千, 23000",
    "十万, 100000",
    "二〇二一, 2021",
    "一百二十万, 1200000"
  })
  void numeralsHaveTheirValue(String text, long value) {
    assertThat(Numerals.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "百", "万", "千一", "一二十", "万万", "零百一十十"})
  void whatIsNoNumeralHasNone(String text) {
    assertThat(Numerals.parse(text)).isEmpty();
  }

  @Test
  void aVeryLongRunIsNone() {
    assertThat(Numerals.parse("九".repeat(13))).isEmpty();
  }
}
