package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that the browser's test reads too. */
class AnalysisTest {

  private static final Analysis PLAIN = new Analysis(Set.of(), Set.of());

  static Stream<Arguments> cases() throws IOException {
    try (var in = AnalysisTest.class.getResourceAsStream("analysis-cases.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("# "))
              .map(line -> line.split("\t", -1))
              .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("cases")
  void aTextGivesItsTerms(String text, String words, String singles, String shows) {
    assertThat(String.join(" ", PLAIN.words(text))).isEqualTo(words);
    assertThat(String.join(" ", PLAIN.singles(text))).isEqualTo(singles);
  }

  @Test
  void commonCharactersAndStoppedBigramsDoNotCount() {
    Analysis analysis = new Analysis(Set.of("下列"), Set.of('列'));
    assertThat(analysis.terms("下列情形")).isEqualTo(List.of("列情", "情形", "下", "情", "形"));
  }

  @Test
  void anyInputIsAnalysedInBoundedTime() {
    String hostile = "劳动法第一条、".repeat(2000) + "\ud800" + "法".repeat(20_000) + "一".repeat(20_000);
    assertThat(PLAIN.terms(hostile)).hasSizeGreaterThan(40_000);
  }
}
