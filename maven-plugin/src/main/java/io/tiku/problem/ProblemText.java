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
}
