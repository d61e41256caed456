package io.tiku.paper.pdf;

import io.tiku.paper.PaperWords;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** What papers and keys are built from besides the bank's own text. */
final class Furniture {

  private static final float FOOTER = 30;
  private static final float FOOTER_SIZE = 9.5f;
  private static final float MARK = 33;
  private static final float MARK_SIZE = 10.5f;
  private static final float CELL = 18;
  private static final float CELL_SIZE = 10;
  private static final float CELL_BASELINE = 12.8f;

  private final TextSetter setter;
  private final float width;
  private final PaperWords words;

  Furniture(TextSetter setter, float width, PaperWords words) {
    this.setter = setter;
    this.width = width;
    this.words = words;
  }

  Block centred(Face face, String text, float size, float leading) {
    float left = Math.max(0, (width - setter.width(face, text, size)) / 2);
    return setter.set(List.of(new Span(face, text)), size, leading, width).right(left);
  }

  /** What stands above and below a page's text, from the page's upper edge and the text's left. */
  List<Mark> around(String code, String mark, int page, int pages, Sheet sheet) {
    String before = code.isEmpty() ? "" : code + "　";
    String footer = before + words.say("page", page, pages);
    float left = (width - setter.width(Face.SONG, footer, FOOTER_SIZE)) / 2;
    float bottom = sheet.height() - FOOTER;
    List<Mark> marks = new ArrayList<>();
    marks.addAll(setter.line(Face.SONG, footer, FOOTER_SIZE, left, bottom, Tag.ARTIFACT));
    if (!mark.isEmpty()) {
      float natural = setter.width(Face.HEI, mark, 1);
      float size = Math.min(MARK_SIZE, width / natural);
      marks.addAll(setter.line(Face.HEI, mark, size, width - natural * size, MARK, Tag.ARTIFACT));
    }
    return marks;
  }

  /** A table with headings above and, where it has more rows than one, before the rows. */
  Block table(List<List<String>> rows, float cell, Tag table) {
    List<Mark> marks = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Tag node = table.child(Tag.Kind.ROW);
      for (int column = 0; column < rows.get(row).size(); column++) {
        float x = column * cell;
        float y = row * CELL;
        marks.add(new Mark.Box(x, y, cell, CELL, false));
        String text = rows.get(row).get(column);
        Tag tag = node.child(kind(row, text));
        float left = (cell - setter.width(Face.SONG, text, CELL_SIZE)) / 2;
        marks.addAll(setter.line(Face.SONG, text, CELL_SIZE, x + left, y + CELL_BASELINE, tag));
      }
    }
    return new Block(rows.size() * CELL, false, marks);
  }

  private static Tag.Kind kind(int row, String text) {
    if (row == 0) {
      return Tag.Kind.COLUMN_HEAD;
    }
    return text.isEmpty() ? Tag.Kind.CELL : Tag.Kind.ROW_HEAD;
  }
}
