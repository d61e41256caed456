package io.tiku.paper;

import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Title;
import java.util.List;

/**
 * A document to be printed that is not a paper: a script, a form to fill in, a report. PDF and Word
 * are two renderers of this one tree.
 *
 * @param title what a reader's window shows
 * @param footer stands before the number of every page; empty for none
 * @param mark stands at the top right of every page; empty for none
 * @param parts in order; the first is a title, and headings leave out no level
 */
public record PrintDocument(
    String title, String footer, String mark, Orientation orientation, List<PrintPart> parts) {

  /** How A4 paper is held. */
  public enum Orientation {
    UPRIGHT,
    ACROSS
  }

  public PrintDocument {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || !(parts.get(0) instanceof Title)) {
      throw new IllegalArgumentException("a document begins with its title");
    }
    int level = 0;
    for (PrintPart part : parts) {
      if (part instanceof Title) {
        level = 0;
      } else if (part instanceof Heading heading) {
        if (heading.level() > level + 1) {
          throw new IllegalArgumentException("a level is left out before " + heading.text());
        }
        level = heading.level();
      }
    }
  }
}
