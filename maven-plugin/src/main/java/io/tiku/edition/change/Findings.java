package io.tiku.edition.change;

import io.tiku.content.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found of one item so far. */
final class Findings {

  private record Finding(Aspect aspect, TextChange text) {}

  private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
  private final List<Finding> texts = new ArrayList<>();
  private final Targets targets;
  private String place = "";

  Findings(Targets targets) {
    this.targets = targets;
  }

  /** Says of which question of a 案例 the next findings are, such as {@code "问题 2 "}. */
  void at(String question) {
    place = question;
  }

  /** A change of an aspect, with the texts that show it if they differ. */
  void add(Aspect aspect, String part, String before, String after) {
    aspects.add(aspect);
    if (!before.equals(after)) {
      texts.add(new Finding(aspect, new TextChange(place + part, before, after)));
    }
  }

  /** A change of an aspect if the texts differ. */
  void compare(Aspect aspect, String part, String before, String after) {
    if (!before.equals(after)) {
      add(aspect, part, before, after);
    }
  }

  /** A change of an aspect if the bodies differ. */
  void compare(Aspect aspect, String part, Body before, Body after) {
    Optional<TextChange> change = TextChange.of(place + part, before, after, targets);
    if (change.isPresent()) {
      aspects.add(aspect);
      texts.add(new Finding(aspect, change.get()));
    }
  }

  /** In order of importance. */
  Set<Aspect> aspects() {
    return aspects;
  }

  /** What matters most first, else in reading order. */
  List<TextChange> texts() {
    return texts.stream().sorted(Comparator.comparing(Finding::aspect)).map(Finding::text).toList();
  }
}
