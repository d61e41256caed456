package io.tiku.publish;

import java.io.IOException;

/** The output could not be written; what was published before is still whole. */
public final class PublishFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishFailure(String message, IOException cause) {
    super(message, cause);
  }
}
