package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownValueTest {

  private static final List<String> TYPES = List.of("单选", "多选", "不定项", "判断");
  private static final Map<String, String> ENGLISH =
      Map.of("single", "单选", "multiple", "多选", "judgement", "判断");
  private static final List<String> LEVELS = List.of("易", "中", "难");

  @Test
  void aSlipOfTheFingerIsAnsweredWithTheWordMeant() {
    assertThat(UnknownValue.remedy("singel", TYPES, ENGLISH))
        .isEqualTo("是不是「single」（单选）？改成其中之一：单选、多选、不定项、判断。");
    assertThat(UnknownValue.remedy("Judgment", TYPES, ENGLISH)).startsWith("是不是「judgement」（判断）？");
    assertThat(UnknownValue.remedy("不定选项", TYPES, ENGLISH)).startsWith("是不是「不定项」？");
  }

  @Test
  void aWordThatMeansTheSameIsAnsweredWithOurs() {
    assertThat(UnknownValue.remedy("单项选择题", TYPES, ENGLISH)).startsWith("是不是「单选」？");
    assertThat(UnknownValue.remedy("是非题", TYPES, ENGLISH)).startsWith("是不是「判断」？");
    assertThat(UnknownValue.remedy("True-False", TYPES, ENGLISH)).startsWith("是不是「判断」？");
    assertThat(UnknownValue.remedy("简单", LEVELS)).startsWith("是不是「易」？");
    assertThat(UnknownValue.remedy("中等难度", LEVELS)).startsWith("是不是「中」？");
  }

  @Test
  void whatMeansNothingIsAnsweredWithAllThereIs() {
    assertThat(UnknownValue.remedy("听力", TYPES, ENGLISH)).isEqualTo("改成其中之一：单选、多选、不定项、判断。");
    assertThat(UnknownValue.remedy("", LEVELS)).isEqualTo("改成其中之一：易、中、难。");
  }
}
