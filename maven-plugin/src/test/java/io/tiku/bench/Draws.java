package io.tiku.bench;

import java.util.ArrayList;
import java.util.List;

/** A fixed stream of draws (SplitMix64): the same bank for ever, on any JDK. */
final class Draws {

  private long state;

  Draws(long seed) {
    state = seed;
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  boolean inPercent(int percent) {
    return below(100) < percent;
  }

  <T> T one(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Different ones, in drawn order. */
  <T> List<T> some(int count, List<T> choices) {
    List<T> rest = new ArrayList<>(choices);
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(rest.remove(below(rest.size())));
    }
    return drawn;
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
