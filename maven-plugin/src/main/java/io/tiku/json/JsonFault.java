package io.tiku.json;

/** A text that is not the JSON it should be; the message says in words what is wrong. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1L;

  public JsonFault(String sentence) {
    super(sentence);
  }

  public JsonFault(String sentence, Exception cause) {
    super(sentence, cause);
  }
}
