package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that was carried away is the same edition, so that goals and kits work together. */
class EditionCopyTest {

  private static final String SECRET =
      "syllabus/labor-relations/contract/probation-period/probation-period-002.md";

  @TempDir private Path folder;
  private SmallDesk desk;

  @BeforeEach
  void make() throws IOException {
    desk = new SmallDesk(folder.resolve("bank"));
  }

  private PackBank carried(EditionCopy copy) throws IOException {
    Path content = folder.resolve("elsewhere/content");
    for (var file : copy.files().entrySet()) {
      Path to = content.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    return PackBank.read(settings(content), pack(copy.leftOut()));
  }

  private Settings settings(Path content) {
    return Settings.of(
        content,
        List.of(EditionRef.carried("2021")),
        folder.resolve("elsewhere/tiku"),
        LocalDate.of(2021, 5, 10),
        "0",
        "test");
  }

  private PackSettings pack(SortedMap<String, String> leftOut) {
    PackSettings here = desk.at(SmallDesk.MAY);
    return new PackSettings(
        here.packs(),
        here.keys(),
        here.master(),
        Optional.empty(),
        SmallDesk.MAY,
        PackSettings.CommandLine.NONE,
        leftOut);
  }

  @Test
  void isOfTheSameDigestAndGoesOnWithTheSameFiles() throws IOException {
    desk.approve("drafted", "jia", "");
    desk.approve("consulted", "yi", "同意。");
    desk.deal();
    EditionCopy copy = EditionCopy.of(desk.settings());
    PackBank bank = carried(copy);

    assertThat(copy.leftOut()).isEmpty();
    assertThat(bank.editionDigest())
        .isEqualTo(PackBank.read(desk.settings(), desk.at(SmallDesk.MAY)).editionDigest());
    PackBuild.Order order = new PackBuild.Order("east", "jia", List.of(), List.of(), false);
    assertThat(
            new PackBuild(
                    settings(folder.resolve("elsewhere/content")), pack(new TreeMap<>()), order)
                .run(bank))
        .contains("初稿有");
    // What the kit drafted the goals take over, and find the same bytes.
    assertThat(desk.approve("submitted", "jia", "")).contains("报批");
  }

  @Test
  void whatIsForSettersOnlyStaysAndIsMissed() throws IOException {
    desk.change(SECRET, "reviewed:", "use: 命题专用\nreviewed:");
    EditionCopy copy = EditionCopy.of(desk.settings());
    PackBank bank = carried(copy);

    assertThat(copy.files()).doesNotContainKey(SECRET);
    assertThat(copy.leftOut()).containsOnlyKeys(SECRET);
    assertThat(bank.editionDigest())
        .isEqualTo(PackBank.read(desk.settings(), desk.at(SmallDesk.MAY)).editionDigest());
    assertThatThrownBy(
            () ->
                new DealBuild(
                        settings(folder.resolve("elsewhere/content")),
                        pack(copy.leftOut()),
                        "bu",
                        List.of())
                    .run(bank))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("这个办公包不带它们，少了 1 题。请在题库的文件夹里用 tiku:pack-deal");
  }
}
