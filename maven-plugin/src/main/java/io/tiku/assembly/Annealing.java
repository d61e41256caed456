package io.tiku.assembly;

import io.tiku.random.RandomStream;

/** Finds some solution: random replacements, worse ones ever more seldom (simulated annealing). */
final class Annealing {

  private static final int STEPS_A_SLOT = 600;
  private static final int FEWEST_STEPS = 20_000;

  /** One step in so many exchanges the items of two forms. */
  private static final int EXCHANGES = 3;

  private static final double HOT = 1.5;
  private static final int COOLINGS = 64;

  /** 64 times this cools to 0.08. */
  private static final double COOLING = 0.95523;

  private final Chain chain;
  private final RandomStream random;
  private double temperature = HOT;

  Annealing(Chain chain, RandomStream random) {
    this.chain = chain;
    this.random = random;
  }

  /** Whether a solution was found; the chain then is at it. */
  boolean run(int effort) {
    long steps = (long) effort * Math.max(FEWEST_STEPS, STEPS_A_SLOT * chain.slots());
    for (int stage = 0; stage < COOLINGS && chain.energy() > 0; stage++) {
      for (long step = steps / COOLINGS; step > 0 && chain.energy() > 0; step--) {
        step();
      }
      temperature *= COOLING;
    }
    return chain.energy() == 0;
  }

  private void step() {
    int slot = random.below(chain.slots());
    if (chain.forms > 1 && random.below(EXCHANGES) == 0) {
      exchange(slot, random.below(chain.slots()));
      return;
    }
    int[] pool = chain.model.pools[chain.section(slot)];
    int item = pool[random.below(pool.length)];
    if (chain.has(chain.form(slot), item)) {
      return;
    }
    int before = chain.energy();
    int old = chain.item(slot);
    chain.replace(slot, item);
    if (refused(before)) {
      chain.replace(slot, old);
    }
  }

  /**
   * The items of two forms change places: where nearly all items of a section are needed, no other
   * step leads from one division among the forms to another.
   */
  private void exchange(int one, int other) {
    if (chain.form(one) == chain.form(other)
        || chain.section(one) != chain.section(other)
        || chain.has(chain.form(one), chain.item(other))
        || chain.has(chain.form(other), chain.item(one))) {
      return;
    }
    int before = chain.energy();
    chain.exchange(one, other);
    if (refused(before)) {
      chain.exchange(one, other);
    }
  }

  private boolean refused(int before) {
    int worse = chain.energy() - before;
    return worse > 0 && random.unit() >= Decay.of(worse / temperature);
  }
}
