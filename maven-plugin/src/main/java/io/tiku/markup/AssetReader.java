package io.tiku.markup;

import io.tiku.content.Asset;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.LfsPointer;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Takes images over as they are, but not those that would do more than show themselves. */
final class AssetReader {

  private AssetReader() {}

  static Optional<Asset> read(SourceFile file, Problems problems) {
    if (LfsPointer.is(file.bytes())) {
      problems.add(ProblemCode.FILE_LFS, file.start());
      return Optional.empty();
    }
    String path = file.path();
    boolean svg = path.endsWith(".svg");
    if (svg && SourceText.isConflicted(file, problems)) {
      return Optional.empty();
    }
    if (svg && isActive(new String(file.bytes(), StandardCharsets.UTF_8))) {
      problems.add(ProblemCode.IMAGE_TYPE, file.start(), "带脚本或外部引用的 SVG");
      return Optional.empty();
    }
    if (!svg && !isWhatItSays(path, file.bytes())) {
      problems.add(ProblemCode.IMAGE_TYPE, file.start(), "内容与扩展名不符的 " + file.name());
      return Optional.empty();
    }
    return Optional.of(new Asset(path, file.bytes()));
  }

  private static boolean isWhatItSays(String path, byte[] bytes) {
    byte[] start =
        path.endsWith(".png")
            ? new byte[] {(byte) 0x89, 'P', 'N', 'G'}
            : new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isActive(String svg) {
    String text = svg.toLowerCase(Locale.ROOT);
    return text.contains("<script")
        || text.contains("javascript:")
        || text.contains("<foreignobject")
        || text.contains("<!entity")
        || text.contains("<iframe")
        || hasHandler(text);
  }

  /** An attribute such as {@code onload=}. */
  private static boolean hasHandler(String text) {
    for (int i = text.indexOf("on", 1); i >= 0; i = text.indexOf("on", i + 2)) {
      int end = i + 2;
      while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
        end++;
      }
      char before = text.charAt(i - 1);
      boolean starts =
          Character.isWhitespace(before) || before == '"' || before == '\'' || before == '/';
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (starts && end > i + 2 && end < text.length() && text.charAt(end) == '=') {
        return true;
      }
    }
    return false;
  }
}
