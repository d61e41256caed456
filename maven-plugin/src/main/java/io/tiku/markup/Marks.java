package io.tiku.markup;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.ArrayList;
import java.util.List;

/**
 * 分值 written at the end of a text: {@code （2分）}, {@code (0.5分)}, {@code （本题共6分）}.
 *
 * @param rest the text without it
 * @param halves the marks in halves; 0 when none are written
 */
record Marks(String rest, int halves) {

  /** Splits a text. */
  static Marks split(String text) {
    String trimmed = text.stripTrailing();
    while (trimmed.endsWith("。") || trimmed.endsWith("；")) {
      String shorter = trimmed.substring(0, trimmed.length() - 1);
      if (!shorter.endsWith("）") && !shorter.endsWith(")")) {
        break;
      }
      trimmed = shorter;
    }
    int open = Math.max(trimmed.lastIndexOf('（'), trimmed.lastIndexOf('('));
    boolean closed = trimmed.endsWith("分）") || trimmed.endsWith("分)");
    if (!closed || open < 0) {
      return new Marks(text, 0);
    }
    int halves = halves(trimmed.substring(open + 1, trimmed.length() - 2));
    return halves == 0 ? new Marks(text, 0) : new Marks(trimmed.substring(0, open), halves);
  }

  /** The halves in {@code 2}, {@code 0.5}, {@code 本题共6}; 0 if it is no number of marks. */
  static int halves(String words) {
    int from = 0;
    while (from < words.length() && "本小题共计满分 ".indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    String number = words.substring(from).strip();
    boolean half = number.endsWith(".5");
    String whole = half ? number.substring(0, number.length() - 2) : number;
    if (whole.isEmpty()
        || whole.length() > 3
        || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    return 2 * Integer.parseInt(whole) + (half ? 1 : 0);
  }

  /** A number of halves as people write it: {@code 2}, {@code 0.5}. */
  static String text(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }

  /** A body with the marks at its end taken off. */
  record OfBody(Body body, int halves) {}

  /** Takes the marks off the end of a body's last paragraph. */
  static OfBody split(Body body) {
    if (body.isEmpty()
        || !(body.blocks().get(body.blocks().size() - 1) instanceof Block.Paragraph last)
        || last.children().isEmpty()
        || !(last.children().get(last.children().size() - 1) instanceof Inline.Text text)) {
      return new OfBody(body, 0);
    }
    Marks marks = split(text.text());
    if (marks.halves() == 0) {
      return new OfBody(body, 0);
    }
    List<Inline> inlines = new ArrayList<>(last.children().subList(0, last.children().size() - 1));
    if (!marks.rest().isBlank()) {
      inlines.add(new Inline.Text(marks.rest().stripTrailing()));
    }
    List<Block> blocks = new ArrayList<>(body.blocks().subList(0, body.blocks().size() - 1));
    if (!inlines.isEmpty()) {
      blocks.add(new Block.Paragraph(inlines));
    }
    return new OfBody(new Body(blocks), marks.halves());
  }
}
