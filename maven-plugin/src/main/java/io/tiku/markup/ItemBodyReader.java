package io.tiku.markup;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Question;
import io.tiku.markup.Sections.Section;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what follows an item's front matter: one question, or the material and questions of a 案例.
 */
final class ItemBodyReader {

  private static final String RATIONALE = "解析";
  private static final String ANSWER = "参考答案";

  private final String id;
  private final Markdown places;
  private final BodyReader bodies;
  private final Problems problems;
  private final QuestionReader questions;

  ItemBodyReader(String id, Markdown places, BodyReader bodies, Problems problems) {
    this.id = id;
    this.places = places;
    this.bodies = bodies;
    this.problems = problems;
    this.questions = new QuestionReader(places, bodies, problems);
  }

  /** The body of an item: {@code material} is empty but for a 案例. */
  record ItemBody(Body material, int halfMarks, List<Question> questions) {}

  Optional<ItemBody> read(ItemType type, List<Node> nodes, SourcePosition bodyStart) {
    if (type == ItemType.CASE) {
      return readCase(nodes, bodyStart);
    }
    return question(id, type, Sections.cut(nodes, 2), 0, bodyStart)
        .map(question -> new ItemBody(Body.EMPTY, 0, List.of(question)));
  }

  private Optional<Question> question(
      String questionId, ItemType type, Sections sections, int declared, SourcePosition fallback) {
    Map<String, Section> named = named(sections, type);
    Section rationale = named.get(RATIONALE);
    Section answer = named.get(ANSWER);
    Body explained = rationale == null ? Body.EMPTY : bodies.body(rationale.nodes());
    Optional<Question> question =
        questions.read(
            questionId,
            type,
            sections.before(),
            answer == null ? List.of() : answer.nodes(),
            explained,
            declared,
            fallback);
    if (explained.isEmpty() && question.isPresent()) {
      problems.add(
          ProblemCode.RATIONALE_MISSING,
          rationale == null ? question.get().at() : places.at(rationale.heading()));
    }
    return question;
  }

  private Map<String, Section> named(Sections sections, ItemType type) {
    List<String> allowed =
        type == ItemType.SHORT ? List.of(ANSWER, RATIONALE) : List.of(RATIONALE, ANSWER);
    Map<String, Section> named = new LinkedHashMap<>();
    for (Section section : sections.all()) {
      SourcePosition at = places.at(section.heading());
      if (!allowed.contains(section.title())) {
        problems.add(ProblemCode.SECTION_UNKNOWN, at, section.title(), remedy(section, type));
      } else if (named.putIfAbsent(section.title(), section) != null) {
        problems.add(
            ProblemCode.SECTION_DUPLICATE,
            at,
            List.of(places.at(named.get(section.title()).heading())),
            section.title());
      }
    }
    return named;
  }

  private static String remedy(Section section, ItemType type) {
    if (section.title().startsWith("问题")) {
      return "只有案例题分成几个问题；把 type 改为 案例。";
    }
    String names = type == ItemType.SHORT ? "「参考答案」和「解析」" : "「解析」";
    return new Suggestions(List.of(RATIONALE, ANSWER))
        .nearest(section.title())
        .map(similar -> "是不是「" + similar + "」？")
        .orElse("这里只能有" + names + "；其他文字写在题干或解析里。");
  }

  private Optional<ItemBody> readCase(List<Node> nodes, SourcePosition bodyStart) {
    Sections sections = Sections.cut(nodes, 2);
    Marks.OfBody material = Marks.split(bodies.body(sections.before()));
    if (material.body().isEmpty()) {
      problems.add(ProblemCode.ITEM_STEM_MISSING, bodyStart);
    }
    List<Question> found = new ArrayList<>();
    int halves = 0;
    boolean sound = !material.body().isEmpty();
    for (Section section : sections.all()) {
      Optional<CaseHeading> heading = CaseHeading.read(section.title());
      if (heading.isEmpty()) {
        problems.add(
            ProblemCode.SECTION_UNKNOWN,
            places.at(section.heading()),
            section.title(),
            "案例题的小标题写成「问题（单选）」，括号里是单选、多选、不定项、判断、填空或简答。");
        sound = false;
        continue;
      }
      Optional<Question> question =
          question(
              id + ".q" + (found.size() + 1),
              heading.get().type(),
              Sections.cut(section.nodes(), 3),
              heading.get().halves(),
              places.at(section.heading()));
      question.ifPresent(found::add);
      sound &= question.isPresent();
      halves += question.map(Question::halfMarks).orElse(0);
    }
    if (sections.all().isEmpty()) {
      problems.add(
          ProblemCode.ITEM_TYPE_MISMATCH,
          bodyStart,
          ItemType.CASE.label(),
          "没有问题",
          "在材料之后写「## 问题（单选）」这样的小标题。");
      return Optional.empty();
    }
    boolean declaredAll = found.stream().allMatch(question -> question.halfMarks() > 0);
    if (material.halves() != 0 && declaredAll && halves != material.halves()) {
      problems.add(
          ProblemCode.MARKS_SUM, bodyStart, Marks.text(material.halves()), Marks.text(halves));
    }
    return sound
        ? Optional.of(new ItemBody(material.body(), material.halves(), found))
        : Optional.empty();
  }

  /** {@code 问题（多选）} or {@code 问题（简答，6分）}. */
  record CaseHeading(ItemType type, int halves) {
    static Optional<CaseHeading> read(String title) {
      String plain = title.replace('(', '（').replace(')', '）').replace(',', '，');
      int open = plain.indexOf('（');
      if (!plain.startsWith("问题") || open < 0 || !plain.endsWith("）")) {
        return Optional.empty();
      }
      String inner = plain.substring(open + 1, plain.length() - 1).strip();
      int comma = inner.indexOf('，');
      String marks = comma < 0 ? "" : inner.substring(comma + 1).strip();
      int halves = marks.endsWith("分") ? Marks.halves(marks.substring(0, marks.length() - 1)) : 0;
      if (comma >= 0 && halves == 0) {
        return Optional.empty();
      }
      return ItemType.ofLabel(comma < 0 ? inner : inner.substring(0, comma).strip())
          .filter(type -> type != ItemType.CASE)
          .map(type -> new CaseHeading(type, halves));
    }
  }
}
