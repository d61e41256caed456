package io.tiku.problem;

/**
 * What is said of a problem. {@code {0}}, {@code {1}} … in message and remedy stand for the values
 * of one occurrence.
 *
 * @param id the stable code, such as {@code item-key-count}
 * @param message what is wrong
 * @param remedy what to do
 * @param reason why it matters, one sentence
 */
record ProblemText(String id, Severity severity, String message, String remedy, String reason) {

  static ProblemText error(String id, String message, String remedy, String reason) {
    return new ProblemText(id, Severity.ERROR, message, remedy, reason);
  }

  static ProblemText warning(String id, String message, String remedy, String reason) {
    return new ProblemText(id, Severity.WARNING, message, remedy, reason);
  }

  static ProblemText note(String id, String message, String remedy, String reason) {
    return new ProblemText(id, Severity.NOTE, message, remedy, reason);
  }

  String messageOf(Object... arguments) {
    return fill(message, arguments);
  }

  String remedyOf(Object... arguments) {
    return fill(remedy, arguments);
  }

  /** The message with … for the values of an occurrence. */
  String messageOutline() {
    return outline(message);
  }

  /** The remedy with … for the values of an occurrence. */
  String remedyOutline() {
    return remedy.startsWith("{") ? "照提示里说的改。" : outline(remedy);
  }

  private static String outline(String pattern) {
    return fill(pattern, "…", "…", "…", "…", "…", "…");
  }

  private static String fill(String pattern, Object... arguments) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, from, open)
          .append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
      from = close + 1;
    }
    return out.append(pattern, from, pattern.length()).toString();
  }
}
