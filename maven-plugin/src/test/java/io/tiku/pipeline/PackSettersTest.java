package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.markup.plan.EarlierForm;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 命题专用 items from a folder of their own: in packs, and nowhere else. */
class PackSettersTest {

  private static final int FRESH = 120;

  @TempDir private Path folder;

  /** Items of the bank in other words, made from those of the year before. */
  @BeforeEach
  void write() throws IOException {
    PackedBank bank = new PackedBank(folder);
    bank.change("packs/regional-2021.yaml", "new: 0%-20%", "new: 4%-20%");
    Path syllabus = folder.resolve("content/syllabus");
    int number = 0;
    for (Path file : PackedBank.files(syllabus, ".md")) {
      String text = Files.readString(file);
      boolean plain =
          text.contains("type: 单选") && !text.contains("vars:") && !text.contains("enemies:");
      if (plain && number < FRESH) {
        String id = "fresh-" + String.format(Locale.ROOT, "%03d", ++number);
        String fresh =
            text.replaceFirst("type: 单选\n", "type: 单选\nuse: 命题专用\norigin: 2020/old-" + id + "\n")
                .replaceFirst("(?m)^---\n(?!type|[a-z])", "---\n某县窗口第" + number + "次受理时，");
        Path to =
            setters()
                .resolve("syllabus")
                .resolve(syllabus.relativize(file.resolveSibling(id + ".md")));
        Files.createDirectories(to.getParent());
        Files.writeString(to, fresh);
        Path before = setters().resolve("origin/2020/old-" + id + ".md");
        Files.createDirectories(before.getParent());
        Files.writeString(before, text);
      }
    }
    assertThat(number).isEqualTo(FRESH);
  }

  private Path setters() {
    return folder.resolve("命题专用");
  }

  private PackSettings pack() {
    return new PackSettings(
        folder.resolve("packs"),
        folder.resolve("packs/sample-keys"),
        folder.resolve("packs/sample-keys/master.seed"),
        Optional.of(setters()),
        PackedBank.BEFORE);
  }

  private Settings settings() {
    return new Settings(
        folder.resolve("content"),
        List.of(),
        folder.resolve("site"),
        folder.resolve("tiku"),
        Optional.empty(),
        Optional.empty(),
        "示例",
        "static",
        false,
        Instant.EPOCH,
        "0",
        "test");
  }

  @Test
  void arePartOfPacksInThePlansShareAndComparedWithWhatTheyWere() throws IOException {
    new SampleBuild(settings(), pack(), false, Progress.SILENT).run("all");
    List<String> told = new ArrayList<>();
    for (String region : List.of("east", "north", "south", "west")) {
      Path opened = folder.resolve("packs").resolve(region).resolve("opened");
      PackSettings then =
          new PackSettings(
              pack().packs(), pack().keys(), pack().master(), pack().setters(), PackedBank.DAY);
      OpenBuild.Order order =
          new OpenBuild.Order(
              region, "人社部示例", Optional.empty(), Optional.empty(), Optional.empty(), false);
      new OpenBuild(settings(), then, order).run();
      for (Path form : PackedBank.files(opened, "form.json")) {
        List<String> ids =
            List.copyOf(
                EarlierForm.items(new SourceFile("", "", Files.readAllBytes(form))).orElseThrow());
        long fresh = ids.stream().filter(id -> id.startsWith("fresh-")).count();
        assertThat(100.0 * fresh / ids.size()).as(form.toString()).isBetween(4.0, 20.0);
      }
      Path revised = opened.resolve("audit/revisions.docx");
      try (ZipFile zip = new ZipFile(revised.toFile())) {
        String text =
            new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), UTF_8);
        assertThat(text)
            .contains("（原题 2020/old-fresh-", "某县窗口第", "<w:u w:val=\"single\"/>")
            .doesNotContain("没有找到原题");
      }
      List<String> own = secrets(Files.readString(opened.resolve("provenance/share.json")));
      assertThat(own).hasSizeBetween(20, 40);
      assertThat(Collections.disjoint(own, told)).isTrue();
      told.addAll(own);
    }
    assertThat(told).hasSize(FRESH);

    PackSettings without =
        new PackSettings(
            pack().packs(), pack().keys(), pack().master(), Optional.empty(), PackedBank.DAY);
    VerifyBuild.Order reveal =
        new VerifyBuild.Order("south", true, Optional.empty(), List.of(), false);
    assertThat(new VerifyBuild(settings(), without, reveal).run().get(2)).contains("一字不差");
  }

  /** The ids of the items of which a share holds the files. */
  private static List<String> secrets(String share) {
    return Pattern.compile("\"syllabus/[^\"]*/(fresh-[0-9]+)\\.md\"")
        .matcher(share)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void neitherSiteNorCachesNorReportsKnowThem() throws IOException {
    Checked checked =
        new CheckBuild(settings(), Progress.SILENT)
            .run(Optional.of(setters()), folder.resolve("packs"));
    assertThat(checked.failed()).isFalse();
    new SiteBuild(settings(), Progress.SILENT).run();

    Checked again =
        new CheckBuild(settings(), Progress.SILENT)
            .run(Optional.of(setters()), folder.resolve("packs"));
    assertThat(again.failed()).isFalse();
    Secrets secrets = new Secrets();
    secrets.add("fresh-001");
    secrets.add("某县窗口第");
    for (String place : List.of("site", "tiku")) {
      for (Path file : PackedBank.files(folder.resolve(place), "")) {
        boolean report = file.endsWith("problems.sarif");
        assertThat(!report && secrets.isIn(Files.readAllBytes(file))).as(file.toString()).isFalse();
      }
    }
    assertThat(again.toString() + again.entries()).doesNotContain("某县窗口第");
  }
}
