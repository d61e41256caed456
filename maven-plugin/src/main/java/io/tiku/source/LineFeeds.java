package io.tiku.source;

/** Line ends of Windows and of old Macs, made one line feed. Lines and columns stay the same. */
final class LineFeeds {

  private LineFeeds() {}

  static String normalised(String text) {
    int at = text.indexOf('\r');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      out.append(text, from, at).append('\n');
      from = at + 1;
      if (from < text.length() && text.charAt(from) == '\n') {
        from++;
      }
      at = text.indexOf('\r', from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
