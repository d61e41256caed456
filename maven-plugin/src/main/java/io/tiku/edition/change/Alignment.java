package io.tiku.edition.change;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several texts became which: those that stayed equal first, then the most similar ones,
 * then by their places.
 *
 * <pre>
 * 一个月, 二个月, 三个月 and 三个月, 一个月, 两个月 give 0→1, 1→2, 2→0
 * </pre>
 */
final class Alignment {

  /** Texts less alike than this are the same only if they stand at the same place. */
  private static final double ALIKE = 0.5;

  /** What a text became; {@link #NONE} for what was added or removed. */
  record Pair(int before, int after) {
    boolean both() {
      return before != NONE && after != NONE;
    }
  }

  static final int NONE = -1;

  private final List<String> before;
  private final List<String> after;
  private final int[] became;
  private final int[] was;

  private Alignment(List<String> before, List<String> after) {
    this.before = before.stream().map(Alignment::bare).toList();
    this.after = after.stream().map(Alignment::bare).toList();
    became = none(before.size());
    was = none(after.size());
  }

  /** The pairs in the order of the later texts; what was removed comes last. */
  static List<Pair> of(List<String> before, List<String> after) {
    Alignment alignment = new Alignment(before, after);
    alignment.equalOnes();
    alignment.similarOnes();
    alignment.byPlace();
    return alignment.pairs();
  }

  /** How much two texts have in common, from 0 to 1. */
  static double similarity(String before, String after) {
    return CommonText.share(bare(before), bare(after));
  }

  /** A text without what only sets it. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private static int[] none(int size) {
    int[] places = new int[size];
    Arrays.fill(places, NONE);
    return places;
  }

  private void equalOnes() {
    // Of equal ones those at the same place belong together.
    for (int i = 0; i < Math.min(became.length, was.length); i++) {
      if (before.get(i).equals(after.get(i))) {
        join(i, i);
      }
    }
    for (int i = 0; i < became.length; i++) {
      for (int j = 0; j < was.length && became[i] == NONE; j++) {
        if (was[j] == NONE && before.get(i).equals(after.get(j))) {
          join(i, j);
        }
      }
    }
  }

  private record Likeness(int i, int j, double share) {}

  private void similarOnes() {
    List<Likeness> all = new ArrayList<>();
    for (int i = 0; i < became.length; i++) {
      for (int j = 0; j < was.length; j++) {
        if (became[i] == NONE && was[j] == NONE) {
          all.add(new Likeness(i, j, CommonText.share(before.get(i), after.get(j))));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Likeness::share)
            .reversed()
            .thenComparingInt(one -> Math.abs(one.i() - one.j()))
            .thenComparingInt(Likeness::i)
            .thenComparingInt(Likeness::j));
    for (Likeness one : all) {
      if (one.share() >= ALIKE && became[one.i()] == NONE && was[one.j()] == NONE) {
        join(one.i(), one.j());
      }
    }
  }

  private void byPlace() {
    int j = 0;
    for (int i = 0; i < became.length; i++) {
      while (j < was.length && was[j] != NONE) {
        j++;
      }
      if (became[i] == NONE && j < was.length) {
        join(i, j);
      }
    }
  }

  private void join(int i, int j) {
    became[i] = j;
    was[j] = i;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int j = 0; j < was.length; j++) {
      pairs.add(new Pair(was[j], j));
    }
    for (int i = 0; i < became.length; i++) {
      if (became[i] == NONE) {
        pairs.add(new Pair(i, NONE));
      }
    }
    return pairs;
  }
}
