package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a blueprint asks of each of its cells, beside what the bank has. */
public final class Cells {

  /**
   * One cell: a section, or what a quota counts.
   *
   * @param name such as {@code 单选} or {@code 单选·易}
   * @param least items needed in a form
   * @param most items allowed in a form
   * @param available items that may be chosen
   * @param apart at most so many of them can stand in one form together, given their enemies
   * @param removed why items were left out → how many
   */
  public record Cell(
      String name, int least, int most, int available, int apart, Map<String, Integer> removed) {

    /** Whether so many forms can be filled from it when two share at most so many items. */
    boolean suffices(int forms, int overlap) {
      long distinct = (long) forms * least - (long) overlap * forms * (forms - 1) / 2;
      return apart >= least && available >= distinct;
    }
  }

  private Cells() {}

  /** All cells, sections first. */
  public static List<Cell> of(Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    return of(blueprint, Supply.of(blueprint, bank, request), request);
  }

  static List<Cell> of(Blueprint blueprint, Supply supply, AssemblyRequest request) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < blueprint.sections().size(); i++) {
      SectionSpec spec = blueprint.sections().get(i);
      List<Candidate> pool = supply.pool(i);
      cells.add(
          new Cell(
              name(blueprint, i),
              spec.count(),
              spec.count(),
              pool.size(),
              apart(pool),
              supply.removed().get(i)));
    }
    for (Row row : Row.of(blueprint)) {
      row.quota().ifPresent(quota -> cells.add(cell(row, quota, blueprint, supply, request)));
    }
    return cells;
  }

  private static Cell cell(
      Row row, Quota quota, Blueprint blueprint, Supply supply, AssemblyRequest request) {
    BitSet matching = new BitSet(supply.items().size());
    int most = 0;
    for (int i = 0; i < blueprint.sections().size(); i++) {
      SectionSpec spec = blueprint.sections().get(i);
      int own = 0;
      for (int item : supply.pools().get(i)) {
        if (row.amount(supply.items().get(item), i, spec, request.rules()) > 0) {
          matching.set(item);
          own++;
        }
      }
      most += Math.min(own, spec.count());
    }
    List<Candidate> pool = matching.stream().mapToObj(supply.items()::get).toList();
    String where = row.section() == Row.PAPER ? "" : name(blueprint, row.section()) + "·";
    return new Cell(
        where + quota.name(),
        quota.least(),
        quota.most(),
        pool.size(),
        Math.min(most, apart(pool)),
        Map.of());
  }

  /** A section's type, with its number if there is another of that type. */
  static String name(Blueprint blueprint, int section) {
    SectionSpec spec = blueprint.sections().get(section);
    long alike = blueprint.sections().stream().filter(other -> other.type() == spec.type()).count();
    return spec.type().label() + (alike > 1 ? "（第" + (section + 1) + "大题）" : "");
  }

  /**
   * At most so many items can stand together: a group of items that are all enemies of each other
   * gives one, another group of enemies all but one. The exact number would need a search.
   */
  static int apart(List<Candidate> pool) {
    if (pool.stream().allMatch(candidate -> candidate.item().enemies().isEmpty())) {
      return pool.size();
    }
    Map<String, Set<String>> enemies = new LinkedHashMap<>();
    pool.forEach(candidate -> enemies.put(candidate.item().id(), new HashSet<>()));
    for (Candidate candidate : pool) {
      for (String enemy : candidate.item().enemies()) {
        if (enemies.containsKey(enemy)) {
          enemies.getOrDefault(candidate.item().id(), new HashSet<>()).add(enemy);
          enemies.getOrDefault(enemy, new HashSet<>()).add(candidate.item().id());
        }
      }
    }
    int apart = 0;
    Map<String, Boolean> seen = new HashMap<>();
    for (String id : enemies.keySet()) {
      if (seen.putIfAbsent(id, true) == null) {
        List<String> group = group(id, enemies, seen);
        boolean all =
            group.stream()
                .allMatch(one -> enemies.getOrDefault(one, Set.of()).size() == group.size() - 1);
        apart += all ? 1 : group.size() - 1;
      }
    }
    return apart;
  }

  private static List<String> group(
      String first, Map<String, Set<String>> enemies, Map<String, Boolean> seen) {
    List<String> group = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String id = open.remove();
      group.add(id);
      for (String enemy : enemies.getOrDefault(id, Set.of())) {
        if (seen.putIfAbsent(enemy, true) == null) {
          open.add(enemy);
        }
      }
    }
    return group;
  }
}
