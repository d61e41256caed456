package io.tiku.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Problems as a writer reads them on a console.
 *
 * <pre>
 * content/…/probation-007.md:14:3  ERROR  item-key-count
 *     14 | - [x] 一个月
 *        |   ^
 *     单选题有 2 个正确选项，只能有 1 个。
 *     → 改正其中一个，或写明 type: 多选。
 *     另见 content/…/probation-007.md:16:3
 *
 * 检查了 1,024 道试题：3 处错误，2 处警告，1 条提示。
 * </pre>
 *
 * Of a confidential problem only path and code are shown.
 */
public final class ProblemReport {

  private static final String INDENT = "    ";

  private final SourceLines source;
  private final boolean colour;
  private final int mostOfACode;

  /**
   * A report.
   *
   * @param colour whether to use ANSI colours
   * @param mostOfACode so many problems of one code are shown, the others counted
   */
  public ProblemReport(SourceLines source, boolean colour, int mostOfACode) {
    this.source = source;
    this.colour = colour;
    this.mostOfACode = mostOfACode;
  }

  /** Without colour, twenty of a code. */
  public ProblemReport(SourceLines source) {
    this(source, false, 20);
  }

  /** All problems and the closing sentence. */
  public String text(List<Problem> problems, int items) {
    StringBuilder out = new StringBuilder();
    Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
    for (Problem problem : problems) {
      if (counts.merge(problem.code(), 1, Integer::sum) <= mostOfACode) {
        lines(problem).forEach(line -> out.append(line).append('\n'));
        out.append('\n');
      }
    }
    boolean more = false;
    for (Map.Entry<ProblemCode, Integer> count : counts.entrySet()) {
      if (count.getValue() > mostOfACode) {
        out.append(
            count.getKey().id() + " 另有 " + grouped(count.getValue() - mostOfACode) + " 处。\n");
        more = true;
      }
    }
    return out.append(more ? "\n" : "").append(summary(problems, items)).append('\n').toString();
  }

  /** One problem. */
  public List<String> lines(Problem problem) {
    List<String> lines = new ArrayList<>();
    String at = problem.confidential() ? problem.at().path() : problem.at().toString();
    lines.add(
        styled("1", DisplayText.safe(at))
            + "  "
            + styled(colourOf(problem.severity()), problem.severity().name())
            + "  "
            + problem.code().id());
    if (!problem.confidential()) {
      excerpt(problem.at(), lines);
      lines.add(INDENT + DisplayText.safe(problem.message()));
      lines.add(INDENT + "→ " + DisplayText.safe(problem.remedy()));
      problem.related().forEach(place -> lines.add(INDENT + "另见 " + safe(place)));
    }
    return lines;
  }

  /** «检查了 1,024 道试题：3 处错误，2 处警告，1 条提示。» */
  public static String summary(Collection<Problem> problems, int items) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = problems.stream().filter(problem -> problem.severity() == severity).count();
      if (count > 0) {
        String unit = severity == Severity.NOTE ? " 条" : " 处";
        counts.add(grouped(count) + unit + severity.label());
      }
    }
    return "检查了 "
        + grouped(items)
        + " 道试题："
        + (counts.isEmpty() ? "没有发现问题" : String.join("，", counts))
        + "。";
  }

  private void excerpt(SourcePosition at, List<String> lines) {
    source
        .line(at)
        .filter(line -> !line.isBlank())
        .map(line -> SourceExcerpt.of(line, at.column()))
        .ifPresent(
            excerpt -> {
              String number = Integer.toString(at.line());
              lines.add(INDENT + number + " | " + excerpt.text());
              lines.add(
                  INDENT + " ".repeat(number.length()) + " | " + styled("1", excerpt.caret()));
            });
  }

  private static String safe(SourcePosition place) {
    return DisplayText.safe(place.toString());
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private static String colourOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case NOTE -> "1;36";
    };
  }

  private static String grouped(long number) {
    StringBuilder out = new StringBuilder(Long.toString(number));
    for (int i = out.length() - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
