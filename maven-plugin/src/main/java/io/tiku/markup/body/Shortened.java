package io.tiku.markup.body;

/** Words quoted in a message: on one line, and not too many. */
public final class Shortened {

  private Shortened() {}

  public static String to(int most, String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.length() <= most ? line : line.substring(0, most) + "…";
  }
}
