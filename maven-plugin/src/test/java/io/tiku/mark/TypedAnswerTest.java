package io.tiku.mark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables are read by the browser's tests too. */
class TypedAnswerTest {

  private static final Path TABLES = Path.of("src", "test", "resources", "io", "tiku");

  @Test
  void wordsAreComparedAsTheTableSays() throws IOException, JsonFault {
    List<String> lines = Files.readAllLines(TABLES.resolve("mark/typed-answers.tsv"));
    assertThat(lines).hasSizeGreaterThan(40);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(3);
      assertThat(TypedAnswer.fits(List.of(text(cells[0])), text(cells[1])))
          .as(line)
          .isEqualTo(cells[2].equals("right"));
    }
  }

  @Test
  void numbersAreComparedAsTheTableSays() throws IOException {
    List<String> lines = Files.readAllLines(TABLES.resolve("content/tolerances.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(TypedAnswer.fits(List.of(cells[0]), cells[2]))
          .as(line)
          .isEqualTo(cells[3].equals("right"));
    }
  }

  @Test
  void oneOfSeveralAnswersIsEnough() {
    assertThat(TypedAnswer.fits(List.of("三十日", "一个月"), "一个月。")).isTrue();
    assertThat(TypedAnswer.fits(List.of("30±1 日", "一个月"), "一个月")).isTrue();
    assertThat(TypedAnswer.fits(List.of("三十日", "一个月"), "三十日或一个月")).isFalse();
  }

  private static String text(String json) throws JsonFault {
    return JsonObject.parse(("{\"a\":" + json + "}").getBytes(UTF_8)).text("a");
  }
}
