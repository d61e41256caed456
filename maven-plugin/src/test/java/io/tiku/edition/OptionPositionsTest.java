package io.tiku.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionPositionsTest {

  private static final String QUESTION = "下列说法正确的有（　　）。\n甲\n乙\n丙\n丁";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "前三项都在范围之内；其余不是。           | 前三项",
        "急诊的费用可以支付；前三种不支付。        | 前三种",
        "规则是满一年。后两个错在起点。           | 后两个",
        "前两个是干扰项。                    | 前两个",
        "最后一项没有依据。                   | 最后一项",
        "最后一个错在把上限当成下限。             | 最后一个",
        "第一项正确，其余不对。                 | 第一项",
        "依据是劳动法第四十四条。第二项错误。        | 第二项",
        "第二种是对的。                     | 第二种",
        "第三个选项混淆了两种期限。               | 第三个选项",
        "第二个说法把工作日当成日历日。            | 第二个说法",
        "倒数第二项是旧规定。                  | 倒数第二项",
        "选项二没有法律依据。                  | 选项二",
        "以上都对。                       | 以上都",
        "上面三个说法没有依据。                 | 上面三个说法",
        "第一、三项不符合规定。                 | 第一、三项",
        "中间两项是旧规定。                   | 中间两项",
        "规则是满一年，以上说法都正确。            | 以上说法",
        "以上三项均属于应当认定的情形。            | 以上三项均",
        "上述情形都属于。                    | 上述情形都",
        "①③正确，依据是第三条。                | ①③",
        "故①、④不选。                     | ①、④",
        "The last option is wrong.    | The last option",
        "Option 2 repeats the stem.   | Option 2",
      })
  void namesOptions(String rationale, String found) {
    assertThat(OptionPositions.in(rationale, QUESTION)).contains(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "依据是劳动合同法第三十九条第二项。",
        "依据是第四十条第一项、第二项和第三项。",
        "依据是第四十条第一、三项。",
        "中间三个月不计算在内。",
        "该条第二款第一项列明了这种情形。",
        "劳动合同法第三十九条列了六种情形。第二项是严重违反规章制度。",
        "期限三个月以上不满一年的，不得超过一个月；三年以上的不超过六个月。",
        "前三个月的工资、前两年的缴费和最后一个月的津贴都算。",
        "前三个工作日不计算在内，最后一个工作日截止。",
        "评价有很满意、满意、不满意，后两个是差评。",
        "分三种：一是事假，二是病假，三是婚假。前两种影响年休假。",
        "①先申请；②再认定；③后支付。",
        "公布后答案一致，选项一样多，做法一致。",
        "甲和乙，后者没有依据，前者有。",
        "首选项目和第一选择都可以。",
        "一是缴费，二是参保。以上都要满足。",
        "第一种可能和第三个条件另有规定。",
        "后两个等级是差评，前三个环节不收费。",
        "A second choice is possible within five days.",
      })
  void namesNone(String rationale) {
    assertThat(OptionPositions.in(rationale, QUESTION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"①③正确，②不对。", "第一项正确。"})
  void whatTheQuestionNumbersItselfMayBeCalledSo(String rationale) {
    String numbered = "关于①申请、②认定、③支付，下列说法正确的是（　　）。第一项\n①②\n①③";
    assertThat(OptionPositions.in(rationale, numbered)).isEmpty();
  }
}
