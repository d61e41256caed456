package io.tiku.assembly;

/**
 * e to the power of −x by additions, multiplications and divisions alone: IEEE 754 fixes their
 * results to the last bit, so that Java and every browser decide alike. Elsewhere the last bits of
 * an exponential are left open.
 */
final class Decay {

  private static final int HALVINGS = 10;

  private Decay() {}

  /**
   * The value.
   *
   * @param x at least 0
   */
  static double of(double x) {
    double r = x / (1 << HALVINGS);
    double value = 1 - r * (1 - r / 2 * (1 - r / 3 * (1 - r / 4)));
    for (int i = 0; i < HALVINGS; i++) {
      value *= value;
    }
    return value;
  }
}
