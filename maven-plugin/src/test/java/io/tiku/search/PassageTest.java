package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table that the test of the browser's modules reads too. */
class PassageTest {

  @ParameterizedTest
  @CsvFileSource(resources = "passages.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aPassageCutsNoCharacterNumberOrWordOfTheQuery(String text, String terms, String passage) {
    Set<String> marked = terms.equals("-") ? Set.of() : Set.of(terms.split(" ", -1));
    assertThat(Passage.of(text, marked)).isEqualTo(passage);
  }
}
