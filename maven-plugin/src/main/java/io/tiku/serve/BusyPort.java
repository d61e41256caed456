package io.tiku.serve;

import java.io.IOException;

/** Somebody else listens on the port, or this user may not. */
public final class BusyPort extends IOException {

  private static final long serialVersionUID = 1L;

  BusyPort(int port, IOException cause) {
    super("cannot listen on port " + port, cause);
  }
}
