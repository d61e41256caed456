package io.tiku.content;

import io.tiku.problem.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * 大题 as a blueprint asks for it.
 *
 * @param type of its items
 * @param count number of items, at least 1
 * @param halfMarks the marks of one item, in halves, at least 1
 * @param partialHalves for 多选 and 不定项, in a 案例 too, the marks in halves of each right option, when
 *     some are missing and none is wrong; 0 when only all of them count
 * @param capHalves for 案例 the most marks of one of its questions, in halves; 0 for any
 * @param open whether its items ask for an answer in one's own words
 * @param heading the wording of the heading after its number; empty for the usual one
 * @param quotas what holds of this section's items
 * @param at where it is written
 */
public record SectionSpec(
    ItemType type,
    int count,
    int halfMarks,
    int partialHalves,
    int capHalves,
    boolean open,
    Optional<String> heading,
    List<Quota> quotas,
    SourcePosition at) {
  public SectionSpec {
    quotas = List.copyOf(quotas);
    if (count < 1 || halfMarks < 1 || partialHalves < 0 || capHalves < 0) {
      throw new IllegalArgumentException("count and marks are positive");
    }
  }

  /** The same, of open items only. */
  public SectionSpec opened() {
    return new SectionSpec(
        type, count, halfMarks, partialHalves, capHalves, true, heading, quotas, at);
  }

  /** The same with other quotas. */
  public SectionSpec with(List<Quota> others) {
    return new SectionSpec(
        type, count, halfMarks, partialHalves, capHalves, open, heading, others, at);
  }
}
