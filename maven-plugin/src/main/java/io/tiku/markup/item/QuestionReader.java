package io.tiku.markup.item;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.markup.body.BlankCollector;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.Marks;
import io.tiku.markup.body.ParagraphLines;
import io.tiku.markup.body.Shortened;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One question: its stem, its options or answer, its rationale. */
final class QuestionReader {

  /**
   * A question as written.
   *
   * @param id of the question
   * @param nodes stem and options
   * @param declared marks of its heading, in halves
   * @param at where it begins
   * @param inCase whether it is a question of a 案例
   */
  record Source(
      String id,
      ItemType type,
      List<Node> nodes,
      Optional<Section> answer,
      Optional<Section> rationale,
      int declared,
      SourcePosition at,
      boolean inCase) {}

  private final MarkdownFile file;
  private final Source source;
  private final ItemType type;
  private final BlankCollector blanks = BlankCollector.allowing();
  private final List<Node> stem = new ArrayList<>();
  private boolean strayOptions;

  private QuestionReader(MarkdownFile file, Source source) {
    this.file = file;
    this.source = source;
    this.type = source.type();
  }

  /** The question; what is wrong with it is reported, and then it may be incomplete. */
  static Question read(MarkdownFile file, Source source) {
    return new QuestionReader(file, source).read();
  }

  private Question read() {
    List<Node> optionLists = new ArrayList<>();
    List<Node> lines = List.of();
    if (type.inLines() && source.nodes().stream().noneMatch(this::isOptions)) {
      int begin = LinesReader.begin(type, source.nodes());
      stem.addAll(source.nodes().subList(0, begin));
      lines = source.nodes().subList(begin, source.nodes().size());
    } else {
      split(optionLists);
    }
    strayOptions = OptionLines.report(file, source.nodes(), optionLists);
    ParagraphLines.reportAnswers(file, stem);
    SourcePosition at = stem.isEmpty() ? source.at() : file.at(stem.get(0));
    Marks.Marked text = marked(BlockReader.ofItem(file, blanks).body(stem));
    if (text.body().isEmpty()) {
      file.problems().add(ProblemCode.ITEM_STEM_MISSING, source.at());
    }
    Answer answer = answer(optionLists, lines, at);
    int declared = source.declared() > 0 ? source.declared() : text.halves();
    if (answer instanceof Answer.Points points) {
      sum(points.points(), declared, at);
    }
    return new Question(source.id(), type, text.body(), answer, rationale(at), declared, at);
  }

  private boolean isOptions(Node node) {
    return OptionReader.isOptions(file, node);
  }

  /**
   * The marks of a stem are those of a 简答; elsewhere （92分） is text, and doubtful text is asked of.
   */
  private Marks.Marked marked(Body body) {
    Marks.Marked marked = Marks.of(body);
    int declared = source.declared();
    if (type == ItemType.SHORT && (declared == 0 || declared == marked.halves())) {
      return marked;
    }
    if (marked.halves() > 0 && Marks.standAlone(body)) {
      String remedy =
          type == ItemType.SHORT
              ? "分值在小标题里已经写了 " + Marks.words(declared) + " 分：删掉一处，或改成一样。"
              : source.inCase()
                  ? "是这一问的分值，就写在小标题里：「## 问题（" + type.label() + "，2分）」。"
                  : "分值不写在题干里，由细目表定；删掉它。";
      file.problems()
          .add(
              ProblemCode.MARKS_DOUBTFUL,
              Marks.place(file, stem),
              "（" + Marks.words(marked.halves()) + "分）",
              remedy);
    }
    return new Marks.Marked(body, 0);
  }

  private void split(List<Node> options) {
    for (Node node : source.nodes()) {
      if (OptionReader.isOptions(file, node)) {
        options.add(node);
      } else if (options.isEmpty()) {
        stem.add(node);
      } else if (node instanceof ListBlock) {
        // A list of its own, because its mark is another: options without [ ].
        for (Node item : node.getChildren()) {
          String line = file.text(item.getStartOffset(), item.getEndOffset());
          file.report(ProblemCode.ITEM_OPTION_MARK, item, Shortened.to(40, line.strip()));
        }
      } else {
        file.report(ProblemCode.MARKUP_UNSUPPORTED, node, "写在选项之后的文字", "题干写在选项之前，说明写进「解析」一节。");
      }
    }
  }

  private Answer answer(List<Node> optionLists, List<Node> lines, SourcePosition at) {
    boolean choice = type != ItemType.BLANK && type != ItemType.SHORT && !type.inLines();
    if (!blanks.accepted().isEmpty() && type != ItemType.BLANK) {
      mismatch(blanks.places().get(0), "有空格 [[ ]]", ItemType.BLANK);
    }
    if (!optionLists.isEmpty() && !choice) {
      mismatch(file.at(optionLists.get(0)), "有选项", ItemType.SINGLE);
    }
    if (type != ItemType.SHORT) {
      source.answer().ifPresent(s -> mismatch(file.at(s.node()), "有「参考答案」", ItemType.SHORT));
    }
    return switch (type) {
      case BLANK -> blanks(at);
      case SHORT -> points(at);
      case MATCHING, ORDERING ->
          optionLists.isEmpty()
              ? new LinesReader(file, type).read(lines, at)
              : new Answer.Ordering(List.of());
      case SINGLE, MULTIPLE, INDEFINITE, JUDGEMENT, CASE -> choice(optionLists, at);
    };
  }

  private Answer choice(List<Node> lists, SourcePosition at) {
    boolean contradicted = !blanks.accepted().isEmpty() || source.answer().isPresent();
    List<Option> options = new OptionReader(file).read(lists);
    if (!options.isEmpty()) {
      boolean readable = !MarkdownFile.isBroken(file.problems());
      if (readable) {
        new KeyRules(file.problems(), source.inCase()).check(type, options);
      }
    } else if (!contradicted && !strayOptions && !OptionLines.reportLettered(file, stem)) {
      file.problems().add(ProblemCode.ITEM_OPTIONS_MISSING, at, type.label());
    }
    return new Answer.Choice(options);
  }

  private Answer blanks(SourcePosition at) {
    StrayBlanks.report(file, stem);
    if (blanks.accepted().isEmpty() && !MarkdownFile.isBroken(file.problems())) {
      file.problems()
          .add(
              ProblemCode.ITEM_TYPE_MISMATCH,
              at,
              type.label(),
              "没有空格 [[ ]]",
              "在题干里写 [[答案]]，几种都算对时写 [[甲|乙]]。");
    }
    return new Answer.Blanks(blanks.accepted());
  }

  private Answer points(SourcePosition at) {
    List<ScoringPoint> points = new ArrayList<>();
    for (Node node : source.answer().map(Section::nodes).orElse(List.of())) {
      if (node instanceof ListBlock) {
        for (Node item : node.getChildren()) {
          points.add(point(item));
        }
      } else {
        file.report(ProblemCode.MARKUP_UNSUPPORTED, node, "列表之外的文字", "每个得分点写成列表的一项，以（2分）结尾。");
      }
    }
    if (points.isEmpty()) {
      SourcePosition place = source.answer().map(s -> file.at(s.node())).orElse(at);
      file.problems().add(ProblemCode.ANSWER_MISSING, place);
    }
    return new Answer.Points(points);
  }

  private ScoringPoint point(Node item) {
    BlockReader reader = BlockReader.ofItem(file, BlankCollector.refusing());
    Marks.Marked marked = Marks.ofPoint(new Body(reader.blocks(item.getChildren(), 1)));
    Node first = item.getFirstChild();
    Node place = first == null ? item : first;
    if (marked.halves() == 0) {
      file.report(ProblemCode.MARKS_MISSING, place);
    }
    return new ScoringPoint(marked.body(), marked.halves(), file.at(place));
  }

  private void sum(List<ScoringPoint> points, int declared, SourcePosition at) {
    int sum = points.stream().mapToInt(ScoringPoint::halfMarks).sum();
    boolean complete = points.stream().allMatch(point -> point.halfMarks() > 0);
    if (declared > 0 && complete && !points.isEmpty() && sum != declared) {
      file.problems()
          .add(
              ProblemCode.MARKS_SUM,
              source.declared() > 0 ? source.at() : at,
              points.stream().map(ScoringPoint::at).toList(),
              Marks.words(declared),
              Marks.words(sum));
    }
  }

  private Body rationale(SourcePosition at) {
    Body body =
        source
            .rationale()
            .map(s -> BlockReader.ofItem(file, BlankCollector.refusing()).body(s.nodes()))
            .orElse(Body.EMPTY);
    if (body.isEmpty()) {
      SourcePosition place = source.rationale().map(s -> file.at(s.node())).orElse(at);
      file.problems().add(ProblemCode.RATIONALE_MISSING, place);
    }
    return body;
  }

  private void mismatch(SourcePosition at, String contents, ItemType other) {
    String remedy =
        source.inCase()
            ? "删掉它，或把小标题改成「## 问题（" + other.label() + "）」。"
            : "删掉它，或写明 type: " + other.label() + "。";
    file.problems().add(ProblemCode.ITEM_TYPE_MISMATCH, at, type.label(), contents, remedy);
  }
}
