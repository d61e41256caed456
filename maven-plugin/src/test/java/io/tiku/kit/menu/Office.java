package io.tiku.kit.menu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiku.pipeline.EditionRef;
import io.tiku.pipeline.PackSettings;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One office's computer with a kit of a small bank: lines are typed, and its screen is read. */
final class Office {

  static final OffsetDateTime MAY = OffsetDateTime.parse("2021-05-10T09:00+08:00");
  static final OffsetDateTime DAY = OffsetDateTime.parse("2021-08-20T09:00+08:00");

  private static final Pattern DUE = Pattern.compile("(?m)^ *(\\d+)  \\[　] .*← 下一步$");
  private static final int MOST_STEPS = 40;

  final Path files;
  private final Path content;
  private OffsetDateTime now = MAY;
  private Optional<String> hidden = Optional.empty();

  /** What was shown so far. */
  final StringBuilder screen = new StringBuilder();

  /** How many lines were typed so far. */
  int typed;

  Office(Path content, Path files) {
    this.content = content;
    this.files = files;
  }

  /** A copy of the bank of two regions, 甲 with 乙 and 丙 with 丁. */
  static Path bank(Path to) throws IOException {
    Path from = Path.of("src/it/makes-and-checks-packs/content");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Path file = to.resolve("content").resolve(from.relativize(path).toString());
        Files.createDirectories(file.getParent());
        Files.copy(path, file);
      }
    }
    return to.resolve("content");
  }

  Office at(OffsetDateTime moment) {
    now = moment;
    return this;
  }

  /** What is typed where the machine can hide it. */
  Office hiding(String line) {
    hidden = Optional.of(line);
    return this;
  }

  private PackWork work() {
    Path keys = files.resolve("钥匙");
    return PackWork.open(
        Settings.of(
            content,
            List.of(EditionRef.carried("2021")),
            files.resolve("工作"),
            LocalDate.of(2021, 5, 10),
            "0",
            "test"),
        new PackSettings(
            files.resolve("赛区包"),
            keys,
            keys.resolve("master.seed"),
            Optional.empty(),
            now,
            PackSettings.CommandLine.NONE,
            new TreeMap<>()),
        files.resolve("收到"),
        files.resolve("要送出"),
        () -> now);
  }

  /** Starts the program, types lines, and closes its window. What was shown meanwhile. */
  String types(String... lines) {
    typed += lines.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String script = String.join("\n", lines) + (lines.length == 0 ? "" : "\n");
    new KitMenu(
            new Screen(
                new StringReader(script), new PrintStream(out, true, UTF_8), prompt -> hidden),
            work(),
            files,
            new Faults(files.resolve("faults.txt")))
        .run();
    String shown = out.toString(UTF_8);
    screen.append(shown);
    return shown;
  }

  /** The number of the step that the menu marks; empty if there is none. */
  Optional<String> due() {
    Matcher due = DUE.matcher(types());
    String last = null;
    while (due.find()) {
      last = due.group(1);
    }
    return Optional.ofNullable(last);
  }

  /** Takes the marked steps until none is marked. */
  Office goesOn() {
    List<String> taken = new ArrayList<>();
    Optional<String> due = due();
    while (due.isPresent()) {
      taken.add(due.get());
      if (taken.size() > MOST_STEPS) {
        throw new IllegalStateException("no end of it: " + taken + "\n" + screen);
      }
      types(due.get(), "");
      due = due();
    }
    return this;
  }

  /** Brings what another office has put for this one, by the role it is addressed to. */
  Office getsFrom(Office other, String role) throws IOException {
    Path from = other.files.resolve("要送出").resolve("给" + role);
    Path to = files.resolve("收到");
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return this;
  }

  Path pack(String folder) {
    return files.resolve("赛区包").resolve(folder);
  }
}
