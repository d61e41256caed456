package io.tiku.html;

/** Writes HTML by hand where templates would be too slow: everything given as text is escaped. */
public final class Markup {

  private final StringBuilder out;

  /** Nothing yet, with room for so many characters. */
  public Markup(int capacity) {
    out = new StringBuilder(capacity);
  }

  /** Adds markup as it is. */
  public Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds a number. */
  public Markup raw(int number) {
    out.append(number);
    return this;
  }

  /** Adds text, also fit for an attribute in double quotes. */
  public Markup text(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        out.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
    return this;
  }

  /** Adds a link. */
  public Markup link(String href, String text) {
    return raw("<a href=\"").text(href).raw("\">").text(text).raw("</a>");
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
