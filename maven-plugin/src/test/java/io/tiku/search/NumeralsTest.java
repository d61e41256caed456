package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table that the test of the browser's modules reads too. */
class NumeralsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "numerals.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aNumeralHasItsValue(String text, String value) {
    assertThat(Numerals.parse(text))
        .isEqualTo(
            value.equals("none") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value)));
  }

  @Test
  void nothingHasNone() {
    assertThat(Numerals.parse("")).isEmpty();
  }
}
