package io.tiku.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is right: chosen options, filled blanks, options in their places, or points with marks. */
public sealed interface Answer {

  /** All options in source order; none of 填空 and 简答. */
  default List<Option> options() {
    return List.of();
  }

  /** The option that belongs into each line of a 匹配 or 排序; none of other types. */
  default List<Option> lines() {
    return List.of();
  }

  /** The prompt of each line of a 匹配; none of other types. */
  default List<Prompt> prompts() {
    return List.of();
  }

  /** What is right in each line: {@code 甲 → 乙} of a 匹配, {@code 甲} of a 排序; else none. */
  default List<String> lineTexts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < lines().size(); i++) {
      String option = lines().get(i).text().plainText();
      texts.add(
          prompts().isEmpty() ? option : prompts().get(i).text().plainText() + " → " + option);
    }
    return texts;
  }

  /** The same in one line: {@code 甲 → 乙；丙 → 丁}, or {@code 甲 → 乙 → 丙}. */
  default String linesText() {
    return String.join(prompts().isEmpty() ? " → " : "；", lineTexts());
  }

  /** Options of 单选, 多选, 不定项 and 判断. */
  record Choice(List<Option> options) implements Answer {
    public Choice {
      options = List.copyOf(options);
    }

    /** The right options. */
    public List<Option> keys() {
      return options.stream().filter(Option::key).toList();
    }

    /** The options in the order that readers expect of quantities and ranks; empty if none is. */
    public Optional<List<Option>> expected() {
      return ExpectedOrder.of(options);
    }

    /** Two options that are the same quantity, written otherwise; empty if none are. */
    public List<Option> equal() {
      return ExpectedOrder.equal(options);
    }
  }

  /** The blanks of a 填空 stem, in order; of each the answers accepted. */
  record Blanks(List<List<String>> accepted) implements Answer {
    public Blanks {
      accepted = accepted.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The pairs of a 匹配.
   *
   * @param prompts left sides, in source order
   * @param options the first belongs to the first prompt, and so on; those that are left over
   *     belong to none
   */
  record Matching(List<Prompt> prompts, List<Option> options) implements Answer {
    public Matching {
      prompts = List.copyOf(prompts);
      options = List.copyOf(options);
      if (prompts.size() > options.size()) {
        throw new IllegalArgumentException("each prompt has an option");
      }
    }

    @Override
    public List<Option> lines() {
      return options.subList(0, prompts.size());
    }
  }

  /**
   * The steps of a 排序.
   *
   * @param options in the right order
   */
  record Ordering(List<Option> options) implements Answer {
    public Ordering {
      options = List.copyOf(options);
    }

    @Override
    public List<Option> lines() {
      return options;
    }
  }

  /** The 参考答案 of a 简答. */
  record Points(List<ScoringPoint> points) implements Answer {
    public Points {
      points = List.copyOf(points);
    }
  }
}
