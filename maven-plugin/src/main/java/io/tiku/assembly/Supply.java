package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Item;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which items each section may choose from, and what kept the others out.
 *
 * @param items all that some section may choose, by id
 * @param pools of each section the items it may choose from, by their place in {@code items}
 * @param removed of each section why items of its type were left out → how many
 */
record Supply(List<Candidate> items, List<int[]> pools, List<Map<String, Integer>> removed) {

  Supply {
    items = List.copyOf(items);
    pools = List.copyOf(pools);
    removed = List.copyOf(removed);
  }

  static Supply of(Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    List<Candidate> sorted =
        bank.stream().sorted(Comparator.comparing(candidate -> candidate.item().id())).toList();
    List<SectionSpec> sections = blueprint.sections();
    List<IntStream.Builder> pools = new ArrayList<>();
    List<Map<String, Integer>> removed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      pools.add(IntStream.builder());
      removed.add(new LinkedHashMap<>());
    }
    List<Candidate> items = new ArrayList<>();
    for (Candidate candidate : sorted) {
      boolean wanted = false;
      for (int i = 0; i < sections.size(); i++) {
        if (candidate.item().type() == sections.get(i).type()) {
          String reason = obstacle(candidate, sections.get(i), blueprint, request);
          if (reason.isEmpty()) {
            pools.get(i).add(items.size());
            wanted = true;
          } else {
            removed.get(i).merge(reason, 1, Integer::sum);
          }
        }
      }
      if (wanted) {
        items.add(candidate);
      }
    }
    return new Supply(items, pools.stream().map(pool -> pool.build().toArray()).toList(), removed);
  }

  /** The items a section may choose from. */
  List<Candidate> pool(int section) {
    return IntStream.of(pools.get(section)).mapToObj(items::get).toList();
  }

  private static String obstacle(
      Candidate candidate, SectionSpec section, Blueprint blueprint, AssemblyRequest request) {
    Item item = candidate.item();
    if (blueprint.excludedItems().contains(item.id())) {
      return "细目表排除";
    }
    if (item.tags().stream().anyMatch(blueprint.excludedTags()::contains)) {
      return "标签排除";
    }
    if (request.avoid().contains(item.id())) {
      return "以前的试卷用过";
    }
    if (candidate.due() && !blueprint.dueAllowed()) {
      return "待复核";
    }
    if (section.open() && !item.open()) {
      return "没有要写出理由的小题";
    }
    if (!MarkSplit.fits(item, section.halfMarks())) {
      return "分值分不到各得分点";
    }
    return MarkSplit.withinCap(item, section) ? "" : "小题的分值不合 cap 或 partial";
  }
}
