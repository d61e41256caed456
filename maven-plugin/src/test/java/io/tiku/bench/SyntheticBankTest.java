package io.tiku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.edition.CheckSettings;
import io.tiku.edition.Edition;
import io.tiku.edition.EditionChecks;
import io.tiku.edition.ItemFacts;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticBankTest {

  @Test
  void hasAsManyItemsAsAskedForAndNoProblem(@TempDir Path folder) {
    SyntheticBank.main(new String[] {"600", folder.toString()});

    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(folder, problems);
    Edition edition = Edition.of(ContentReader.read(sources, problems));
    List<Problem> found =
        EditionChecks.check(
            edition,
            CheckSettings.USUAL,
            edition.info().asOf(),
            problems.sorted(),
            sources,
            ItemFacts.Memory.NONE);

    assertThat(found).isEmpty();
    assertThat(edition.items()).hasSize(600);
    assertThat(edition.items()).extracting(item -> item.type().label()).contains("案例", "简答");
  }

  @Test
  void isTheSameEveryTime(@TempDir Path one, @TempDir Path two) throws IOException {
    SyntheticBank.main(new String[] {"60", one.toString()});
    SyntheticBank.main(new String[] {"60", two.toString()});

    assertThat(files(one)).isEqualTo(files(two)).hasSizeGreaterThan(60);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
