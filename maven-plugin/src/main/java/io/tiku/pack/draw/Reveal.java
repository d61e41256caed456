package io.tiku.pack.draw;

import java.util.Optional;

/**
 * 公开: what becomes known with the result.
 *
 * @param value the public value
 * @param fallback whether the source failed and the value comes from what was announced for that
 * @param secret empty if the draw has none
 */
public record Reveal(String value, boolean fallback, Optional<DrawSecret> secret) {

  /** The seed. With the public value alone, it is that. */
  public String seed() {
    return secret.map(known -> known.seed(value)).orElse(value);
  }
}
