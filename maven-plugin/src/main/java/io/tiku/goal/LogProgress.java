package io.tiku.goal;

import io.tiku.pipeline.Progress;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.logging.Log;

/** A line of the log a step; on a terminal also a bar while a long step runs. */
final class LogProgress implements Progress {

  private static final int WIDTH = 30;

  private final Log log;
  private final boolean terminal;
  private final PrintStream screen;

  @SuppressWarnings("SystemConsoleNull") // on JDK 22 a bar in a file is harmless
  LogProgress(Log log) {
    this(
        log,
        System.console() != null && System.getenv("CI") == null && log.isInfoEnabled(),
        System.err);
  }

  LogProgress(Log log, boolean terminal, PrintStream screen) {
    this.log = log;
    this.terminal = terminal;
    this.screen = screen;
  }

  @Override
  public void step(String sentence) {
    log.info(sentence);
  }

  @Override
  public Bar bar(String what, int total) {
    return terminal && total > 0 ? new ScreenBar(what, total) : SILENT.bar(what, total);
  }

  private final class ScreenBar implements Bar {
    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private int shown = -1;

    ScreenBar(String what, int total) {
      this.what = what;
      this.total = total;
    }

    @Override
    public void advance(int steps) {
      show(Math.toIntExact((long) WIDTH * Math.min(done.addAndGet(steps), total) / total));
    }

    private synchronized void show(int filled) {
      if (filled <= shown) {
        return;
      }
      shown = filled;
      screen.print(
          "\r"
              + what
              + " ["
              + "#".repeat(filled)
              + " ".repeat(WIDTH - filled)
              + "] "
              + done.get()
              + "/"
              + total);
      screen.flush();
    }

    @Override
    public synchronized void close() {
      screen.print("\r\u001b[K");
      screen.flush();
    }
  }
}
