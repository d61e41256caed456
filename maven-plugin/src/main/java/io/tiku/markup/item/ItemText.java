package io.tiku.markup.item;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.markup.body.BlankCollector;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.Marks;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an item.
 *
 * @param material of a 案例, empty for other types
 * @param halfMarks declared for the whole item; 0 for none
 * @param questions none if nothing could be read, which is reported
 */
record ItemText(Body material, int halfMarks, List<Question> questions) {

  /** Reads the text of an item of a type. */
  static ItemText read(MarkdownFile file, ItemType type) {
    Section.Parts parts = Section.split(file.nodes());
    return type == ItemType.CASE ? caseText(file, parts) : simple(file, type, parts);
  }

  /** The type of the first question that is answered in lines. */
  Optional<ItemType> inLines() {
    return questions.stream().map(Question::type).filter(ItemType::inLines).findFirst();
  }

  private static ItemText simple(MarkdownFile file, ItemType type, Section.Parts parts) {
    Named named = new Named(file, "##");
    for (Section section : parts.sections()) {
      if (section.isQuestion() && QuestionHeading.of(section.title()).isPresent()) {
        file.report(
            ProblemCode.ITEM_TYPE_MISMATCH,
            section.node(),
            type.label(),
            "有「" + section.title() + "」",
            "写明 type: 案例，或删掉这一节。");
        return new ItemText(Body.EMPTY, 0, List.of());
      }
      named.add(section);
    }
    Question question =
        QuestionReader.read(
            file,
            new QuestionReader.Source(
                file.id(),
                type,
                parts.intro(),
                named.answer,
                named.rationale,
                0,
                file.bodyStart(),
                false));
    return new ItemText(Body.EMPTY, question.halfMarks(), List.of(question));
  }

  private static ItemText caseText(MarkdownFile file, Section.Parts parts) {
    for (Node node : parts.intro()) {
      if (OptionReader.isOptions(file, node)) {
        file.report(
            ProblemCode.ITEM_TYPE_MISMATCH, node, "案例", "在材料里有选项", "把选项写进「## 问题（单选）」这样的一节。");
        return new ItemText(Body.EMPTY, 0, List.of());
      }
    }
    OptionLines.report(file, parts.intro(), List.of());
    BlockReader reader = BlockReader.ofItem(file, BlankCollector.refusing());
    Body material = reader.body(parts.intro());
    if (material.isEmpty()) {
      file.problems().add(ProblemCode.ITEM_STEM_MISSING, file.bodyStart());
    }
    List<Question> questions = questions(file, parts.sections());
    if (questions.isEmpty() && !MarkdownFile.isBroken(file.problems())) {
      file.problems()
          .add(
              ProblemCode.ITEM_TYPE_MISMATCH,
              file.bodyStart(),
              "案例",
              "没有问题",
              "在材料之后写「## 问题（单选）」这样的小节，每节一问。");
    }
    ItemText text = new ItemText(material, 0, declared(questions));
    text.checkPartial(file);
    return text.withMarks(file, parts.intro());
  }

  private static List<Question> questions(MarkdownFile file, List<Section> sections) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < sections.size(); ) {
      Section first = sections.get(i++);
      Optional<QuestionHeading> heading =
          first.isQuestion() && first.level() == 2
              ? QuestionHeading.of(first.title())
              : Optional.empty();
      if (heading.isEmpty()) {
        SectionFault.unknown(file, first, first.isQuestion() ? "##" : "###");
        continue;
      }
      Named named = new Named(file, "###");
      while (i < sections.size() && !sections.get(i).isQuestion()) {
        named.add(sections.get(i++));
      }
      questions.add(question(file, first, heading.get(), named, questions.size() + 1));
    }
    return questions;
  }

  private static Question question(
      MarkdownFile file, Section section, QuestionHeading heading, Named named, int number) {
    return QuestionReader.read(
        file,
        new QuestionReader.Source(
            file.id() + ".q" + number,
            heading.type(),
            section.nodes(),
            named.answer,
            named.rationale,
            heading.halves(),
            file.at(section.node()),
            true));
  }

  /** Where some headings declare marks, a 简答 without is worth what its points are worth. */
  private static List<Question> declared(List<Question> questions) {
    return questions.stream().allMatch(question -> question.halfMarks() == 0)
        ? questions
        : questions.stream().map(question -> question.worth(worth(question))).toList();
  }

  /** Marks in some headings alone say nothing: {@code 问题（单选）} and {@code 问题（简答，4分）}. */
  private void checkPartial(MarkdownFile file) {
    boolean some = questions.stream().anyMatch(question -> question.halfMarks() > 0);
    questions.stream()
        .filter(question -> some && question.halfMarks() == 0)
        .findFirst()
        .ifPresent(question -> file.problems().add(ProblemCode.MARKS_PARTIAL, question.at()));
  }

  /**
   * The text with the marks at the end of its material taken for the marks of the whole, if they
   * are: where they stand by themselves, every question says what it is worth and the sum is the
   * same. If it is not, the writer is asked; {@code 得分如下（92分）。} is part of the text.
   */
  private ItemText withMarks(MarkdownFile file, List<Node> intro) {
    Marks.Marked marked = Marks.of(material);
    List<Integer> worth = questions.stream().map(ItemText::worth).toList();
    int sum = worth.stream().mapToInt(Integer::intValue).sum();
    boolean complete = !worth.isEmpty() && !worth.contains(0);
    if (marked.halves() == 0 || !Marks.standAlone(material)) {
      return this;
    }
    if (complete && sum == marked.halves()) {
      return new ItemText(marked.body(), marked.halves(), questions);
    }
    if (complete) {
      file.problems()
          .add(
              ProblemCode.MARKS_SUM,
              file.bodyStart(),
              questions.stream().map(Question::at).toList(),
              Marks.words(marked.halves()),
              Marks.words(sum));
    } else {
      file.problems()
          .add(
              ProblemCode.MARKS_DOUBTFUL,
              Marks.place(file, intro),
              "（" + Marks.words(marked.halves()) + "分）",
              "是全题的分值，就给每一问都写上分值：「## 问题（单选，2分）」；是文字，就写进句子里。");
    }
    return this;
  }

  private static int worth(Question question) {
    return question.halfMarks() == 0 && question.answer() instanceof Answer.Points points
        ? points.points().stream().mapToInt(ScoringPoint::halfMarks).sum()
        : question.halfMarks();
  }

  /** The sections of one question by name. */
  private static final class Named {
    private final MarkdownFile file;
    private final String marker;
    private Optional<Section> answer = Optional.empty();
    private Optional<Section> rationale = Optional.empty();

    Named(MarkdownFile file, String marker) {
      this.file = file;
      this.marker = marker;
    }

    void add(Section section) {
      boolean rightLevel = section.level() == marker.length();
      if (rightLevel && section.is(Section.RATIONALE)) {
        once(section, rationale);
        rationale = rationale.isPresent() ? rationale : Optional.of(section);
      } else if (rightLevel && section.is(Section.ANSWER)) {
        once(section, answer);
        answer = answer.isPresent() ? answer : Optional.of(section);
      } else {
        SectionFault.unknown(file, section, marker);
      }
    }

    private void once(Section section, Optional<Section> before) {
      before.ifPresent(
          first ->
              file.problems()
                  .add(
                      ProblemCode.SECTION_DUPLICATE,
                      file.at(section.node()),
                      List.of(file.at(first.node())),
                      section.title()));
    }
  }
}
