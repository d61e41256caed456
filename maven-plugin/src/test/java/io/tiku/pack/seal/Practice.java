package io.tiku.pack.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The parties of a small contest, their keys, and a pack that went all its way. */
final class Practice {

  static final String CODE = "2021-east";
  static final String PLAN = Sha256.of(bytes("plan"));
  static final String CONTENTS = Sha256.of(bytes("contents"));
  static final String OTHER = Sha256.of(bytes("other"));
  static final OffsetDateTime DRAFT = OffsetDateTime.parse("2021-05-10T09:00+08:00");
  static final OffsetDateTime UNLOCK = OffsetDateTime.parse("2021-08-20T08:30+08:00");
  static final OffsetDateTime EXPIRES = OffsetDateTime.parse("2021-09-01T00:00+08:00");

  static final SecretKey HOST = SecretKey.random("zhejiang", "浙江省");
  static final SecretKey SHANGHAI = SecretKey.random("shanghai", "上海市");
  static final SecretKey JIANGSU = SecretKey.random("jiangsu", "江苏省");
  static final SecretKey CONDUCT = SecretKey.random("conduct", "部行风办");
  static final SecretKey LEGAL = SecretKey.random("legal", "法规司");
  static final SecretKey MINISTRY = SecretKey.random("ministry", "部里");
  static final SecretKey STRANGER = SecretKey.random("stranger", "浙江省");

  static final Parties PARTIES =
      new Parties("浙江省", List.of("上海市", "江苏省"), 2, List.of("部行风办", "法规司"), "部里");
  static final TrustedKeys TRUSTED = trusted();

  private Practice() {}

  private static TrustedKeys trusted() {
    try {
      return TrustedKeys.of(
          List.of(
              HOST.shared(),
              SHANGHAI.shared(),
              JIANGSU.shared(),
              CONDUCT.shared(),
              LEGAL.shared(),
              MINISTRY.shared()));
    } catch (SealFault e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Compressible and incompressible files, one of them longer than a chunk of age. */
  static PackContents contents() throws SealFault {
    byte[] deck = new byte[200_000];
    for (int i = 0; i < deck.length; i++) {
      deck[i] = (byte) (i * 31 ^ i >> 7);
    }
    return PackContents.of(
        Map.of(
            "正卷/paper.html",
            bytes("<p>试用期不得超过（　　）。"),
            "正卷/key.html",
            bytes("<p>A"),
            "stage/deck.html",
            deck,
            "empty.txt",
            new byte[0]));
  }

  static PackFacts facts() {
    return new PackFacts(
        "east",
        "东部赛区",
        "窗口业务技能练兵比武",
        CODE,
        "浙江省",
        "2021",
        Sha256.of(bytes("edition")),
        PLAN,
        Sha256.of(bytes("deal")),
        UNLOCK,
        Optional.of(EXPIRES),
        false,
        "tiku 0.1.0");
  }

  static Recipients recipients() {
    return Recipients.of(HOST.shared(), MINISTRY.shared());
  }

  static ApprovalStep drafted() {
    return ApprovalStep.drafted(CODE, PLAN, List.of(), DRAFT);
  }

  static ApprovalStep consulted() {
    return ApprovalStep.consulted(CODE, PLAN, DRAFT.plusDays(1), "同意。");
  }

  static ApprovalStep step(ApprovalState state, String contents) {
    return ApprovalStep.of(state, CODE, PLAN, contents, DRAFT.plusDays(2 + state.ordinal()));
  }

  static ApprovalLog submitted(String contents) throws SealFault {
    return ApprovalLog.empty(TRUSTED, PARTIES)
        .with(drafted(), HOST)
        .with(consulted(), SHANGHAI)
        .with(consulted(), JIANGSU)
        .with(step(ApprovalState.SUBMITTED, contents), HOST);
  }

  static ApprovalLog approved(String contents) throws SealFault {
    return reviewed(contents)
        .with(step(ApprovalState.QUESTIONS_APPROVED, contents), LEGAL)
        .with(step(ApprovalState.QUESTIONS_APPROVED, contents), CONDUCT);
  }

  /** The plan is approved and the questions were looked at. */
  static ApprovalLog reviewed(String contents) throws SealFault {
    OffsetDateTime day = DRAFT.plusDays(2 + ApprovalState.PLAN_APPROVED.ordinal());
    ApprovalStep review = ApprovalStep.of(ApprovalState.REVIEWED, CODE, PLAN, contents, day);
    return submitted(contents)
        .with(step(ApprovalState.PLAN_APPROVED, contents), CONDUCT)
        .with(step(ApprovalState.PLAN_APPROVED, contents), LEGAL)
        .with(review, CONDUCT)
        .with(review, LEGAL);
  }

  static ApprovalLog sealed(String contents) throws SealFault {
    return approved(contents).with(step(ApprovalState.SEALED, contents), HOST);
  }

  static SealedPack seal(PackContents contents, Optional<Passphrase> passphrase) throws SealFault {
    return SealedPack.seal(
        contents, facts(), recipients(), passphrase, sealed(contents.list().digest()), HOST);
  }

  /** Asserts that a call is refused by sentences, and gives them. */
  static AbstractStringAssert<?> assertRefused(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(SealFault.class);
    return assertThat(thrown.getMessage()).matches("(?s).*\\p{IsHan}{3}.*。");
  }

  static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= (byte) (1 << at % 8);
    return other;
  }

  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** The lines of a log's file. */
  static List<String> lines(ApprovalLog log) {
    return new String(log.toFile(), StandardCharsets.UTF_8).lines().toList();
  }

  static ApprovalLog parse(List<String> lines) throws SealFault {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return ApprovalLog.parse(bytes(text.toString()), TRUSTED, PARTIES);
  }
}
