package io.tiku.assembly;

import io.tiku.random.RandomStream;

/**
 * Forgets how a solution was found: a Markov chain over solutions in which every solution is
 * equally likely in the end. Each move is as likely as its reverse, or its Metropolis–Hastings
 * ratio makes up for it, and moves that leave the solutions are undone.
 */
final class Mixing {

  private static final int STEPS_A_SLOT = 300;
  private static final int FEWEST_STEPS = 3000;
  private static final int MOST_AT_ONCE = 3;

  private final Chain chain;
  private final Model model;
  private final RandomStream random;
  private final int[] slots = new int[MOST_AT_ONCE];
  private final int[] before = new int[MOST_AT_ONCE];

  Mixing(Chain chain, RandomStream random) {
    this.chain = chain;
    this.model = chain.model;
    this.random = random;
  }

  void run() {
    long steps = Math.max(FEWEST_STEPS, (long) STEPS_A_SLOT * chain.slots());
    for (long step = 0; step < steps; step++) {
      int kind = random.below(8);
      if (kind < 3) {
        withinClass();
      } else if (kind < 5) {
        several(1 + random.below(MOST_AT_ONCE));
      } else if (kind < 7) {
        crosswise(kind == 5);
      } else {
        betweenForms();
      }
    }
  }

  /** An item for another one of its class, or for the one of another form. */
  private void withinClass() {
    int slot = random.below(chain.slots());
    int[] members = model.members[chain.classOf(slot)];
    int item = members[random.below(members.length)];
    if (!chain.has(chain.form(slot), item)) {
      before[0] = chain.item(slot);
      slots[0] = slot;
      chain.replace(slot, item);
      undoUnlessSolved(1);
    }
  }

  /** Any items of their sections for as many others, in one form. */
  private void several(int number) {
    int form = random.below(chain.forms);
    int done = 0;
    for (int i = 0; i < number; i++) {
      int slot = form * chain.size + random.below(chain.size);
      int[] pool = model.pools[chain.section(slot)];
      int item = pool[random.below(pool.length)];
      if (chain.has(form, item)) {
        undo(done);
        return;
      }
      slots[done] = slot;
      before[done++] = chain.item(slot);
      chain.replace(slot, item);
    }
    undoUnlessSolved(done);
  }

  /**
   * Two items of a form exchange their topics, or all but their topics, for items that have them.
   */
  private void crosswise(boolean byTopic) {
    int form = random.below(chain.forms);
    int one = form * chain.size + random.below(chain.size);
    int other = form * chain.size + random.below(chain.size);
    int first = chain.classOf(one);
    int second = chain.classOf(other);
    int[] topic = model.classTopic;
    int[] rest = model.classOther;
    int firstNew =
        byTopic
            ? model.find(chain.section(one), topic[second], rest[first])
            : model.find(chain.section(one), topic[first], rest[second]);
    int secondNew =
        byTopic
            ? model.find(chain.section(other), topic[first], rest[second])
            : model.find(chain.section(other), topic[second], rest[first]);
    if (one == other || firstNew < 0 || secondNew < 0) {
      return;
    }
    double ratio =
        (double) model.members[firstNew].length
            * model.members[secondNew].length
            / ((double) model.members[first].length * model.members[second].length);
    int[] firsts = model.members[firstNew];
    int[] seconds = model.members[secondNew];
    int firstItem = firsts[random.below(firsts.length)];
    int secondItem = seconds[random.below(seconds.length)];
    if (firstItem == secondItem
        || chain.has(form, firstItem)
        || chain.has(form, secondItem)
        || (ratio < 1 && random.unit() >= ratio)) {
      return;
    }
    slots[0] = one;
    before[0] = chain.item(one);
    slots[1] = other;
    before[1] = chain.item(other);
    chain.replace(one, firstItem);
    chain.replace(other, secondItem);
    undoUnlessSolved(2);
  }

  /** Two forms exchange items of the same section. */
  private void betweenForms() {
    int one = random.below(chain.slots());
    int other = random.below(chain.slots());
    if (chain.form(one) == chain.form(other)
        || chain.section(one) != chain.section(other)
        || chain.has(chain.form(one), chain.item(other))
        || chain.has(chain.form(other), chain.item(one))) {
      return;
    }
    chain.exchange(one, other);
    if (chain.energy() > 0) {
      chain.exchange(one, other);
    }
  }

  private void undoUnlessSolved(int done) {
    if (chain.energy() > 0) {
      undo(done);
    }
  }

  private void undo(int done) {
    for (int i = done - 1; i >= 0; i--) {
      chain.replace(slots[i], before[i]);
    }
  }
}
