package io.tiku.paper.pdf;

import io.tiku.paper.pdf.TextSetter.Span;
import io.tiku.paper.pdf.TextSetter.Stroke;
import java.util.List;

/**
 * Characters of one look on a line; how far lines stand apart is not yet said.
 *
 * @param line its number, from 0
 * @param left where it begins, in points
 * @param right where what follows would begin
 * @param spacing added after each character
 */
record Piece(
    int line, float left, float right, float spacing, String text, List<Kern> kerns, Span look) {

  /** Where lines along text stand below its baseline, in ems. */
  private static final float UNDER = 0.16f;

  private static final float THROUGH = -0.32f;

  Piece {
    kerns = List.copyOf(kerns);
  }

  /** The characters, with a line along them if they have one. */
  void draw(float y, float size, List<Mark> marks) {
    Rise rise = look.rise();
    float base = y - rise.ems() * size;
    float drawn = rise.scale() * size;
    marks.add(
        new Mark.Text(left, base, look.face(), drawn, spacing, text, kerns, false, look.tag()));
    if (look.stroke() != Stroke.NONE) {
      float along = y + size * (look.stroke() == Stroke.UNDER ? UNDER : THROUGH);
      marks.add(new Mark.Rule(left, along, right, along, false));
    }
  }
}
