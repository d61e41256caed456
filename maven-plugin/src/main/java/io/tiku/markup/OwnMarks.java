package io.tiku.markup;

/** Replaces our own marks by private characters, one for one, and back. */
final class OwnMarks {

  private OwnMarks() {}

  /** The text with {@code [[a|b]]} and option boxes replaced, outside code. */
  static String replaced(String text) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    int lineStart = 0;
    boolean fenced = false;
    while (lineStart < chars.length) {
      int newline = text.indexOf('\n', lineStart);
      int end = newline < 0 ? chars.length : newline;
      int first = lineStart;
      while (first < end && chars[first] == ' ') {
        first++;
      }
      if (text.startsWith("```", first) || text.startsWith("~~~", first)) {
        fenced = !fenced;
      } else if (!fenced) {
        box(chars, first, end);
        blanks(chars, first, end);
      }
      lineStart = end + 1;
    }
    return new String(chars);
  }

  /**
   * {@code - [x] …}: the brackets after a list marker, whatever one to three characters they hold.
   */
  private static void box(char[] chars, int first, int end) {
    if (first + 2 >= end || (chars[first] != '-' && chars[first] != '*' && chars[first] != '+')) {
      return;
    }
    int open = first + 1;
    while (open < end && chars[open] == ' ') {
      open++;
    }
    if (open == first + 1 || open >= end || chars[open] != '[') {
      return;
    }
    for (int close = open + 1; close < end && close <= open + 4; close++) {
      if (chars[close] == ']') {
        boolean link = close + 1 < end && (chars[close + 1] == '(' || chars[close + 1] == '[');
        if (!link && chars[open + 1] != '[') {
          chars[open] = Markdown.BOX_OPEN;
          chars[close] = Markdown.BOX_CLOSE;
        }
        return;
      }
    }
  }

  private static void blanks(char[] chars, int first, int end) {
    boolean code = false;
    for (int i = first; i + 1 < end; i++) {
      if (chars[i] == '`') {
        code = !code;
      }
      if (!code && chars[i] == '[' && chars[i + 1] == '[') {
        int close = i + 2;
        while (close + 1 < end && !(chars[close] == ']' && chars[close + 1] == ']')) {
          close++;
        }
        if (close + 1 >= end) {
          return;
        }
        chars[i] = Markdown.BLANK_OPEN;
        chars[i + 1] = Markdown.BLANK_OPEN;
        for (int j = i + 2; j < close; j++) {
          if (chars[j] == '|') {
            chars[j] = Markdown.BLANK_OR;
            if (chars[j - 1] == '\\') {
              chars[j - 1] = Markdown.BLANK_OR;
            }
          }
        }
        chars[close] = Markdown.BLANK_CLOSE;
        chars[close + 1] = Markdown.BLANK_CLOSE;
        i = close + 1;
      }
    }
  }

  /** The characters as they were written. */
  static String restored(String text) {
    return text.replace(Markdown.BLANK_OPEN, '[')
        .replace(Markdown.BLANK_CLOSE, ']')
        .replace(Markdown.BLANK_OR, '|')
        .replace(Markdown.BOX_OPEN, '[')
        .replace(Markdown.BOX_CLOSE, ']');
  }
}
