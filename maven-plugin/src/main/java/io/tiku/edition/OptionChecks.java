package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Options that repeat each other, point at each other, carry letters, or give the key away by their
 * length.
 */
final class OptionChecks {

  private static final Pattern ALL_ABOVE =
      Pattern.compile(
          "(?:以上|上述|前述|前面)(?:[各二两三四五几]|所有|全部)?(?:[项者种个])?"
              + "(?:选项|说法|答案|情形|内容|情况|表述|做法)?"
              + "(?:[都均皆全无]|全部|全都|没有|不)"
              + "(?:[是对错]|正确|错误|不[是对]|不正确|包括|不包括|属于|不属于|可以?|不可以?|符合|不符合)?"
              + "(?:的|选项|答案)?"
              + "|(?:[都均皆]|全部|全都)(?:[是对错]|正确|错误|不[是对]|不正确)");

  private static final Pattern ALL_ABOVE_ENGLISH =
      Pattern.compile("(?i)(?:all|none|both|neither)(?:ofthe|the)?(?:above|these|others?)");

  private static final int LONGEST_ALL_ABOVE = 16;

  private final CheckSettings settings;
  private final Problems problems;

  OptionChecks(CheckSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  void check(Item item) {
    if (item.status() == ItemStatus.RETIRED) {
      return;
    }
    for (Question question : item.questions()) {
      if (question.type() != ItemType.JUDGEMENT
          && question.answer() instanceof Answer.Choice choice) {
        choice(question, choice);
        equal(choice);
        if (!item.shuffle()) {
          order(item, choice);
        }
      }
      lines(question.answer());
    }
  }

  private void lines(Answer answer) {
    if (!answer.lines().isEmpty()) {
      Map<String, SourcePosition> left = new HashMap<>();
      answer.prompts().forEach(prompt -> line(prompt.text(), prompt.at(), left));
      Map<String, SourcePosition> right = new HashMap<>();
      answer.options().forEach(option -> line(option.text(), option.at(), right));
    }
  }

  private void line(Body text, SourcePosition at, Map<String, SourcePosition> seen) {
    SourcePosition first = seen.putIfAbsent(Wording.of(text.plainText()), at);
    if (first != null) {
      problems.add(ProblemCode.LINES_DUPLICATE, at, List.of(first), text.plainText());
    }
  }

  private void choice(Question question, Answer.Choice choice) {
    Map<String, Option> seen = new HashMap<>();
    for (Option option : choice.options()) {
      String text = option.text().plainText();
      String wording = Wording.of(option.text());
      Option first = seen.putIfAbsent(wording, option);
      if (first != null) {
        problems.add(ProblemCode.OPTIONS_DUPLICATE, option.at(), List.of(first.at()), text);
      } else if (allAbove(wording)) {
        problems.add(ProblemCode.OPTION_ALL_ABOVE, option.at(), text);
      }
    }
    OptionMarks.in(choice.options())
        .ifPresent(
            marked ->
                problems.add(ProblemCode.OPTION_LETTER, marked.option().at(), marked.written()));
    if (question.type() == ItemType.SINGLE) {
      longestKey(choice.options());
    }
    if (question.type() == ItemType.MULTIPLE && choice.options().stream().allMatch(Option::key)) {
      problems.add(
          ProblemCode.OPTIONS_ALL_RIGHT, choice.options().get(0).at(), choice.options().size());
    }
  }

  /** What is written in the same words is a duplicate, and said to be one elsewhere. */
  private void equal(Answer.Choice choice) {
    List<Option> equal = choice.equal();
    if (!equal.isEmpty()
        && !Wording.of(equal.get(0).text()).equals(Wording.of(equal.get(1).text()))) {
      problems.add(
          ProblemCode.OPTIONS_EQUAL,
          equal.get(1).at(),
          List.of(equal.get(0).at()),
          equal.get(1).text().plainText(),
          equal.get(0).text().plainText());
    }
  }

  /** Ascending or descending, but not mixed where the writer wants them as written. */
  private void order(Item item, Answer.Choice choice) {
    List<Option> options = choice.options();
    List<Option> ascending = choice.expected().orElse(options);
    List<Option> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);
    if (!options.equals(ascending) && !options.equals(descending)) {
      problems.add(
          ProblemCode.OPTIONS_UNSORTED,
          item.keys().at(Item.SHUFFLE),
          ascending.stream()
              .map(option -> option.text().plainText())
              .collect(Collectors.joining("、")));
    }
  }

  private static boolean allAbove(String wording) {
    return ALL_ABOVE_ENGLISH.matcher(wording).matches()
        || wording.length() <= LONGEST_ALL_ABOVE
            && !wording.isEmpty()
            && "以上前都均皆全".indexOf(wording.charAt(0)) >= 0
            && ALL_ABOVE.matcher(wording).matches();
  }

  private void longestKey(List<Option> options) {
    Optional<Option> key = options.stream().filter(Option::key).findFirst();
    if (key.isEmpty()) {
      return;
    }
    int longest =
        options.stream()
            .filter(option -> !option.key())
            .mapToInt(OptionChecks::length)
            .max()
            .orElse(0);
    int length = length(key.get());
    if (longest > 0
        && length >= settings.longestKeyRatio() * longest
        && length >= settings.longestKeyExcess() + longest) {
      problems.add(ProblemCode.KEY_LONGEST, key.get().at(), length, longest);
    }
  }

  private static int length(Option option) {
    return Script.length(option.text().plainText());
  }
}
