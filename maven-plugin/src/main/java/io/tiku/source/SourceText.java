package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file, strictly decoded from UTF-8, with line feeds only and without a byte order
 * mark. Offsets are offsets into {@link #text()}; places are as an editor counts them.
 */
public final class SourceText {

  /** Larger files are refused. */
  public static final int MOST_BYTES = 1024 * 1024;

  private final String path;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Decodes a file and reports what should not be in it.
   *
   * @return empty if nothing can be done with the file, which then is reported
   */
  public static Optional<SourceText> read(SourceFile file, Problems problems) {
    byte[] bytes = file.bytes();
    if (bytes.length > MOST_BYTES) {
      problems.add(ProblemCode.FILE_TOO_LARGE, file.start(), bytes.length, MOST_BYTES);
      return Optional.empty();
    }
    if (LfsPointer.is(bytes)) {
      problems.add(ProblemCode.FILE_LFS, file.start());
      return Optional.empty();
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (WrongEncoding.isIn(bytes, decoded)) {
      WrongEncoding.report(file, problems);
      return Optional.empty();
    }
    SourceText text = of(file.displayPath(), decoded);
    if (text.text.isBlank()) {
      problems.add(ProblemCode.FILE_EMPTY, file.start());
      return Optional.empty();
    }
    if (MergeConflict.isIn(text, problems)) {
      return Optional.empty();
    }
    OddCharacters.report(text, problems);
    return Optional.of(new SourceText(text.path, Lookalikes.replaced(text.text)));
  }

  /** Whether two versions of a file were left in it, which is reported. */
  public static boolean isConflicted(SourceFile file, Problems problems) {
    String decoded = new String(file.bytes(), StandardCharsets.UTF_8);
    return MergeConflict.isIn(of(file.displayPath(), decoded), problems);
  }

  /** Text that is already decoded. */
  public static SourceText of(String path, String decoded) {
    return new SourceText(path, LineFeeds.normalised(withoutMark(decoded)));
  }

  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  /** The path reports show. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The place of an offset; offsets past the end stand for the end. */
  public SourcePosition at(int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, inside);
    int line = found >= 0 ? found : -found - 2;
    return new SourcePosition(path, line + 1, inside - lineStarts[line] + 1);
  }

  /** The beginning of the file. */
  public SourcePosition start() {
    return SourcePosition.startOf(path);
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The offset at which a line begins; lines count from 1. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** A line without its line feed; lines count from 1. */
  public String line(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(lineStarts[line - 1], end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
