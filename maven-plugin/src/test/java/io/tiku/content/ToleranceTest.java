package io.tiku.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

  /** Read by the tests of marking too, in Java and in the browser. */
  private static final Path CASES =
      Path.of("src", "test", "resources", "io", "tiku", "content", "tolerances.tsv");

  @Test
  void everyCaseIsReadAsTheTableSays() throws IOException {
    List<String> lines = Files.readAllLines(CASES);
    assertThat(lines).hasSizeGreaterThan(40);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(4);
      assertThat(Tolerance.of(cells[0]).map(Tolerance::canonical).orElse(""))
          .as(line)
          .isEqualTo(cells[1]);
      assertThat(Tolerance.misspelt(cells[0])).as(line).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.12±0.005 Ω, 0.115～0.125 Ω 均可",
    "0.12±5% Ω、欧, 0.114～0.126 Ω或欧 均可",
    "0.115..0.125, 0.115～0.125 均可",
    "20\\±5 ℃, 20±5 ℃",
    "±5%, ±5%"
  })
  void keySaysWhatIsAccepted(String written, String words) {
    assertThat(Tolerance.words(written)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.12±",
        "0.12±0 Ω",
        "0.12 Ω±0.005 Ω",
        "0.12±-0.005",
        "50±2 %",
        "50%±2",
        "5..3 Ω",
        "3..3",
        "0.12±0.005±0.001",
        "0.12±.005",
        "1,20±3"
      })
  void whatLooksLikeAToleranceAndIsNoneIsMisspelt(String written) {
    assertThat(Tolerance.misspelt(written)).isTrue();
  }
}
