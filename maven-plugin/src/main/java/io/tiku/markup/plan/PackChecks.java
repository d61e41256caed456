package io.tiku.markup.plan;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.content.Regions;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.SegmentKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.List;

/**
 * Whether plans fit the regions that use them: on stage every team must be asked alike, and who is
 * asked and who approves must exist.
 */
public final class PackChecks {

  private PackChecks() {}

  /** Adds what does not fit. */
  public static void check(Regions regions, List<PackPlan> plans, Problems problems) {
    for (PackPlan plan : plans) {
      regions.all().stream()
          .filter(region -> region.plan().equals(plan.name()))
          .forEach(region -> checkParties(plan, region, problems));
      regions.all().stream()
          .filter(region -> region.plan().equals(plan.name()))
          .mapToInt(region -> region.units().size())
          .distinct()
          .forEach(teams -> plan.stage().forEach(one -> check(one, teams, problems)));
    }
  }

  /** Opinions come from the region's other units, approvals from none of its units. */
  private static void checkParties(PackPlan plan, Region region, Problems problems) {
    int others = region.units().size() - 1;
    if (plan.consulted() > others) {
      problems.add(
          ProblemCode.PACK_PARTIES,
          plan.keys().at("consulted"),
          "征求 " + plan.consulted() + " 个单位的意见，而除承办方外只有 " + others + " 个",
          region.id());
    }
    boolean twice = plan.offices().stream().distinct().count() < plan.offices().size();
    if (twice || plan.offices().stream().anyMatch(region.units()::contains)) {
      problems.add(
          ProblemCode.PACK_PARTIES,
          plan.keys().at("offices"),
          "审批部门「" + String.join("、", plan.offices()) + "」有重复的，或者是参赛的单位",
          region.id());
    }
  }

  private static void check(Segment segment, int teams, Problems problems) {
    boolean alone = segment.kind() == SegmentKind.INDIVIDUAL;
    if (!segment.aloneEach()) {
      return;
    }
    for (Draw draw : segment.draws()) {
      if (draw.spec().count() % teams != 0 && segment.kind() == SegmentKind.SCENARIO) {
        problems.add(
            ProblemCode.PACK_SEGMENT_HEARD,
            draw.spec().at(),
            segment.name(),
            teams,
            draw.spec().count());
        return;
      }
      if (draw.spec().count() % teams != 0) {
        problems.add(
            ProblemCode.PACK_SEGMENT_COUNT,
            draw.spec().at(),
            segment.name(),
            teams + " 的倍数",
            draw.spec().count(),
            teams);
        return;
      }
    }
    int asked = teams * segment.members();
    if (alone && segment.count() != asked) {
      problems.add(
          ProblemCode.PACK_SEGMENT_COUNT,
          segment.draws().get(0).spec().at(),
          segment.name(),
          asked + " 题（每队 " + segment.members() + " 人，每人一题）",
          segment.count(),
          teams);
    }
  }
}
