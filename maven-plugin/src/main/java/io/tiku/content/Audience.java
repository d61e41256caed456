package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 读者: whom a guide page is written for. */
public enum Audience {
  /** Question writers. */
  SETTER("命题人"),
  /** Staff who study. */
  STAFF("窗口人员"),
  /** Regional hosts. */
  HOST("承办方");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  /** The word written in front matter and shown to readers. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<Audience> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(Audience::label).toList();
  }
}
