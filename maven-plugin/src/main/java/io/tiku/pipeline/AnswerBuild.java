package io.tiku.pipeline;

import io.tiku.pack.seal.Answer;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 答复: what a member or an office says, signed apart from the log, so that all of them can answer at
 * the same time. The host enters the answers ({@link GatherBuild}).
 */
final class AnswerBuild {

  private final PackSettings pack;
  private final RegionDesk desk;
  private final SecretKey key;

  AnswerBuild(PackSettings pack, RegionDesk desk, String key) {
    this.pack = pack;
    this.desk = desk;
    this.key = desk.keys().secret(key);
  }

  /** Where the answers of a key to one pack are. */
  static Path file(PackFolder folder, String key) {
    return folder.root().resolve("answer-" + key + ".jsonl");
  }

  private Path file() {
    return file(desk.folder(), key.shared().name());
  }

  /** Answers to what was asked last. */
  List<Answer> given(ApprovalLog log) throws SealFault {
    Path file = file();
    if (!Files.exists(file)) {
      return List.of();
    }
    return Answer.readAll(file, desk.keys().trusted()).stream()
        .filter(one -> one.request().equals(log.request()))
        .toList();
  }

  /** Says one thing, such as that a member agrees. */
  String say(ApprovalState state, String note) {
    return Sealing.of(
        file().toString(),
        () -> {
          ApprovalLog log = asked();
          sign(log, List.of(step(log.status(), state, note)));
          return signed(state);
        });
  }

  /** Opens what was sent for review to a folder and says so. */
  String review() {
    Path to = desk.folder().review();
    return Sealing.of(
        desk.folder().reviewCopy().toString(),
        () -> {
          ApprovalLog log = asked();
          new ReviewDesk(desk, key).open(to, log.status());
          boolean said =
              given(log).stream().anyMatch(one -> one.step().state() == ApprovalState.REVIEWED);
          if (!said) {
            sign(log, List.of(step(log.status(), ApprovalState.REVIEWED, "")));
          }
          return "送审件打开在 " + to + "，只有你能读；看完请删去。";
        });
  }

  /** Approves plan and questions, which were opened before. */
  String approve(String note) {
    return Sealing.of(
        file().toString(),
        () -> {
          ApprovalLog log = asked();
          ApprovalStatus status = log.status();
          ReviewDesk.submitted(status);
          sign(
              log,
              List.of(
                  step(status, ApprovalState.PLAN_APPROVED, note),
                  step(status, ApprovalState.QUESTIONS_APPROVED, note)));
          return signed(ApprovalState.PLAN_APPROVED) + signed(ApprovalState.QUESTIONS_APPROVED);
        });
  }

  private String signed(ApprovalState state) {
    return "「" + key.shared().role() + "」签了「" + state.label() + "」。";
  }

  private ApprovalLog asked() throws SealFault {
    ApprovalLog log = desk.approvals();
    if (log.status().state().isEmpty()) {
      throw new SealFault("还没有承办方「" + desk.parties().host() + "」发来的审批日志，不能答复。");
    }
    desk.requireDraftedPlan();
    return log;
  }

  private ApprovalStep step(ApprovalStatus status, ApprovalState state, String note)
      throws SealFault {
    boolean ofPlan =
        state == ApprovalState.CONSULTED
            || state == ApprovalState.OBJECTED
                && desk.parties().members().contains(key.shared().role());
    if (state == ApprovalState.CONSULTED) {
      return ApprovalStep.consulted(status.pack(), status.plan(), pack.now(), note);
    }
    if (state == ApprovalState.OBJECTED) {
      Optional<String> contents =
          ofPlan ? Optional.empty() : Optional.of(ReviewDesk.submitted(status));
      return ApprovalStep.objected(status.pack(), status.plan(), contents, pack.now(), note);
    }
    return ApprovalStep.of(
            state, status.pack(), status.plan(), ReviewDesk.submitted(status), pack.now())
        .withNote(note);
  }

  private void sign(ApprovalLog log, List<ApprovalStep> steps) throws SealFault, IOException {
    List<Answer> all = new ArrayList<>(given(log));
    steps.forEach(step -> all.add(Answer.sign(step, log.request(), key)));
    log.tryAnswers(all.stream().filter(one -> !log.has(one)).toList());
    SecretFiles.replace(file(), Answer.toFile(all));
  }
}
