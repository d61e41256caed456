package io.tiku.kit.menu;

/**
 * 一步: a line of a menu.
 *
 * @param label as it is shown
 * @param kind whether it is ticked off, or may be done at any time
 * @param done whether it was done
 * @param blocked why it cannot be done now, a sentence; empty if it can
 * @param action what it does
 */
record Step(String label, Kind kind, boolean done, String blocked, Action action) {

  /** Whether a step has a place in the order. */
  enum Kind {
    IN_ORDER,
    /** Has a place, but others do not wait for it. */
    OPTIONAL,
    AT_ANY_TIME
  }

  /** What a step does; what it has to say it says on the screen. */
  interface Action {
    void run();
  }

  static Step inOrder(String label, boolean done, String blocked, Action action) {
    return new Step(label, Kind.IN_ORDER, done, blocked, action);
  }

  static Step optional(String label, boolean done, String blocked, Action action) {
    return new Step(label, Kind.OPTIONAL, done, blocked, action);
  }

  static Step anyTime(String label, Action action) {
    return new Step(label, Kind.AT_ANY_TIME, false, "", action);
  }

  boolean isOrdered() {
    return kind != Kind.AT_ANY_TIME;
  }

  /** Whether it is what should be done now. */
  boolean isDue() {
    return isOrdered() && !done && blocked.isEmpty();
  }
}
