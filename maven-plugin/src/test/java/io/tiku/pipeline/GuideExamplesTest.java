package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.ItemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for question writers shows can be copied as it stands. */
class GuideExamplesTest {

  private static final Path GUIDE = Path.of("..", "content", "guide", "writing-items.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```试题 ([a-z0-9-]+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  @Test
  void examplesOfAllTypesHaveNoProblems() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Matcher examples = EXAMPLE.matcher(Files.readString(GUIDE));
    StringBuilder types = new StringBuilder();
    while (examples.find()) {
      bank.write(
          SampleBank.ITEM.replace("probation-period-001", examples.group(1)), examples.group(2));
      examples.group(2).lines().filter(line -> line.startsWith("type: ")).forEach(types::append);
    }

    assertThat(types.toString().split("type: "))
        .containsAll(Stream.of(ItemType.values()).map(ItemType::label).toList());
    assertThat(new CheckBuild(bank.settings(true), Progress.SILENT).problems(Optional.empty()))
        .isEmpty();
  }
}
