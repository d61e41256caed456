package io.tiku.markup;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.SourceText;

/**
 * Stops text that would keep a Markdown parser busy for hours: lists, quotes and brackets nested a
 * thousandfold, paragraphs of a megabyte. Counts roughly and before anything is parsed; honest text
 * stays far below the limits.
 */
final class NestingCheck {

  /** As deep as lists, quotes and emphasis may be nested. */
  static final int DEEPEST = 20;

  private static final int DEEPEST_INDENT = 200;
  private static final int LONGEST_PARAGRAPH = 50_000;

  private final SourceText source;
  private final String text;
  private final Problems problems;
  private int brackets;
  private int paragraph;

  private NestingCheck(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /** Whether a text from an offset on may be parsed; if not, the reason is reported. */
  static boolean passes(SourceText source, int from, Problems problems) {
    return new NestingCheck(source, problems).lines(from);
  }

  private boolean lines(int from) {
    for (int at = from; at < text.length(); ) {
      int found = text.indexOf('\n', at);
      int end = found < 0 ? text.length() : found;
      if (!line(at, end)) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private boolean line(int from, int end) {
    int content = markers(from, end);
    if (content < 0) {
      problems.add(ProblemCode.MARKUP_NESTING, source.at(from), DEEPEST);
      return false;
    }
    if (content == end) {
      brackets = 0;
      paragraph = 0;
      return true;
    }
    paragraph += end - from;
    if (paragraph > LONGEST_PARAGRAPH) {
      problems.add(
          ProblemCode.MARKUP_UNSUPPORTED,
          source.at(from),
          "超过 " + LONGEST_PARAGRAPH + " 字的一段",
          "用空行分成几段。");
      return false;
    }
    return inside(content, end);
  }

  /** Where a line's content begins, after indents, quote and list markers; -1 if too many. */
  private int markers(int from, int end) {
    int markers = 0;
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '>' || isListMarker(c, at, end)) {
        markers++;
      } else if (c != ' ' && c != '\t' && !(c >= '0' && c <= '9' && isNumber(at, end))) {
        break;
      }
      at++;
    }
    return markers > DEEPEST || (markers > 0 && at - from > DEEPEST_INDENT) ? -1 : at;
  }

  private boolean isListMarker(char c, int at, int end) {
    return (c == '-' || c == '*' || c == '+' || c == '.' || c == ')')
        && (at + 1 == end || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
  }

  private boolean isNumber(int from, int end) {
    int at = from;
    while (at < end && at - from < 10 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at < end && (text.charAt(at) == '.' || text.charAt(at) == ')');
  }

  private boolean inside(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[' && ++brackets > DEEPEST) {
        problems.add(ProblemCode.MARKUP_NESTING, source.at(i), DEEPEST);
        return false;
      } else if (c == ']' && brackets > 0) {
        brackets--;
      }
    }
    return true;
  }
}
