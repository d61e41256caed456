package io.tiku.markup;

/** Finds nesting that is too deep before the Markdown library has to follow it. */
final class Nesting {

  private static final int SPACES_A_LEVEL = 2;
  private static final int BRACKETS = 50;

  private Nesting() {}

  /**
   * The offset at which lists, quotes or brackets are nested deeper than {@code limit}; -1 if none.
   */
  static int firstDeeperThan(int limit, String text) {
    int lineStart = 0;
    while (lineStart < text.length()) {
      int newline = text.indexOf('\n', lineStart);
      int end = newline < 0 ? text.length() : newline;
      int found = inLine(limit, text, lineStart, end);
      if (found >= 0) {
        return found;
      }
      lineStart = end + 1;
    }
    return -1;
  }

  private static int inLine(int limit, String text, int start, int end) {
    int depth = 0;
    int spaces = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        spaces += c == '\t' ? 2 * SPACES_A_LEVEL : 1;
      } else if (c == '>') {
        depth += 1 + spaces / (2 * SPACES_A_LEVEL);
        spaces = 0;
      } else if ((c == '-' || c == '*' || c == '+') && i + 1 < end && text.charAt(i + 1) == ' ') {
        depth += 1 + spaces / SPACES_A_LEVEL;
        spaces = 0;
      } else if (c >= '0' && c <= '9' && numbered(text, i, end) > 0) {
        depth += 1 + spaces / SPACES_A_LEVEL;
        spaces = 0;
        i = numbered(text, i, end);
      } else {
        break;
      }
      if (depth > limit) {
        return i;
      }
      i++;
    }
    return brackets(text, i, end);
  }

  /** The offset of the dot of {@code 12. }, or 0. */
  private static int numbered(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i - from < 9) {
      i++;
    }
    boolean dot = i + 1 < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    return dot && text.charAt(i + 1) == ' ' ? i : 0;
  }

  private static int brackets(String text, int from, int end) {
    int open = 0;
    int emphasis = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      open += c == '[' ? 1 : c == ']' && open > 0 ? -1 : 0;
      emphasis += c == '*' || c == '_' ? 1 : 0;
      if (open > BRACKETS || emphasis > 4 * BRACKETS) {
        return i;
      }
    }
    return -1;
  }
}
