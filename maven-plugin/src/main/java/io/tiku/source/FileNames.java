package io.tiku.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files and folders: ids that are safe in addresses on every system. */
public final class FileNames {

  private static final List<String> OF_A_BANK =
      List.of(".md", ".yaml", ".yml", ".csv", ".png", ".jpg", ".jpeg", ".svg", ".markdown");

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

  /** What editors, systems and Git leave lying about. */
  private static final Set<String> LITTER_ENDS =
      Set.of("bak", "swp", "swo", "swn", "orig", "rej", "tmp", "temp", "old", "part", "lnk", "url");

  private static final Set<String> LITTER =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "icon\r");

  /** Pages of a repository for those who look at it, not of the bank. */
  private static final Set<String> ABOUT =
      Set.of("README", "LICENSE", "LICENCE", "NOTICE", "CHANGELOG", "CHANGES", "CONTRIBUTING");

  /** Hidden files, litter, and pages about the repository such as {@code README.md}. */
  static boolean isIgnored(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    int dot = small.lastIndexOf('.');
    String end = dot < 0 ? "" : small.substring(dot + 1);
    return small.startsWith(".")
        || small.startsWith("~$")
        || small.startsWith("~wrl")
        || small.endsWith("~")
        || (small.startsWith("#") && small.endsWith("#"))
        || LITTER_ENDS.contains(end)
        || LITTER.contains(small)
        || isAbout(name, small);
  }

  /** {@code README}, {@code README.zh-CN.md}, {@code readme.md}; ids are in small letters. */
  private static boolean isAbout(String name, String small) {
    int first = name.indexOf('.');
    return small.startsWith("readme.")
        || ABOUT.contains(first < 0 ? name : name.substring(0, first));
  }

  /** Whether a file of this name could belong to a bank, if it had a name that is allowed. */
  static boolean isOfABank(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return OF_A_BANK.stream().anyMatch(small::endsWith);
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
