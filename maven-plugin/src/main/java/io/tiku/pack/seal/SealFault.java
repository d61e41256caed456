package io.tiku.pack.seal;

/**
 * A key, pack or log that cannot be used as it is; the message says in sentences, one a line, what
 * is wrong and what to do.
 */
public final class SealFault extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int REPLACEMENT = 0xFFFD;

  public SealFault(String sentences) {
    super(shown(sentences));
  }

  public SealFault(String sentences, Throwable cause) {
    super(shown(sentences), cause);
  }

  /** The message; names in it may come from hostile files and must not command the terminal. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }

  private static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(safe(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static boolean safe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
