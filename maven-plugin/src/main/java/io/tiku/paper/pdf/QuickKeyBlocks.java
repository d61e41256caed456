package io.tiku.paper.pdf;

import io.tiku.paper.ExamPaper;
import io.tiku.paper.PaperWords;
import io.tiku.paper.QuickKey;
import io.tiku.paper.QuickKey.Cell;
import io.tiku.paper.QuickKey.Part;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 答案速查 as blocks: a grid a section, numbers above and answers below. */
final class QuickKeyBlocks {

  private static final float SIZE = 10.5f;
  private static final float LEADING = 15;
  private static final float NAME_EMS = 3.4f;
  private static final float PADDING = 1.5f;
  private static final int[] COLUMNS = {10, 5, 3, 2};

  private final TextSetter setter;
  private final Furniture furniture;
  private final float width;
  private final float scale;
  private final PaperWords words;

  /**
   * @param width of the page in points
   * @param scale by which all but the headings of the page is smaller
   */
  QuickKeyBlocks(TextSetter setter, float width, float scale, PaperWords words) {
    this.setter = setter;
    this.furniture = new Furniture(setter, width, words);
    this.width = width;
    this.scale = scale;
    this.words = words;
  }

  List<Block> of(ExamPaper paper, Tag document) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        furniture.centred(Face.HEI, paper.title(), 15, 22).tagged(document.child(Kind.TITLE)));
    blocks.add(
        furniture
            .centred(Face.HEI, words.say("quick.titled", paper.label()), 13, 21)
            .tagged(document.child(Kind.PARAGRAPH)));
    for (Part part : QuickKey.of(paper).parts()) {
      blocks.add(
          setter
              .set(
                  List.of(new Span(Face.HEI, part.heading())), SIZE * scale, LEADING * scale, width)
              .tagged(document.child(Kind.HEADING))
              .below(7 * scale)
              .withSpace(2 * scale)
              .staying());
      grid(part.cells(), document.child(Kind.TABLE), blocks);
    }
    return blocks;
  }

  private void grid(List<Cell> cells, Tag table, List<Block> blocks) {
    int perLine = perLine(cells);
    for (int from = 0; from < cells.size(); from += perLine) {
      List<Cell> line = cells.subList(from, Math.min(from + perLine, cells.size()));
      // A table's rows have as many cells each, for those who hear it.
      int drawn = Math.min(perLine, cells.size());
      List<String> numbers = padded(line.stream().map(Cell::number), drawn);
      List<String> answers = padded(line.stream().map(Cell::answer), drawn);
      Block above =
          row(words.say("quick.number"), numbers, perLine, Face.SONG, table.child(Kind.ROW));
      Block below =
          row(words.say("quick.answer"), answers, perLine, Face.HEI, table.child(Kind.ROW));
      blocks.add(Block.stacked(List.of(above, below), false));
    }
  }

  private static List<String> padded(Stream<String> texts, int count) {
    return Stream.concat(texts, Stream.generate(() -> "")).limit(count).toList();
  }

  /** As many as leave each answer on one line; two where none does. */
  private int perLine(List<Cell> cells) {
    float widest = 0;
    for (Cell cell : cells) {
      widest = Math.max(widest, setter.width(Face.HEI, cell.answer(), SIZE * scale));
      widest = Math.max(widest, setter.width(Face.SONG, cell.number(), SIZE * scale));
    }
    for (int columns : COLUMNS) {
      if (widest + 4 * PADDING <= cell(columns)) {
        return columns;
      }
    }
    return COLUMNS[COLUMNS.length - 1];
  }

  private float cell(int columns) {
    return (width - name()) / columns;
  }

  private float name() {
    return NAME_EMS * SIZE * scale;
  }

  private Block row(String name, List<String> texts, int perLine, Face face, Tag row) {
    List<Block> cells = new ArrayList<>();
    float height = 0;
    boolean head = face == Face.SONG;
    for (String text : texts) {
      Tag tag = row.child(head ? Kind.COLUMN_HEAD : Kind.CELL);
      Block cell = words(face, text, cell(perLine)).tagged(tag);
      cells.add(cell);
      height = Math.max(height, cell.height());
    }
    height += 2 * PADDING;
    Block whole = framed(words(Face.SONG, name, name()).unread(), 0, name(), height);
    for (int i = 0; i < cells.size(); i++) {
      float left = name() + i * cell(perLine);
      whole = whole.beside(framed(cells.get(i), left, cell(perLine), height));
    }
    return whole;
  }

  private Block words(Face face, String text, float room) {
    List<Span> spans = List.of(new Span(face, text));
    float inner = room - 2 * PADDING;
    return setter.centred(spans, SIZE * scale, LEADING * scale, inner).right(PADDING);
  }

  private static Block framed(Block words, float left, float cell, float height) {
    Block box = new Block(height, false, List.of(new Mark.Box(0, 0, cell, height, false)));
    return box.beside(words.below((height - words.height()) / 2)).right(left);
  }
}
