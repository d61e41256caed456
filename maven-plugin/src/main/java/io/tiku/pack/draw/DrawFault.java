package io.tiku.pack.draw;

/** A draw that cannot be made or does not hold; the message says why, in a sentence. */
public final class DrawFault extends Exception {

  private static final long serialVersionUID = 1L;

  public DrawFault(String sentence) {
    super(sentence);
  }

  DrawFault(String sentence, Exception cause) {
    super(sentence, cause);
  }
}
