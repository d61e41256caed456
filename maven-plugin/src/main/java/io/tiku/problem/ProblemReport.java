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

  /** A paragraph of the report, and how bad what it tells is. */
  public record Entry(Severity severity, String text) {}

  /**
   * Errors and warnings one by one, of each code so many as were asked for and then how many more;
   * of notes a line a code.
   */
  public List<Entry> entries(List<Problem> problems) {
    List<Entry> entries = new ArrayList<>();
    Map<ProblemCode, List<Problem>> byCode = new EnumMap<>(ProblemCode.class);
    for (Problem problem : problems) {
      List<Problem> alike = byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>());
      alike.add(problem);
      if (problem.severity() != Severity.NOTE && alike.size() <= mostOfACode) {
        entries.add(entry(problem));
      }
    }
    byCode.forEach(
        (code, alike) -> {
          if (code.severity() == Severity.NOTE) {
            entries.add(new Entry(Severity.NOTE, line(alike)));
          } else if (alike.size() > mostOfACode) {
            String more = grouped(alike.size() - mostOfACode);
            entries.add(new Entry(code.severity(), code.id() + " 另有 " + more + " 处。"));
          }
        });
    return entries;
  }

  /** Every note, one by one. */
  public List<Entry> notes(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.NOTE)
        .map(this::entry)
        .toList();
  }

  private Entry entry(Problem problem) {
    return new Entry(problem.severity(), String.join("\n", lines(problem)));
  }

  /** «content/statutes/a.md:10:11 等 97 处 NOTE statute-unverified：登记的数据没有与原文核对过。» */
  private String line(List<Problem> alike) {
    Problem first = alike.get(0);
    String line = head(first, alike.size() > 1 ? " 等 " + grouped(alike.size()) + " 处" : "");
    boolean same = alike.stream().allMatch(one -> one.message().equals(first.message()));
    return first.confidential() || !same ? line : line + "：" + DisplayText.safe(first.message());
  }

  /** One problem. */
  public List<String> lines(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(head(problem, ""));
    if (!problem.confidential()) {
      excerpt(problem.at(), lines);
      lines.add(INDENT + DisplayText.safe(problem.message()));
      lines.add(INDENT + "→ " + DisplayText.safe(problem.remedy()));
      problem.related().forEach(place -> lines.add(INDENT + "另见 " + safe(place)));
    }
    return lines;
  }

  private String head(Problem problem, String andMore) {
    String at = problem.confidential() ? problem.at().path() : problem.at().toString();
    return styled("1", DisplayText.safe(at))
        + andMore
        + "  "
        + styled(colourOf(problem.severity()), problem.severity().name())
        + "  "
        + problem.code().id();
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
