package io.tiku.paper.pdf;

import io.tiku.paper.AnswerLines;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.ExamPaper.Furnishing;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintedStem;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A paper as blocks, in the order in which they are printed. */
final class PaperBlocks {

  private static final float SIZE = 10.5f;
  private static final float LEADING = 16.8f;
  private static final float NUMBER = 2.3f * SIZE;
  private static final float PART = 3 * SIZE;
  private static final float BOX = 40;
  private static final float ITEM_GAP = 4;
  private static final float PITCH = AnswerLines.PITCH * 72 / 254f;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final QuestionSetter questions;
  private final Furniture furniture;
  private final float width;
  private final float leading;
  private final Furnishing furnishing;
  private final PaperWords words;

  /**
   * @param width of the column in points
   * @param tightness by which lines stand closer than usual; 1 is usual
   */
  PaperBlocks(TextSetter setter, Pictures pictures, float width, float tightness, ExamPaper paper) {
    this.setter = setter;
    this.leading = LEADING * tightness;
    this.bodies = new BodySetter(setter, pictures, SIZE, leading);
    this.questions =
        new QuestionSetter(setter, bodies, SIZE, paper.furnishing().onPaper(), paper.words());
    this.furniture = new Furniture(setter, width, paper.words());
    this.width = width;
    this.furnishing = paper.furnishing();
    this.words = paper.words();
  }

  List<Block> of(ExamPaper paper, Tag document) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(centred(Face.HEI, paper.title(), 16, 24).tagged(document.child(Kind.TITLE)));
    String subtitle = paper.subtitle().isEmpty() ? "" : paper.subtitle() + "　";
    blocks.add(
        centred(Face.SONG, subtitle + paper.label(), 13, 21)
            .tagged(document.child(Kind.PARAGRAPH)));
    String facts = words.facts(paper);
    blocks.add(
        centred(Face.SONG, facts, 10, 19).tagged(document.child(Kind.PARAGRAPH)).withSpace(5));
    if (!paper.notes().isEmpty()) {
      blocks.add(notes(paper.notes(), document));
    }
    if (furnishing.scores()) {
      blocks.add(scores(paper, document.child(Kind.TABLE)).withSpace(10));
    }
    for (ExamSection section : paper.sections()) {
      blocks.add(furnishing.scores() ? boxed(section, document) : heading(section, document));
      Tag list = document.child(Kind.LIST);
      section.items().forEach(item -> named(item, list, blocks));
    }
    return blocks;
  }

  private Block centred(Face face, String text, float size, float leading) {
    return furniture.centred(face, text, size, leading);
  }

  private Block notes(List<String> notes, Tag document) {
    List<Block> lines = new ArrayList<>();
    lines.add(
        centred(Face.HEI, words.say("notes"), SIZE, leading)
            .tagged(document.child(Kind.PARAGRAPH))
            .below(4));
    Tag list = document.child(Kind.LIST);
    for (int i = 0; i < notes.size(); i++) {
      Tag item = list.child(Kind.ITEM);
      Block number = bodies.words(Face.SONG, i + 1 + ".", NUMBER).tagged(item.child(Kind.LABEL));
      Block said =
          bodies
              .words(Face.SONG, notes.get(i), width - NUMBER - SIZE)
              .tagged(item.child(Kind.BODY));
      lines.add(number.right(SIZE).beside(said.right(NUMBER)));
    }
    Block text = Block.stacked(lines, false).withSpace(3);
    Mark frame = new Mark.Box(0, 0, width, text.height(), false);
    return text.beside(new Block(0, false, List.of(frame))).withSpace(8);
  }

  /** 总分表. */
  private Block scores(ExamPaper paper, Tag table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(words.say("number")));
    paper.sections().forEach(section -> head.add(section.number()));
    head.add(words.say("sum"));
    rows.add(head);
    for (String name : words.scoreLines()) {
      List<String> row = new ArrayList<>(List.of(name));
      head.stream().skip(1).forEach(cell -> row.add(""));
      rows.add(row);
    }
    return furniture.table(rows, width / head.size(), table);
  }

  private Block heading(ExamSection section, Tag document) {
    String said = words.heading(section);
    Block text =
        setter
            .set(List.of(new Span(Face.HEI, said)), 11, leading, width)
            .tagged(document.child(Kind.HEADING))
            .below(6)
            .withSpace(4);
    return bookmarked(said, text);
  }

  /** A heading beside the table in which the section is marked. */
  private Block boxed(ExamSection section, Tag document) {
    String said = words.heading(section);
    Tag heading = document.child(Kind.HEADING);
    Block box =
        furniture.table(List.of(words.marked(), List.of("", "")), BOX, document.child(Kind.TABLE));
    float left = 2 * BOX + SIZE;
    Block text =
        setter
            .set(List.of(new Span(Face.HEI, said)), 11, leading, width - left)
            .right(left)
            .tagged(heading);
    return bookmarked(said, box.beside(text).below(5).withSpace(5));
  }

  private static Block bookmarked(String words, Block heading) {
    List<Mark> marks = new ArrayList<>(heading.marks());
    marks.add(new Mark.Bookmark(0, PaperWords.bookmark(words)));
    return new Block(heading.height(), true, marks);
  }

  private void named(ExamItem item, Tag list, List<Block> blocks) {
    try {
      item(item, list.child(Kind.ITEM), blocks);
    } catch (UncoveredCharacter uncovered) {
      throw uncovered.in(item.item().id());
    }
  }

  /** An item; a 案例 may be divided between its questions. */
  private void item(ExamItem item, Tag node, List<Block> blocks) {
    Block number =
        bodies.words(Face.SONG, item.number() + ".", NUMBER).tagged(node.child(Kind.LABEL));
    Tag body = node.child(Kind.BODY);
    float inner = width - NUMBER;
    if (item.material().isEmpty()) {
      ExamQuestion only = item.questions().get(0);
      Block question = questions.set(only, PrintedStem.alone(only), inner, body);
      blocks.add(number.beside(question.right(NUMBER)));
      lines(only, NUMBER, blocks);
      blocks.add(blocks.remove(blocks.size() - 1).withSpace(ITEM_GAP));
      return;
    }
    Block material = bodies.set(item.material(), "", inner, body).right(NUMBER);
    Tag parts = body.child(Kind.LIST);
    Block before = number.beside(material);
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      Tag part = parts.child(Kind.ITEM);
      Block label = bodies.words(Face.SONG, words.part(i + 1), PART).tagged(part.child(Kind.LABEL));
      PrintedStem stem = PrintedStem.of(question, words);
      Block text = questions.set(question, stem, inner - PART, part.child(Kind.BODY)).right(PART);
      Block asked = label.beside(text).right(NUMBER);
      blocks.add(i == 0 ? Block.stacked(List.of(before, asked), false) : asked);
      lines(question, NUMBER + PART, blocks);
    }
    blocks.add(blocks.remove(blocks.size() - 1).withSpace(ITEM_GAP));
  }

  /** Where a written answer stands; the first lines keep to the question, the others may go on. */
  private void lines(ExamQuestion question, float left, List<Block> blocks) {
    int lines =
        furnishing.onPaper() ? AnswerLines.of(question.question(), question.halfMarks()) : 0;
    if (lines == 0) {
      return;
    }
    Block line = new Block(PITCH, false, List.of(new Mark.Rule(left, PITCH, width, PITCH, false)));
    Block asked = blocks.remove(blocks.size() - 1);
    blocks.add(Block.stacked(List.of(asked, line, line), false));
    blocks.addAll(Collections.nCopies(lines - 3, line));
    blocks.add(line.withSpace(ITEM_GAP));
  }
}
