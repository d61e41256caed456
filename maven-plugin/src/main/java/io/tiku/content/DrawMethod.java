package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a public draw ranks the entrants of a list. */
public enum DrawMethod {
  /** By the HMAC-SHA-256 of list and id under the seed, the smallest first. */
  HMAC("HMAC-SHA256"),
  /** By the publicly verifiable selection of RFC 3797, from public values alone. */
  RFC3797("RFC3797");

  private final String label;

  DrawMethod(String label) {
    this.label = label;
  }

  /** The word written in the plan of a draw. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<DrawMethod> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(DrawMethod::label).toList();
  }
}
