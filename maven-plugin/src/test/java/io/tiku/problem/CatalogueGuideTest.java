package io.tiku.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueGuideTest {

  private static final Path PAGE = Path.of("..", "content", "guide", "problems.md");

  @Test
  void isTheGuidePageInTheBank() throws IOException {
    String expected = CatalogueGuide.markdown();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, expected);
    }

    assertThat(PAGE).content().isEqualTo(expected);
  }

  @Test
  void hasARowForEveryCode() {
    assertThat(CatalogueGuide.markdown().lines().filter(line -> line.startsWith("| `")))
        .hasSize(ProblemCode.values().length);
  }

  @Test
  void catalogueHasUniqueIdsAndWholeSentences() {
    assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(Stream.of(ProblemCode.values()))
        .allMatch(code -> code.messageOutline().endsWith("。"))
        .allMatch(code -> code.remedyOutline().endsWith("。"))
        .allMatch(code -> code.reason().endsWith("。"));
  }
}
