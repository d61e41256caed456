package io.tiku.page;

import java.util.List;

/**
 * The prepared practice papers of one blueprint.
 *
 * @param summary what a paper has, such as {@code 单选 30 题}
 * @param marks total, as people write it
 * @param sheet whether each has a 答题卡
 * @param papers one entry a paper
 */
public record PaperShelf(
    String title,
    String subtitle,
    int minutes,
    String marks,
    List<String> summary,
    boolean sheet,
    List<Prepared> papers) {
  public PaperShelf {
    summary = List.copyOf(summary);
    papers = List.copyOf(papers);
  }

  /**
   * A paper.
   *
   * @param number from 1
   * @param code 试卷代号
   * @param files its files' path below the edition's folder without what follows their common name
   */
  public record Prepared(int number, String code, String files) {}
}
