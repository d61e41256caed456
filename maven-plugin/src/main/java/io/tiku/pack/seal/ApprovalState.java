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
  RELEASED("released", "公开"),
  RETURNED("returned", "退回"),
  OBJECTED("objected", "提出异议"),
  REVIEWED("reviewed", "审阅");

  private final String word;
  private final String label;

  ApprovalState(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As files write it. */
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

  /** Whether lines of this state may speak of the plan alone: what a member objects to. */
  boolean mayBeOfPlanOnly() {
    return isOfPlanOnly() || this == OBJECTED;
  }

  /** Whether lines of this state must say why. */
  boolean needsReason() {
    return this == RETURNED || this == OBJECTED;
  }

  /** The state of a word in a file. */
  public static Optional<ApprovalState> of(String word) {
    return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst();
  }

  /** The state of a word as somebody types it: {@code submitted}, 报批, 已报批. */
  public static Optional<ApprovalState> typed(String typed) {
    String word = typed.startsWith("已") ? typed.substring(1) : typed;
    return switch (word) {
      case "同意", "答复" -> Optional.of(CONSULTED);
      case "异议", "有异议", "不同意", "反对" -> Optional.of(OBJECTED);
      default ->
          of(typed).or(() -> Stream.of(values()).filter(one -> one.label.equals(word)).findFirst());
    };
  }
}
