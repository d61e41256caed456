package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.EXPIRES;
import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.LEGAL;
import static io.tiku.pack.seal.Practice.MINISTRY;
import static io.tiku.pack.seal.Practice.PARTIES;
import static io.tiku.pack.seal.Practice.SHANGHAI;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.UNLOCK;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.contents;
import static io.tiku.pack.seal.Practice.cut;
import static io.tiku.pack.seal.Practice.facts;
import static io.tiku.pack.seal.Practice.flipped;
import static io.tiku.pack.seal.Practice.recipients;
import static io.tiku.pack.seal.Practice.seal;
import static io.tiku.pack.seal.Practice.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedPackTest {

  private static final Optional<EarlyOpening> NONE = Optional.empty();
  private static final OffsetDateTime EARLY = UNLOCK.minusSeconds(1);

  @TempDir private Path folder;
  private PackContents contents = empty();
  private ApprovalLog approvals = ApprovalLog.empty(TRUSTED, PARTIES);
  private final Passphrase words = Passphrase.random();

  private static PackContents empty() {
    try {
      return contents();
    } catch (SealFault e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void sealAPack() throws SealFault {
    contents = contents();
    approvals = Practice.sealed(contents.list().digest());
    seal(contents, Optional.of(words)).writeTo(folder);
  }

  @Test
  void opensWithBothKeysAndThePassphrase() throws SealFault {
    CheckedPack pack = check();

    assertThat(pack.open(HOST, UNLOCK, NONE).zip()).isEqualTo(contents.zip());
    assertThat(pack.open(MINISTRY, UNLOCK, NONE).zip()).isEqualTo(contents.zip());
    assertThat(pack.open(words, UNLOCK, NONE).zip()).isEqualTo(contents.zip());
    assertThat(pack.manifest().facts()).isEqualTo(facts());
    assertThat(pack.manifest().signer()).isEqualTo(HOST.shared());
  }

  @Test
  void opensWithAgeAndUnzipAlone(@TempDir Path place) throws Exception {
    Files.writeString(place.resolve("identity"), HOST.age());
    Tools.run(
        place,
        "age",
        "-d",
        "-i",
        "identity",
        "-o",
        "pack.zip",
        folder.resolve("pack.age").toString());

    assertThat(Files.readAllBytes(place.resolve("pack.zip"))).isEqualTo(contents.zip());
  }

  @Test
  void makesOtherEnvelopesOfTheSameContents() throws SealFault, IOException {
    byte[] before = read("pack.age");

    seal(contents, Optional.empty()).writeTo(folder);

    assertThat(read("pack.age")).isNotEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**pack-aes.zip");
    assertThat(check().open(HOST, UNLOCK, NONE).list()).isEqualTo(contents.list());
  }

  @Test
  void tellsNothingOfItsContentsInClear() throws IOException {
    assertThat(new String(read("manifest.json"), StandardCharsets.UTF_8))
        .doesNotContain("paper.html", "deck", "正卷", "AGE-SECRET", "PRIVATE");
  }

  @Test
  void staysShutUntilItsHour() throws SealFault {
    CheckedPack pack = check();

    assertRefused(() -> pack.open(HOST, EARLY, NONE))
        .contains("2021-08-20 08:30（+08:00） 启用", "2021-08-20 08:29（+08:00）", "授权书");
    assertRefused(() -> pack.open(MINISTRY, EARLY, NONE)).contains("还没有到启用时间");
    assertRefused(() -> pack.open(words, EARLY, NONE)).contains("还没有到启用时间");
    // The same moment on a clock of another zone.
    assertThat(pack.open(HOST, OffsetDateTime.parse("2021-08-20T00:30Z"), NONE).list())
        .isEqualTo(contents.list());
  }

  @Test
  void opensEarlyIfTheMinistryAllowsThisPack() throws SealFault, IOException {
    CheckedPack pack = check();
    Path file = folder.resolve("early.json");
    Files.write(
        file, EarlyOpening.authorise(pack.manifest(), "系统演练", EARLY.minusDays(1), MINISTRY));
    Optional<EarlyOpening> early = Optional.of(EarlyOpening.read(file, TRUSTED));

    assertThat(pack.open(HOST, EARLY, early).list()).isEqualTo(contents.list());
    assertThat(early.get().reason()).isEqualTo("系统演练");
    assertRefused(() -> pack.open(HOST, EARLY.minusDays(2), early)).contains("授权书从 2021-08-19");

    seal(contents, Optional.empty()).writeTo(folder);
    assertRefused(() -> check().open(HOST, EARLY, early)).contains("授权书是给另一个试卷包的");
  }

  @Test
  void opensEarlyForNobodyElse() throws SealFault, IOException {
    Manifest manifest = check().manifest();
    assertRefused(() -> EarlyOpening.authorise(manifest, "急用", EARLY, HOST)).contains("只有「部里");
    assertRefused(() -> EarlyOpening.authorise(manifest, " ", EARLY, MINISTRY)).contains("理由");

    EarlyOpening own = new EarlyOpening(manifest.digest(), "急用", EARLY, HOST.shared());
    assertRefused(() -> check().open(HOST, EARLY, Optional.of(own))).contains("授权书是「浙江省");

    byte[] sound = EarlyOpening.authorise(manifest, "演练", EARLY, MINISTRY);
    Path file = folder.resolve("early.json");
    for (int at = 0; at < sound.length; at++) {
      Files.write(file, flipped(sound, at));
      assertRefused(() -> EarlyOpening.read(file, TRUSTED)).contains("early.json");
    }
  }

  @Test
  void opensForTheMinistryOnlyOnceExpired() throws SealFault {
    CheckedPack pack = check();

    assertThat(pack.open(HOST, EXPIRES, NONE).list()).isEqualTo(contents.list());
    assertRefused(() -> pack.open(HOST, EXPIRES.plusSeconds(1), NONE))
        .contains("2021-09-01 00:00（+08:00） 起已经失效");
    assertRefused(() -> pack.open(words, EXPIRES.plusSeconds(1), NONE)).contains("已经失效");
    assertThat(pack.open(MINISTRY, EXPIRES.plusYears(1), NONE).list()).isEqualTo(contents.list());
  }

  @Test
  void isClosedToOtherKeys() throws SealFault {
    CheckedPack pack = check();

    assertRefused(() -> pack.open(SHANGHAI, UNLOCK, NONE))
        .contains("「上海市（shanghai）」打不开这个试卷包，它是封给「浙江省（zhejiang）」、「部里（ministry）」的");
    assertRefused(() -> pack.open(Passphrase.random(), UNLOCK, NONE)).contains("口令打不开");
  }

  @Test
  void isSealedByTheHostAndOnlyWhatWasApproved() throws SealFault {
    PackContents other = PackContents.of(java.util.Map.of("a.txt", new byte[1]));
    ApprovalLog unfinished = Practice.approved(contents.list().digest());

    assertRefused(() -> sealed(contents, approvals, LEGAL)).contains("应当由承办方「浙江省」签");
    assertRefused(() -> sealed(other, approvals, HOST)).contains("内容不是批准的那一份");
    assertRefused(() -> sealed(contents, unfinished, HOST)).contains("没有到「封存」这一步");
    assertRefused(
            () ->
                SealedPack.seal(
                    contents,
                    facts(),
                    Recipients.of(HOST.shared(), SHANGHAI.shared()),
                    Optional.empty(),
                    approvals,
                    HOST))
        .contains("「上海市（shanghai）」不是可信公钥里代表「部里」的钥匙");
    assertRefused(
            () ->
                sealed(
                    contents,
                    approvals.with(step(ApprovalState.OPENED, contents.list().digest()), HOST),
                    HOST))
        .contains("已经启用");
  }

  @Test
  void mustUnlockBeforeItExpires() {
    PackFacts sound = facts();
    PackFacts never =
        new PackFacts(
            sound.region(),
            sound.regionTitle(),
            sound.title(),
            sound.code(),
            sound.host(),
            sound.edition(),
            sound.editionDigest(),
            sound.planDigest(),
            sound.dealDigest(),
            sound.unlock(),
            Optional.of(UNLOCK),
            false,
            sound.engine());

    assertRefused(
            () -> SealedPack.seal(contents, never, recipients(), Optional.empty(), approvals, HOST))
        .contains("失效时间要晚于启用时间 2021-08-20 08:30");
  }

  private static SealedPack sealed(PackContents contents, ApprovalLog log, SecretKey key)
      throws SealFault {
    return SealedPack.seal(contents, facts(), recipients(), Optional.empty(), log, key);
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException, SealFault {
    Files.delete(folder.resolve("pack.age"));
    CheckedPack variant = check();
    assertRefused(() -> variant.open(HOST, UNLOCK, NONE)).contains("没有文件 pack.age");
    assertThat(variant.open(words, UNLOCK, NONE).list()).isEqualTo(contents.list());

    Files.delete(folder.resolve("pack-aes.zip"));
    assertRefused(() -> SealedPack.read(folder)).contains("没有文件 " + folder.resolve("pack.age"));
    Files.delete(folder.resolve("manifest.json"));
    assertRefused(() -> SealedPack.read(folder)).contains("manifest.json");
  }

  @Test
  void goesOnWithALogThatGrewAndNotWithOneThatBeganAnew() throws SealFault {
    String digest = contents.list().digest();
    ApprovalLog grown = approvals.with(step(ApprovalState.OPENED, digest), HOST);
    assertThat(SealedPack.read(folder).check(grown).manifest().approval())
        .isEqualTo(approvals.head());

    ApprovalLog anew = approvals.with(Practice.drafted(), HOST);
    assertRefused(() -> SealedPack.read(folder).check(anew)).contains("最后一行是「起草」");
    ApprovalLog shorter = Practice.approved(digest);
    assertRefused(() -> SealedPack.read(folder).check(shorter)).contains("少了结尾");
  }

  @Test
  void noticesEveryFlippedByteOfTheManifest() throws IOException {
    byte[] sound = read("manifest.json");
    for (int at = 0; at < sound.length; at++) {
      byte[] other = flipped(sound, at);
      byte[] cut = cut(sound, at);
      assertRefused(() -> Manifest.read(other, TRUSTED)).contains("manifest.json");
      assertRefused(() -> Manifest.read(cut, TRUSTED)).contains("manifest.json");
    }
    assertNotChecked("manifest.json", flipped(sound, sound.length / 2));
  }

  @Test
  void noticesFlippedBytesAndCutsOfTheEnvelopes() throws IOException {
    for (String name : new String[] {"pack.age", "pack-aes.zip"}) {
      byte[] sound = read(name);
      for (int at = 0; at < sound.length; at += at < 400 ? 13 : 20_011) {
        assertNotChecked(name, flipped(sound, at));
        assertNotChecked(name, cut(sound, at));
      }
      Files.write(folder.resolve(name), sound);
    }
  }

  private void assertNotChecked(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    assertRefused(this::check);
  }

  private CheckedPack check() throws SealFault {
    return SealedPack.read(folder).check(approvals);
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }
}
