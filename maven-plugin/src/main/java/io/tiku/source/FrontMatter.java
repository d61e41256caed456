package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.Optional;

/**
 * 文件头: the YAML between two lines {@code ---} at the beginning of a file.
 *
 * @param values what it says
 * @param bodyOffset where the text after it begins
 */
public record FrontMatter(YamlEntries values, int bodyOffset) {

  private static final String FENCE = "---";

  /** Reads the front matter of a Markdown file; empty if it cannot be read, which is reported. */
  public static Optional<FrontMatter> read(SourceText source, Problems problems) {
    if (!isFence(source.line(1))) {
      problems.add(ProblemCode.FRONT_MATTER_MISSING, source.start());
      return Optional.empty();
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      if (isFence(source.line(line))) {
        int body = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
        return YamlReader.read(source, source.lineStart(2), source.lineStart(line), problems)
            .map(values -> new FrontMatter(new YamlEntries(source, values, problems), body));
      }
    }
    problems.add(ProblemCode.FRONT_MATTER_UNCLOSED, source.start());
    return Optional.empty();
  }

  /** Reads a file that is YAML as a whole. */
  public static Optional<YamlEntries> readYaml(SourceText source, Problems problems) {
    return YamlReader.read(source, 0, source.text().length(), problems)
        .map(values -> new YamlEntries(source, values, problems));
  }

  static boolean isFence(String line) {
    return line.startsWith(FENCE) && line.substring(FENCE.length()).isBlank();
  }
}
