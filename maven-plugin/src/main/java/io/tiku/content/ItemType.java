package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 题型: the kind of a question. */
public enum ItemType {
  /** One right option. */
  SINGLE("单选"),
  /** Two or more right options. */
  MULTIPLE("多选"),
  /** One or more right options. */
  INDEFINITE("不定项"),
  /** 正确 or 错误. */
  JUDGEMENT("判断"),
  /** Blanks in the stem. */
  BLANK("填空"),
  /** Prompts, and options of which each prompt has its own. */
  MATCHING("匹配"),
  /** Options to be put in order. */
  ORDERING("排序"),
  /** An answer in points with marks. */
  SHORT("简答"),
  /** Material with several questions. */
  CASE("案例");

  private final String label;

  ItemType(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** Whether each line of the answer takes one option: 匹配 and 排序. */
  public boolean inLines() {
    return this == MATCHING || this == ORDERING;
  }

  /** Whether a part of the right options may earn a part of the marks: 多选 and 不定项. */
  public boolean severalOptions() {
    return this == MULTIPLE || this == INDEFINITE;
  }

  /** Whether items of this type may be open, see {@link Item#open}. */
  public boolean mayBeOpen() {
    return this == SHORT || this == CASE;
  }

  /** The value with this label, or whose name is this English word, such as {@code single}. */
  public static Optional<ItemType> ofLabel(String label) {
    return Stream.of(values())
        .filter(value -> value.label.equals(label) || value.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(ItemType::label).toList();
  }
}
