package io.tiku.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noticed of unfinished texts, of numbers of persons and of letters; and what is not. */
class WritersWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "TODO 核对条文@TODO",
        "解析：todo: 写完@todo",
        "（待补）@待补",
        "依据待定。@待定",
        "标准是XXX元。@XXX",
        "此处填写依据。@此处填写",
        "规则是……；干扰项错在……；依据是……。@规则是……",
        "……的是（　　）。@……",
        "选项甲……@选项甲……",
        "材料：……@材料：……",
        "……为答案|另一种写法……。@……",
        "略。@略。",
      })
  void unfinished(String text, String found) {
    assertThat(Unfinished.in(text)).contains(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单位应当在十五日内补发待补缴的费用。",
        "事实有待核对，处理尚待完善。",
        "待定岗的人员和待业人员。",
        "王××向单位提出申请……随后离开。",
        "EXXXL 号衣服和 AUTODOC。",
        "可以忽略，也可以从略处理。",
      })
  void finished(String text) {
    assertThat(Unfinished.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "身份证11010519491231002X。@11010519491231002X",
        "电话13912345678，找示例@13912345678",
        "拨打 139-1234-5678@139-1234-5678",
        "+86 139 1234 5678@+86 139 1234 5678",
      })
  void personal(String text, String found) {
    assertThat(PersonalNumbers.in(text)).map(PersonalNumbers.Found::number).contains(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "文号 12345678901234567890",
        "https://example.org/13912345678",
        "电话12333，0571-87654321",
        "金额 139123456789 元",
        "20210331123456789X",
      })
  void impersonal(String text) {
    assertThat(PersonalNumbers.in(text)).isEmpty();
  }

  @Test
  void aThingOfTheQuestionIsNoOption() {
    assertThat(OptionLetters.in("A项电源断开后才能检修。", "检修前应断开（　　）。")).isEmpty();
    assertThat(OptionLetters.in("B项错误。", "检修前应断开A项电源。")).contains("B项");
    assertThat(OptionLetters.in("因此A项要断开。", "检修前应断开A项电源（　　）。")).isEmpty();
    assertThat(OptionLetters.in("A项电源", "电源")).isEmpty();
    assertThat(OptionLetters.in("A项混淆了期限。", "期限")).contains("A项");
  }

  @Test
  void raisedAndLoweredFiguresSayOtherThings() {
    assertThat(Wording.of("2²")).isNotEqualTo(Wording.of("22"));
    assertThat(Wording.of("10⁻³")).isNotEqualTo(Wording.of("10-3"));
    assertThat(Wording.of("H₂O")).isNotEqualTo(Wording.of("H²O"));
    assertThat(Wording.of("１．５ 倍")).isEqualTo(Wording.of("1.5倍"));
  }

  @Test
  void lengthsOfWordsAreNotComparedAsThoseOfCharacters() {
    assertThat(Script.length("六个月")).isEqualTo(3);
    assertThat(Script.length("the same employer")).isEqualTo(5);
    assertThat(Script.isChinese("Which is correct?")).isFalse();
    assertThat(Script.isChinese("满3年（　　）")).isTrue();
    assertThat(Script.isChinese("1+1=（　　）")).isTrue();
  }
}
