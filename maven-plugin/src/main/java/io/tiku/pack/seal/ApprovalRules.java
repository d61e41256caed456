package io.tiku.pack.seal;

import static io.tiku.pack.seal.ApprovalState.CONSULTED;
import static io.tiku.pack.seal.ApprovalState.DRAFTED;
import static io.tiku.pack.seal.ApprovalState.OPENED;
import static io.tiku.pack.seal.ApprovalState.PLAN_APPROVED;
import static io.tiku.pack.seal.ApprovalState.QUESTIONS_APPROVED;
import static io.tiku.pack.seal.ApprovalState.RETURNED;
import static io.tiku.pack.seal.ApprovalState.SEALED;
import static io.tiku.pack.seal.ApprovalState.SUBMITTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 审批规则: which step may follow which, by whom and about what. Members are asked about the plan only;
 * every office approves plan and then questions that it has opened, each by another person and none
 * by a setter; it may object, or return all to the host. A new draft or submission makes all
 * approvals before it void.
 */
final class ApprovalRules {

  private final Parties parties;
  private final int format;

  /**
   * @param format of the line; what older ones did not ask for is not asked of them
   */
  ApprovalRules(Parties parties, int format) {
    this.parties = parties;
    this.format = format;
  }

  /** The status after one more step, if the rules allow it. */
  ApprovalStatus after(ApprovalStatus before, ApprovalStep step, PublicKey signer)
      throws SealFault {
    if (step.state() != DRAFTED && format < before.format()) {
      throw new SealFault("这一行是旧版插件写的，方案却是新版起草的。请用新版再签一次。");
    }
    checkOrder(before, step);
    checkSigner(step, signer);
    checkDigests(before, step);
    if (format >= PlanValues.FORMAT) {
      checkNote(step, signer);
    }
    ApprovalStatus next =
        before.after(
            step, new ApprovalRemarks(before, step, signer).all(format < ApprovalEntry.ENTERED));
    return switch (step.state()) {
      case DRAFTED -> drafted(next, step, signer);
      case CONSULTED -> consulted(next, signer);
      case SUBMITTED, RETURNED -> next.with(next.voices().onPlan());
      case REVIEWED -> reviewed(next, signer);
      case PLAN_APPROVED -> planApproved(next, signer);
      case QUESTIONS_APPROVED -> questionsApproved(next, signer);
      case OBJECTED -> objected(next, step, signer);
      case SEALED, OPENED, RELEASED -> next;
    };
  }

  private static Set<ApprovalState> predecessors(ApprovalStep step) {
    return switch (step.state()) {
      case DRAFTED, SUBMITTED -> plus(EnumSet.range(DRAFTED, SEALED), RETURNED);
      case CONSULTED -> EnumSet.of(DRAFTED, CONSULTED);
      case OBJECTED ->
          step.contents().isEmpty()
              ? EnumSet.of(DRAFTED, CONSULTED)
              : EnumSet.range(SUBMITTED, QUESTIONS_APPROVED);
      case RETURNED, REVIEWED -> EnumSet.range(SUBMITTED, QUESTIONS_APPROVED);
      case PLAN_APPROVED -> EnumSet.of(SUBMITTED, PLAN_APPROVED);
      case QUESTIONS_APPROVED -> EnumSet.of(PLAN_APPROVED, QUESTIONS_APPROVED);
      case SEALED -> EnumSet.of(QUESTIONS_APPROVED, SEALED);
      case OPENED -> EnumSet.of(SEALED, OPENED);
      case RELEASED -> EnumSet.of(OPENED);
    };
  }

  private static Set<ApprovalState> plus(EnumSet<ApprovalState> some, ApprovalState one) {
    some.add(one);
    return some;
  }

  private void checkOrder(ApprovalStatus before, ApprovalStep step) throws SealFault {
    ApprovalState state = step.state();
    if (before.state().isEmpty()) {
      if (state != DRAFTED) {
        throw new SealFault("审批要从「起草」开始，不能先「" + state.label() + "」。");
      }
      return;
    }
    boolean planPending = state == QUESTIONS_APPROVED && !before.planMissing(parties).isEmpty();
    boolean questionsPending = state == SEALED && !before.questionsMissing(parties).isEmpty();
    boolean unheard = state == SUBMITTED && before.opinions().size() < parties.consulted();
    if (!predecessors(step).contains(before.state().get())
        || planPending
        || questionsPending
        || unheard) {
      throw new SealFault(
          "「"
              + before.state().get().label()
              + "」之后还不能「"
              + state.label()
              + "」。"
              + before.next(parties));
    }
  }

  private void checkSigner(ApprovalStep step, PublicKey signer) throws SealFault {
    List<String> roles =
        switch (step.state()) {
          case DRAFTED, SUBMITTED, SEALED -> List.of(parties.host());
          case CONSULTED -> parties.members();
          case OBJECTED -> step.contents().isEmpty() ? parties.members() : parties.offices();
          case PLAN_APPROVED, QUESTIONS_APPROVED, RETURNED, REVIEWED -> parties.offices();
          case OPENED -> List.of(parties.host(), parties.ministry());
          case RELEASED ->
              Stream.concat(Stream.of(parties.ministry()), parties.offices().stream()).toList();
        };
    if (!roles.contains(signer.role())) {
      throw new SealFault(
          "「"
              + signer.shown()
              + "」不能签「"
              + step.state().label()
              + "」，要由 "
              + String.join("、", roles)
              + " 签。");
    }
  }

  private static void checkDigests(ApprovalStatus before, ApprovalStep step) throws SealFault {
    if (before.state().isEmpty()) {
      return;
    }
    if (!step.pack().equals(before.pack())) {
      throw new SealFault("这是「" + before.pack() + "」的审批日志，不能记「" + step.pack() + "」的事。请用这个包自己的日志。");
    }
    if (step.state() != DRAFTED && !step.plan().equals(before.plan())) {
      throw new SealFault("「" + step.state().label() + "」说的方案不是起草的那一份。方案改过的，要重新起草、征求意见。");
    }
    boolean ofContents = step.contents().isPresent() && step.state() != SUBMITTED;
    if (ofContents && !step.contents().equals(before.contents())) {
      throw new SealFault("「" + step.state().label() + "」说的内容不是报批的那一份。内容改过的，要重新报批。");
    }
  }

  private static void checkNote(ApprovalStep step, PublicKey signer) throws SealFault {
    if (step.state().needsReason() && Opinion.isEmpty(step.note())) {
      throw new SealFault("「" + step.state().label() + "」要写明理由：-Dnote=理由。");
    }
    if (step.state() != CONSULTED) {
      return;
    }
    if (Opinion.isEmpty(step.note())) {
      throw new SealFault(
          "「" + signer.role() + "」没有写意见，不算征求过。请写 -Dnote=同意。；不同意的，用 -Dstate=objected -Dnote=理由。");
    }
    if (Opinion.isNegative(step.note())) {
      throw new SealFault(
          "意见「" + step.note() + "」是不同意，不能记成「征求意见」。请用 -Dstate=objected -Dnote=理由；其实同意的，换一种说法。");
    }
  }

  private ApprovalStatus drafted(ApprovalStatus next, ApprovalStep step, PublicKey signer) {
    List<String> setters = new ArrayList<>(next.setters());
    setters.add(signer.fingerprint());
    setters.addAll(step.setters());
    return next.ofPlan(format, step.values(), setters.stream().distinct().toList());
  }

  private static ApprovalStatus consulted(ApprovalStatus next, PublicKey signer) throws SealFault {
    Voices voices = next.voices();
    refuse(voices.opinions(), signer, "已经答复过征求意见，一个单位只记一次。");
    return next.with(voices.withOpinion(signer.role()));
  }

  private static ApprovalStatus objected(ApprovalStatus next, ApprovalStep step, PublicKey signer) {
    if (step.contents().isEmpty()) {
      return next.with(next.voices().withObjection(signer.role()));
    }
    Voices left = next.voices().withoutApprovals(signer.role());
    return next.with(left).at(left.planApprovals().isEmpty() ? SUBMITTED : PLAN_APPROVED);
  }

  private static ApprovalStatus reviewed(ApprovalStatus next, PublicKey signer) throws SealFault {
    if (next.isReviewedBy(signer)) {
      throw new SealFault("「" + signer.role() + "」已经记过审阅，不必再记。");
    }
    return next.with(next.voices().withReviewer(signer.fingerprint()));
  }

  private static ApprovalStatus planApproved(ApprovalStatus next, PublicKey signer)
      throws SealFault {
    checkNoSetter(next, signer);
    refuse(next.voices().planApprovals(), signer, "已经批准过方案，还要由另一个部门的人批准。");
    return next.with(next.voices().withPlanApproval(signer.role()));
  }

  private ApprovalStatus questionsApproved(ApprovalStatus next, PublicKey signer) throws SealFault {
    checkNoSetter(next, signer);
    refuse(next.voices().questionApprovals(), signer, "已经批准过试题，还要由另一个部门的人批准。");
    if (format >= PlanValues.FORMAT && !next.isReviewedBy(signer)) {
      throw new SealFault(
          "「" + signer.shown() + "」还没有用这把钥匙打开过送审件，不能批准没有看过的试题。请先打开来看：-Dstate=review。");
    }
    return next.with(next.voices().withQuestionApproval(signer.role()));
  }

  private static void checkNoSetter(ApprovalStatus next, PublicKey signer) throws SealFault {
    if (next.setters().contains(signer.fingerprint())) {
      throw new SealFault("「" + signer.shown() + "」参加过命题，不能批准。请由没有参加命题的人批准。");
    }
  }

  /** A key acts for one role and no two trusted keys are the same, so roles stand for persons. */
  private static void refuse(List<String> roles, PublicKey signer, String twice) throws SealFault {
    if (roles.contains(signer.role())) {
      throw new SealFault("「" + signer.role() + "」" + twice);
    }
  }
}
