package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Cognition;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private final Map<List<Integer>, Integer> classes = new HashMap<>();
  private final Map<List<Boolean>, Integer> topics = new HashMap<>();
  private final Map<List<Object>, Integer> others = new HashMap<>();

  Model(Blueprint blueprint, Supply supply, AssemblyRequest request) {
    rows = Row.of(blueprint);
    counts = blueprint.sections().stream().mapToInt(SectionSpec::count).toArray();
    Map<String, Candidate> all = new TreeMap<>();
    supply
        .pools()
        .forEach(pool -> pool.forEach(candidate -> all.put(candidate.item().id(), candidate)));
    items = List.copyOf(all.values());
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(candidate -> numbers.put(candidate.item().id(), numbers.size()));
    enemies = enemies(numbers);
    List<Quota> quotas = rows.stream().flatMap(row -> row.quota().stream()).toList();
    int[] topicOf = new int[items.size()];
    int[] otherOf = new int[items.size()];
    for (int item = 0; item < items.size(); item++) {
      topicOf[item] = topic(items.get(item), quotas);
      otherOf[item] = other(items.get(item), quotas);
    }
    int sections = blueprint.sections().size();
    pools = new int[sections][];
    classOf = new int[sections][items.size()];
    List<List<Integer>> lists = new ArrayList<>();
    List<int[]> amounts = new ArrayList<>();
    List<int[]> keys = new ArrayList<>();
    for (int section = 0; section < sections; section++) {
      Arrays.fill(classOf[section], -1);
      List<Candidate> pool = supply.pools().get(section);
      pools[section] = pool.stream().mapToInt(one -> numbers.get(one.item().id())).toArray();
      for (int item : pools[section]) {
        List<Integer> key = List.of(section, topicOf[item], otherOf[item]);
        int number = classes.computeIfAbsent(key, fresh -> classes.size());
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
      classRows[i] =
          java.util.stream.IntStream.range(0, dense.length).filter(r -> dense[r] != 0).toArray();
      classAmounts[i] = Arrays.stream(classRows[i]).map(r -> dense[r]).toArray();
    }
  }

  /** The class of a section with these properties, or −1 if no item is of it. */
  int find(int section, int topic, int other) {
    return classes.getOrDefault(List.of(section, topic, other), -1);
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
                      case DIFFICULTY, COGNITION -> false;
                    })
            .toList();
    return topics.computeIfAbsent(key, fresh -> topics.size());
  }

  private int other(Candidate candidate, List<Quota> quotas) {
    boolean asked = quotas.stream().anyMatch(quota -> quota.kind() == Kind.COGNITION);
    String cognition = asked ? candidate.item().cognition().map(Cognition::label).orElse("") : "";
    return others.computeIfAbsent(
        List.of(candidate.item().difficulty(), cognition), fresh -> others.size());
  }

  private int[] amounts(
      Candidate candidate, int section, SectionSpec spec, AssemblyRequest request) {
    return rows.stream()
        .mapToInt(row -> row.amount(candidate, section, spec, request.rules()))
        .toArray();
  }

  private int[][] enemies(Map<String, Integer> numbers) {
    Map<Integer, List<Integer>> pairs = new LinkedHashMap<>();
    for (int item = 0; item < items.size(); item++) {
      for (String enemy : items.get(item).item().enemies()) {
        Integer other = numbers.get(enemy);
        if (other != null && other != item) {
          pairs.computeIfAbsent(item, key -> new ArrayList<>()).add(other);
          pairs.computeIfAbsent(other, key -> new ArrayList<>()).add(item);
        }
      }
    }
    int[][] enemies = new int[items.size()][];
    for (int item = 0; item < enemies.length; item++) {
      enemies[item] =
          pairs.getOrDefault(item, List.of()).stream()
              .mapToInt(i -> i)
              .sorted()
              .distinct()
              .toArray();
    }
    return enemies;
  }
}
