package io.tiku.pack.seal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What somebody signs in the approval log.
 *
 * @param pack 试卷代号
 * @param plan digest of the plan it speaks of
 * @param contents digest of the contents' list; empty while only the plan is spoken of
 * @param setters fingerprints of those who wrote or chose questions, on drafts
 * @param time when it was signed
 * @param note an opinion or remark; may be empty
 * @param values the plan's, on drafts
 */
public record ApprovalStep(
    ApprovalState state,
    String pack,
    String plan,
    Optional<String> contents,
    List<String> setters,
    OffsetDateTime time,
    String note,
    Optional<PlanValues> values) {

  public ApprovalStep {
    setters = List.copyOf(setters);
    boolean fits = contents.isEmpty() ? state.mayBeOfPlanOnly() : !state.isOfPlanOnly();
    if (!fits) {
      throw new IllegalArgumentException(state + " has contents: " + contents.isPresent());
    }
    if (state != ApprovalState.DRAFTED && !setters.isEmpty()) {
      throw new IllegalArgumentException("setters are named with the draft");
    }
    if (state != ApprovalState.DRAFTED && values.isPresent()) {
      throw new IllegalArgumentException("values are given with the draft");
    }
  }

  /** The plan is drafted; these besides the signer wrote or chose questions. */
  public static ApprovalStep drafted(
      String pack, String plan, List<String> setters, OffsetDateTime time) {
    return new ApprovalStep(
        ApprovalState.DRAFTED, pack, plan, Optional.empty(), setters, time, "", Optional.empty());
  }

  /** A member gives its opinion on the plan. */
  public static ApprovalStep consulted(
      String pack, String plan, OffsetDateTime time, String opinion) {
    return new ApprovalStep(
        ApprovalState.CONSULTED,
        pack,
        plan,
        Optional.empty(),
        List.of(),
        time,
        opinion,
        Optional.empty());
  }

  /**
   * Somebody does not agree: a member with the plan, an office with what was submitted.
   *
   * @param contents digest of what was submitted; empty for a member
   */
  public static ApprovalStep objected(
      String pack, String plan, Optional<String> contents, OffsetDateTime time, String reason) {
    return new ApprovalStep(
        ApprovalState.OBJECTED, pack, plan, contents, List.of(), time, reason, Optional.empty());
  }

  /** Any of the later steps. */
  public static ApprovalStep of(
      ApprovalState state, String pack, String plan, String contents, OffsetDateTime time) {
    return new ApprovalStep(
        state, pack, plan, Optional.of(contents), List.of(), time, "", Optional.empty());
  }

  /** The same with a remark. */
  public ApprovalStep withNote(String remark) {
    return new ApprovalStep(state, pack, plan, contents, setters, time, remark, values);
  }

  /** A draft with the values of its plan, of which its digest is. */
  public ApprovalStep withValues(PlanValues all) {
    return new ApprovalStep(state, pack, plan, contents, setters, time, note, Optional.of(all));
  }
}
