package io.tiku.bench;

import java.util.List;

/**
 * A question, or an item other than a 案例.
 *
 * @param type a type's Chinese word
 * @param stem Markdown, with its bracket or its {@code [[blanks]]}
 * @param options empty unless there is something to choose
 * @param points of the answer to a 简答, each with its marks
 */
record SyntheticQuestion(
    String type, String stem, List<Choice> options, List<String> points, String rationale) {

  /** An option; its note may be empty. */
  record Choice(String text, boolean key, String note) {}
}
