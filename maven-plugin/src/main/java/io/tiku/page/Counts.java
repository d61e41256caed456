package io.tiku.page;

import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Published items by domain, type and difficulty. */
public final class Counts {

  private final List<Topic> domains;
  private final Map<Cell, Integer> counts = new HashMap<>();

  Counts(Edition edition) {
    domains = edition.domains();
    for (int domain = 0; domain < domains.size(); domain++) {
      for (Item item : edition.items(domains.get(domain))) {
        counts.merge(new Cell(domain, item.type(), item.difficulty()), 1, Integer::sum);
      }
    }
  }

  private record Cell(int domain, ItemType type, Difficulty difficulty) {}

  /**
   * A row of the table: a difficulty of a domain.
   *
   * @param domain stands on the first row of each domain only, else empty
   * @param cells one number for each type
   */
  public record Row(String domain, String difficulty, List<Integer> cells, int total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  List<Topic> domains() {
    return domains;
  }

  int of(int domain, ItemType type, Difficulty difficulty) {
    return counts.getOrDefault(new Cell(domain, type, difficulty), 0);
  }

  /** The greatest single number, at least 1. */
  int greatest() {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  List<Row> rows(Texts texts) {
    List<Row> rows = new ArrayList<>();
    for (int domain = 0; domain < domains.size(); domain++) {
      for (Difficulty difficulty : Difficulty.values()) {
        List<Integer> cells = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
          cells.add(of(domain, type, difficulty));
        }
        String name = difficulty == Difficulty.EASY ? domains.get(domain).title() : "";
        rows.add(row(name, texts.word("difficulty", difficulty), cells));
      }
    }
    return rows;
  }

  Row total(Texts texts) {
    List<Integer> cells = new ArrayList<>();
    for (ItemType type : ItemType.values()) {
      int sum = 0;
      for (int domain = 0; domain < domains.size(); domain++) {
        for (Difficulty difficulty : Difficulty.values()) {
          sum += of(domain, type, difficulty);
        }
      }
      cells.add(sum);
    }
    return row(texts.say("word.total"), "", cells);
  }

  private static Row row(String domain, String difficulty, List<Integer> cells) {
    return new Row(domain, difficulty, cells, cells.stream().mapToInt(Integer::intValue).sum());
  }
}
