package io.tiku.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.pipeline.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class LogProgressTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void drawsABarOnATerminalAndClearsItAtTheEnd() {
    try (Progress.Bar bar = progress(true).bar("发布", 4)) {
      bar.advance(2);
      bar.advance(2);
    }

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r发布 ["
                + "#".repeat(15)
                + " ".repeat(15)
                + "] 2/4"
                + "\r发布 ["
                + "#".repeat(30)
                + "] 4/4"
                + "\r\u001b[K");
  }

  @Test
  void drawsNothingWhereThereIsNoTerminal() {
    try (Progress.Bar bar = progress(false).bar("发布", 4)) {
      bar.advance(4);
    }

    assertThat(screen.size()).isZero();
  }

  private LogProgress progress(boolean terminal) {
    return new LogProgress(
        new SystemStreamLog(), terminal, new PrintStream(screen, true, StandardCharsets.UTF_8));
  }
}
