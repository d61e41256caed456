package io.tiku.markup;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one question: stem, then options, blanks or points, then rationale. */
final class QuestionReader {

  private final Markdown places;
  private final BodyReader bodies;
  private final Problems problems;

  QuestionReader(Markdown places, BodyReader bodies, Problems problems) {
    this.places = places;
    this.bodies = bodies;
    this.problems = problems;
  }

  /**
   * Reads a question.
   *
   * @param asked stem and options
   * @param answer what stands under 参考答案
   * @param declared marks declared in the heading, in halves; 0 for none
   * @param fallback where a question without text would begin
   */
  Optional<Question> read(
      String id,
      ItemType type,
      List<Node> asked,
      List<Node> answer,
      Body rationale,
      int declared,
      SourcePosition fallback) {
    int options = optionsIndex(asked);
    List<Node> stemNodes = options < 0 ? asked : asked.subList(0, options);
    SourcePosition at = stemNodes.isEmpty() ? fallback : places.at(stemNodes.get(0));
    Marks.OfBody stem = Marks.split(bodies.body(stemNodes));
    if (stem.body().isEmpty()) {
      problems.add(ProblemCode.ITEM_STEM_MISSING, fallback);
      return Optional.empty();
    }
    if (options >= 0 && options + 1 < asked.size()) {
      problems.add(
          ProblemCode.MARKUP_UNSUPPORTED,
          places.at(asked.get(options + 1)),
          "选项之后的文字",
          "移到题干里，或写进「解析」一节。");
    }
    List<List<String>> blanks = new ArrayList<>();
    Blanks.collect(stem.body().blocks(), blanks);
    if (!blanks.isEmpty() && type != ItemType.BLANK) {
      mismatch(at, type, "有空格 [[ ]]", "把 type 改为 填空，或把空格改成（　　）。");
    }
    int halves = declared != 0 ? declared : stem.halves();
    return answer(type, asked, options, answer, blanks, halves, at)
        .map(found -> new Question(id, type, stem.body(), found, rationale, halves, at));
  }

  private Optional<? extends Answer> answer(
      ItemType type,
      List<Node> asked,
      int options,
      List<Node> answer,
      List<List<String>> blanks,
      int halves,
      SourcePosition at) {
    if (type == ItemType.BLANK || type == ItemType.SHORT) {
      if (options >= 0) {
        mismatch(places.at(asked.get(options)), type, "写了选项", "删掉选项，或改 type。");
        return Optional.empty();
      }
      return type == ItemType.BLANK ? blanks(blanks, at) : points(answer, halves, at);
    }
    if (!answer.isEmpty()) {
      mismatch(places.at(answer.get(0)), type, "写了「参考答案」", "删掉这一节，或把 type 改为 简答。");
    }
    if (options < 0) {
      unmarkedOptions(asked, type, at);
      return Optional.empty();
    }
    return choice(type, asked.get(options), at);
  }

  private void mismatch(SourcePosition at, ItemType type, String what, String remedy) {
    problems.add(ProblemCode.ITEM_TYPE_MISMATCH, at, type.label(), what, remedy);
  }

  private Optional<Answer.Blanks> blanks(List<List<String>> blanks, SourcePosition at) {
    if (blanks.isEmpty()) {
      mismatch(at, ItemType.BLANK, "没有空格", "在题干里写 [[答案]]。");
      return Optional.empty();
    }
    return Optional.of(new Answer.Blanks(blanks));
  }

  /** The last list of which an entry has a box. */
  private static int optionsIndex(List<Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof BulletList list) {
        for (Node item : list.getChildren()) {
          if (box(item).isPresent()) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /** What stands in the box of a list entry. */
  private static Optional<String> box(Node item) {
    Node first = item.getFirstChild();
    if (first == null || !first.getChars().startsWith(String.valueOf(Markdown.BOX_OPEN))) {
      return Optional.empty();
    }
    int close = first.getChars().indexOf(Markdown.BOX_CLOSE);
    return close < 0
        ? Optional.empty()
        : Optional.of(first.getChars().subSequence(1, close).toString());
  }

  private void unmarkedOptions(List<Node> asked, ItemType type, SourcePosition at) {
    for (Node node : asked) {
      if (node instanceof ListBlock && node.getFirstChild() != null) {
        Node item = node.getFirstChild();
        problems.add(ProblemCode.ITEM_OPTION_MARK, places.at(item), firstLine(item));
        return;
      }
    }
    problems.add(ProblemCode.ITEM_OPTIONS_MISSING, at, type.label());
  }

  private static String firstLine(Node item) {
    String text = OwnMarks.restored(item.getChars().toString());
    int newline = text.indexOf('\n');
    String line = newline < 0 ? text : text.substring(0, newline);
    return line.length() > 20 ? line.substring(0, 20) + "…" : line;
  }

  private Optional<Answer.Choice> choice(ItemType type, Node list, SourcePosition at) {
    List<Option> options = new ArrayList<>();
    boolean sound = true;
    for (Node item : list.getChildren()) {
      Optional<Option> option = option(item, options.size() + 1);
      option.ifPresent(options::add);
      sound &= option.isPresent();
    }
    if (!sound) {
      return Optional.empty();
    }
    return new OptionRules(problems).hold(type, options, at)
        ? Optional.of(new Answer.Choice(options))
        : Optional.empty();
  }

  private Optional<Option> option(Node item, int number) {
    SourcePosition at = places.at(item);
    String box = box(item).orElse("");
    boolean key = box.equals("x") || box.equals("X");
    if (!key && !box.equals(" ")) {
      problems.add(ProblemCode.ITEM_OPTION_MARK, at, firstLine(item));
      return Optional.empty();
    }
    List<Node> text = new ArrayList<>();
    List<Node> notes = new ArrayList<>();
    for (Node child : item.getChildren()) {
      if (child instanceof BlockQuote) {
        child.getChildren().forEach(notes::add);
      } else {
        text.add(child);
      }
    }
    Body body = withoutBox(bodies.body(text));
    if (body.isEmpty()) {
      problems.add(ProblemCode.ITEM_OPTION_EMPTY, at);
      return Optional.empty();
    }
    return Optional.of(new Option("o" + number, body, key, bodies.body(notes), at));
  }

  /** The box is the beginning of the entry's first text, where it reads {@code [x] }. */
  private static Body withoutBox(Body body) {
    if (body.isEmpty()
        || !(body.blocks().get(0) instanceof Block.Paragraph paragraph)
        || !(paragraph.children().get(0) instanceof Inline.Text text)) {
      return body;
    }
    String rest = text.text().substring(Math.min(3, text.text().length())).stripLeading();
    List<Inline> inlines = new ArrayList<>(paragraph.children());
    if (rest.isEmpty()) {
      inlines.remove(0);
    } else {
      inlines.set(0, new Inline.Text(rest));
    }
    List<Block> blocks = new ArrayList<>(body.blocks());
    if (inlines.isEmpty()) {
      blocks.remove(0);
    } else {
      blocks.set(0, new Block.Paragraph(inlines));
    }
    return new Body(blocks);
  }

  private Optional<Answer.Points> points(List<Node> answer, int halves, SourcePosition at) {
    List<ScoringPoint> points = new ArrayList<>();
    for (Node node : answer) {
      if (!(node instanceof BulletList) && !(node instanceof OrderedList)) {
        problems.add(
            ProblemCode.MARKUP_UNSUPPORTED, places.at(node), "列表以外的参考答案", "逐点写成列表，每点以（2分）结尾。");
        continue;
      }
      for (Node item : node.getChildren()) {
        List<Node> nodes = new ArrayList<>();
        item.getChildren().forEach(nodes::add);
        Marks.OfBody point = Marks.split(bodies.body(nodes));
        if (point.halves() == 0) {
          problems.add(ProblemCode.MARKS_MISSING, places.at(item));
        }
        points.add(new ScoringPoint(point.body(), point.halves(), places.at(item)));
      }
    }
    if (points.isEmpty()) {
      problems.add(ProblemCode.ANSWER_MISSING, at);
      return Optional.empty();
    }
    int sum = points.stream().mapToInt(ScoringPoint::halfMarks).sum();
    boolean complete = points.stream().allMatch(point -> point.halfMarks() > 0);
    if (halves != 0 && complete && sum != halves) {
      problems.add(ProblemCode.MARKS_SUM, at, Marks.text(halves), Marks.text(sum));
    }
    return Optional.of(new Answer.Points(points));
  }
}
