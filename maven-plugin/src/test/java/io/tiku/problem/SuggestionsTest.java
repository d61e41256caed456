package io.tiku.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private final Suggestions keys = new Suggestions(List.of("difficulty", "basis", "劳动合同法"));

  @Test
  void findsASlipOfTheFinger() {
    assertThat(keys.nearest("dificulty")).contains("difficulty");
    assertThat(keys.nearest("bassi")).contains("basis");
    assertThat(keys.nearest("劳动合同发")).contains("劳动合同法");
  }

  @Test
  void findsANameThatContainsTheOther() {
    assertThat(keys.nearest("中华人民共和国劳动合同法")).contains("劳动合同法");
  }

  @Test
  void keepsSilentWhenNothingIsNear() {
    assertThat(keys.remedy("colour", "删掉它。")).isEqualTo("删掉它。");
    assertThat(keys.nearest("")).isEmpty();
    assertThat(keys.nearest("x".repeat(100_000))).isEmpty();
  }
}
