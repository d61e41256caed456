package io.tiku.edition;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 互斥题: they exist, and each names the other. */
final class EnemyChecks {

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final UnreadFiles unread;
  private final Problems problems;
  private final Suggestions ids;

  EnemyChecks(Content content, UnreadFiles unread, Problems problems) {
    content.items().forEach(item -> items.putIfAbsent(item.id(), item));
    this.unread = unread;
    this.problems = problems;
    this.ids = new Suggestions(items.keySet());
  }

  void check() {
    for (Item item : items.values()) {
      for (int i = 0; i < item.enemies().size(); i++) {
        enemy(item, item.enemies().get(i), item.keys().at("enemies[" + i + "]"));
      }
    }
  }

  private void enemy(Item item, String id, SourcePosition at) {
    if (id.equals(item.id())) {
      problems.add(ProblemCode.ENEMY_SELF, at);
      return;
    }
    Item enemy = items.get(id);
    if (enemy == null) {
      if (!unread.named(id)) {
        problems.add(ProblemCode.ENEMY_UNKNOWN, at, id, ids.remedy(id, "改正编号，或删掉这一项。"));
      }
    } else if (!enemy.enemies().contains(item.id())) {
      SourcePosition there = enemy.keys().at("enemies");
      problems.add(ProblemCode.ENEMY_ONE_SIDED, at, List.of(there), id, item.id());
    }
  }
}
