package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Files that are not UTF-8, shown re-read in the encodings they are probably in. */
final class WrongEncoding {

  private static final int LONGEST_EXCERPT = 40;
  private static final int BYTES_BEFORE = 12;

  private WrongEncoding() {}

  /** Whether bytes are not UTF-8 text. Only text that may have lost something is decoded again. */
  static boolean isIn(byte[] bytes, String decoded) {
    return decoded.indexOf('\0') >= 0
        || (decoded.indexOf('\uFFFD') >= 0 && firstBad(bytes) < bytes.length);
  }

  static void report(SourceFile file, Problems problems) {
    byte[] bytes = file.bytes();
    boolean marked = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    int nul = indexOfNul(bytes);
    int bad = firstBad(bytes);
    if (nul >= 0 && !marked) {
      problems.add(ProblemCode.FILE_BINARY, at(file, Math.min(nul, bad)), utf16(bytes, nul));
      return;
    }
    problems.add(
        ProblemCode.FILE_ENCODING, at(file, bad), bad + 1, gb18030(bytes, bad), utf16(bytes, bad));
  }

  /** The index of the first byte that cannot be decoded, or the length. */
  private static int firstBad(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    return in.position();
  }

  private static SourcePosition at(SourceFile file, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      if (file.bytes()[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    String before = new String(file.bytes(), start, index - start, StandardCharsets.UTF_8);
    return new SourcePosition(
        file.displayPath(), line, SourceText.withoutMark(before).length() + 1);
  }

  /**
   * From the beginning of the line, because in GB18030 a line feed is never half of a character.
   */
  private static String gb18030(byte[] bytes, int bad) {
    Charset charset = Charset.forName("GB18030");
    int start = lineStart(bytes, bad);
    int end = Math.min(bytes.length, bad + 4 * LONGEST_EXCERPT);
    String before = new String(bytes, start, bad - start, charset);
    String all = new String(bytes, start, end - start, charset);
    return excerpt(all, Math.max(0, before.length() - BYTES_BEFORE));
  }

  private static String utf16(byte[] bytes, int around) {
    Charset charset = bigEndian(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    int start = Math.max(0, around - BYTES_BEFORE) & ~1;
    int end = Math.min(bytes.length, start + 2 * LONGEST_EXCERPT + 2);
    return excerpt(SourceText.withoutMark(new String(bytes, start, end - start, charset)), 0);
  }

  private static boolean bigEndian(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == 0 && bytes[1] != 0));
  }

  private static int lineStart(byte[] bytes, int index) {
    int start = index;
    while (start > 0 && index - start < 4096 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String excerpt(String text, int from) {
    StringBuilder out = new StringBuilder(LONGEST_EXCERPT);
    for (int i = from; i < text.length() && out.length() < LONGEST_EXCERPT; i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return out.toString().strip();
  }
}
