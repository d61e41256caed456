package io.tiku.pack.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.publish.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that ends in the midst of writing secret files. */
@Timeout(60)
class KilledOpeningTest {

  private static final int MANY = 20_000;

  @TempDir private Path parent;

  /** What the process does: writes so many files that it does not come to an end. */
  public static void main(String... arguments) throws SealFault {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < MANY; i++) {
      files.put("f" + i % 10 + "/" + i, new byte[] {1});
    }
    NewFolder.write(Path.of(arguments[0]), files);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500})
  void leavesNothingWhenToldToEnd(int filesBefore) throws IOException, InterruptedException {
    Process process = startedWriting(filesBefore);

    process.destroy();
    process.waitFor();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void leavesAHiddenFolderWhenKilledWhichTheNextAttemptRemoves()
      throws IOException, InterruptedException, SealFault {
    Process process = startedWriting(50);

    process.destroyForcibly();
    process.waitFor();

    assertThat(parent.toFile().list()).containsExactly(".opened.opening");
    assertThat(OwnerOnly.isReadByOthers(parent.resolve(".opened.opening"))).isFalse();
    Practice.contents().writeTo(parent.resolve("opened"));
    assertThat(parent.toFile().list()).containsExactly("opened");
    assertThat(PackContents.read(parent.resolve("opened")).list())
        .isEqualTo(Practice.contents().list());
  }

  private Process startedWriting(int files) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledOpeningTest.class.getName(),
                parent.resolve("opened").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (written().filter(count -> count >= files).isEmpty()) {
      assertThat(process.waitFor(1, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
    }
    return process;
  }

  private Optional<Long> written() {
    Path staged = parent.resolve(".opened.opening");
    try (Stream<Path> all = Files.walk(staged)) {
      return Optional.of(all.filter(Files::isRegularFile).count());
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
