package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file: strictly UTF-8, without byte order mark, lines ended by {@code \n}. */
public final class SourceText {

  /** The largest file read, in bytes. */
  public static final int LIMIT = 1 << 20;

  private static final int EXCERPT = 24;

  private final String path;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** A text that is not in a file of its own, such as an example in a guide. */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text);
  }

  /** Reads a file; what it cannot be read for is a problem, and nothing is returned. */
  public static Optional<SourceText> read(SourceFile file, Problems problems) {
    SourcePosition start = SourcePosition.startOf(file.path());
    if (file.size() > LIMIT) {
      problems.add(ProblemCode.FILE_TOO_LARGE, start, file.size(), LIMIT);
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = file.bytes();
    } catch (IOException e) {
      problems.add(ProblemCode.FILE_UNREADABLE, start, e.getClass().getSimpleName());
      return Optional.empty();
    }
    Optional<SourceText> read = decode(file.path(), bytes, problems);
    read.ifPresent(text -> new TextLint(text, problems).run());
    return read;
  }

  private static Optional<SourceText> decode(String path, byte[] bytes, Problems problems) {
    if (isBlank(bytes)) {
      problems.add(ProblemCode.FILE_EMPTY, SourcePosition.startOf(path));
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int bad = in.position();
      problems.add(
          ProblemCode.FILE_ENCODING,
          positionOfByte(path, bytes, bad),
          bad + 1,
          reread(bytes, bad, "GB18030"),
          reread(bytes, bad, utf16(bytes)));
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        problems.add(
            ProblemCode.FILE_BINARY,
            positionOfByte(path, bytes, i),
            reread(bytes, i, utf16(bytes)));
        return Optional.empty();
      }
    }
    return Optional.of(new SourceText(path, normalised(out.flip())));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Without byte order mark; {@code \r\n} and a lone {@code \r} become {@code \n}. */
  private static String normalised(CharBuffer chars) {
    String text = chars.toString();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String utf16(byte[] bytes) {
    boolean bigEndian =
        bytes.length > 1 && (bytes[0] == (byte) 0xFE || (bytes[0] == 0 && bytes[1] != 0));
    return bigEndian ? "UTF-16BE" : "UTF-16LE";
  }

  /** How the text around a byte reads in another encoding. */
  private static String reread(byte[] bytes, int around, String encoding) {
    int from = lineStart(bytes, around);
    if (encoding.startsWith("UTF-16")) {
      from = Math.max(0, around - EXCERPT) & ~1;
    }
    byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 4 * EXCERPT));
    StringBuilder out = new StringBuilder();
    new String(part, Charset.forName(encoding))
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && c != 0xFEFF && c != 0xFFFD)
        .limit(EXCERPT)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int lineStart(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n' && at - from < EXCERPT) {
      from--;
    }
    return from;
  }

  private static SourcePosition positionOfByte(String path, byte[] bytes, int at) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = new String(bytes, lineStart, at - lineStart, StandardCharsets.UTF_8).length() + 1;
    return new SourcePosition(path, line, column);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The place of an offset into the text. */
  public SourcePosition at(int offset) {
    int found = Arrays.binarySearch(lineStarts, Math.min(offset, text.length()));
    int line = found >= 0 ? found : -found - 2;
    return new SourcePosition(
        path, line + 1, Math.min(offset, text.length()) - lineStarts[line] + 1);
  }

  /** The offset at which a line begins, counted from 0. */
  public int lineStart(int line) {
    return lineStarts[Math.min(line, lineStarts.length - 1)];
  }
}
