package io.tiku.paper;

import io.tiku.content.AnswerPlace;
import io.tiku.content.LineCredit;
import io.tiku.content.PaperRules;
import io.tiku.content.SectionSpec;
import io.tiku.template.Texts;
import java.util.Locale;

/** What stands after a section's number, where the blueprint does not say it otherwise. */
final class Headings {

  private final PaperRules rules;
  private final Texts texts;

  Headings(PaperRules rules, Texts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  String of(SectionSpec spec, AnswerPlace answers) {
    return spec.heading().orElseGet(() -> usual(spec, answers == AnswerPlace.CARD));
  }

  /** How answers in one's own words are marked, which candidates are not told. */
  String marking(SectionSpec spec) {
    return spec.type().mayBeOpen() ? texts.say("paper.marking") : "";
  }

  /** The same where answers are given on the screen: nothing is written on a card. */
  String ofScreen(SectionSpec spec, AnswerPlace answers) {
    return of(spec, spec.type().inLines() ? AnswerPlace.PAPER : answers);
  }

  private String usual(SectionSpec spec, boolean card) {
    String counts =
        texts.say(
            "paper.counts",
            spec.count(),
            ExamPaper.marks(spec.halfMarks()),
            ExamPaper.marks(spec.count() * spec.halfMarks()));
    String key = "paper.heading." + spec.type().name().toLowerCase(Locale.ROOT);
    return switch (spec.type()) {
      case SINGLE, BLANK, SHORT -> texts.say(key, counts);
      case MULTIPLE, INDEFINITE, CASE -> texts.say(key, counts, partial(spec));
      case JUDGEMENT -> texts.say(key + place(card), counts);
      case MATCHING, ORDERING ->
          texts.say(key + place(card), counts, credit(rules.credit(spec.type())));
    };
  }

  private static String place(boolean card) {
    return card ? ".card" : ".paper";
  }

  private String credit(LineCredit credit) {
    return texts.word("paper.credit", credit);
  }

  private String partial(SectionSpec spec) {
    return spec.partialHalves() > 0
        ? texts.say("paper.partial", ExamPaper.marks(spec.partialHalves()))
        : texts.say("paper.partial.none");
  }
}
