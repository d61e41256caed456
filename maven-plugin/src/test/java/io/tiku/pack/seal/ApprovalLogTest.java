package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.CODE;
import static io.tiku.pack.seal.Practice.CONDUCT;
import static io.tiku.pack.seal.Practice.CONTENTS;
import static io.tiku.pack.seal.Practice.DRAFT;
import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.JIANGSU;
import static io.tiku.pack.seal.Practice.LEGAL;
import static io.tiku.pack.seal.Practice.MINISTRY;
import static io.tiku.pack.seal.Practice.OTHER;
import static io.tiku.pack.seal.Practice.PARTIES;
import static io.tiku.pack.seal.Practice.PLAN;
import static io.tiku.pack.seal.Practice.SHANGHAI;
import static io.tiku.pack.seal.Practice.STRANGER;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.approved;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.consulted;
import static io.tiku.pack.seal.Practice.cut;
import static io.tiku.pack.seal.Practice.drafted;
import static io.tiku.pack.seal.Practice.flipped;
import static io.tiku.pack.seal.Practice.lines;
import static io.tiku.pack.seal.Practice.parse;
import static io.tiku.pack.seal.Practice.sealed;
import static io.tiku.pack.seal.Practice.step;
import static io.tiku.pack.seal.Practice.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalLogTest {

  @Test
  void goesAllItsWay() throws SealFault {
    ApprovalLog log =
        sealed(CONTENTS)
            .with(step(ApprovalState.OPENED, CONTENTS), HOST)
            .with(step(ApprovalState.OPENED, CONTENTS), MINISTRY)
            .with(step(ApprovalState.RELEASED, CONTENTS), MINISTRY);

    ApprovalStatus status = ApprovalLog.parse(log.toFile(), TRUSTED, PARTIES).status();
    assertThat(status)
        .isEqualTo(
            new ApprovalStatus(
                14,
                Optional.of(ApprovalState.RELEASED),
                Optional.of(DRAFT.plusDays(9)),
                CODE,
                2,
                PLAN,
                Optional.empty(),
                Optional.of(CONTENTS),
                List.of(HOST.shared().fingerprint()),
                new Voices(
                    List.of("上海市", "江苏省"),
                    List.of(),
                    List.of(CONDUCT.shared().fingerprint(), LEGAL.shared().fingerprint()),
                    List.of("部行风办", "法规司"),
                    List.of("法规司", "部行风办")),
                List.of()));
    assertThat(status.next(PARTIES)).isEqualTo("已经公开，审批到此结束。");
  }

  @Test
  void saysWhatComesNext() throws SealFault {
    ApprovalLog log = ApprovalLog.empty(TRUSTED, PARTIES);
    assertThat(log.status().next(PARTIES)).isEqualTo("下一步：承办方「浙江省」起草方案。");
    log = log.with(drafted(), HOST).with(consulted(), SHANGHAI);
    assertThat(log.status().next(PARTIES)).isEqualTo("下一步：还要征求 1 个单位的意见，未答复的有 江苏省。");
    log = submitted(CONTENTS).with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL);
    assertThat(log.status().next(PARTIES)).isEqualTo("下一步：部行风办 批准方案。");
    assertThat(approved(CONTENTS).status().next(PARTIES)).isEqualTo("下一步：承办方「浙江省」封存。");
  }

  @Test
  void refusesStepsOutOfOrder() throws SealFault {
    ApprovalLog empty = ApprovalLog.empty(TRUSTED, PARTIES);
    ApprovalLog submitted = submitted(CONTENTS);

    assertRefused(() -> empty.with(consulted(), SHANGHAI)).contains("要从「起草」开始");
    assertRefused(
            () ->
                empty
                    .with(drafted(), HOST)
                    .with(consulted(), SHANGHAI)
                    .with(step(ApprovalState.SUBMITTED, CONTENTS), HOST))
        .contains("「征求意见」之后还不能「报批」", "未答复的有 江苏省");
    assertRefused(() -> submitted.with(step(ApprovalState.QUESTIONS_APPROVED, CONTENTS), LEGAL))
        .contains("「报批」之后还不能「批准试题」", "部行风办、法规司 批准方案");
    assertRefused(
            () ->
                submitted
                    .with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL)
                    .with(step(ApprovalState.QUESTIONS_APPROVED, CONTENTS), LEGAL))
        .contains("下一步：部行风办 批准方案");
    assertRefused(() -> submitted.with(step(ApprovalState.SEALED, CONTENTS), HOST))
        .contains("还不能「封存」");
    assertRefused(() -> approved(CONTENTS).with(step(ApprovalState.OPENED, CONTENTS), HOST))
        .contains("还不能「启用」");
    assertRefused(
            () ->
                sealed(CONTENTS)
                    .with(step(ApprovalState.OPENED, CONTENTS), HOST)
                    .with(drafted(), HOST))
        .contains("「启用」之后还不能「起草」");
  }

  @Test
  void refusesWhoMayNotSign() throws SealFault {
    ApprovalLog submitted = submitted(CONTENTS);

    assertRefused(() -> submitted.with(step(ApprovalState.PLAN_APPROVED, CONTENTS), SHANGHAI))
        .contains("「上海市（shanghai）」不能签「批准方案」，要由 部行风办、法规司 签");
    assertRefused(
            () -> ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST).with(consulted(), HOST))
        .contains("不能签「征求意见」");
    assertRefused(
            () ->
                ApprovalLog.empty(TRUSTED, PARTIES)
                    .with(drafted(), HOST)
                    .with(consulted(), SHANGHAI)
                    .with(consulted(), SHANGHAI))
        .contains("「上海市」已经答复过");
    assertRefused(
            () ->
                submitted
                    .with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL)
                    .with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL))
        .contains("「法规司」已经批准过方案");
    assertRefused(() -> ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), STRANGER))
        .contains("可信公钥里没有「浙江省（stranger）」");
  }

  @Test
  void refusesTheApprovalOfASetter() throws SealFault {
    ApprovalStep draft =
        ApprovalStep.drafted(CODE, PLAN, List.of(LEGAL.shared().fingerprint()), DRAFT);
    ApprovalLog log =
        ApprovalLog.empty(TRUSTED, PARTIES)
            .with(draft, HOST)
            // A new draft that does not name her changes nothing: she has seen the questions.
            .with(drafted(), HOST)
            .with(consulted(), SHANGHAI)
            .with(consulted(), JIANGSU)
            .with(step(ApprovalState.SUBMITTED, CONTENTS), HOST);

    assertRefused(() -> log.with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL))
        .contains("「法规司（legal）」参加过命题，不能批准");
  }

  @Test
  void refusesStepsThatSpeakOfSomethingElse() throws SealFault {
    ApprovalLog submitted = submitted(CONTENTS);

    assertRefused(() -> submitted.with(step(ApprovalState.PLAN_APPROVED, OTHER), LEGAL))
        .contains("说的内容不是报批的那一份");
    assertRefused(
            () ->
                submitted.with(
                    ApprovalStep.of(ApprovalState.PLAN_APPROVED, CODE, OTHER, CONTENTS, DRAFT),
                    LEGAL))
        .contains("说的方案不是起草的那一份");
    assertRefused(
            () ->
                submitted.with(
                    ApprovalStep.of(
                        ApprovalState.PLAN_APPROVED, "2021-west", PLAN, CONTENTS, DRAFT),
                    LEGAL))
        .contains("这是「2021-east」的审批日志");
  }

  @Test
  void makesApprovalsVoidWhenSomethingIsSubmittedAnew() throws SealFault {
    ApprovalLog log = approved(CONTENTS).with(step(ApprovalState.SUBMITTED, OTHER), HOST);

    assertThat(log.status().planMissing(PARTIES)).containsExactly("部行风办", "法规司");
    assertThat(log.status().remarks())
        .containsExactly("第 11 行的时间早于上一行，签名时有一台电脑的时间不对。", "第 11 行重新报批，此前 部行风办、法规司 的批准作废。");
    assertRefused(() -> log.with(step(ApprovalState.SEALED, OTHER), HOST)).contains("还不能「封存」");
    assertRefused(() -> log.with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL))
        .contains("说的内容不是报批的那一份");
  }

  @Test
  void asksTheMembersAgainAboutANewDraft() throws SealFault {
    ApprovalLog log = sealed(CONTENTS).with(drafted(), HOST);

    assertThat(log.status().opinions()).isEmpty();
    assertThat(log.status().contents()).isEmpty();
    assertThat(log.status().next(PARTIES)).contains("还要征求 2 个单位的意见");
  }

  @Test
  void noticesEveryFlippedByte() throws SealFault {
    byte[] two =
        ApprovalLog.empty(TRUSTED, PARTIES)
            .with(drafted(), HOST)
            .with(consulted(), SHANGHAI)
            .toFile();
    byte[] whole = sealed(CONTENTS).toFile();
    for (int at = 0; at < whole.length; at += at < two.length ? 1 : 17) {
      byte[] other = at < two.length ? flipped(two, at) : flipped(whole, at);
      assertRefused(() -> ApprovalLog.parse(other, TRUSTED, PARTIES)).contains("审批日志第 ");
    }
  }

  @Test
  void noticesACutLine() throws SealFault {
    byte[] file = sealed(CONTENTS).toFile();
    for (int length = 1; length < file.length; length += 7) {
      if (file[length - 1] != '\n') {
        byte[] cut = cut(file, length);
        assertRefused(() -> ApprovalLog.parse(cut, TRUSTED, PARTIES)).contains("被截断");
      }
    }
  }

  @Test
  void noticesMissingLinesAgainstTheHeadThatWasKept() throws SealFault {
    ApprovalLog log = sealed(CONTENTS);
    List<String> lines = lines(log);
    assertRefused(() -> parse(List.of()).statusAt(log.head())).contains("没有审批日志");
    for (int kept = 1; kept < lines.size(); kept++) {
      ApprovalLog shorter = parse(lines.subList(0, kept));
      assertRefused(() -> shorter.statusAt(log.head())).contains("少了结尾", "记到第 11 行");
    }
    ApprovalLog other = sealed(OTHER);
    assertRefused(() -> other.statusAt(log.head())).contains("不是签名清单所记的那一行");
  }

  @Test
  void noticesLinesOutOfOrderTwiceOrLeftOut() throws SealFault {
    List<String> lines = lines(sealed(CONTENTS));
    for (int i = 1; i < lines.size(); i++) {
      List<String> swapped = new ArrayList<>(lines);
      Collections.swap(swapped, i - 1, i);
      assertRefused(() -> parse(swapped)).contains("第 " + i + " 行", "换了次序");

      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i - 1));
      assertRefused(() -> parse(twice)).contains("第 " + (i + 1) + " 行写的是第 " + i + " 行");

      List<String> without = new ArrayList<>(lines);
      without.remove(i - 1);
      assertRefused(() -> parse(without)).contains("审批日志第 " + i + " 行");
    }
  }

  @Test
  void noticesALineOfAnotherLog() throws SealFault {
    List<String> lines = new ArrayList<>(lines(sealed(CONTENTS)));
    // Signed by the same key at another time: the same step, but not the line that was followed.
    ApprovalStep later = ApprovalStep.drafted(CODE, PLAN, List.of(), DRAFT.plusHours(1));
    lines.set(0, lines(ApprovalLog.empty(TRUSTED, PARTIES).with(later, HOST)).get(0));

    assertRefused(() -> parse(lines)).contains("第 2 行接不上前一行");
  }

  @Test
  void noticesForeignKeysBlankLinesAndOtherText() throws SealFault {
    TrustedKeys theirs = TrustedKeys.of(List.of(STRANGER.shared()));
    ApprovalLog foreign = ApprovalLog.empty(theirs, PARTIES).with(drafted(), STRANGER);

    assertRefused(() -> ApprovalLog.parse(foreign.toFile(), TRUSTED, PARTIES))
        .contains("审批日志第 1 行 是用钥匙「stranger」", "可信公钥里没有它");
    assertRefused(() -> ApprovalLog.parse(bytes("\n"), TRUSTED, PARTIES)).contains("第 1 行读不懂");
  }

  @Test
  void addsLinesToItsFile(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("east/approval.jsonl");
    ApprovalFile file = new ApprovalFile(path, TRUSTED, PARTIES);
    assertThat(file.read().entries()).isEmpty();

    file.append(drafted(), HOST);
    file.append(consulted(), SHANGHAI);

    assertThat(file.read().status().opinions()).containsExactly("上海市");
    byte[] before = Files.readAllBytes(path);
    assertRefused(() -> file.append(consulted(), SHANGHAI));
    assertThat(Files.readAllBytes(path)).isEqualTo(before);

    Files.write(path, flipped(before, 30));
    assertRefused(() -> file.append(consulted(), JIANGSU)).contains("审批日志第 1 行");
    assertThat(Files.readAllBytes(path)).isEqualTo(flipped(before, 30));
  }
}
