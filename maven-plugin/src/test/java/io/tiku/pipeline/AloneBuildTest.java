package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.content.Item;
import io.tiku.edition.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that rehearses by itself, and what keeps a rehearsal from being taken for the contest. */
class AloneBuildTest {

  private static final String MARK = "演练";

  @TempDir private Path folder;
  private SmallDesk desk;

  @BeforeEach
  void make() throws IOException {
    desk = new SmallDesk(folder);
    for (String other : List.of("bu", "yi", "yisi", "ersi")) {
      // Nobody else's key is needed, secret or public.
      Files.delete(desk.keys().resolve(other + ".key"));
      Files.delete(desk.keys().resolve(other + ".pub"));
    }
  }

  private static void assertRefused(ThrowingCallable call, String... sentences) {
    assertThatThrownBy(call).isInstanceOf(UserMistake.class).hasMessageContainingAll(sentences);
  }

  private String alone() {
    return new AloneBuild(desk.settings(), desk.at(SmallDesk.MAY), "east").run("jia").summary();
  }

  private Path root() {
    return folder.resolve("packs/east-rehearsal");
  }

  /** Five commands from nothing to an opened pack. */
  private void throughAllSteps() {
    assertThat(alone())
        .contains("一个人的演练", "乙（演练） 已经同意方案")
        .endsWith(
            "tiku:pack-approve -Dregion=east -Dstate=submitted -Drehearsal -Dkey=jia -Dkeys=K");
    assertThat(desk.approve("submitted", "jia", "", SmallDesk.MAY, true))
        .contains("替身 一司（演练）、二司（演练） 打开了送审件，批准了方案和试题")
        .doesNotContain("-Dstate=review")
        .endsWith("tiku:pack-seal -Dregion=east -Drehearsal -Dkey=jia -Dkeys=K");
    assertThat(desk.seal(false, true)).contains("封好了", "封好就能打开").doesNotContain("到时启用");
    assertThat(desk.verify(SmallDesk.DAY, false, true).get(0))
        .endsWith("演练包不等启用时间，封好就能打开。")
        .contains("2021-east-演练（演练） 已封存", "一司（演练）、二司（演练） 已批准");
    assertThat(desk.open("jia", Optional.empty(), Optional.empty(), true))
        .contains("演练到此走完，没有别人要做的事。")
        .endsWith("要从头再练，也先删去它。");
  }

  @Test
  void aHostGoesThroughAllStepsByItself() throws IOException {
    throughAllSteps();
    desk.approve("released", "演练-部示例", "", SmallDesk.DAY, true);

    List<String> lines = desk.verify(SmallDesk.DAY, true, true);
    assertThat(lines.get(0)).contains("已公开");
    assertThat(lines).anyMatch(line -> line.contains("一字不差"));
    for (Path file : PackedBank.files(root().resolve("opened"), "")) {
      everyPageIsMarked(file);
    }
    assertRefused(this::alone, "已经有演练的文件夹", "先删去");
  }

  private static void everyPageIsMarked(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".html")) {
      assertThat(Files.readString(file)).as(name).contains(MARK);
    } else if (name.endsWith(".docx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry header = zip.getEntry("word/header1.xml");
        assertThat(header).as(name).isNotNull();
        assertThat(new String(zip.getInputStream(header).readAllBytes(), UTF_8))
            .as(name)
            .contains(MARK);
      }
    } else if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          PDFTextStripper text = new PDFTextStripper();
          text.setStartPage(page);
          text.setEndPage(page);
          assertThat(text.getText(pdf)).as(name + " page " + page).contains(MARK);
        }
      }
    }
  }

  @Test
  void itIsNeverTakenForARealPack() throws IOException {
    throughAllSteps();
    Path real = folder.resolve("packs/east");
    Files.move(root(), real);

    // The stand-ins' folder counts in rehearsals only.
    assertRefused(() -> desk.verify(SmallDesk.DAY), "可信公钥里没有它");
    for (Path pub : PackedBank.files(real.resolve("stand-ins"), ".pub")) {
      Files.copy(
          pub,
          desk.keys().resolve(String.valueOf(pub.getFileName())),
          StandardCopyOption.REPLACE_EXISTING);
    }
    assertRefused(() -> desk.verify(SmallDesk.DAY), "「乙（演练）（演练-乙）」不能签「征求意见」");
  }

  @Test
  void aRehearsalOfAllPartiesIsNoRealPackEither() throws IOException {
    SmallDesk all = new SmallDesk(folder.resolve("all"));
    new PackBuild(
            all.settings(),
            all.at(SmallDesk.MAY),
            new PackBuild.Order("east", "jia", List.of(), List.of(), true))
        .run();
    all.approve("consulted", "yi", "同意。", SmallDesk.MAY, true);
    all.approve("submitted", "jia", "", SmallDesk.MAY, true);
    for (String state : List.of("plan-approved", "review", "questions-approved")) {
      all.approve(state, "yisi", "", SmallDesk.MAY, true);
      all.approve(state, "ersi", "", SmallDesk.MAY, true);
    }
    all.seal(false, true);
    Files.move(folder.resolve("all/packs/east-rehearsal"), folder.resolve("all/packs/east"));

    assertRefused(() -> all.verify(SmallDesk.DAY), "演练包「2021-east-演练」，不能当作正式的试卷包");
    assertRefused(() -> all.open("jia", Optional.empty(), Optional.empty()), "不能当作正式的试卷包");
  }

  @Test
  void itsQuestionsAreTheOpenOnesAndTheRetiredEachMarked() throws IOException {
    String path = "syllabus/labor-relations/contract/probation-period/probation-period-00";
    desk.change(path + "1.md", "reviewed:", "status: 停用\nreviewed:");
    desk.change(path + "2.md", "reviewed:", "use: 命题专用\nreviewed:");

    Edition edition = PackBank.read(desk.settings(), desk.at(SmallDesk.MAY)).rehearsed().edition();

    assertThat(edition.items())
        .extracting(Item::id)
        .contains("rehearsal-probation-period-001")
        .hasSize(9)
        .allMatch(id -> id.startsWith("rehearsal-"))
        .doesNotContain("rehearsal-probation-period-002");
    assertThat(edition.items())
        .allSatisfy(
            item -> assertThat(item.questions().get(0).stem().plainText()).startsWith("【演练】"));
  }
}
