package io.tiku.pack.seal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a pack's approval stands after some lines of its log.
 *
 * @param lines how many lines
 * @param state how far it is; empty if there are no lines. Reviews and objections change nothing
 * @param time of the last line
 * @param pack 试卷代号, or empty
 * @param format of the line that drafted the plan
 * @param plan digest of the plan that was drafted last, or empty
 * @param values of that plan, if the draft has them
 * @param contents digest of the contents that were submitted last
 * @param setters fingerprints of all who ever drafted or were named as setters
 * @param voices who has spoken of that plan and those contents
 * @param remarks what a reader should notice, a sentence each, such as approvals that became void
 */
public record ApprovalStatus(
    int lines,
    Optional<ApprovalState> state,
    Optional<OffsetDateTime> time,
    String pack,
    int format,
    String plan,
    Optional<PlanValues> values,
    Optional<String> contents,
    List<String> setters,
    Voices voices,
    List<String> remarks) {

  /** Before the first line. */
  static final ApprovalStatus NONE =
      new ApprovalStatus(
          0,
          Optional.empty(),
          Optional.empty(),
          "",
          ApprovalEntry.FORMAT,
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Voices.NONE,
          List.of());

  public ApprovalStatus {
    setters = List.copyOf(setters);
    remarks = List.copyOf(remarks);
  }

  boolean is(ApprovalState one) {
    return state.filter(one::equals).isPresent();
  }

  /** Whether its plan's digest is of the files' bytes, as it was before version 2 of the log. */
  public boolean isOfOldPlan() {
    return state.isPresent() && format < PlanValues.FORMAT;
  }

  /** Members that were consulted on this plan. */
  public List<String> opinions() {
    return voices.opinions();
  }

  /** Members that have not answered yet. */
  public List<String> unheard(Parties parties) {
    return without(parties.members(), voices.opinions());
  }

  /** Offices that approved these questions. */
  public List<String> questionApprovals() {
    return voices.questionApprovals();
  }

  /** Whether a key has opened the submitted contents for review. */
  public boolean isReviewedBy(PublicKey key) {
    return voices.reviewers().contains(key.fingerprint());
  }

  /** Offices that have not approved the plan yet. */
  public List<String> planMissing(Parties parties) {
    return without(parties.offices(), voices.planApprovals());
  }

  /** Offices that have not approved the questions yet. */
  public List<String> questionsMissing(Parties parties) {
    return without(parties.offices(), voices.questionApprovals());
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  /** What comes next, a sentence. */
  public String next(Parties parties) {
    if (state.isEmpty()) {
      return "下一步：承办方「" + parties.host() + "」起草方案。";
    }
    int asked = parties.consulted() - opinions().size();
    return switch (state.get()) {
      case DRAFTED, CONSULTED ->
          asked > 0
              ? "下一步：还要征求 "
                  + asked
                  + " 个单位的意见，未答复的有 "
                  + String.join("、", unheard(parties))
                  + "。"
                  + objecting()
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
      case RETURNED -> "下一步：承办方「" + parties.host() + "」照退回的理由办，改了方案的重新起草，没有改方案的重新报批。";
      case OBJECTED, REVIEWED ->
          throw new IllegalStateException("changes no state: " + state.get());
    };
  }

  private String objecting() {
    return voices.objections().isEmpty()
        ? ""
        : "有异议的 " + String.join("、", voices.objections()) + "：方案改了重新起草，不改的等它答复同意。";
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
    boolean aside =
        step.state() == ApprovalState.OBJECTED || step.state() == ApprovalState.REVIEWED;
    return new ApprovalStatus(
        lines + 1,
        aside ? state : Optional.of(step.state()),
        Optional.of(step.time()),
        step.pack(),
        format,
        step.plan(),
        values,
        step.contents().or(() -> contents),
        setters,
        voices,
        all);
  }

  /** The same with another plan. */
  ApprovalStatus ofPlan(int draft, Optional<PlanValues> all, List<String> allSetters) {
    return new ApprovalStatus(
        lines,
        state,
        time,
        pack,
        draft,
        plan,
        all,
        Optional.empty(),
        allSetters,
        Voices.NONE,
        remarks);
  }

  /** The same after others have spoken. */
  ApprovalStatus with(Voices others) {
    return new ApprovalStatus(
        lines, state, time, pack, format, plan, values, contents, setters, others, remarks);
  }

  /** The same at another state. */
  ApprovalStatus at(ApprovalState other) {
    return new ApprovalStatus(
        lines,
        Optional.of(other),
        time,
        pack,
        format,
        plan,
        values,
        contents,
        setters,
        voices,
        remarks);
  }
}
