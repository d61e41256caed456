package io.tiku.markup.body;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Fragments of headings, as code hosts make them: {@code 怎样写 单选题？} → {@code 怎样写-单选题}. */
final class Anchors {

  private final Set<String> taken = new HashSet<>();

  String of(String words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || Character.isSurrogate(c)) {
        out.append(c);
      } else if (c == ' ' || c == '\u3000') {
        out.append('-');
      }
    }
    String anchor = out.isEmpty() ? "section" : out.toString().toLowerCase(Locale.ROOT);
    String unique = anchor;
    for (int i = 1; !taken.add(unique); i++) {
      unique = anchor + "-" + i;
    }
    return unique;
  }
}
