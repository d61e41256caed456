package io.tiku.page;

import io.tiku.edition.WordDiff;
import io.tiku.edition.change.TextChange;
import io.tiku.html.Markup;
import io.tiku.template.Html;

/** A change of text as {@code <del>} and {@code <ins>}. */
final class DiffHtml {

  private DiffHtml() {}

  static Html of(TextChange change) {
    Markup out = new Markup(256);
    for (WordDiff.Piece piece : change.pieces()) {
      switch (piece.kind()) {
        case SAME -> out.text(piece.text());
        case DELETED -> out.raw("<del>").text(piece.text()).raw("</del>");
        case INSERTED -> out.raw("<ins>").text(piece.text()).raw("</ins>");
      }
    }
    return new Html(out.toString());
  }
}
