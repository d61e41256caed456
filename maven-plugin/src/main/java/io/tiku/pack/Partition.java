package io.tiku.pack;

import io.tiku.assembly.Candidate;
import io.tiku.content.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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
 * groups of enemies stay together and are dealt first, then the others by strata of equal type,
 * use, difficulty and domain, in an order that only the master seed tells, each to the region that
 * it leaves most even. The procedure is that of {@code docs/packs.md}.
 */
final class Partition {

  /** Items that stay together, by id; the first stands for all. */
  private record Group(List<Candidate> items) {
    Item first() {
      return items.get(0).item();
    }
  }

  /** What a region has been dealt so far. */
  private static final class Hand {
    private final Map<String, Integer> strata = new HashMap<>();
    private final SortedMap<String, Candidate> items = new TreeMap<>();

    /** By how much the squares of its counts of strata would grow: least where it has least. */
    int unevenness(Group group) {
      Map<String, Integer> brought = new HashMap<>();
      group.items().forEach(one -> brought.merge(stratum(one), 1, Integer::sum));
      return brought.entrySet().stream()
          .mapToInt(
              one -> one.getValue() * (2 * strata.getOrDefault(one.getKey(), 0) + one.getValue()))
          .sum();
    }

    void take(Group group) {
      for (Candidate one : group.items()) {
        items.put(one.item().id(), one);
        strata.merge(stratum(one), 1, Integer::sum);
      }
    }

    int size() {
      return items.size();
    }

    List<Candidate> items() {
      return List.copyOf(items.values());
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
    List<Group> groups = new ArrayList<>(groups());
    groups.sort(
        Comparator.comparing((Group group) -> -group.items().size())
            .thenComparing(group -> group.items().size() > 1 ? "" : stratum(group.items().get(0)))
            .thenComparing(group -> master.turn(group.first().id()))
            .thenComparing(group -> group.first().id()));
    List<Hand> hands = regions.stream().map(region -> new Hand()).toList();
    int turn = 0;
    for (Group group : groups) {
      List<Hand> inTurn = new ArrayList<>(hands);
      Collections.rotate(inTurn, -(turn++ % hands.size()));
      inTurn.stream()
          .min(
              Comparator.comparing((Hand hand) -> hand.unevenness(group)).thenComparing(Hand::size))
          .ifPresent(hand -> hand.take(group));
    }
    SortedMap<String, List<Candidate>> pools = new TreeMap<>();
    for (int i = 0; i < regions.size(); i++) {
      pools.put(regions.get(i), hands.get(i).items());
    }
    return pools;
  }

  private static String stratum(Candidate candidate) {
    Item item = candidate.item();
    return String.join(
        "|",
        item.type().label(),
        item.use().label(),
        item.difficulty().label(),
        candidate.domain());
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
