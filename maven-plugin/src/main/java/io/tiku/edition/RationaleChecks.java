package io.tiku.edition;

import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;

/** Rationales that call options by letters. */
final class RationaleChecks {

  private final Problems problems;
  private final TextPlaces places;

  RationaleChecks(Problems problems, TextPlaces places) {
    this.problems = problems;
    this.places = places;
  }

  void check(Item item) {
    for (Question question : item.questions()) {
      if (!question.answer().options().isEmpty()) {
        letters(question.rationale(), question.at());
        for (Option option : question.answer().options()) {
          letters(option.note(), option.at());
        }
      }
    }
  }

  private void letters(Body text, SourcePosition from) {
    if (!text.isEmpty()) {
      OptionLetters.in(text.plainText())
          .ifPresent(
              found -> problems.add(ProblemCode.RATIONALE_LETTER, places.find(from, found), found));
    }
  }
}
