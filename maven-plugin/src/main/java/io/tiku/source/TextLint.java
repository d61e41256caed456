package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.text.Normalizer;
import java.util.Locale;

/** Characters that look harmless and are not; at most one of a kind a line is reported. */
final class TextLint {

  private final SourceText source;
  private final String text;
  private final Problems problems;

  TextLint(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  void run() {
    int controlLine = -1;
    int spaceLine = -1;
    int wideLine = -1;
    int line = 0;
    boolean maybeDecomposed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ' && c != '\t' || c == 0x7F || c >= 0x80 && c < 0xA0) {
        if (controlLine != line) {
          controlLine = line;
          problems.add(ProblemCode.TEXT_CONTROL, source.at(i), name(c));
        }
      } else if (c >= 0xA0) {
        if (isOddSpace(c) && spaceLine != line) {
          spaceLine = line;
          problems.add(ProblemCode.TEXT_ODD_SPACE, source.at(i), name(c));
        } else if (isFullWidth(c) && wideLine != line) {
          wideLine = line;
          String run = run(i);
          problems.add(
              ProblemCode.TEXT_FULL_WIDTH,
              source.at(i),
              run,
              Normalizer.normalize(run, Normalizer.Form.NFKC));
        }
        maybeDecomposed |= c >= 0x300 && c < 0x370 || c >= 0xF900 && c < 0xFB00 || c == 0x3099;
      }
    }
    if (maybeDecomposed) {
      decomposed();
    }
  }

  private static boolean isOddSpace(char c) {
    return c == 0xA0
        || c >= 0x200B && c <= 0x200F
        || c == 0x202F
        || c == 0x2060
        || c == 0xFEFF
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isFullWidth(char c) {
    return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
  }

  private String run(int from) {
    int to = from;
    while (to < text.length() && isFullWidth(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private void decomposed() {
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
      if (!composed.equals(line)) {
        int at = 0;
        while (at < composed.length()
            && at < line.length()
            && composed.charAt(at) == line.charAt(at)) {
          at++;
        }
        problems.add(
            ProblemCode.TEXT_NOT_NFC,
            source.at(offset + at),
            line.substring(at, Math.min(line.length(), at + 2)),
            composed.substring(at, Math.min(composed.length(), at + 1)));
      }
      offset += line.length() + 1;
    }
  }

  private static String name(char c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
