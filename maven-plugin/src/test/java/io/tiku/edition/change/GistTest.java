package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GistTest {

  @Test
  void readsNumbersHoweverTheyAreWritten() {
    assertThat(Gist.of("三十日、30日、３０日")).containsExactly("30", "30", "30");
    assertThat(Gist.of("二〇二一年十二月，2021年12月")).containsExactly("2021", "12", "2021", "12");
    assertThat(Gist.of("百分之二十、20%、20％、千分之五")).containsExactly("20%", "20%", "20%", "5‰");
    assertThat(Gist.of("1,200元、一千二百元、1.2千元")).containsExactly("1200", "1200", "1200");
    assertThat(Gist.of("二万五千、两万零五、3亿、一百零二")).containsExactly("25000", "20005", "300000000", "102");
    assertThat(Gist.of("一年半、三分之一")).containsExactly("1", "半", "3", "1");
  }

  @Test
  void wordsWithNumeralsCountNothing() {
    assertThat(Gist.of("一般应统一办理，下列情形之一，进一步")).isEmpty();
  }

  @Test
  void denialsAndDutiesAreReadByWhatTheySay() {
    assertThat(Gist.of("不得解除")).isEqualTo(Gist.of("不能解除")).containsExactly("不");
    assertThat(Gist.of("应当告知")).isEqualTo(Gist.of("必须告知")).isNotEqualTo(Gist.of("可以告知"));
    assertThat(Gist.of("不仅、不断、无论")).isEmpty();
  }
}
