package io.tiku.pack.seal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a pack's approval stands after some lines of its log.
 *
 * @param lines how many lines
 * @param state of the last one; empty if there are none
 * @param time of the last one
 * @param pack 试卷代号, or empty
 * @param plan digest of the plan that was drafted last, or empty
 * @param contents digest of the contents that were submitted last
 * @param setters fingerprints of all who ever drafted or were named as setters
 * @param opinions members that were consulted on this plan
 * @param planApprovals offices that approved this plan
 * @param questionApprovals offices that approved these questions
 * @param remarks what a reader should notice, a sentence each, such as approvals that became void
 */
public record ApprovalStatus(
    int lines,
    Optional<ApprovalState> state,
    Optional<OffsetDateTime> time,
    String pack,
    String plan,
    Optional<String> contents,
    List<String> setters,
    List<String> opinions,
    List<String> planApprovals,
    List<String> questionApprovals,
    List<String> remarks) {

  /** Before the first line. */
  static final ApprovalStatus NONE =
      new ApprovalStatus(
          0,
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public ApprovalStatus {
    setters = List.copyOf(setters);
    opinions = List.copyOf(opinions);
    planApprovals = List.copyOf(planApprovals);
    questionApprovals = List.copyOf(questionApprovals);
    remarks = List.copyOf(remarks);
  }

  boolean is(ApprovalState one) {
    return state.filter(one::equals).isPresent();
  }

  /** Offices that have not approved the plan yet. */
  public List<String> planMissing(Parties parties) {
    return without(parties.offices(), planApprovals);
  }

  /** Offices that have not approved the questions yet. */
  public List<String> questionsMissing(Parties parties) {
    return without(parties.offices(), questionApprovals);
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  /** What comes next, a sentence. */
  public String next(Parties parties) {
    if (state.isEmpty()) {
      return "下一步：承办方「" + parties.host() + "」起草方案。";
    }
    int asked = parties.consulted() - opinions.size();
    return switch (state.get()) {
      case DRAFTED, CONSULTED ->
          asked > 0
              ? "下一步：还要征求 "
                  + asked
                  + " 个单位的意见，未答复的有 "
                  + String.join("、", without(parties.members(), opinions))
                  + "。"
              : "下一步：承办方「" + parties.host() + "」报批。";
      case SUBMITTED, PLAN_APPROVED ->
          planMissing(parties).isEmpty()
              ? "下一步：" + String.join("、", questionsMissing(parties)) + " 批准试题。"
              : "下一步：" + String.join("、", planMissing(parties)) + " 批准方案。";
      case QUESTIONS_APPROVED ->
          questionsMissing(parties).isEmpty()
              ? "下一步：承办方「" + parties.host() + "」封存。"
              : "下一步：" + String.join("、", questionsMissing(parties)) + " 批准试题。";
      case SEALED -> "下一步：到时启用。";
      case OPENED -> "下一步：部里公开。";
      case RELEASED -> "已经公开，审批到此结束。";
    };
  }

  /** Whether these contents under this plan were sealed, and nothing was drafted anew since. */
  void requireSealed(PackFacts facts, String contentsDigest) throws SealFault {
    if (!is(ApprovalState.SEALED) && !is(ApprovalState.OPENED) && !is(ApprovalState.RELEASED)) {
      throw new SealFault(
          "审批日志没有到「封存」这一步，最后一行是「"
              + state.map(ApprovalState::label).orElse("空")
              + "」。请等两级批准都齐了、记上封存，再用这个试卷包。");
    }
    if (!pack.equals(facts.code())) {
      throw new SealFault("审批日志是「" + pack + "」的，试卷包是「" + facts.code() + "」。请找出这个包自己的日志。");
    }
    if (!plan.equals(facts.planDigest())) {
      throw new SealFault("试卷包的方案不是批准的那一份。请用批准的方案，或重新报批。");
    }
    if (!contents.equals(Optional.of(contentsDigest))) {
      throw new SealFault("试卷包的内容不是批准的那一份。请用批准的内容，或重新报批。");
    }
  }

  /** The status after a line that changes only what is given here. */
  ApprovalStatus after(ApprovalStep step, List<String> moreRemarks) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(moreRemarks);
    return new ApprovalStatus(
        lines + 1,
        Optional.of(step.state()),
        Optional.of(step.time()),
        step.pack(),
        step.plan(),
        step.contents().or(() -> contents),
        setters,
        opinions,
        planApprovals,
        questionApprovals,
        all);
  }
}
