package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Git leaves in a file of which two people changed the same lines:
 *
 * <pre>{@code
 * <<<<<<< HEAD
 * 一个月
 * ||||||| 3f2a9c1
 * 三十日
 * =======
 * 三十天
 * >>>>>>> wording
 * }</pre>
 *
 * <p>A single line that was forgotten counts too, where it can mean nothing else.
 */
final class MergeConflict {

  private static final int USUAL = 7;

  /** Git writes longer ones where conflicts lie in each other; no rule across a page is one. */
  private static final int LONGEST = 20;

  private static final int MOST_LINES_NAMED = 6;

  /** A line that looks like a marker. */
  private record Marker(char sign, int length, int line, int offset) {
    boolean certain() {
      return sign == '<' || sign == '>';
    }
  }

  private final SourceText source;

  private MergeConflict(SourceText source) {
    this.source = source;
  }

  /** Whether a text has one, which is reported. */
  static boolean isIn(SourceText source, Problems problems) {
    List<Marker> markers = new MergeConflict(source).markers();
    if (markers.isEmpty()) {
      return false;
    }
    Marker first = markers.get(0);
    problems.add(
        ProblemCode.MERGE_CONFLICT,
        source.at(first.offset),
        String.valueOf(first.sign).repeat(first.length),
        lines(markers));
    return true;
  }

  private static String lines(List<Marker> markers) {
    String named =
        markers.stream()
            .limit(MOST_LINES_NAMED)
            .map(marker -> String.valueOf(marker.line))
            .collect(Collectors.joining("、"));
    return markers.size() > MOST_LINES_NAMED ? named + " 等 " + markers.size() + " 行" : named + " 行";
  }

  private List<Marker> markers() {
    List<Marker> found = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      marker(line, found);
    }
    boolean certain = found.stream().anyMatch(Marker::certain);
    return found.stream()
        .filter(marker -> certain || (marker.length == USUAL && meansNothingElse(marker)))
        .toList();
  }

  private void marker(int line, List<Marker> found) {
    int start = source.lineStart(line);
    String text = source.line(line);
    int from = 0;
    while (from < text.length() && isIndent(text, from)) {
      from++;
    }
    if (text.length() - from < USUAL || "<=>|".indexOf(text.charAt(from)) < 0) {
      return;
    }
    char sign = text.charAt(from);
    int end = from;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    String label = text.substring(end);
    boolean fits = sign == '=' ? label.isBlank() : label.isBlank() || label.charAt(0) == ' ';
    if (end - from >= USUAL && end - from <= LONGEST && fits) {
      found.add(new Marker(sign, end - from, line, start + from));
    }
  }

  /** Editors indent markers with the list they stand in, and make them entries of it. */
  private static boolean isIndent(String text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c)
        || (c == '-' && at + 1 < text.length() && text.charAt(at + 1) == ' ');
  }

  /** Of a line of {@code =} or {@code |} alone: that it underlines no heading, is no table row. */
  private boolean meansNothingElse(Marker marker) {
    if (!source.path().endsWith(".md") || marker.line <= lastLineOfHead()) {
      return true;
    }
    String before = marker.line > 1 ? source.line(marker.line - 1).strip() : "";
    if (marker.sign == '|') {
      return before.indexOf('|') < 0;
    }
    return before.isEmpty() || isItem();
  }

  /** No heading of a question is written by underlining it. */
  private boolean isItem() {
    String path = source.path();
    return path.contains("syllabus/") && !path.endsWith("/index.md");
  }

  private int lastLineOfHead() {
    if (!FrontMatter.isFence(source.line(1))) {
      return 0;
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      if (FrontMatter.isFence(source.line(line))) {
        return line;
      }
    }
    return source.lineCount();
  }
}
