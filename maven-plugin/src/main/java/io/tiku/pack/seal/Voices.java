package io.tiku.pack.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * 意见: who has spoken of what was drafted and submitted last.
 *
 * @param opinions members that answered on this plan without objecting
 * @param objections members that object to this plan
 * @param reviewers fingerprints of keys that opened these contents for review
 * @param planApprovals offices that approved this plan
 * @param questionApprovals offices that approved these questions
 */
public record Voices(
    List<String> opinions,
    List<String> objections,
    List<String> reviewers,
    List<String> planApprovals,
    List<String> questionApprovals) {

  /** Nobody. */
  public static final Voices NONE =
      new Voices(List.of(), List.of(), List.of(), List.of(), List.of());

  public Voices {
    opinions = List.copyOf(opinions);
    objections = List.copyOf(objections);
    reviewers = List.copyOf(reviewers);
    planApprovals = List.copyOf(planApprovals);
    questionApprovals = List.copyOf(questionApprovals);
  }

  /** Those on the plan alone: what is submitted anew is reviewed and approved anew. */
  Voices onPlan() {
    return new Voices(opinions, objections, List.of(), List.of(), List.of());
  }

  Voices withOpinion(String member) {
    return new Voices(
        with(opinions, member),
        without(objections, member),
        reviewers,
        planApprovals,
        questionApprovals);
  }

  Voices withObjection(String member) {
    return new Voices(
        without(opinions, member),
        with(without(objections, member), member),
        reviewers,
        planApprovals,
        questionApprovals);
  }

  Voices withReviewer(String fingerprint) {
    return new Voices(
        opinions, objections, with(reviewers, fingerprint), planApprovals, questionApprovals);
  }

  Voices withPlanApproval(String office) {
    return new Voices(
        opinions, objections, reviewers, with(planApprovals, office), questionApprovals);
  }

  Voices withPlanApprovals(List<String> offices) {
    return new Voices(opinions, objections, reviewers, offices, questionApprovals);
  }

  Voices withQuestionApproval(String office) {
    return new Voices(
        opinions, objections, reviewers, planApprovals, with(questionApprovals, office));
  }

  /** What an office approved before it objected does not count any more. */
  Voices withoutApprovals(String office) {
    return new Voices(
        opinions,
        objections,
        reviewers,
        without(planApprovals, office),
        without(questionApprovals, office));
  }

  private static List<String> with(List<String> some, String one) {
    List<String> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  private static List<String> without(List<String> some, String one) {
    return some.stream().filter(other -> !other.equals(one)).toList();
  }
}
