package io.tiku.assembly;

import io.tiku.random.RandomStream;
import java.util.Arrays;

/**
 * Forms on their way to satisfying every constraint, changed item by item. {@link #energy} counts
 * by how much the constraints are missed; 0 is a solution.
 */
final class Chain {

  final Model model;
  final int forms;

  /** How many slots a form has. */
  final int size;

  private final int overlap;
  private final Row[] rows;
  private final int[] slotSection;
  private final int[] chosen;
  private final boolean[][] has;
  private final int[][] sums;
  private final int[][] common;
  private int energy;

  Chain(Model model, int forms, int overlap) {
    this.model = model;
    this.forms = forms;
    this.overlap = overlap;
    rows = model.rows.toArray(Row[]::new);
    int[] counts = model.counts;
    size = Arrays.stream(counts).sum();
    slotSection = new int[forms * size];
    chosen = new int[forms * size];
    Arrays.fill(chosen, -1);
    has = new boolean[forms][model.items.size()];
    sums = new int[forms][model.rows.size()];
    common = new int[forms][forms];
    for (int slot = 0; slot < slotSection.length; slot++) {
      int place = slot % size;
      int section = 0;
      while (place >= counts[section]) {
        place -= counts[section++];
      }
      slotSection[slot] = section;
    }
    for (int form = 0; form < forms; form++) {
      for (Row row : model.rows) {
        energy += row.excess(0);
      }
    }
  }

  int energy() {
    return energy;
  }

  int slots() {
    return chosen.length;
  }

  int form(int slot) {
    return slot / size;
  }

  int section(int slot) {
    return slotSection[slot];
  }

  int item(int slot) {
    return chosen[slot];
  }

  int classOf(int slot) {
    return model.classOf[slotSection[slot]][chosen[slot]];
  }

  boolean has(int form, int item) {
    return has[form][item];
  }

  /**
   * Fills all slots with random items, distinct within a form.
   *
   * @return false when sections that share items left too few for a later one
   */
  boolean fill(RandomStream random) {
    for (int section = 0; section < model.counts.length; section++) {
      int[] pool = model.pools[section].clone();
      for (int form = 0; form < forms; form++) {
        int free = pool.length;
        for (int slot = form * size; slot < (form + 1) * size; slot++) {
          while (slotSection[slot] == section && chosen[slot] < 0) {
            if (free == 0) {
              return false;
            }
            int at = random.below(free);
            int item = pool[at];
            pool[at] = pool[--free];
            pool[free] = item;
            if (!has[form][item]) {
              put(slot, item);
            }
          }
        }
      }
    }
    return true;
  }

  /** Whether every slot has its item. */
  boolean isFull() {
    return Arrays.stream(chosen).noneMatch(item -> item < 0);
  }

  /** Puts another item, one that its form does not have, into a slot. */
  void replace(int slot, int item) {
    take(slot);
    put(slot, item);
  }

  /** Exchanges the items of two slots. */
  void exchange(int one, int other) {
    int first = chosen[one];
    int second = chosen[other];
    take(one);
    take(other);
    put(one, second);
    put(other, first);
  }

  private void put(int slot, int item) {
    int form = form(slot);
    chosen[slot] = item;
    has[form][item] = true;
    energy += add(form, model.classOf[slotSection[slot]][item], 1) + meetings(form, item);
    for (int other = 0; other < forms; other++) {
      if (other != form && has[other][item]) {
        common[form][other]++;
        common[other][form]++;
        energy += common[form][other] > overlap ? 1 : 0;
      }
    }
  }

  private void take(int slot) {
    int form = form(slot);
    int item = chosen[slot];
    chosen[slot] = -1;
    has[form][item] = false;
    energy += add(form, model.classOf[slotSection[slot]][item], -1) - meetings(form, item);
    for (int other = 0; other < forms; other++) {
      if (other != form && has[other][item]) {
        energy -= common[form][other] > overlap ? 1 : 0;
        common[form][other]--;
        common[other][form]--;
      }
    }
  }

  private int meetings(int form, int item) {
    int met = 0;
    for (int enemy : model.enemies[item]) {
      met += has[form][enemy] ? 1 : 0;
    }
    return met;
  }

  private int add(int form, int number, int times) {
    int delta = 0;
    int[] counted = model.classRows[number];
    int[] amounts = model.classAmounts[number];
    for (int i = 0; i < counted.length; i++) {
      Row row = rows[counted[i]];
      int sum = sums[form][counted[i]];
      int changed = sum + times * amounts[i];
      delta += row.excess(changed) - row.excess(sum);
      sums[form][counted[i]] = changed;
    }
    return delta;
  }
}
