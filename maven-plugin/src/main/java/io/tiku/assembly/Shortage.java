package io.tiku.assembly;

import io.tiku.assembly.Cells.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why no forms were made, in sentences. */
final class Shortage {

  private Shortage() {}

  /** Every cell that has too few items, all at once. */
  static List<String> sentences(List<Cell> cells, int forms, int overlap) {
    return cells.stream()
        .filter(cell -> !cell.suffices(forms, overlap))
        .map(cell -> sentence(cell, forms, overlap))
        .toList();
  }

  private static String sentence(Cell cell, int forms, int overlap) {
    StringBuilder out = new StringBuilder(cell.name());
    out.append(" 需要 ").append(cell.least()).append(" 题");
    if (forms > 1) {
      out.append("，").append(forms).append(" 套");
      out.append(overlap == 0 ? "互不重复" : "每两套至多相同 " + overlap + " 题");
    }
    out.append("，可用 ").append(cell.available()).append(" 题");
    if (cell.apart() < cell.available() && cell.apart() < cell.least()) {
      out.append("；互斥后 ").append(cell.apart()).append(" 题");
    }
    if (!cell.removed().isEmpty()) {
      List<String> removed = new ArrayList<>();
      for (Map.Entry<String, Integer> entry : cell.removed().entrySet()) {
        removed.add(entry.getKey() + " " + entry.getValue() + " 题");
      }
      out.append("（没有计入：").append(String.join("、", removed)).append("）");
    }
    return out.append("。").toString();
  }

  /** Nothing was found in so many attempts, and nothing is proven. */
  static Assembly unexplained(int attempts) {
    return new Assembly.Impossible(
        false,
        List.of("各项单独都够，合在一起试了 " + attempts + " 轮没有找到同时满足的选法；没有证明一定不存在。放宽几项范围，或者减少互斥的题，再试。"));
  }
}
