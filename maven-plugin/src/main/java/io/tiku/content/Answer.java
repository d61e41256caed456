package io.tiku.content;

import java.util.List;

/** What is right: chosen options, filled blanks, or points with marks. */
public sealed interface Answer {

  /** Options of 单选, 多选, 不定项 and 判断. */
  record Choice(List<Option> options) implements Answer {
    public Choice {
      options = List.copyOf(options);
    }

    /** The right options. */
    public List<Option> keys() {
      return options.stream().filter(Option::key).toList();
    }
  }

  /** The blanks of a 填空 stem, in order; of each the answers accepted. */
  record Blanks(List<List<String>> accepted) implements Answer {
    public Blanks {
      accepted = accepted.stream().map(List::copyOf).toList();
    }
  }

  /** The 参考答案 of a 简答. */
  record Points(List<ScoringPoint> points) implements Answer {
    public Points {
      points = List.copyOf(points);
    }
  }
}
