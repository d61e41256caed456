package io.tiku.markup;

import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.List;
import java.util.stream.Collectors;

/** How many options and keys a type has. */
final class OptionRules {

  /** Two distractors at least, so that guessing does not pay. */
  private static final int FEWEST = 3;

  private final Problems problems;

  OptionRules(Problems problems) {
    this.problems = problems;
  }

  /** Whether the options suit the type; if not, that is a problem. */
  boolean hold(ItemType type, List<Option> options, SourcePosition at) {
    if (type == ItemType.JUDGEMENT) {
      List<String> texts = options.stream().map(option -> option.text().plainText()).toList();
      if (!texts.equals(List.of("正确", "错误")) && !texts.equals(List.of("错误", "正确"))) {
        problems.add(ProblemCode.JUDGEMENT_OPTIONS, options.get(0).at(), String.join("、", texts));
        return false;
      }
    } else if (options.size() < FEWEST) {
      problems.add(ProblemCode.ITEM_OPTIONS_FEW, options.get(0).at(), options.size(), FEWEST);
      return false;
    }
    return keysFit(type, options, at);
  }

  private boolean keysFit(ItemType type, List<Option> options, SourcePosition at) {
    List<Option> keys = options.stream().filter(Option::key).toList();
    boolean one = type == ItemType.SINGLE || type == ItemType.JUDGEMENT;
    int fewest = type == ItemType.MULTIPLE ? 2 : 1;
    if (one ? keys.size() == 1 : keys.size() >= fewest) {
      return true;
    }
    SourcePosition where =
        one && keys.size() > 1 ? keys.get(1).at() : keys.isEmpty() ? at : keys.get(0).at();
    problems.add(
        ProblemCode.ITEM_KEY_COUNT,
        where,
        type.label(),
        keys.size() + " 个" + lines(keys),
        one ? "只能有 1 个" : "至少要有 " + fewest + " 个",
        remedy(type, keys.size()));
    return false;
  }

  private static String lines(List<Option> keys) {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(key -> String.valueOf(key.at().line()))
            .collect(Collectors.joining("、", "（第 ", " 行）"));
  }

  private static String remedy(ItemType type, int keys) {
    if (keys == 0) {
      return "把正确的选项写成 - [x]。";
    }
    return switch (type) {
      case SINGLE -> "改正其中一个，或写明 type: 多选。";
      case JUDGEMENT -> "只在「正确」或「错误」前打 [x]。";
      default -> "补上其余正确的选项，或写明 type: 单选。";
    };
  }
}
