package io.tiku.edition.change;

import io.tiku.edition.WordDiff;
import java.util.List;

/**
 * Texts of a bank inside Markdown that GitHub and GitLab show. Deletions and insertions are HTML:
 * {@code ~~} and {@code **} do not take effect next to Chinese punctuation.
 */
final class Markdown {

  /** So much of what stayed is shown beside a change. */
  private static final int CONTEXT = 24;

  /** Texts of which nothing is gained by taking them apart. */
  private static final int SHORT = 8;

  /** Texts that have less in common are shown one after the other. */
  private static final double ALIKE = 0.35;

  /** No text begins a line, so that marks of blocks are none. */
  private static final String SPECIAL = "\\`*_[]~|$";

  private Markdown() {}

  /** A text on one line, in which nothing is markup. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\n' -> out.append("<br>");
        // Otherwise somebody of that name would be told.
        case '@' -> out.append("@<!-- -->");
        default -> {
          if (SPECIAL.indexOf(c) >= 0) {
            out.append('\\');
          }
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** A path or an id, as code. */
  static String code(String text) {
    return "`" + text.replace("`", "'") + "`";
  }

  /** The beginning of a text. */
  static String beginning(String text, int most) {
    String line = text.replaceAll("\\s+", " ");
    return text(line.length() <= most ? line : line.substring(0, end(line, most)) + "…");
  }

  /** A cut that leaves no half character. */
  private static int end(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  /** What was deleted and inserted, with a little of what stands around it. */
  static String difference(TextChange change) {
    if (change.before().isEmpty()) {
      return inserted(change.after());
    }
    if (change.after().isEmpty()) {
      return deleted(change.before());
    }
    int longer = Math.max(change.before().length(), change.after().length());
    if (longer <= SHORT || Alignment.similarity(change.before(), change.after()) < ALIKE) {
      return deleted(change.before())
          + (longer <= 2 * SHORT ? " → " : "<br>")
          + inserted(change.after());
    }
    StringBuilder out = new StringBuilder();
    List<WordDiff.Piece> pieces = change.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      WordDiff.Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case SAME -> out.append(text(context(piece.text(), i > 0, i + 1 < pieces.size())));
        case DELETED -> out.append(deleted(piece.text()));
        case INSERTED -> out.append(inserted(piece.text()));
      }
    }
    return out.toString();
  }

  private static String context(String text, boolean after, boolean before) {
    int kept = (after ? CONTEXT : 0) + (before ? CONTEXT : 0);
    if (text.length() <= kept + 2) {
      return text;
    }
    String head = after ? text.substring(0, end(text, CONTEXT)) : "";
    int from = text.length() - CONTEXT;
    String tail = before ? text.substring(end(text, from)) : "";
    return head + "…" + tail;
  }

  private static String deleted(String text) {
    return "<del>" + text(text) + "</del>";
  }

  private static String inserted(String text) {
    return "<ins>" + text(text) + "</ins>";
  }
}
