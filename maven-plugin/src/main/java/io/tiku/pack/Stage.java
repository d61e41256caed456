package io.tiku.pack;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.content.Segment;
import io.tiku.paper.ExamPaper.ExamItem;
import java.util.List;

/**
 * The contest on stage with its questions, as deck, script and sheets show it.
 *
 * @param code 试卷代号 of the pack, such as {@code 2021-east}
 * @param segments in the order they are played
 * @param rehearsal whether the questions are dummies
 */
public record Stage(
    PackPlan plan, Region region, String code, List<Round> segments, boolean rehearsal) {

  /**
   * A segment with its questions.
   *
   * @param calls one list a {@link Segment.Draw}, in its order
   */
  public record Round(Segment segment, List<List<Call>> calls) {
    public Round {
      calls = calls.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A question on stage.
   *
   * @param label what host and screen call it, such as 1-1 or 抢答 3
   * @param item with its texts; the marks are those of its spec
   */
  public record Call(String label, ExamItem item) {}

  public Stage {
    segments = List.copyOf(segments);
  }
}
