package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a segment of the contest on stage is played (环节). */
public enum SegmentKind {
  /** Every member of every team answers a question alone, in the order of the seats. */
  INDIVIDUAL("个人必答"),
  /** Every team answers, one speaks and others may add. */
  TEAM("团队必答"),
  /** Who buzzes first answers. */
  BUZZER("抢答"),
  /** Teams choose a question from a board, or pass. */
  RISK("风险题"),
  /** Judges mark a scenario or a case. */
  SCENARIO("情景案例"),
  /** 加赛: one question after another until a tie is broken. */
  TIEBREAK("加赛");

  private final String label;

  SegmentKind(String label) {
    this.label = label;
  }

  /** The word written in pack plans. */
  public String label() {
    return label;
  }

  /** The value with this label. */
  public static Optional<SegmentKind> ofLabel(String label) {
    return Stream.of(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Stream.of(values()).map(SegmentKind::label).toList();
  }
}
