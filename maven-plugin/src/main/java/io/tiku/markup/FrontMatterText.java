package io.tiku.markup;

import io.tiku.content.Acceptance;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Keys that several kinds of files have. */
final class FrontMatterText {

  private FrontMatterText() {}

  /** A required text; empty if it is missing, which is reported. */
  static String required(YamlMapping values, String key, String example) {
    return values.require(key, key + ": " + example)
        ? values.text(key, key + ": " + example).orElse("")
        : "";
  }

  static List<String> texts(YamlMapping values, String key, String example) {
    return values.texts(key, key + ": [" + example + "]").stream()
        .map(YamlMapping.Text::value)
        .toList();
  }

  /** {@code accept: [code: reason]}. */
  static List<Acceptance> acceptances(YamlMapping values, Problems problems) {
    List<Acceptance> accepted = new ArrayList<>();
    for (YamlMapping entry : values.mappings("accept", "accept: [key-longest: 条文原话就有这么长]")) {
      for (String code : entry.keys()) {
        String reason = entry.textOrEmpty(code);
        if (reason.isEmpty()) {
          problems.add(ProblemCode.ACCEPT_REASON, entry.keyAt(code), code);
        } else {
          accepted.add(new Acceptance(code, reason, entry.keyAt(code)));
        }
      }
    }
    return accepted;
  }
}
