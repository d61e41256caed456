package io.tiku.source;

import java.text.Normalizer;
import java.util.Locale;

/** Which names of files and folders can be ids. */
final class FileNames {

  private FileNames() {}

  /** {@code [a-z][a-z0-9-]*} */
  static boolean isId(String name) {
    if (name.isEmpty() || name.charAt(0) < 'a' || name.charAt(0) > 'z') {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** The id closest to a name. */
  static String suggestion(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (char c : plain.toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    boolean digitFirst = !out.isEmpty() && Character.isDigit(out.charAt(0));
    return out.isEmpty() ? "item-001" : digitFirst ? "n" + out : out.toString();
  }
}
