package io.tiku.pack.draw;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Entrant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 抽签结果: what follows from a plan, its lists and a seed.
 *
 * @param rankings one a list, in the plan's order
 * @param groups for a 分组 its groups, in the plan's order; else empty
 */
public record Drawing(DrawKind kind, List<Ranking> rankings, List<Grouped> groups) {

  /**
   * A group and who came into it, the fixed first, the others in the order in which they came.
   *
   * @param fixed how many of the first belonged to it without a draw
   */
  public record Grouped(String name, int fixed, List<Entrant> members) {
    public Grouped {
      members = List.copyOf(members);
    }
  }

  public Drawing {
    rankings = List.copyOf(rankings);
    groups = List.copyOf(groups);
  }

  /** Draws. */
  public static Drawing of(DrawPlan plan, String seed) {
    List<Ranking> rankings =
        plan.rolls().stream().map(roll -> Ranking.of(roll, plan.method(), seed)).toList();
    return new Drawing(plan.kind(), rankings, grouped(plan, rankings));
  }

  /** The groups are served in turn, list after list; a full one is passed over. */
  private static List<Grouped> grouped(DrawPlan plan, List<Ranking> rankings) {
    if (plan.groups().isEmpty()) {
      return List.of();
    }
    Map<String, Entrant> byId = new HashMap<>();
    plan.rolls().forEach(roll -> roll.entrants().forEach(each -> byId.put(each.id(), each)));
    List<List<Entrant>> members = new ArrayList<>();
    Set<String> fixed = new HashSet<>();
    for (DrawPlan.Group group : plan.groups()) {
      fixed.addAll(group.fixed());
      members.add(new ArrayList<>(group.fixed().stream().map(byId::get).toList()));
    }
    int turn = 0;
    for (Ranking ranking : rankings) {
      for (Ranking.Ranked each : ranking.ranked()) {
        if (!fixed.contains(each.entrant().id())) {
          while (members.get(turn).size() >= plan.seats()) {
            turn = (turn + 1) % members.size();
          }
          members.get(turn).add(each.entrant());
          turn = (turn + 1) % members.size();
        }
      }
    }
    List<Grouped> groups = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      DrawPlan.Group group = plan.groups().get(i);
      groups.add(new Grouped(group.name(), group.fixed().size(), members.get(i)));
    }
    return groups;
  }

  /** What the draw means for the entrant in a place of a list, such as 抽中 or 第 3. */
  String outcome(Ranking ranking, int place) {
    return switch (kind) {
      case SELECTION -> place < ranking.take() ? "抽中" : "候补 " + (place - ranking.take() + 1);
      case ORDER -> "第 " + (place + 1);
      case GROUPING -> groupOf(ranking.ranked().get(place).entrant().id());
    };
  }

  private String groupOf(String id) {
    for (Grouped group : groups) {
      for (int i = 0; i < group.members().size(); i++) {
        if (group.members().get(i).id().equals(id)) {
          return i < group.fixed() ? group.name() + "（事先确定）" : group.name();
        }
      }
    }
    throw new IllegalStateException("in no group: " + id);
  }
}
