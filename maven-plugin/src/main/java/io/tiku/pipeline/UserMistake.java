package io.tiku.pipeline;

/** Something the user asked for cannot be done; the message says why and what to do. */
public final class UserMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UserMistake(String message) {
    super(message);
  }

  public UserMistake(String message, Throwable cause) {
    super(message, cause);
  }
}
