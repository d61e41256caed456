package io.tiku.pack;

import io.tiku.assembly.Candidate;
import io.tiku.content.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a bank among regions so that no item is in two of them, whoever chooses what from them:
 * groups of enemies stay together, strata of equal type, use, difficulty and domain are dealt out
 * in turn in an order that only the master seed tells. The procedure is that of {@code
 * docs/packs.md}.
 */
final class Partition {

  /** Items that stay together, by id; the first stands for all. */
  private record Group(List<Candidate> items) {
    Item first() {
      return items.get(0).item();
    }
  }

  private final Map<String, Candidate> bank = new TreeMap<>();
  private final Map<String, Set<String>> enemies = new HashMap<>();

  private Partition(List<Candidate> candidates) {
    candidates.forEach(candidate -> bank.put(candidate.item().id(), candidate));
    for (Candidate candidate : candidates) {
      Item item = candidate.item();
      for (String enemy : item.enemies()) {
        enemies.computeIfAbsent(item.id(), id -> new LinkedHashSet<>()).add(enemy);
        enemies.computeIfAbsent(enemy, id -> new LinkedHashSet<>()).add(item.id());
      }
    }
  }

  /**
   * Each region's items, by id.
   *
   * @param regions ids
   */
  static SortedMap<String, List<Candidate>> of(
      List<Candidate> bank, List<String> regions, MasterSeed master) {
    return new Partition(bank).deal(regions.stream().sorted().toList(), master);
  }

  private SortedMap<String, List<Candidate>> deal(List<String> regions, MasterSeed master) {
    SortedMap<String, List<Group>> strata = new TreeMap<>();
    for (Group group : groups()) {
      strata.computeIfAbsent(stratum(group), name -> new ArrayList<>()).add(group);
    }
    SortedMap<String, List<Candidate>> pools = new TreeMap<>();
    regions.forEach(region -> pools.put(region, new ArrayList<>()));
    int turn = 0;
    for (List<Group> stratum : strata.values()) {
      stratum.sort(
          Comparator.comparing((Group group) -> master.turn(group.first().id()))
              .thenComparing(group -> group.first().id()));
      for (Group group : stratum) {
        pools.getOrDefault(regions.get(turn++ % regions.size()), List.of()).addAll(group.items());
      }
    }
    pools
        .values()
        .forEach(pool -> pool.sort(Comparator.comparing(candidate -> candidate.item().id())));
    return pools;
  }

  private String stratum(Group group) {
    Item first = group.first();
    String domain = group.items().get(0).domain();
    return String.join(
        "|", first.type().label(), first.use().label(), first.difficulty().label(), domain);
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String id : bank.keySet()) {
      if (seen.add(id)) {
        groups.add(group(id, seen));
      }
    }
    return groups;
  }

  private Group group(String first, Set<String> seen) {
    Map<String, Candidate> members = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String id = open.remove();
      Candidate candidate = bank.get(id);
      if (candidate != null) {
        members.put(id, candidate);
      }
      for (String enemy : enemies.getOrDefault(id, Set.of())) {
        if (seen.add(enemy)) {
          open.add(enemy);
        }
      }
    }
    return new Group(List.copyOf(members.values()));
  }
}
