package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Cognition;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The problem in numbers. Items that no constraint tells apart within a section are one class; a
 * class is its section, the topics and the other properties that constraints ask about.
 */
final class Model {

  final List<Row> rows;
  final List<Candidate> items;

  /** Of each section the items it may choose from. */
  final int[][] pools;

  /** Of each section and item its class, or −1. */
  final int[][] classOf;

  final int[][] members;
  final int[][] classRows;
  final int[][] classAmounts;
  final int[] classTopic;
  final int[] classOther;

  /** Of each item those that may not meet it. */
  final int[][] enemies;

  final int[] counts;

  private final Map<Long, Integer> classes = new HashMap<>();
  private final Map<List<Boolean>, Integer> topics = new HashMap<>();
  private final Map<List<Object>, Integer> others = new HashMap<>();

  Model(Blueprint blueprint, Supply supply, AssemblyRequest request) {
    rows = Row.of(blueprint);
    counts = blueprint.sections().stream().mapToInt(SectionSpec::count).toArray();
    items = supply.items();
    enemies = enemies();
    List<Quota> quotas = rows.stream().flatMap(row -> row.quota().stream()).toList();
    boolean cognition = quotas.stream().anyMatch(quota -> quota.kind() == Kind.COGNITION);
    int[] topicOf = new int[items.size()];
    int[] otherOf = new int[items.size()];
    Map<String, Integer> topicOfPoint = new HashMap<>();
    for (int item = 0; item < items.size(); item++) {
      Candidate candidate = items.get(item);
      topicOf[item] =
          topicOfPoint.computeIfAbsent(candidate.item().point(), point -> topic(candidate, quotas));
      otherOf[item] = other(candidate, cognition);
    }
    int sections = blueprint.sections().size();
    pools = new int[sections][];
    classOf = new int[sections][items.size()];
    List<List<Integer>> lists = new ArrayList<>();
    List<int[]> amounts = new ArrayList<>();
    List<int[]> keys = new ArrayList<>();
    for (int section = 0; section < sections; section++) {
      Arrays.fill(classOf[section], -1);
      pools[section] = supply.pools().get(section);
      for (int item : pools[section]) {
        int number =
            classes.computeIfAbsent(
                key(section, topicOf[item], otherOf[item]), fresh -> classes.size());
        if (number == lists.size()) {
          lists.add(new ArrayList<>());
          SectionSpec spec = blueprint.sections().get(section);
          amounts.add(amounts(items.get(item), section, spec, request));
          keys.add(new int[] {topicOf[item], otherOf[item]});
        }
        lists.get(number).add(item);
        classOf[section][item] = number;
      }
    }
    members =
        lists.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    classTopic = keys.stream().mapToInt(key -> key[0]).toArray();
    classOther = keys.stream().mapToInt(key -> key[1]).toArray();
    classRows = new int[lists.size()][];
    classAmounts = new int[lists.size()][];
    for (int i = 0; i < lists.size(); i++) {
      int[] dense = amounts.get(i);
      classRows[i] = IntStream.range(0, dense.length).filter(r -> dense[r] != 0).toArray();
      classAmounts[i] = Arrays.stream(classRows[i]).map(r -> dense[r]).toArray();
    }
  }

  /** The class of a section with these properties, or −1 if no item is of it. */
  int find(int section, int topic, int other) {
    return classes.getOrDefault(key(section, topic, other), -1);
  }

  private static long key(int section, int topic, int other) {
    return (long) section << 48 | (long) topic << 16 | other;
  }

  private int topic(Candidate candidate, List<Quota> quotas) {
    List<Boolean> key =
        quotas.stream()
            .map(
                quota ->
                    switch (quota.kind()) {
                      case DOMAIN -> candidate.domain().equals(quota.value());
                      case CHAPTER -> candidate.chapter().equals(quota.value());
                      case POINT -> candidate.item().point().equals(quota.value());
                      case DIFFICULTY, COGNITION, USE -> false;
                    })
            .toList();
    return topics.computeIfAbsent(key, fresh -> topics.size());
  }

  private int other(Candidate candidate, boolean cognition) {
    Object asked = cognition ? candidate.item().cognition().map(Cognition::label).orElse("") : "";
    return others.computeIfAbsent(
        List.of(candidate.item().difficulty(), candidate.item().use(), asked),
        fresh -> others.size());
  }

  private int[] amounts(
      Candidate candidate, int section, SectionSpec spec, AssemblyRequest request) {
    return rows.stream()
        .mapToInt(row -> row.amount(candidate, section, spec, request.rules()))
        .toArray();
  }

  private int[][] enemies() {
    int[][] enemies = new int[items.size()][];
    Arrays.fill(enemies, new int[0]);
    if (items.stream().allMatch(candidate -> candidate.item().enemies().isEmpty())) {
      return enemies;
    }
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(candidate -> numbers.put(candidate.item().id(), numbers.size()));
    Map<Integer, Set<Integer>> pairs = new HashMap<>();
    for (int item = 0; item < items.size(); item++) {
      for (String enemy : items.get(item).item().enemies()) {
        Integer other = numbers.get(enemy);
        if (other != null && other != item) {
          pairs.computeIfAbsent(item, key -> new TreeSet<>()).add(other);
          pairs.computeIfAbsent(other, key -> new TreeSet<>()).add(item);
        }
      }
    }
    pairs.forEach((item, others) -> enemies[item] = others.stream().mapToInt(i -> i).toArray());
    return enemies;
  }
}
