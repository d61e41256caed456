package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Item;
import io.tiku.content.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Brackets with a number of 分 are marks where marks are declared, and text elsewhere. */
class MarksReadingTest {

  private static final String OPTIONS = "\n- [ ] 甲\n- [x] 乙\n- [ ] 丙\n\n### 解析\n\n规则。\n\n";
  private static final String POINTS = "\n### 参考答案\n\n- 甲（4分）\n\n### 解析\n\n规则。\n";

  @Test
  void keepsAMarkInTheTextOfMaterialAndStems() {
    Item item =
        Bank.item(
            caseOf(
                "小周的得分如下（92分）。",
                "## 问题（单选，2分）\n\n合格线是（60分）。\n" + OPTIONS,
                "## 问题（简答，4分）\n\n小周补考得分如下（75分）\n" + POINTS));

    assertThat(item.material().plainText()).isEqualTo("小周的得分如下（92分）。");
    assertThat(item.halfMarks()).isZero();
    assertThat(item.questions())
        .extracting(question -> question.stem().plainText())
        .containsExactly("合格线是（60分）。", "小周补考得分如下（75分）");
  }

  @Test
  void keepsItThoughItHappensToBeTheSum() {
    String text =
        caseOf(
            "小周扣分如下（6分）。", "## 问题（单选，2分）\n\n题（　　）。\n" + OPTIONS, "## 问题（简答，4分）\n\n题。\n" + POINTS);

    assertThat(Bank.item(text).material().plainText()).isEqualTo("小周扣分如下（6分）。");
  }

  @Test
  void asksOfMarksThatStandAlone() {
    assertThat(codes("判断", "小周得分如下。（92分）\n\n- [x] 正确\n- [ ] 错误\n" + Bank.RATIONALE))
        .containsExactly("5:8 marks-doubtful");
    assertThat(Bank.codes(caseOf("材料。（9分）", "## 问题（单选）\n\n题（　　）。\n" + OPTIONS)))
        .containsExactly("5:4 marks-doubtful");
    assertThat(
            Bank.codes(
                caseOf(
                    "材料。",
                    "## 问题（单选，2分）\n\n题（　　）。（3分）\n" + OPTIONS,
                    "## 问题（简答，4分）\n\n题？（3分）\n" + POINTS)))
        .containsExactly("9:7 marks-doubtful", "21:3 marks-doubtful");
  }

  @Test
  void asksForTheMarksOfAllQuestionsWhereSomeHaveThem() {
    assertThat(
            Bank.codes(
                caseOf("材料。", "## 问题（单选）\n\n题（　　）。\n" + OPTIONS, "## 问题（简答，4分）\n\n题？\n" + POINTS)))
        .containsExactly("9:1 marks-partial");
    Item item =
        Bank.item(
            caseOf("材料。", "## 问题（单选，2分）\n\n题（　　）。\n" + OPTIONS, "## 问题（简答）\n\n题？\n" + POINTS));
    assertThat(item.questions()).extracting(Question::halfMarks).containsExactly(4, 8);
  }

  private static String caseOf(String material, String... questions) {
    return Bank.HEADER.formatted("案例") + material + "\n\n" + String.join("", questions);
  }

  private static List<String> codes(String type, String body) {
    return Bank.codes(Bank.HEADER.formatted(type) + body);
  }
}
