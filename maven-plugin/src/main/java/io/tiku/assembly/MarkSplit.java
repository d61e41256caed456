package io.tiku.assembly;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Question;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the marks that a section gives an item fall to its questions and scoring points: in the
 * proportion their writer declared, or alike where nothing was declared. Marks come in halves, so
 * not every item fits every section.
 */
public final class MarkSplit {

  private MarkSplit() {}

  /** Whether the marks come out whole; an item of options always fits and is not even read. */
  static boolean fits(Item item, int halves) {
    return switch (item.type()) {
      case SINGLE, MULTIPLE, INDEFINITE, JUDGEMENT, MATCHING, ORDERING -> true;
      case BLANK, SHORT, CASE -> questions(item, halves).isPresent();
    };
  }

  /**
   * Whether a question of a 案例 gets no more than the section allows, and one of 多选 or 不定项 more than
   * what the section gives for each right option.
   */
  static boolean withinCap(Item item, SectionSpec section) {
    if (item.type() != ItemType.CASE
        || (section.capHalves() == 0 && section.partialHalves() == 0)) {
      return true;
    }
    List<Integer> marks = questions(item, section.halfMarks()).orElse(List.of());
    for (int i = 0; i < marks.size(); i++) {
      int halves = marks.get(i);
      boolean several = item.questions().get(i).type().severalOptions();
      if ((section.capHalves() > 0 && halves > section.capHalves())
          || (several && halves <= section.partialHalves())) {
        return false;
      }
    }
    return true;
  }

  /** The marks of each question in halves; empty if they do not come out whole. */
  public static Optional<List<Integer>> questions(Item item, int halves) {
    List<Integer> declared = item.questions().stream().map(Question::halfMarks).toList();
    Optional<List<Integer>> split = split(declared, halves);
    if (split.isEmpty()) {
      return split;
    }
    for (int i = 0; i < declared.size(); i++) {
      if (parts(item.questions().get(i), split.get().get(i)).isEmpty()) {
        return Optional.empty();
      }
    }
    return split;
  }

  /** The marks of each blank or scoring point of a question; the whole for one of options. */
  public static Optional<List<Integer>> parts(Question question, int halves) {
    if (question.type() == ItemType.SHORT && question.answer() instanceof Answer.Points points) {
      return split(points.points().stream().map(point -> point.halfMarks()).toList(), halves);
    }
    if (question.answer() instanceof Answer.Blanks blanks) {
      return split(blanks.accepted().stream().map(blank -> 0).toList(), halves);
    }
    return Optional.of(List.of(halves));
  }

  private static Optional<List<Integer>> split(List<Integer> declared, int halves) {
    boolean proportional = declared.stream().allMatch(share -> share > 0);
    int sum = proportional ? declared.stream().mapToInt(share -> share).sum() : declared.size();
    List<Integer> split = new ArrayList<>();
    for (int share : declared) {
      int product = halves * (proportional ? share : 1);
      if (sum == 0 || product % sum != 0) {
        return Optional.empty();
      }
      split.add(product / sum);
    }
    return Optional.of(split);
  }
}
