package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.source.Lookalikes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    Analysis analysis = new Analysis(Set.of("下列"), Set.of((int) '列'));
    assertThat(analysis.terms("下列情形")).isEqualTo(List.of("列情", "情形", "下", "情", "形"));
  }

  /** The browser's module holds the classes as Java writes them. */
  @Test
  void theBrowserReadsTheSameClassesOfCharacters() throws IOException {
    assertThat(module("text/characters.js"))
        .contains("export const CLASSES = {\n" + CharacterClass.table() + "};\n");
  }

  @Test
  void theBrowserReadsTheSameLookalikes() throws IOException {
    assertThat(module("text/lookalikes.js")).contains(Lookalikes.table());
  }

  private static String module(String name) throws IOException {
    try (var in = AnalysisTest.class.getResourceAsStream("/io/tiku/templates/browser/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Every blank parts words, nothing invisible does, whatever stands between two characters. */
  @Test
  void everyBlankPartsWordsAndNothingInvisibleDoes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String between = "试用" + Character.toString(c) + "期间";
      if (CharacterClass.BLANK.has(c)) {
        assertThat(PLAIN.words(between)).as("%x", c).containsExactly("试用", "期间");
      } else if (CharacterClass.INVISIBLE.has(c)) {
        assertThat(PLAIN.words(between)).as("%x", c).containsExactly("试用", "用期", "期间");
      } else {
        assertThat(Character.isWhitespace(c) || Character.isSpaceChar(c)).as("%x", c).isFalse();
      }
    }
  }

  @Test
  void anyBracketsStandAroundTheYearOfADocumentNumber() {
    List<Integer> open = new ArrayList<>();
    List<Integer> close = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String folded = Folding.fold(Character.toString(c));
      if (folded.length() == 1 && CharacterClass.OPEN.has(folded.charAt(0))) {
        open.add(c);
      } else if (folded.length() == 1 && CharacterClass.CLOSE.has(folded.charAt(0))) {
        close.add(c);
      }
    }
    assertThat(open).hasSizeGreaterThan(40).contains((int) '（', (int) '｛', (int) '〔', (int) '「');
    assertThat(close).hasSameSizeAs(open);
    for (int i = 0; i < open.size(); i++) {
      String number =
          "国办发" + Character.toString(open.get(i)) + "2019" + Character.toString(close.get(i));
      assertThat(PLAIN.words(number + "13号")).as(number).contains("2019#13");
    }
  }

  @Test
  void anyInputIsAnalysedInBoundedTime() {
    String hostile = "劳动法第一条、".repeat(2000) + "\ud800" + "法".repeat(20_000) + "一".repeat(20_000);
    assertThat(PLAIN.terms(hostile)).hasSizeGreaterThan(40_000);
  }
}
