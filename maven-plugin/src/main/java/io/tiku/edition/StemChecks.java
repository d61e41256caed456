package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.Question;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.Optional;

/** The brackets of a stem, and whether it says loudly enough that it asks for the opposite. */
final class StemChecks {

  private static final String BRACKET = "（　　）";

  private final Problems problems;
  private final TextPlaces places;

  StemChecks(Problems problems, TextPlaces places) {
    this.problems = problems;
    this.places = places;
  }

  void check(Item item) {
    if (item.status() == ItemStatus.RETIRED) {
      return;
    }
    for (Question question : item.questions()) {
      if (question.answer() instanceof Answer.Choice) {
        Emphasised stem = Emphasised.of(question.stem());
        if (Script.isChinese(stem.text())) {
          bracket(question, stem.text());
        }
        if (question.type() != ItemType.JUDGEMENT) {
          negation(question, stem);
        }
      }
    }
  }

  private void bracket(Question question, String stem) {
    int right = 0;
    for (int open = nextBracket(stem, 0); open >= 0; open = nextBracket(stem, open + 1)) {
      String written = stem.substring(open, bracketEnd(stem, open));
      if (!written.equals(BRACKET)) {
        problems.add(
            ProblemCode.STEM_BRACKET, places.find(question.at(), written), "，而是「" + written + "」");
        return;
      }
      right++;
    }
    if (right != 1) {
      Optional<String> line = right == 0 ? line(stem) : Optional.empty();
      String found =
          line.map(gap -> "，而是「" + gap + "」")
              .orElse(right == 0 ? "，题干里没有括号" : "，而且有 " + right + " 处");
      problems.add(
          ProblemCode.STEM_BRACKET,
          line.map(gap -> places.find(question.at(), gap)).orElse(question.at()),
          found);
    }
  }

  /** A gap written as a line: {@code ____}. */
  private static Optional<String> line(String text) {
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && (text.charAt(end) == '_' || text.charAt(end) == '＿')) {
        end++;
      }
      if (end - from > 1) {
        return Optional.of(text.substring(from, end));
      }
      from = end + 1;
    }
    return Optional.empty();
  }

  private void negation(Question question, Emphasised stem) {
    String text = stem.text();
    int open = nextBracket(text, 0);
    int end = open < 0 ? text.length() : bracketEnd(text, open);
    Optional<Negation> negation = Negation.in(text, open < 0 ? text.length() : open, end);
    negation
        .filter(found -> !stem.anyIn(found.from(), found.to()))
        .ifPresent(
            found -> {
              String word = text.substring(found.from(), found.to());
              String context =
                  text.substring(found.from(), Math.min(text.length(), found.to() + 4));
              problems.add(
                  ProblemCode.STEM_NEGATIVE, places.findAny(question.at(), context, word), word);
            });
  }

  /** The next pair of brackets, of either width, with nothing but blanks between. */
  private static int nextBracket(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '（' || c == '(') && bracketEnd(text, i) > 0 && !isCall(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code main()}: a name of a function in running text. */
  private static boolean isCall(String text, int open) {
    return text.startsWith("()", open) && open > 0 && Script.isLatin(text.charAt(open - 1));
  }

  private static int bracketEnd(String text, int open) {
    int i = open + 1;
    while (i < text.length() && blank(text.charAt(i))) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '）' || text.charAt(i) == ')') ? i + 1 : -1;
  }

  private static boolean blank(char c) {
    return c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
