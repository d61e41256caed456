package io.tiku.edition.change;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Option;
import io.tiku.content.ScoringPoint;
import io.tiku.edition.change.Alignment.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether something else is right now. Options are known by what they say, not by their places. */
final class AnswerComparison {

  /** A right text of which less than this is left says something else. */
  private static final double MUCH = 0.5;

  private final Findings findings;

  AnswerComparison(Findings findings) {
    this.findings = findings;
  }

  void compare(Answer before, Answer after) {
    if (before instanceof Answer.Choice was && after instanceof Answer.Choice is) {
      options(was.options(), is.options());
    } else if (before instanceof Answer.Blanks was && after instanceof Answer.Blanks is) {
      blanks(was.accepted(), is.accepted());
    } else if (before instanceof Answer.Points was && after instanceof Answer.Points is) {
      points(was.points(), is.points());
    } else if (!before.lines().isEmpty()
        && before.prompts().isEmpty() == after.prompts().isEmpty()
        && !after.lines().isEmpty()) {
      lines(before, after);
    } else {
      findings.add(Aspect.KEY, "答案", text(before), text(after));
    }
  }

  /** What is right, in one line. */
  static String text(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return choice.keys().stream()
          .map(option -> option.text().plainText())
          .collect(Collectors.joining("；"));
    } else if (answer instanceof Answer.Blanks blanks) {
      return blanks.accepted().stream()
          .map(AnswerComparison::accepted)
          .collect(Collectors.joining("；"));
    } else if (answer instanceof Answer.Points points) {
      return points.points().stream()
          .map(AnswerComparison::withMarks)
          .collect(Collectors.joining("；"));
    }
    return answer.linesText();
  }

  /** Another pair or order is another key; distractors are wording, notes too. */
  private void lines(Answer before, Answer after) {
    boolean same = gists(before).equals(gists(after)) && !rearranged(before, after);
    findings.compare(
        same ? Aspect.WORDING : Aspect.KEY, "答案", before.linesText(), after.linesText());
    findings.compare(Aspect.WORDING, "多余的选项", others(before), others(after));
    findings.compare(Aspect.WORDING, "选项说明", notes(before), notes(after));
  }

  /** The lines of a 匹配 in any order, those of a 排序 in theirs. */
  private static List<String> gists(Answer answer) {
    Stream<String> gists = answer.lineTexts().stream().map(text -> String.join(" ", Gist.of(text)));
    return (answer.prompts().isEmpty() ? gists : gists.sorted()).toList();
  }

  /** Whether lines that stayed stand in another order, or a side of a pair went to another line. */
  private static boolean rearranged(Answer before, Answer after) {
    List<String> was = before.lineTexts();
    List<String> is = after.lineTexts();
    if (before.prompts().isEmpty()) {
      return !was.stream()
          .filter(is::contains)
          .toList()
          .equals(is.stream().filter(was::contains).toList());
    }
    return was.stream()
        .filter(line -> !is.contains(line))
        .map(line -> line.split(" → ", 2))
        .filter(sides -> sides.length == 2)
        .anyMatch(
            sides ->
                is.stream().anyMatch(line -> line.startsWith(sides[0] + " → "))
                    && is.stream().anyMatch(line -> line.endsWith(" → " + sides[1])));
  }

  private static String others(Answer answer) {
    return answer.options().stream()
        .skip(answer.lines().size())
        .map(option -> option.text().plainText())
        .collect(Collectors.joining("；"));
  }

  private static String notes(Answer answer) {
    return answer.options().stream()
        .filter(option -> !option.note().isEmpty())
        .map(option -> option.text().plainText() + "：" + option.note().plainText())
        .collect(Collectors.joining("\n"));
  }

  private void options(List<Option> before, List<Option> after) {
    List<Pair> pairs = pairs(before, after, Option::text);
    boolean key = false;
    for (Pair pair : pairs) {
      if (!pair.both()) {
        Option only =
            pair.after() == Alignment.NONE ? before.get(pair.before()) : after.get(pair.after());
        key |= only.key();
        boolean added = pair.after() != Alignment.NONE;
        String text = only.text().plainText();
        findings.add(Aspect.WORDING, "选项", added ? "" : text, added ? text : "");
        continue;
      }
      Option was = before.get(pair.before());
      Option is = after.get(pair.after());
      key |= was.key() != is.key();
      boolean right = was.key() && is.key();
      boolean decides = right && saysOtherwise(was.text(), is.text());
      findings.compare(
          decides ? Aspect.KEY : Aspect.WORDING, right ? "正确选项" : "选项", was.text(), is.text());
      findings.compare(Aspect.WORDING, "选项说明", was.note(), is.note());
    }
    if (key) {
      findings.add(Aspect.KEY, "答案", keys(before), keys(after));
    }
    order("选项" + TextChange.ORDER, pairs);
  }

  private static String keys(List<Option> options) {
    return text(new Answer.Choice(options));
  }

  private void blanks(List<List<String>> before, List<List<String>> after) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      findings.compare(
          Aspect.KEY,
          "第 " + (i + 1) + " 空的答案",
          i < before.size() ? accepted(before.get(i)) : "",
          i < after.size() ? accepted(after.get(i)) : "");
    }
  }

  private static String accepted(List<String> answers) {
    return String.join(" 或 ", answers);
  }

  private void points(List<ScoringPoint> before, List<ScoringPoint> after) {
    List<Pair> pairs = pairs(before, after, ScoringPoint::text);
    for (Pair pair : pairs) {
      if (!pair.both()) {
        boolean added = pair.after() != Alignment.NONE;
        String text = withMarks(added ? after.get(pair.after()) : before.get(pair.before()));
        findings.add(Aspect.KEY, "参考答案", added ? "" : text, added ? text : "");
        continue;
      }
      ScoringPoint was = before.get(pair.before());
      ScoringPoint is = after.get(pair.after());
      boolean decides = saysOtherwise(was.text(), is.text());
      findings.compare(decides ? Aspect.KEY : Aspect.WORDING, "参考答案", was.text(), is.text());
      if (was.halfMarks() != is.halfMarks()) {
        findings.add(Aspect.MARKS, "得分点的分值", withMarks(was), withMarks(is));
      }
    }
    order("得分点" + TextChange.ORDER, pairs);
  }

  /** Whether a right text does not say what it said. */
  private static boolean saysOtherwise(Body before, Body after) {
    String was = before.plainText();
    String is = after.plainText();
    return !Gist.of(was).equals(Gist.of(is)) || Alignment.similarity(was, is) < MUCH;
  }

  private static String withMarks(ScoringPoint point) {
    String text = point.text().plainText();
    return point.halfMarks() == 0 ? text : text + "（" + marks(point.halfMarks()) + "）";
  }

  /** Marks as written, such as 2分 or 0.5分; empty for none. */
  static String marks(int halves) {
    return halves == 0 ? "" : halves / 2 + (halves % 2 == 0 ? "" : ".5") + "分";
  }

  private static <T> List<Pair> pairs(List<T> before, List<T> after, Function<T, Body> text) {
    return Alignment.of(texts(before, text), texts(after, text));
  }

  private static <T> List<String> texts(List<T> all, Function<T, Body> text) {
    return all.stream().map(one -> text.apply(one).plainText()).toList();
  }

  /** Those that stayed may stand in another order; it is shown by their earlier places. */
  private void order(String part, List<Pair> pairs) {
    List<Integer> places = new ArrayList<>();
    pairs.stream().filter(Pair::both).forEach(pair -> places.add(pair.before() + 1));
    List<Integer> sorted = new ArrayList<>(places);
    Collections.sort(sorted);
    findings.compare(Aspect.WORDING, part, numbers(sorted), numbers(places));
  }

  private static String numbers(List<Integer> places) {
    return places.stream().map(place -> place + "").collect(Collectors.joining(" "));
  }
}
