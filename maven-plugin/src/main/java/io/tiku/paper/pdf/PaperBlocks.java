package io.tiku.paper.pdf;

import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** A paper as blocks, in the order in which they are printed. */
final class PaperBlocks {

  private static final float SIZE = 10.5f;
  private static final float LEADING = 16.8f;
  private static final float NUMBER = 2.3f * SIZE;
  private static final float PART = 3 * SIZE;
  private static final float LETTER = 1.7f * SIZE;
  private static final float ROOM = 7 * LEADING;
  private static final float CELL = 18;
  private static final float BOX = 40;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final float width;

  PaperBlocks(TextSetter setter, float width) {
    this.setter = setter;
    this.bodies = new BodySetter(setter, SIZE, LEADING);
    this.width = width;
  }

  List<Block> of(ExamPaper paper) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(centred(Face.HEI, paper.title(), 16, 24));
    String subtitle = paper.subtitle().isEmpty() ? "" : paper.subtitle() + "　";
    blocks.add(centred(Face.SONG, subtitle + paper.form() + "卷", 13, 21));
    String facts =
        "试卷代号："
            + paper.code()
            + "　　考试时间："
            + paper.minutes()
            + "分钟　　满分："
            + ExamPaper.marks(paper.halfMarks())
            + "分";
    blocks.add(centred(Face.SONG, facts, 10, 19).withSpace(5));
    if (!paper.notes().isEmpty()) {
      blocks.add(notes(paper.notes()));
    }
    blocks.add(scores(paper).withSpace(10));
    for (ExamSection section : paper.sections()) {
      blocks.add(heading(section));
      section.items().forEach(item -> blocks.add(named(item)));
    }
    return blocks;
  }

  private Block centred(Face face, String text, float size, float leading) {
    float left = Math.max(0, (width - setter.width(face, text, size)) / 2);
    return setter.set(List.of(new Span(face, text)), size, leading, width).right(left);
  }

  private Block notes(List<String> notes) {
    List<Block> lines = new ArrayList<>();
    lines.add(new Block(4, false, List.of()));
    lines.add(centred(Face.HEI, "注意事项", SIZE, LEADING));
    for (int i = 0; i < notes.size(); i++) {
      Block number = bodies.words(Face.SONG, i + 1 + ".", NUMBER);
      Block words = bodies.words(Face.SONG, notes.get(i), width - NUMBER - SIZE);
      lines.add(number.right(SIZE).beside(words.right(NUMBER)));
    }
    Block text = Block.stacked(lines, false).withSpace(3);
    return text.beside(frame(width, text.height())).withSpace(8);
  }

  private static Block frame(float width, float height) {
    return new Block(
        height,
        false,
        List.of(
            new Mark.Rule(0, 0, width, 0, false),
            new Mark.Rule(0, height, width, height, false),
            new Mark.Rule(0, 0, 0, height, false),
            new Mark.Rule(width, 0, width, height, false)));
  }

  /** 总分表. */
  private Block scores(ExamPaper paper) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("题号"));
    paper.sections().forEach(section -> head.add(section.number()));
    head.add("总分");
    rows.add(head);
    for (String name : List.of("得分", "评卷人", "复核人")) {
      List<String> row = new ArrayList<>(List.of(name));
      head.stream().skip(1).forEach(cell -> row.add(""));
      rows.add(row);
    }
    return table(rows, width / head.size());
  }

  private Block table(List<List<String>> rows, float cell) {
    List<Mark> marks = new ArrayList<>();
    int columns = rows.get(0).size();
    for (int row = 0; row <= rows.size(); row++) {
      marks.add(new Mark.Rule(0, row * CELL, columns * cell, row * CELL, false));
    }
    for (int column = 0; column <= columns; column++) {
      marks.add(new Mark.Rule(column * cell, 0, column * cell, rows.size() * CELL, false));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        String text = rows.get(row).get(column);
        float left = (cell - setter.width(Face.SONG, text, 10)) / 2;
        float baseline = row * CELL + 12.8f;
        marks.add(new Mark.Text(column * cell + left, baseline, Face.SONG, 10, 0, text));
      }
    }
    return new Block(rows.size() * CELL, false, marks);
  }

  private Block heading(ExamSection section) {
    Block box = table(List.of(List.of("得分", "评卷人"), List.of("", "")), BOX);
    float left = 2 * BOX + SIZE;
    String words = section.number() + "、" + section.heading();
    Block text =
        setter.set(List.of(new Span(Face.HEI, words)), 11, LEADING, width - left).right(left);
    Block both = box.beside(text).withSpace(5);
    return new Block(both.height(), true, both.marks());
  }

  private Block named(ExamItem item) {
    try {
      return item(item);
    } catch (UncoveredCharacter uncovered) {
      throw uncovered.in(item.item().id());
    }
  }

  private Block item(ExamItem item) {
    Block number = bodies.words(Face.SONG, item.number() + ".", NUMBER);
    float inner = width - NUMBER;
    List<Block> blocks = new ArrayList<>();
    if (item.material().isEmpty()) {
      blocks.add(question(item.questions().get(0), "", inner));
    } else {
      blocks.add(bodies.set(item.material(), "", inner));
      for (int i = 0; i < item.questions().size(); i++) {
        ExamQuestion question = item.questions().get(i);
        String marks = "（" + ExamPaper.marks(question.halfMarks()) + "分）";
        Block label = bodies.words(Face.SONG, "（" + (i + 1) + "）", PART);
        blocks.add(label.beside(question(question, marks, inner - PART).right(PART)));
      }
    }
    return number.beside(Block.stacked(blocks, false).right(NUMBER)).withSpace(4);
  }

  private Block question(ExamQuestion question, String marks, float inner) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(bodies.set(question.question().stem(), marks, inner));
    if (!question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT) {
      blocks.add(options(question.options(), inner));
    }
    if (question.question().type() == ItemType.SHORT) {
      blocks.add(new Block(ROOM, false, List.of()));
    }
    return Block.stacked(blocks, false);
  }

  /** As many on a line, four, two or one, as leave each a gutter of one em. */
  private int perLine(List<Option> options, float inner) {
    float widest = 0;
    for (Option option : options) {
      if (option.text().blocks().size() != 1) {
        return 1;
      }
      // Emphasis is set in the wider of the two faces.
      widest = Math.max(widest, setter.width(Face.HEI, option.text().plainText(), SIZE));
    }
    float taken = widest + LETTER + SIZE;
    return 4 * taken <= inner ? 4 : 2 * taken <= inner ? 2 : 1;
  }

  /** Options in columns. */
  private Block options(List<Option> options, float inner) {
    int perLine = perLine(options, inner);
    float column = inner / perLine;
    List<Block> lines = new ArrayList<>();
    for (int from = 0; from < options.size(); from += perLine) {
      Block line = new Block(0, false, List.of());
      for (int i = from; i < Math.min(from + perLine, options.size()); i++) {
        float left = (i - from) * column;
        Block letter = bodies.words(Face.SONG, ExamPaper.letter(i) + "．", LETTER + 1).right(left);
        float room = column - LETTER - (perLine > 1 ? SIZE : 0);
        Block text = bodies.set(options.get(i).text(), "", room).right(left + LETTER);
        line = line.beside(letter).beside(text);
      }
      lines.add(line);
    }
    return Block.stacked(lines, false);
  }
}
