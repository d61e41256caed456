package io.tiku.pack.seal;

import java.util.Optional;
import java.util.stream.Stream;

/** 审批状态: what a line of the approval log says has been done. */
public enum ApprovalState {
  DRAFTED("drafted", "起草"),
  CONSULTED("consulted", "征求意见"),
  SUBMITTED("submitted", "报批"),
  PLAN_APPROVED("plan-approved", "批准方案"),
  QUESTIONS_APPROVED("questions-approved", "批准试题"),
  SEALED("sealed", "封存"),
  OPENED("opened", "启用"),
  RELEASED("released", "公开");

  private final String word;
  private final String label;

  ApprovalState(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As files and the command line write it. */
  public String word() {
    return word;
  }

  /** As sentences write it. */
  public String label() {
    return label;
  }

  /** Whether lines of this state speak of the plan alone and not of the contents. */
  public boolean isOfPlanOnly() {
    return this == DRAFTED || this == CONSULTED;
  }

  /** The state of a word. */
  public static Optional<ApprovalState> of(String word) {
    return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst();
  }
}
