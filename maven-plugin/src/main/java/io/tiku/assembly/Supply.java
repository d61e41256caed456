package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Item;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items each section may choose from, and what kept the others out.
 *
 * @param pools of each section the items it may choose from, by id
 * @param removed of each section why items of its type were left out → how many
 */
record Supply(List<List<Candidate>> pools, List<Map<String, Integer>> removed) {

  Supply {
    pools = pools.stream().map(List::copyOf).toList();
    removed = List.copyOf(removed);
  }

  static Supply of(Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    List<Candidate> sorted =
        bank.stream().sorted(Comparator.comparing(candidate -> candidate.item().id())).toList();
    List<List<Candidate>> pools = new ArrayList<>();
    List<Map<String, Integer>> removed = new ArrayList<>();
    for (SectionSpec section : blueprint.sections()) {
      List<Candidate> pool = new ArrayList<>();
      Map<String, Integer> tally = new LinkedHashMap<>();
      for (Candidate candidate : sorted) {
        if (candidate.item().type() == section.type()) {
          String reason = obstacle(candidate, section, blueprint, request);
          if (reason.isEmpty()) {
            pool.add(candidate);
          } else {
            tally.merge(reason, 1, Integer::sum);
          }
        }
      }
      pools.add(pool);
      removed.add(tally);
    }
    return new Supply(pools, removed);
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
    if (MarkSplit.questions(item, section.halfMarks()).isEmpty()) {
      return "分值分不到各得分点";
    }
    return "";
  }
}
