package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.Optional;

/**
 * 文件头: the YAML between the first two {@code ---} lines of a Markdown file.
 *
 * @param values what it says
 * @param bodyStart offset of the first character after it
 */
public record FrontMatter(YamlMapping values, int bodyStart) {

  private static final String FENCE = "---";

  /** Reads a file's front matter; what is wrong with it is a problem. */
  public static Optional<FrontMatter> read(SourceText source, Problems problems) {
    String text = source.text();
    if (!text.startsWith(FENCE) || !lineAt(text, 0).stripTrailing().equals(FENCE)) {
      problems.add(ProblemCode.FRONT_MATTER_MISSING, SourcePosition.startOf(source.path()));
      return Optional.empty();
    }
    int yamlStart = Math.min(text.length(), text.indexOf('\n') + 1);
    int close = yamlStart;
    while (close > 0
        && close < text.length()
        && !lineAt(text, close).stripTrailing().equals(FENCE)) {
      int newline = text.indexOf('\n', close);
      close = newline < 0 ? text.length() : newline + 1;
    }
    if (close == 0 || close >= text.length()) {
      problems.add(ProblemCode.FRONT_MATTER_UNCLOSED, SourcePosition.startOf(source.path()));
      return Optional.empty();
    }
    int newline = text.indexOf('\n', close);
    int bodyStart = newline < 0 ? text.length() : newline + 1;
    return new YamlParser(source, 1, problems)
        .parse(text.substring(yamlStart, close))
        .map(
            values -> new FrontMatter(new YamlMapping(source.path(), values, problems), bodyStart));
  }

  /** Reads a file that is YAML as a whole. */
  public static Optional<YamlMapping> readYaml(SourceText source, Problems problems) {
    return new YamlParser(source, 0, problems)
        .parse(source.text())
        .map(values -> new YamlMapping(source.path(), values, problems));
  }

  private static String lineAt(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
