package io.tiku.pack;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.SegmentKind;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of a stage form, segment by segment, with what host and screen call them. */
final class StageMaker {

  private StageMaker() {}

  /**
   * The stage.
   *
   * @param paper the form made with {@link Selection#stage()}: a section a draw
   */
  static Stage of(PackPlan plan, Region region, String code, ExamPaper paper, boolean rehearsal) {
    List<Round> rounds = new ArrayList<>();
    int section = 0;
    for (Segment segment : plan.stage()) {
      List<List<Call>> calls = new ArrayList<>();
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i < segment.draws().size(); i++) {
        Draw draw = segment.draws().get(i);
        ExamSection found = paper.sections().get(section++);
        List<Call> called = new ArrayList<>();
        for (ExamItem item : found.items()) {
          String group = group(segment, draw);
          int number = counts.merge(group, 1, Integer::sum);
          called.add(new Call(label(segment, group, number, region.units().size()), item));
        }
        calls.add(called);
      }
      rounds.add(new Round(segment, calls));
    }
    return new Stage(plan, region, code, rounds, rehearsal);
  }

  private static String group(Segment segment, Draw draw) {
    return segment.kind() == SegmentKind.RISK
        ? ExamPaper.marks(draw.spec().halfMarks())
        : segment.name();
  }

  /**
   * Questions for one member are called by seat, team first: 1-1, 2-1, …, 1-2, …; those of a board
   * by their marks: 10-1, 10-2, …, 20-1, ….
   */
  private static String label(Segment segment, String group, int number, int teams) {
    return switch (segment.kind()) {
      case INDIVIDUAL -> (number - 1) % teams + 1 + "-" + ((number - 1) / teams + 1);
      case RISK -> group + "-" + number;
      default -> group + " " + number;
    };
  }
}
