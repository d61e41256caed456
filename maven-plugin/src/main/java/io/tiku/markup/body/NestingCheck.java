package io.tiku.markup.body;

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
  private static final int MOST_LINES = 20_000;

  /** Emphasis that is only begun, as in footnote stars, is no nesting yet. */
  private static final int MOST_OPEN_EMPHASIS = 100;

  /** A parser may look from every symbol of a paragraph to its end: symbols × characters. */
  private static final long MOST_EFFORT = 100_000_000;

  private static final String SYMBOLS = "`*_[]<!&";

  private final SourceText source;
  private final String text;
  private final Problems problems;
  private int brackets;
  private int emphasis;
  private int paragraph;
  private int symbols;
  private long effort;

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
    int last = source.lineCount();
    if (last > MOST_LINES) {
      problems.add(
          ProblemCode.MARKUP_UNSUPPORTED,
          source.at(source.lineStart(MOST_LINES + 1)),
          "这么多行（" + last + " 行）",
          "拆成几个文件，每个不超过 " + MOST_LINES + " 行。");
      return false;
    }
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
      return tooDeep(from);
    }
    if (content == end) {
      effort += (long) paragraph * symbols;
      brackets = 0;
      emphasis = 0;
      paragraph = 0;
      symbols = 0;
      return true;
    }
    paragraph += end - from;
    if (!inside(content, end)) {
      return false;
    }
    if (paragraph > LONGEST_PARAGRAPH || effort + (long) paragraph * symbols > MOST_EFFORT) {
      problems.add(
          ProblemCode.MARKUP_UNSUPPORTED,
          source.at(from),
          "这么长的一段（" + paragraph + " 字，其中 " + symbols + " 个标记符号）",
          "用空行分成几段，或拆成几个文件。");
      return false;
    }
    return true;
  }

  private boolean tooDeep(int at) {
    problems.add(ProblemCode.MARKUP_NESTING, source.at(at), DEEPEST);
    return false;
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
      if (c < 0x80 && SYMBOLS.indexOf(c) >= 0) {
        symbols++;
        if (!symbol(c, i, end)) {
          return tooDeep(i);
        }
      }
    }
    return true;
  }

  private boolean symbol(char c, int at, int end) {
    if (c == '[') {
      brackets++;
    } else if (c == ']') {
      brackets = Math.max(0, brackets - 1);
    } else if (c == '*' || c == '_') {
      boolean spaceBefore = at == 0 || text.charAt(at - 1) <= ' ';
      boolean spaceAfter = at + 1 >= end || text.charAt(at + 1) <= ' ';
      if (spaceBefore && !spaceAfter) {
        emphasis++;
      } else if (spaceAfter && !spaceBefore) {
        emphasis = Math.max(0, emphasis - 1);
      }
    }
    return brackets <= DEEPEST && emphasis <= MOST_OPEN_EMPHASIS;
  }
}
