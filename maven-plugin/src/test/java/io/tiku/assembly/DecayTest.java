package io.tiku.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecayTest {

  @Test
  void isCloseToTheExponential() {
    for (double x = 0; x < 40; x += 0.37) {
      double exact = StrictMath.exp(-x);
      assertThat(Decay.of(x)).as("e^-" + x).isCloseTo(exact, within(exact * 1e-6));
    }
    assertThat(Decay.of(0)).isEqualTo(1);
    assertThat(Decay.of(700)).isBetween(0.0, 1e-200);
  }
}
