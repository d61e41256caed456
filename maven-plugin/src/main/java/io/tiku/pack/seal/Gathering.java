package io.tiku.pack.seal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 汇总答复: answers that came in any order, entered into a log in an order that its rules allow.
 *
 * @param log with what could be entered
 * @param entered answers that are new in it
 * @param known answers that were in it before
 * @param refused the others, with the reason, a sentence
 */
public record Gathering(
    ApprovalLog log, List<Answer> entered, List<Answer> known, Map<Answer, String> refused) {

  private static final Comparator<Answer> IN_TIME =
      Comparator.comparing((Answer one) -> one.step().time().toInstant())
          .thenComparing(one -> rank(one.step().state()))
          .thenComparing(one -> one.signer().fingerprint());

  /** Among steps of the same second: who returns or objects has approved before. */
  private static int rank(ApprovalState state) {
    return switch (state) {
      case PLAN_APPROVED -> 1;
      case REVIEWED -> 2;
      case QUESTIONS_APPROVED -> 3;
      case OBJECTED -> 4;
      case RETURNED -> 5;
      default -> 0;
    };
  }

  /** Why an answer is not in the log; empty if it is. */
  public String reason(Answer answer) {
    return refused.entrySet().stream()
        .filter(one -> one.getKey().isSame(answer))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  static Gathering of(ApprovalLog before, List<Answer> answers, SecretKey host) {
    List<Answer> known =
        answers.stream().filter(one -> before.entries().stream().anyMatch(one::isIn)).toList();
    List<Answer> left = new ArrayList<>();
    for (Answer answer : answers) {
      if (!known.contains(answer) && left.stream().noneMatch(answer::isSame)) {
        left.add(answer);
      }
    }
    left.sort(IN_TIME);
    ApprovalLog log = before;
    List<Answer> entered = new ArrayList<>();
    Map<Answer, String> refused = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      more = false;
      refused.clear();
      for (Iterator<Answer> each = left.iterator(); each.hasNext(); ) {
        Answer answer = each.next();
        try {
          log = log.entering(answer, host);
          entered.add(answer);
          each.remove();
          more = true;
        } catch (SealFault e) {
          refused.put(answer, e.getMessage());
        }
      }
    }
    return new Gathering(log, entered, known, refused);
  }
}
