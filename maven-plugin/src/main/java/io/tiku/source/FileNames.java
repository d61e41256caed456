package io.tiku.source;

/** Names of files and folders: ids that are safe in addresses on every system. */
public final class FileNames {

  private FileNames() {}

  /** Whether a name is {@code [a-z][a-z0-9-]*}. */
  public static boolean isId(String name) {
    if (name.isEmpty() || !isLetter(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      if (!isIdPart(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file's name is an id, a dot and an extension in small letters. */
  static boolean isSafeFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? isId(name) : isId(name.substring(0, dot)) && isExtension(name, dot + 1);
  }

  /** Hidden files, and what editors and systems leave lying about. */
  static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || name.endsWith(".bak")
        || name.endsWith(".swp")
        || name.endsWith(".swo")
        || name.endsWith(".orig")
        || name.endsWith(".tmp")
        || name.equals("Thumbs.db")
        || name.equals("desktop.ini");
  }

  /** A safe name like this one: {@code My File.MD} → {@code my-file.md}. */
  static String suggestion(String name, boolean folder) {
    int dot = folder ? -1 : name.lastIndexOf('.');
    String stem = idLike(dot < 0 ? name : name.substring(0, dot));
    String extension = dot < 0 ? "" : idLike(name.substring(dot + 1));
    String id = stem.isEmpty() ? "new-name" : isId(stem) ? stem : "n" + stem;
    return extension.isEmpty() ? id : id + "." + extension;
  }

  private static String idLike(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (small != '-' && isIdPart(small)) {
        out.append(small);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }

  private static boolean isExtension(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (!isIdPart(name.charAt(i)) || name.charAt(i) == '-') {
        return false;
      }
    }
    return from < name.length();
  }

  private static boolean isIdPart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
