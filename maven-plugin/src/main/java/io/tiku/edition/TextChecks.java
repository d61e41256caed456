package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.Variable;
import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was not meant to be printed: places for values, notes to oneself, numbers of persons. */
final class TextChecks {

  private static final String NAME = "([A-Za-z\\p{IsHan}_][A-Za-z0-9\\p{IsHan}_]*)";
  private static final String DECIMALS = "\\s*(?:[:：][^{}｛｝]{0,12})?\\s*";

  /** {@code {{wage}}}, {@code {{wage:0.00}}}. */
  private static final Pattern PLACE =
      Pattern.compile("[{｛]\\s?[{｛]\\s*" + NAME + DECIMALS + "[}｝]\\s?[}｝]");

  /** The same with a brace too few or too many, or of full width. */
  private static final Pattern NEARLY =
      Pattern.compile("(?:[{｛]\\s?){1,3}" + NAME + DECIMALS + "(?:\\s?[}｝]){0,3}");

  private static final Pattern EXACT =
      Pattern.compile("\\{\\{\\s*[A-Za-z][A-Za-z0-9]*\\s*(?::\\s*0(?:\\.0{1,6})?\\s*)?\\}\\}");

  // what else nobody writes for itself: {{1+1}}, {{wage, {wage}}
  private static final Pattern OPENED =
      Pattern.compile(
          "\\{\\{[^{}\\s，。；：、]{0,20}\\}{0,2}|[{｛]\\s?[A-Za-z][A-Za-z0-9]+"
              + DECIMALS
              + "[}｝]{1,2}");

  private final TextPlaces places;
  private final Problems problems;

  TextChecks(TextPlaces places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** All texts but those of items. */
  void check(Content content) {
    title(content.edition().title(), content.edition().keys());
    content
        .topics()
        .forEach(
            topic -> {
              title(topic.title(), topic.keys());
              page(topic.text(), topic.keys());
            });
    content
        .statutes()
        .forEach(
            statute -> {
              title(statute.title(), statute.keys());
              page(statute.text(), statute.keys());
            });
    content
        .guides()
        .forEach(
            guide -> {
              title(guide.title(), guide.keys());
              page(guide.text(), guide.keys());
            });
  }

  private void title(String title, Keys keys) {
    text(title, keys.at("title"), "标题里没有参数，写出具体的字。", true);
  }

  private void page(Body body, Keys keys) {
    text(Prose.of(body), keys.start(), "这里的文字没有参数，写出具体的字。", true);
  }

  /** The texts of an item. */
  void check(Item item) {
    if (item.status() == ItemStatus.RETIRED) {
      return;
    }
    Set<String> names = new HashSet<>();
    item.parameters()
        .ifPresent(all -> all.variables().stream().map(Variable::name).forEach(names::add));
    ItemContent written =
        item.parameters()
            .map(parameters -> parameters.template().get())
            .orElseGet(() -> new ItemContent(item.material(), item.questions()));
    boolean active = item.status() == ItemStatus.ACTIVE;
    body(written.material(), item.keys().start(), names, active);
    for (Question question : written.questions()) {
      body(question.stem(), question.at(), names, active);
      body(question.rationale(), question.at(), names, active);
      for (Option option : question.answer().options()) {
        body(option.text(), option.at(), names, active);
        body(option.note(), option.at(), names, active);
      }
      for (Prompt prompt : question.answer().prompts()) {
        body(prompt.text(), question.at(), names, active);
      }
      if (question.answer() instanceof Answer.Points points) {
        for (ScoringPoint point : points.points()) {
          body(point.text(), point.at(), names, active);
        }
      }
    }
  }

  private void body(Body body, SourcePosition at, Set<String> names, boolean active) {
    if (body.isEmpty()) {
      return;
    }
    String text = Prose.of(body);
    if (names.isEmpty()) {
      text(text, at, "先在 vars 里写上它；不是参数的，去掉花括号，或写成 `代码`。", active);
    } else {
      nearly(text, at, names);
      unfinished(text, at, active);
      personal(text, at);
    }
  }

  private void text(String text, SourcePosition at, String remedy, boolean finished) {
    if (text.indexOf('{') >= 0 || text.indexOf('｛') >= 0) {
      Set<String> reported = new HashSet<>();
      Matcher place = PLACE.matcher(text);
      while (place.find() && reported.add(place.group())) {
        SourcePosition found = places.find(at, place.group());
        problems.add(ProblemCode.VARS_UNKNOWN, found, place.group(1), remedy);
      }
      if (reported.isEmpty()) {
        opened(text, at);
      }
    }
    unfinished(text, at, finished);
    personal(text, at);
  }

  /** Of names that are defined; others may be anything. */
  private void nearly(String text, SourcePosition at, Set<String> names) {
    if (text.indexOf('{') < 0 && text.indexOf('｛') < 0) {
      return;
    }
    Matcher place = NEARLY.matcher(text);
    while (place.find()) {
      String written = place.group();
      String name = place.group(1);
      boolean known = names.contains(name) || PLACE.matcher(written).matches();
      if (known && !EXACT.matcher(written).matches()) {
        List<String> other = names.contains(name) ? List.of(name) : List.of("名字");
        problems.add(
            ProblemCode.VARS_PLACE, places.find(at, written), written, "{{" + other.get(0) + "}}");
        return;
      }
    }
    opened(EXACT.matcher(text).replaceAll(""), at);
  }

  private void opened(String text, SourcePosition at) {
    Matcher place = OPENED.matcher(text);
    if (place.find()) {
      problems.add(
          ProblemCode.VARS_PLACE,
          places.find(at, place.group()),
          place.group(),
          "{{名字}}，在 vars 里给它取值；不是参数的，写成 `代码`");
    }
  }

  private void unfinished(String text, SourcePosition at, boolean finished) {
    if (finished) {
      Unfinished.in(text)
          .ifPresent(
              found -> problems.add(ProblemCode.TEXT_UNFINISHED, places.find(at, found), found));
    }
  }

  private void personal(String text, SourcePosition at) {
    PersonalNumbers.in(text)
        .ifPresent(
            found ->
                problems.add(
                    ProblemCode.TEXT_PERSONAL,
                    places.find(at, found.number()),
                    found.number(),
                    found.kind()));
  }
}
