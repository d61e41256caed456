package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.CODE;
import static io.tiku.pack.seal.Practice.CONDUCT;
import static io.tiku.pack.seal.Practice.DRAFT;
import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.JIANGSU;
import static io.tiku.pack.seal.Practice.LEGAL;
import static io.tiku.pack.seal.Practice.PARTIES;
import static io.tiku.pack.seal.Practice.PLAN;
import static io.tiku.pack.seal.Practice.SHANGHAI;
import static io.tiku.pack.seal.Practice.STRANGER;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.drafted;
import static io.tiku.pack.seal.Practice.flipped;
import static io.tiku.pack.seal.Practice.step;
import static io.tiku.pack.seal.Practice.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that were signed apart from the log, and how they come into it. */
class AnswerTest {

  private static final String CONTENTS = Sha256.of(bytes("contents"));

  @TempDir private Path folder;

  private static ApprovalLog asked() throws SealFault {
    return ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST);
  }

  private static Answer agrees(ApprovalLog log, SecretKey member, OffsetDateTime time) {
    return Answer.sign(ApprovalStep.consulted(CODE, PLAN, time, "同意。"), log.request(), member);
  }

  private static Answer objects(ApprovalLog log, SecretKey member, OffsetDateTime time) {
    return Answer.sign(
        ApprovalStep.objected(CODE, PLAN, Optional.empty(), time, "分值太高"), log.request(), member);
  }

  private static Answer says(
      ApprovalLog log, SecretKey office, ApprovalState state, OffsetDateTime time) {
    return Answer.sign(ApprovalStep.of(state, CODE, PLAN, CONTENTS, time), log.request(), office);
  }

  private static List<Answer> approvals(ApprovalLog log) {
    List<Answer> all = new ArrayList<>();
    for (SecretKey office : List.of(CONDUCT, LEGAL)) {
      all.add(says(log, office, ApprovalState.PLAN_APPROVED, DRAFT.plusDays(5)));
      all.add(says(log, office, ApprovalState.REVIEWED, DRAFT.plusDays(5)));
      all.add(says(log, office, ApprovalState.QUESTIONS_APPROVED, DRAFT.plusDays(5)));
    }
    return all;
  }

  @Test
  void comeInAnyOrder() throws SealFault {
    ApprovalLog log = submitted(CONTENTS);
    List<Answer> answers = approvals(log);
    for (int seed = 0; seed < 20; seed++) {
      List<Answer> shuffled = new ArrayList<>(answers);
      Collections.shuffle(shuffled, new Random(seed));
      int cut = seed % answers.size();

      ApprovalLog some = Gathering.of(log, shuffled.subList(0, cut), HOST).log();
      // Who sends all of them again, with those that came before, loses and doubles nothing.
      Gathering rest = Gathering.of(some, shuffled, HOST);

      ApprovalLog read = ApprovalLog.parse(rest.log().toFile(), TRUSTED, PARTIES);
      assertThat(rest.refused()).as("seed " + seed).isEmpty();
      assertThat(read.status().questionsMissing(PARTIES)).as("seed " + seed).isEmpty();
      assertThat(read.status().remarks()).as("seed " + seed).isEmpty();
      assertThat(read.entries()).hasSize(log.entries().size() + answers.size());
      read.with(step(ApprovalState.SEALED, CONTENTS), HOST);
    }
  }

  @Test
  void areEnteredByTheHostOnlyAndSignedByATrustedKey() throws SealFault {
    ApprovalLog log = asked();
    Answer answer = agrees(log, SHANGHAI, DRAFT.plusHours(1));

    assertRefused(() -> log.entering(answer, JIANGSU))
        .contains("「上海市」的答复要由承办方「浙江省」记入日志，不能由「江苏省（jiangsu）」记");
    assertRefused(() -> log.entering(agrees(log, STRANGER, DRAFT.plusHours(1)), HOST))
        .contains("可信公钥里没有它");
    assertRefused(() -> log.entering(agrees(log, LEGAL, DRAFT.plusHours(1)), HOST))
        .contains("不能签「征求意见」");
    assertRefused(
            () ->
                log.entering(
                    Answer.sign(step(ApprovalState.SUBMITTED, CONTENTS), log.request(), HOST),
                    HOST))
        .contains("不能用答复来签");
  }

  @Test
  void countForWhatWasAskedLast() throws SealFault {
    ApprovalLog log = asked();
    Answer answer = agrees(log, SHANGHAI, DRAFT.plusHours(1));
    ApprovalLog again = log.with(drafted(), HOST);

    assertRefused(() -> again.entering(answer, HOST)).contains("说的是另一次起草或报批");

    // An approval from before a return is not used after the same was submitted anew.
    ApprovalLog first = submitted(CONTENTS);
    List<Answer> before = approvals(first);
    ApprovalLog returned =
        first.entering(
            Answer.sign(
                ApprovalStep.of(ApprovalState.RETURNED, CODE, PLAN, CONTENTS, DRAFT.plusDays(6))
                    .withNote("依据已经修订"),
                first.request(),
                LEGAL),
            HOST);
    ApprovalLog second = returned.with(step(ApprovalState.SUBMITTED, CONTENTS), HOST);
    assertThat(Gathering.of(second, before, HOST).entered()).isEmpty();
  }

  @Test
  void anOldOneDoesNotTakeBackALaterOne() throws SealFault {
    ApprovalLog log = asked();
    Answer yes = agrees(log, SHANGHAI, DRAFT.plusHours(1));
    Answer no = objects(log, SHANGHAI, DRAFT.plusHours(2));
    Answer then = agrees(log, SHANGHAI, DRAFT.plusHours(3));

    ApprovalLog objected = log.entering(no, HOST);
    assertRefused(() -> objected.entering(yes, HOST)).contains("日志里已经有它后来签的");
    assertThat(objected.entering(then, HOST).status().opinions()).containsExactly("上海市");
    assertThat(Gathering.of(log, List.of(no, yes), HOST).log().status().opinions()).isEmpty();
  }

  @Test
  void aDamagedFileIsSaidToBeSo() throws SealFault, IOException {
    ApprovalLog log = asked();
    Path file = folder.resolve("east.answer-上海市.jsonl");
    byte[] right = Answer.toFile(List.of(agrees(log, SHANGHAI, DRAFT.plusHours(1))));
    Files.write(file, right);
    assertThat(Answer.readAll(file, TRUSTED)).hasSize(1);

    for (int at = 0; at < right.length; at += 7) {
      Files.write(file, flipped(right, at));
      assertRefused(() -> Answer.readAll(file, TRUSTED)).contains("答复「east.answer-上海市.jsonl」");
    }
    Files.write(file, Arrays.copyOf(right, right.length - 1));
    assertRefused(() -> Answer.readAll(file, TRUSTED)).contains("请签名的一方重新发一份");
  }

  @Test
  void everyChangedByteOfALineThatEntersOneIsNoticed() throws SealFault {
    ApprovalLog log = asked();
    byte[] right = log.entering(agrees(log, SHANGHAI, DRAFT.plusHours(1)), HOST).toFile();
    for (int at = log.toFile().length; at < right.length; at += 11) {
      byte[] changed = flipped(right, at);
      assertRefused(() -> ApprovalLog.parse(changed, TRUSTED, PARTIES));
    }
  }

  @Test
  void aListOfKeysIsOneThatTheMinistrySigned() throws SealFault, IOException {
    Path file = folder.resolve("keys.json");
    byte[] right = KeyList.sign(TRUSTED.keys(), DRAFT, Practice.MINISTRY);
    Files.write(file, right);
    assertThat(KeyList.read(file, PARTIES.ministry()))
        .isEqualTo(new KeyList(DRAFT, TRUSTED.keys(), Practice.MINISTRY.shared()));

    for (int at = 0; at < right.length; at += 97) {
      Files.write(file, flipped(right, at));
      assertRefused(() -> KeyList.read(file, PARTIES.ministry())).contains("钥匙单「keys.json」");
    }
    Files.write(file, KeyList.sign(TRUSTED.keys(), DRAFT, HOST));
    assertRefused(() -> KeyList.read(file, PARTIES.ministry()))
        .contains("是「浙江省（zhejiang）」签的，应当由「" + PARTIES.ministry() + "」签");
  }
}
