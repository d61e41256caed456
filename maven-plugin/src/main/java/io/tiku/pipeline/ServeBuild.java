package io.tiku.pipeline;

import io.tiku.pipeline.PreviewReader.Moment;
import io.tiku.problem.ProblemReport;
import io.tiku.serve.BusyPort;
import io.tiku.serve.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * {@code tiku:serve}: the working tree as a site on this machine, with drafts and problems, that
 * follows what writers save.
 *
 * <p>Saved files are found by looking at all of them again and again: it is the same everywhere,
 * while being told of changes is slow on some systems and impossible on network disks.
 */
public final class ServeBuild implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;

  /** While no page is open, nobody waits; one that is loaded again comes back at once. */
  private static final long PAUSE_MILLIS_UNSEEN = 250;

  private static final int LOOKS_UNTIL_UNSEEN = 40;

  /** Looking takes at most this share of the time, one part in so many. */
  private static final long SHARE = 4;

  private final Progress progress;
  private final LongSupplier nanos;
  private final Preview preview;
  private final PreviewReader reader;
  private final LoopbackServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private ServeBuild(
      Settings settings, Progress progress, LongSupplier nanos, Preview preview, int port)
      throws IOException {
    this.progress = progress;
    this.nanos = nanos;
    this.preview = preview;
    reader = new PreviewReader(settings);
    server = LoopbackServer.start(port, preview);
  }

  /**
   * Begins to answer; what is asked waits until the bank has been read by {@link #watch}.
   *
   * @param nanos a clock, for telling how long things took
   * @param port 0 for any that is free
   * @throws UserMistake if the port cannot be had
   */
  public static ServeBuild start(
      Settings settings, Progress progress, LongSupplier nanos, int port) {
    if (port < 0 || port > 65_535) {
      throw new UserMistake("端口 " + port + " 不对。写 1 到 65535 之间的数，例如 -Dport=8081。");
    }
    settings.siteSearch();
    try {
      return new ServeBuild(settings, progress, nanos, new Preview(settings), port);
    } catch (BusyPort e) {
      int other = port < 65_535 ? port + 1 : port - 1;
      throw new UserMistake("端口 " + port + " 已被别的程序占用，或者不许使用。换一个端口，例如 -Dport=" + other + "。", e);
    } catch (IOException e) {
      throw new UncheckedIOException("不能在本机上开预览：" + e.getMessage(), e);
    }
  }

  /** Where the preview is. */
  public String address() {
    return "http://localhost:" + server.port() + "/";
  }

  /** Follows what is saved until the preview is closed. */
  public void watch() {
    look();
    progress.step("预览在 " + address() + " ，按 Ctrl-C 停止。");
    rehearse();
    long pause = 0;
    int unseen = 0;
    while (!over(pause)) {
      long rest = look();
      unseen = server.isWatched() ? 0 : unseen + 1;
      pause = Math.max(rest, unseen < LOOKS_UNTIL_UNSEEN ? PAUSE_MILLIS : PAUSE_MILLIS_UNSEEN);
    }
  }

  private void rehearse() {
    try {
      reader.rehearse();
    } catch (RuntimeException shown) {
      // The same happened when the bank was looked at.
      return;
    }
  }

  private boolean over(long pause) {
    try {
      return closed.await(pause, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Looks once; how many milliseconds to leave the machine alone afterwards. */
  private long look() {
    long begin = nanos.getAsLong();
    Optional<String> news = news();
    long took = (nanos.getAsLong() - begin) / 1_000_000;
    news.ifPresent(sentence -> progress.step(sentence + "，用时 " + took + " 毫秒。"));
    return news.isPresent() ? 0 : took * (SHARE - 1);
  }

  /** What was found, without the end of the sentence. */
  private Optional<String> news() {
    try {
      Optional<Moment> next = reader.next();
      next.ifPresent(
          moment -> {
            preview.show(moment);
            server.changed();
          });
      return next.map(ServeBuild::sentence);
    } catch (RuntimeException failure) {
      // Whatever was saved, the preview goes on and shows what went wrong.
      preview.fail(failure);
      server.changed();
      return Optional.of("预览出了故障：" + failure);
    }
  }

  private static String sentence(Moment moment) {
    List<String> changed = moment.changed();
    String what =
        switch (changed.size()) {
          case 0 -> "模板";
          case 1 -> changed.get(0);
          default -> changed.size() + " 个文件";
        };
    String summary =
        ProblemReport.summary(moment.problems(), moment.bank().edition().content().items().size());
    return what + "：" + summary.substring(0, summary.length() - 1);
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
