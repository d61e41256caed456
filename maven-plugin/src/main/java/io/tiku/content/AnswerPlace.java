package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 作答的地方: where candidates write their answers. */
public enum AnswerPlace {
  /** On the 答题卡: the paper has nothing to write in, and says so. */
  CARD("card"),
  /** On the paper, which has lines for what is written out; there is no 答题卡. */
  PAPER("paper");

  private final String label;

  AnswerPlace(String label) {
    this.label = label;
  }

  /** The word written in blueprints. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<AnswerPlace> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(AnswerPlace::label).toList();
  }
}
