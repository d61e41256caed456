package io.tiku.site;

import io.tiku.pipeline.ServeBuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a save takes to reach an open page, without the browser's own work: from before the file
 * is written until the page has been told and loaded again. Run by {@code bench/serve} with a copy
 * of a bank; asserts nothing.
 */
final class PreviewTiming {

  private static final int SAVES = 60;
  private static final int WARM_UP = 10;

  private PreviewTiming() {}

  /**
   * Prints a line.
   *
   * @param arguments the folder of a bank that may be written to
   */
  public static void main(String[] arguments) throws Exception {
    TimedBank bank = TimedBank.in(Path.of(arguments[0]));
    try (ServeBuild serve = bank.serve()) {
      long begin = System.nanoTime();
      String edition = edition(get(serve.address() + "index.html"));
      System.out.printf(Locale.ROOT, "first page after %d ms%n", millis(begin));
      List<Long> waits = new ArrayList<>();
      long work = 0;
      for (int i = 0; i < WARM_UP + SAVES; i++) {
        long wait = save(serve.address(), edition, bank.item(i * 7), i);
        if (i >= WARM_UP) {
          waits.add(wait);
        }
        if (i == WARM_UP - 1) {
          work = cpu();
        }
      }
      System.out.println(bank.told("without a browser", waits));
      System.out.printf(
          Locale.ROOT,
          "CPU of a save: %d ms, its measuring included%n",
          (cpu() - work) / SAVES / 1_000_000);
    }
  }

  private static long save(String address, String edition, Path item, int number)
      throws IOException {
    String page = edition + TimedBank.page(item);
    String before = get(address + page);
    String mark = before.replaceFirst("(?s).*data-mark=\"([0-9a-f]+)\".*", "$1");
    URI events =
        URI.create(
            address
                + "_events?mark="
                + mark
                + "&page="
                + URLEncoder.encode(page, StandardCharsets.UTF_8));
    HttpURLConnection connection = (HttpURLConnection) events.toURL().openConnection();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      lines.readLine();
      String text = Files.readString(item);
      long begin = System.nanoTime();
      Files.writeString(item, text.stripTrailing() + "改动" + number + "。\n");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          break;
        }
      }
      if (!get(address + page).contains("改动" + number + "。")) {
        throw new IllegalStateException("an old page of " + item);
      }
      return millis(begin);
    }
  }

  private static String edition(String start) {
    return start.replaceFirst("(?s).*data-edition=\"([^\"]+)\".*", "$1");
  }

  private static String get(String address) throws IOException {
    try (var in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static long millis(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
