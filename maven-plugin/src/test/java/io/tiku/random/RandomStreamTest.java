package io.tiku.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vectors of {@code docs/random.md}. */
class RandomStreamTest {

  private static final String SEED = "抽签2026|commit=ab12|reveal=9319./2.5.8.10.12./";

  @Test
  void drawsTheNumbersWrittenDown() {
    RandomStream stream = RandomStream.of(SEED);
    assertThat(IntStream.range(0, 8).map(i -> stream.below(1_000_000)))
        .containsExactly(636998, 44005, 743199, 899269, 808544, 616342, 373644, 416405);
  }

  @Test
  void shufflesAsWrittenDown() {
    List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, 200).boxed().toList());
    RandomStream.of(SEED).shuffle(numbers);
    assertThat(numbers.subList(0, 25))
        .containsExactly(
            156, 11, 65, 68, 119, 37, 132, 97, 162, 50, 151, 124, 56, 58, 85, 54, 3, 159, 87, 185,
            72, 12, 127, 102, 147);
    assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void labelsMakeStreamsOfTheirOwn() {
    assertThat(RandomStream.of("demo", "A", "order").word())
        .isEqualTo(RandomStream.of("demo|A|order").word())
        .isNotEqualTo(RandomStream.of("demo", "B", "order").word());
  }

  @Test
  void drawsEveryNumberEquallyOften() {
    RandomStream stream = RandomStream.of("uniform");
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[stream.below(7)]++;
    }
    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    assertThat(stream.below(1)).isZero();
    assertThat(stream.unit()).isBetween(0.0, 1.0);
  }

  @Test
  void refusesABoundThatLeavesNothing() {
    RandomStream stream = RandomStream.of("");
    assertThatThrownBy(() -> stream.below(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
