package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.List;

/** Rationales that call options by letters or places, which differ from paper to paper. */
final class RationaleChecks {

  private final Problems problems;
  private final TextPlaces places;

  RationaleChecks(Problems problems, TextPlaces places) {
    this.problems = problems;
    this.places = places;
  }

  void check(Item item) {
    for (Question question : item.questions()) {
      List<Option> options = question.answer().options();
      if (!options.isEmpty()) {
        String asked = asked(item, question);
        // Of a 排序 the places are what is asked.
        boolean moving =
            item.shuffle()
                && question.type() != ItemType.JUDGEMENT
                && question.answer() instanceof Answer.Choice;
        words(question.rationale(), question.at(), asked, moving);
        for (Option option : options) {
          words(option.note(), option.at(), asked, moving);
        }
      }
    }
  }

  /** What the question itself calls something is the name of that. */
  private static String asked(Item item, Question question) {
    StringBuilder out = new StringBuilder(item.material().plainText());
    out.append('\n').append(question.stem().plainText());
    question
        .answer()
        .options()
        .forEach(option -> out.append('\n').append(option.text().plainText()));
    return out.toString();
  }

  private void words(Body text, SourcePosition from, String asked, boolean moving) {
    if (text.isEmpty()) {
      return;
    }
    String prose = Prose.of(text);
    OptionLetters.in(prose, asked)
        .ifPresent(
            found -> problems.add(ProblemCode.RATIONALE_LETTER, places.find(from, found), found));
    if (moving) {
      OptionPositions.in(prose, asked)
          .ifPresent(
              found ->
                  problems.add(ProblemCode.RATIONALE_POSITION, places.find(from, found), found));
    }
  }
}
