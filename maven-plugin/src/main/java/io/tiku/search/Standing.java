package io.tiku.search;

import io.tiku.content.ChangeKind;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.StatuteStatus;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader must know of the law before relying on a hit; each has a letter in the shards. */
enum Standing {
  /** The basis changed after the edition's date. */
  LATER("l", "此后有修订"),
  /** No longer in force after the edition's date. */
  LATER_REPEALED("x", "此后已废止"),
  /** The basis changed after the last review. */
  DUE("d", "待复核"),
  /** No longer in force. */
  REPEALED("r", "已废止"),
  /** Not yet in force. */
  NOT_YET("n", "未施行");

  private final String letter;
  private final String label;

  Standing(String letter, String label) {
    this.letter = letter;
    this.label = label;
  }

  static String of(Edition edition, Topic point) {
    return letters(
        edition.reviewDue(point).isEmpty() ? Stream.of() : Stream.of(DUE),
        edition.laterChanges(point).isEmpty() ? Stream.of() : Stream.of(LATER));
  }

  static String of(Edition edition, Item item) {
    return letters(
        edition.reviewDue(item).isEmpty() ? Stream.of() : Stream.of(DUE),
        edition.laterChanges(item).isEmpty() ? Stream.of() : Stream.of(LATER));
  }

  static String of(Edition edition, Statute statute) {
    Stream<Standing> now =
        switch (statute.status()) {
          case IN_FORCE -> Stream.of();
          case REPEALED -> Stream.of(REPEALED);
          case NOT_YET -> Stream.of(NOT_YET);
        };
    Stream<Standing> later =
        statute.status() == StatuteStatus.REPEALED
            ? Stream.of()
            : statute.changes().stream()
                .filter(change -> change.date().isAfter(edition.info().asOf()))
                .map(change -> change.kind() == ChangeKind.REPEALED ? LATER_REPEALED : LATER);
    return letters(now, later);
  }

  private static String letters(Stream<Standing> now, Stream<Standing> later) {
    StringBuilder out = new StringBuilder();
    Stream.concat(now, later).distinct().sorted().forEach(one -> out.append(one.letter));
    return out.toString();
  }

  /** How people read the letters. */
  static List<String> labels(String letters) {
    List<String> labels = new ArrayList<>();
    for (Standing one : values()) {
      if (letters.contains(one.letter)) {
        labels.add(one.label);
      }
    }
    return labels;
  }
}
