package io.tiku.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1+1)",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠甲",
        " =1+1",
        "\t=1",
        "\u00a0=1",
        "\u3000=1",
        "-",
        "-1e9",
        "=",
        "\u0000=1"
      })
  void noCellIsAFormula(String cell) {
    assertThat(CsvText.begin(List.of(cell)).toString()).isEqualTo("\uFEFF'" + cell + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5", "+10", "0", "5%", "—", "1-1", "甲=乙", "a@b", "", "'=1"})
  void numbersAndWordsStayAsTheyAre(String cell) {
    assertThat(CsvText.begin(List.of(cell)).toString()).isEqualTo("\uFEFF" + cell + "\r\n");
  }

  @Test
  void separatorsQuotesAndLineEndsAreQuoted() {
    assertThat(CsvText.canonical(List.of("甲,乙", "说\"好\"", "一\n二", "=A,B")).toString())
        .isEqualTo("\uFEFF\"甲,乙\",\"说\"\"好\"\"\",\"一\n二\",\"'=A,B\"\n");
  }

  /** The byte order mark tells a list for spreadsheets: it is written here alone. */
  @Test
  void everyListIsWrittenHere() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    List<String> writers = new ArrayList<>();
    for (Path source : sources) {
      String code = Files.readString(source).toLowerCase(Locale.ROOT);
      if (code.contains("new stringbuilder(\"\\ufeff")) {
        writers.add(source.getFileName().toString());
      }
    }
    assertThat(writers).containsExactly("CsvText.java");
  }
}
