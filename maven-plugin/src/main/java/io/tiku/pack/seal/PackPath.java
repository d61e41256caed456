package io.tiku.pack.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of files in a pack: relative, with {@code /}, and such that every system writes them where
 * they belong.
 */
final class PackPath {

  private static final int LONGEST = 240;
  private static final int LONGEST_PART = 120;

  /** What Java reads where a name's bytes are no text in the machine's encoding. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String FORBIDDEN = "\\:*?\"<>|";
  private static final Set<String> DEVICES =
      Set.copyOf(
          List.of(
              "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM1", "COM2", "COM3", "COM4",
              "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5",
              "LPT6", "LPT7", "LPT8", "LPT9", "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³"));

  private PackPath() {}

  /** What is wrong with a path; empty if nothing. */
  static Optional<String> fault(String path) {
    if (path.isEmpty() || path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("是空的或太长");
    }
    if (path.startsWith("/")) {
      return Optional.of("是绝对路径");
    }
    if (path.indexOf(UNREADABLE) >= 0) {
      return Optional.of("含有读不出来的字；多半是这台电脑的语言环境不对，把环境变量 LC_ALL 设为 C.UTF-8 再试");
    }
    if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
      return Optional.of("不是规范的 Unicode（NFC）写法");
    }
    for (String part : path.split("/", -1)) {
      Optional<String> fault = partFault(part);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> partFault(String part) {
    if (part.equals("..") || part.equals(".")) {
      return Optional.of("含有「" + part + "」，会写到别的文件夹");
    }
    if (part.isEmpty() || part.startsWith(".") || part.length() > LONGEST_PART) {
      return Optional.of("有一段是空的、以点开头或太长");
    }
    if (part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")) {
      return Optional.of("有一段以点或空格结尾，或以空格开头");
    }
    if (!part.codePoints().allMatch(c -> FORBIDDEN.indexOf(c) < 0 && isPrintable(c))) {
      return Optional.of("含有反斜线、冒号、控制字符等不能作文件名的字符");
    }
    int dot = part.indexOf('.');
    String stem = (dot < 0 ? part : part.substring(0, dot)).strip();
    return DEVICES.contains(stem.toUpperCase(Locale.ROOT))
        ? Optional.of("含有 Windows 的设备名「" + stem + "」")
        : Optional.empty();
  }

  /** Two of these paths that some system takes for one; empty if there are none. */
  static Optional<String> clash(Collection<String> paths) {
    Map<String, String> files = new HashMap<>();
    for (String path : paths) {
      String other = files.put(folded(path), path);
      if (other != null) {
        return Optional.of("「" + other + "」和「" + path + "」只有大小写不同");
      }
    }
    for (String path : paths) {
      String folded = folded(path);
      for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
        String file = files.get(folded.substring(0, slash));
        if (file != null) {
          return Optional.of("「" + file + "」既是文件又是文件夹");
        }
      }
    }
    return Optional.empty();
  }

  private static String folded(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
