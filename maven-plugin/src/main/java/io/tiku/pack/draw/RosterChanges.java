package io.tiku.pack.draw;

import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became different between two states of the lists of a draw. Names are not told, ids are. */
final class RosterChanges {

  private static final int MOST = 10;

  private RosterChanges() {}

  /** A sentence; empty if nothing did. */
  static String sentence(List<Roll> before, List<Roll> after) {
    List<String> changes = new ArrayList<>();
    Map<String, Roll> old = byGroup(before);
    Map<String, Roll> fresh = byGroup(after);
    old.forEach(
        (group, roll) -> {
          if (fresh.containsKey(group)) {
            changes.addAll(changes(roll, fresh.get(group)));
          } else {
            changes.add("名单「" + group + "」没有了");
          }
        });
    fresh.keySet().stream()
        .filter(group -> !old.containsKey(group))
        .forEach(group -> changes.add("多了名单「" + group + "」"));
    if (changes.isEmpty() && !groups(before).equals(groups(after))) {
      changes.add("名单的次序变了");
    }
    int more = changes.size() - MOST;
    return String.join("；", changes.subList(0, Math.min(MOST, changes.size())))
        + (more > 0 ? "；另有 " + more + " 处" : "");
  }

  private static List<String> groups(List<Roll> rolls) {
    return rolls.stream().map(Roll::group).toList();
  }

  private static Map<String, Roll> byGroup(List<Roll> rolls) {
    Map<String, Roll> byGroup = new TreeMap<>();
    rolls.forEach(roll -> byGroup.put(roll.group(), roll));
    return byGroup;
  }

  private static List<String> changes(Roll before, Roll after) {
    String where = "名单「" + before.group() + "」";
    Map<String, String> old = names(before);
    Map<String, String> fresh = names(after);
    Map<String, String> addedByName = new HashMap<>();
    fresh.forEach(
        (id, name) -> {
          if (!old.containsKey(id)) {
            addedByName.putIfAbsent(name, id);
          }
        });
    List<String> changes = new ArrayList<>();
    old.forEach(
        (id, name) -> {
          String now = fresh.get(id);
          String moved = now == null ? addedByName.remove(name) : null;
          if (moved != null) {
            fresh.remove(moved);
            changes.add(where + "的编号「" + id + "」改成了「" + moved + "」");
          } else if (now == null) {
            changes.add(where + "少了「" + id + "」");
          } else if (!now.equals(name)) {
            changes.add(where + "的「" + id + "」改了名称");
          }
        });
    fresh.keySet().stream()
        .filter(id -> !old.containsKey(id))
        .forEach(id -> changes.add(where + "多了「" + id + "」"));
    return changes;
  }

  private static Map<String, String> names(Roll roll) {
    Map<String, String> names = new TreeMap<>();
    for (Entrant each : roll.entrants()) {
      names.put(each.id(), each.name());
    }
    return names;
  }
}
