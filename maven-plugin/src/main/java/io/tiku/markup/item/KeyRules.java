package io.tiku.markup.item;

import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.List;
import java.util.stream.Collectors;

/** Whether options and keys are as a type wants them. */
final class KeyRules {

  private static final int FEWEST_OPTIONS = 3;
  private static final List<String> JUDGEMENT = List.of("正确", "错误");

  private final Problems problems;
  private final boolean inCase;

  KeyRules(Problems problems, boolean inCase) {
    this.problems = problems;
    this.inCase = inCase;
  }

  void check(ItemType type, List<Option> options) {
    SourcePosition at = options.get(0).at();
    List<String> words = options.stream().map(option -> option.text().plainText()).toList();
    if (type == ItemType.JUDGEMENT) {
      if (!words.equals(JUDGEMENT)) {
        problems.add(ProblemCode.JUDGEMENT_OPTIONS, at, String.join("、", words));
      } else {
        count(type, options);
      }
    } else if (words.equals(JUDGEMENT)) {
      problems.add(
          ProblemCode.ITEM_TYPE_MISMATCH,
          at,
          type.label(),
          "只有「正确」和「错误」",
          write(ItemType.JUDGEMENT));
    } else if (options.size() < FEWEST_OPTIONS) {
      problems.add(ProblemCode.ITEM_OPTIONS_FEW, at, options.size(), FEWEST_OPTIONS);
    } else {
      count(type, options);
    }
  }

  private void count(ItemType type, List<Option> options) {
    List<Option> keys = options.stream().filter(Option::key).toList();
    boolean single = type == ItemType.SINGLE || type == ItemType.JUDGEMENT;
    if (single && keys.size() > 1) {
      String lines =
          keys.stream()
              .map(key -> String.valueOf(key.at().line()))
              .collect(Collectors.joining("、"));
      wrong(
          type,
          keys,
          "在第 " + lines + " 行，只能有 1 个",
          "改正其中一个" + (type == ItemType.SINGLE ? "，或" + write(ItemType.MULTIPLE) : "。"));
    } else if (keys.isEmpty()) {
      int least = type == ItemType.MULTIPLE ? 2 : 1;
      wrong(type, options, (single ? "要有 " : "至少要有 ") + least + " 个", "在正确的选项前写 [x]。");
    } else if (type == ItemType.MULTIPLE && keys.size() == 1) {
      wrong(type, keys, "至少要有 2 个", "给其他正确的选项打上 [x]，或" + write(ItemType.SINGLE));
    }
  }

  private void wrong(ItemType type, List<Option> places, String should, String remedy) {
    List<SourcePosition> related = places.stream().skip(1).map(Option::at).toList();
    long keys = places.stream().filter(Option::key).count();
    problems.add(
        ProblemCode.ITEM_KEY_COUNT,
        places.get(0).at(),
        keys == 0 ? List.of() : related,
        type.label(),
        keys,
        should,
        remedy);
  }

  private String write(ItemType type) {
    return inCase ? "写成「## 问题（" + type.label() + "）」。" : "写明 type: " + type.label() + "。";
  }
}
