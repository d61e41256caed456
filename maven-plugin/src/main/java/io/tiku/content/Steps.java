package io.tiku.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text as a frame with {@linkplain Step quantities and ranges} in it: 单位8%、个人4% is 单位…、个人… with 8
 * % and 4 %.
 *
 * @param frame what stands around them, the same in texts that can be compared
 * @param steps in the order of the text
 */
record Steps(String frame, List<Step> steps) implements Comparable<Steps> {

  private static final char GAP = '…';

  Steps {
    steps = List.copyOf(steps);
  }

  /** All quantities of a text; empty if there is none. */
  static Optional<Steps> of(String text) {
    StringBuilder frame = new StringBuilder();
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Step> step = Step.at(text, at);
      if (step.isPresent()) {
        frame.append(GAP);
        steps.add(step.get());
        at = step.get().end();
      } else {
        frame.append(text.charAt(at++));
      }
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new Steps(frame.toString(), steps));
  }

  /** One rank among what stands around it. */
  static Steps ranked(String before, long rank, String behind) {
    return new Steps(before + GAP + behind, List.of(Step.ranked(rank)));
  }

  /** Whether both say the same around quantities of the same kinds. */
  boolean isLike(Steps other) {
    return frame.equals(other.frame) && kinds().equals(other.kinds());
  }

  private List<String> kinds() {
    return steps.stream().map(Step::kind).toList();
  }

  /** By the first quantity in which two differ; consistent among texts of the same kinds. */
  @Override
  public int compareTo(Steps other) {
    return IntStream.range(0, Math.min(steps.size(), other.steps.size()))
        .map(i -> Step.ASCENDING.compare(steps.get(i), other.steps.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }
}
