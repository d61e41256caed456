package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFileTest {

  @TempDir private Path folder;

  private static List<Problem> check(SampleBank bank) {
    return new CheckBuild(bank.settings(), Progress.SILENT).problems(Optional.empty());
  }

  private static String twin(SampleBank bank) throws IOException {
    return Files.readString(bank.settings().content().resolve(SampleBank.ITEM));
  }

  @Test
  void aSecondCheckFindsTheSame() throws IOException {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    bank.write(SampleBank.ITEM.replace("001", "007"), twin(bank));
    bank.write(SampleBank.ITEM.replace("001", "008"), twin(bank).replace("（　　）", "___"));
    List<Problem> first = check(bank);

    assertThat(first)
        .extracting(problem -> problem.code().id())
        .contains("item-duplicate", "stem-bracket");
    assertThat(check(bank)).isEqualTo(first);
  }

  @Test
  void aTwinOfAKnownItemIsFound() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    assertThat(check(bank)).isEmpty();
    bank.write(
        SampleBank.ITEM.replace("001", "007"), twin(bank).replace("2021-03-20", "2021-03-21"));

    assertThat(check(bank))
        .extracting(problem -> problem.code().id())
        .containsExactly("item-duplicate");
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    check(bank);
    Path file = bank.settings().reports().resolve("facts.cache");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeGreaterThan(1);
    for (String damage : List.of("", "x", lines.get(0) + "\nx", lines.get(0) + "\na\tb\tc")) {
      Files.writeString(file, damage);
      assertThat(check(bank)).isEmpty();
    }
  }
}
