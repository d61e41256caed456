package io.tiku.pack.seal;

import static io.tiku.pack.seal.ApprovalState.CONSULTED;
import static io.tiku.pack.seal.ApprovalState.DRAFTED;
import static io.tiku.pack.seal.ApprovalState.OPENED;
import static io.tiku.pack.seal.ApprovalState.PLAN_APPROVED;
import static io.tiku.pack.seal.ApprovalState.QUESTIONS_APPROVED;
import static io.tiku.pack.seal.ApprovalState.RELEASED;
import static io.tiku.pack.seal.ApprovalState.SEALED;
import static io.tiku.pack.seal.ApprovalState.SUBMITTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 审批规则: which step may follow which, by whom and about what. Members are asked about the plan only;
 * every office approves plan and then questions, each by another person and none by a setter; a new
 * draft or submission makes all approvals before it void.
 */
final class ApprovalRules {

  private final Parties parties;

  ApprovalRules(Parties parties) {
    this.parties = parties;
  }

  /** The status after one more step, if the rules allow it. */
  ApprovalStatus after(ApprovalStatus before, ApprovalStep step, PublicKey signer)
      throws SealFault {
    checkOrder(before, step.state());
    checkSigner(step.state(), signer);
    checkDigests(before, step);
    ApprovalStatus next = before.after(step, remarks(before, step));
    return switch (step.state()) {
      case DRAFTED -> drafted(next, step, signer);
      case CONSULTED -> consulted(next, signer);
      case SUBMITTED -> submitted(next);
      case PLAN_APPROVED -> planApproved(next, signer);
      case QUESTIONS_APPROVED -> questionsApproved(next, signer);
      case SEALED, OPENED, RELEASED -> next;
    };
  }

  private static Set<ApprovalState> predecessors(ApprovalState state) {
    return switch (state) {
      case DRAFTED -> EnumSet.range(DRAFTED, SEALED);
      case CONSULTED -> EnumSet.of(DRAFTED, CONSULTED);
      case SUBMITTED -> EnumSet.range(DRAFTED, SEALED);
      case PLAN_APPROVED -> EnumSet.of(SUBMITTED, PLAN_APPROVED);
      case QUESTIONS_APPROVED -> EnumSet.of(PLAN_APPROVED, QUESTIONS_APPROVED);
      case SEALED -> EnumSet.of(QUESTIONS_APPROVED, SEALED);
      case OPENED -> EnumSet.of(SEALED, OPENED);
      case RELEASED -> EnumSet.of(OPENED);
    };
  }

  private void checkOrder(ApprovalStatus before, ApprovalState state) throws SealFault {
    if (before.state().isEmpty()) {
      if (state != DRAFTED) {
        throw new SealFault("审批要从「起草」开始，不能先「" + state.label() + "」。");
      }
      return;
    }
    boolean planPending = state == QUESTIONS_APPROVED && !before.planMissing(parties).isEmpty();
    boolean questionsPending = state == SEALED && !before.questionsMissing(parties).isEmpty();
    boolean unheard = state == SUBMITTED && before.opinions().size() < parties.consulted();
    if (!predecessors(state).contains(before.state().get())
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

  private void checkSigner(ApprovalState state, PublicKey signer) throws SealFault {
    List<String> roles =
        switch (state) {
          case DRAFTED, SUBMITTED, SEALED -> List.of(parties.host());
          case CONSULTED -> parties.members();
          case PLAN_APPROVED, QUESTIONS_APPROVED -> parties.offices();
          case OPENED -> List.of(parties.host(), parties.ministry());
          case RELEASED -> {
            List<String> releasing = new ArrayList<>(List.of(parties.ministry()));
            releasing.addAll(parties.offices());
            yield releasing;
          }
        };
    if (!roles.contains(signer.role())) {
      throw new SealFault(
          "「"
              + signer.shown()
              + "」不能签「"
              + state.label()
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
    boolean ofContents = !step.state().isOfPlanOnly() && step.state() != SUBMITTED;
    if (ofContents && !step.contents().equals(before.contents())) {
      throw new SealFault("「" + step.state().label() + "」说的内容不是报批的那一份。内容改过的，要重新报批。");
    }
  }

  private static List<String> remarks(ApprovalStatus before, ApprovalStep step) {
    List<String> remarks = new ArrayList<>();
    int line = before.lines() + 1;
    Optional<ApprovalState> last = before.state();
    if (last.isPresent() && before.time().orElseThrow().isAfter(step.time())) {
      remarks.add("第 " + line + " 行的时间早于上一行，签名时有一台电脑的时间不对。");
    }
    boolean anew = step.state() == DRAFTED || step.state() == SUBMITTED;
    if (anew && !before.planApprovals().isEmpty()) {
      remarks.add(
          "第 "
              + line
              + " 行重新"
              + step.state().label()
              + "，此前 "
              + String.join("、", before.planApprovals())
              + " 的批准作废。");
    }
    return remarks;
  }

  private static ApprovalStatus drafted(ApprovalStatus next, ApprovalStep step, PublicKey signer) {
    List<String> setters = new ArrayList<>(next.setters());
    setters.add(signer.fingerprint());
    setters.addAll(step.setters());
    return with(
        next,
        Optional.empty(),
        setters.stream().distinct().toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ApprovalStatus consulted(ApprovalStatus next, PublicKey signer) throws SealFault {
    return with(
        next,
        next.contents(),
        next.setters(),
        added(next.opinions(), signer, "已经答复过征求意见，一个单位只记一次。"),
        next.planApprovals(),
        next.questionApprovals());
  }

  private static ApprovalStatus submitted(ApprovalStatus next) {
    return with(next, next.contents(), next.setters(), next.opinions(), List.of(), List.of());
  }

  private static ApprovalStatus planApproved(ApprovalStatus next, PublicKey signer)
      throws SealFault {
    checkNoSetter(next, signer);
    return with(
        next,
        next.contents(),
        next.setters(),
        next.opinions(),
        added(next.planApprovals(), signer, "已经批准过方案，还要由另一个部门的人批准。"),
        next.questionApprovals());
  }

  private static ApprovalStatus questionsApproved(ApprovalStatus next, PublicKey signer)
      throws SealFault {
    checkNoSetter(next, signer);
    return with(
        next,
        next.contents(),
        next.setters(),
        next.opinions(),
        next.planApprovals(),
        added(next.questionApprovals(), signer, "已经批准过试题，还要由另一个部门的人批准。"));
  }

  private static void checkNoSetter(ApprovalStatus next, PublicKey signer) throws SealFault {
    if (next.setters().contains(signer.fingerprint())) {
      throw new SealFault("「" + signer.shown() + "」参加过命题，不能批准。请由没有参加命题的人批准。");
    }
  }

  /** A key acts for one role and no two trusted keys are the same, so roles stand for persons. */
  private static List<String> added(List<String> roles, PublicKey signer, String twice)
      throws SealFault {
    if (roles.contains(signer.role())) {
      throw new SealFault("「" + signer.role() + "」" + twice);
    }
    List<String> more = new ArrayList<>(roles);
    more.add(signer.role());
    return more;
  }

  private static ApprovalStatus with(
      ApprovalStatus next,
      Optional<String> contents,
      List<String> setters,
      List<String> opinions,
      List<String> planApprovals,
      List<String> questionApprovals) {
    return new ApprovalStatus(
        next.lines(),
        next.state(),
        next.time(),
        next.pack(),
        next.plan(),
        contents,
        setters,
        opinions,
        planApprovals,
        questionApprovals,
        next.remarks());
  }
}
