package io.tiku.source;

import java.util.Optional;

/**
 * What people write where YAML wants a colon and a space, an indent of spaces, a hyphen and a
 * space. YAML itself stumbles later, over a line that is right, so the lines are looked at.
 *
 * @param sentence what is wrong, without a full stop
 * @param remedy what to write instead
 * @param offset where it stands
 */
record YamlSlip(String sentence, String remedy, int offset) {

  static final String USUAL_REMEDY = "检查这一行的冒号、缩进和引号。";

  private static final String COLONS = "：︰﹕∶ː";
  private static final String HYPHENS = "－–—−•·";

  /**
   * The first slip of some lines.
   *
   * @param last the line that YAML stumbled over; what comes behind it was not read yet
   */
  static Optional<YamlSlip> in(SourceText source, int first, int last) {
    Optional<YamlSlip> entry = Optional.empty();
    for (int line = first; line <= last; line++) {
      String text = source.line(line);
      int start = source.lineStart(line);
      int from = 0;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      if (from == text.length() || text.charAt(from) == '#') {
        continue;
      }
      if (isBlank(text.charAt(from))) {
        return Optional.of(blank(text.charAt(from), "缩进", start + from));
      }
      Optional<YamlSlip> slip = entry(text, from, start);
      boolean listed = text.charAt(from) == '-';
      if (slip.isEmpty()) {
        int key = listed ? behindHyphens(text, from) : from;
        slip = key(text, key, start, !listed || line == last);
      }
      if (slip.isPresent() && !listed) {
        return slip;
      }
      entry = slip.isPresent() ? slip : entry;
    }
    return entry;
  }

  /** A key without any colon on a line, where the next line's key is one too many for YAML. */
  static Optional<YamlSlip> withoutColon(SourceText source, int line) {
    String text = source.line(line);
    int from = behindHyphens(text, text.length() - text.stripLeading().length());
    int end = from;
    while (end < text.length() && isKeyPart(text.charAt(end), end > from)) {
      end++;
    }
    boolean key =
        end > from && (end == text.length() || " ；;。.=＝，,".indexOf(text.charAt(end)) >= 0);
    return key && text.indexOf(": ") < 0
        ? Optional.of(
            new YamlSlip(
                "键「" + text.substring(from, end) + "」后面没有冒号",
                "改成「" + text.substring(from, end) + ": 」。",
                source.lineStart(line) + end))
        : Optional.empty();
  }

  /** A slip in a text that was taken for a value, or for a key. */
  static Optional<YamlSlip> in(String text, int offset) {
    if (!text.isEmpty() && isBlank(text.charAt(0))) {
      return Optional.of(blank(text.charAt(0), "缩进", offset));
    }
    return entry(text, 0, offset).or(() -> key(text, 0, offset, true));
  }

  /** A list's entry without a space behind its hyphen, or with another dash. */
  private static Optional<YamlSlip> entry(String text, int from, int start) {
    char c = text.isEmpty() ? ' ' : text.charAt(from);
    char next = from + 1 < text.length() ? text.charAt(from + 1) : '\n';
    if (HYPHENS.indexOf(c) >= 0 && Character.isWhitespace(next)) {
      return Optional.of(new YamlSlip("列表的每一项要用英文短横加一个空格，不是「" + c + "」", "改成「- 」。", start + from));
    }
    if (c != '-') {
      return Optional.empty();
    }
    return isBlank(next)
        ? Optional.of(blank(next, "短横后面", start + from + 1))
        : hyphen(text.substring(from), start + from);
  }

  private static Optional<YamlSlip> hyphen(String text, int offset) {
    char next = text.length() > 1 ? text.charAt(1) : ' ';
    boolean word = next != ' ' && next != '-' && !Character.isDigit(next);
    return word ? Optional.of(new YamlSlip("短横后面缺少空格", "在「-」后面空一格。", offset)) : Optional.empty();
  }

  private static int behindHyphens(String text, int from) {
    int at = from;
    while (text.startsWith("- ", at)) {
      at += 2;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private static Optional<YamlSlip> key(String text, int from, int start, boolean bare) {
    int end = from;
    while (end < text.length() && isKeyPart(text.charAt(end), end > from)) {
      end++;
    }
    if (end == from) {
      return Optional.empty();
    }
    String key = text.substring(from, end);
    int at = end;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return Optional.empty();
    }
    char colon = text.charAt(at);
    if (COLONS.indexOf(colon) >= 0) {
      return Optional.of(
          new YamlSlip("键和值之间要用英文冒号加一个空格，不是全角「" + colon + "」", "改成「" + key + ": 」。", start + at));
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    if (colon != ':' || next == ' ' || next == '\n') {
      return Optional.empty();
    }
    if (isBlank(next)) {
      return Optional.of(blank(next, "冒号后面", start + at + 1));
    }
    return bare && next != '/' && next != ':'
        ? Optional.of(new YamlSlip("冒号后面缺少空格", "改成「" + key + ": 」，冒号后面空一格。", start + at))
        : Optional.empty();
  }

  private static YamlSlip blank(char c, String where, int offset) {
    return c == '\t'
        ? new YamlSlip(where + "不能用制表符，要用空格", "把制表符换成空格。", offset)
        : new YamlSlip(where + "要用半角空格，不是全角空格", "把全角空格换成半角的。", offset);
  }

  private static boolean isBlank(char c) {
    return c == '\t' || (c != ' ' && Character.isSpaceChar(c));
  }

  private static boolean isKeyPart(char c, boolean inner) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (inner && ((c >= '0' && c <= '9') || c == '-' || c == '_'));
  }
}
