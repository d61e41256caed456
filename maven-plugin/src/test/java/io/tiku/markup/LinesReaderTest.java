package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Answer;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesReaderTest {

  private static final String MATCHING =
      """
      把情形与期限**配对**。

      - 甲情形 → 一个月
      - 乙情形 → 二个月
        > 中间一档。
      - 丙情形 → 六个月
      - → 一年
      """;

  private static Question question(String type, String body) {
    return Bank.item(Bank.HEADER.formatted(type) + body + Bank.RATIONALE).questions().get(0);
  }

  private static List<String> codes(String type, String body) {
    return codes(Bank.HEADER.formatted(type) + body + Bank.RATIONALE);
  }

  private static List<String> codes(String text) {
    return Bank.codes(text).stream().map(code -> code.substring(code.indexOf(' ') + 1)).toList();
  }

  @Test
  void readsPairsNotesAndOptionsThatBelongToNone() {
    Question question = question("匹配", MATCHING);

    assertThat(question.stem().plainText()).isEqualTo("把情形与期限配对。");
    assertThat(question.answer().linesText()).isEqualTo("甲情形 → 一个月；乙情形 → 二个月；丙情形 → 六个月");
    assertThat(question.answer().options())
        .extracting(Option::id, option -> option.text().plainText(), Option::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("o1", "一个月", true),
            org.assertj.core.groups.Tuple.tuple("o2", "二个月", true),
            org.assertj.core.groups.Tuple.tuple("o3", "六个月", true),
            org.assertj.core.groups.Tuple.tuple("o4", "一年", false));
    assertThat(question.answer().options().get(1).note().plainText()).isEqualTo("中间一档。");
    assertThat(question.answer().prompts().get(2).at().toString()).endsWith(":10:3");
  }

  @Test
  void readsStepsInTheRightOrder() {
    Question question = question("排序", "按先后排序。\n\n1. 受理\n2. 立案\n3. 开庭\n");

    assertThat(question.answer()).isInstanceOf(Answer.Ordering.class);
    assertThat(question.answer().linesText()).isEqualTo("受理 → 立案 → 开庭");
  }

  @Test
  void stemMayHaveListsOfItsOwn() {
    Question matching = question("匹配", "已知：\n\n1. 条件\n\n请配对。\n\n- 甲 → 子\n- 乙 → 丑\n- 丙 → 寅\n");
    Question ordering = question("排序", "已知：\n\n- 条件\n\n请排序。\n\n1. 甲\n1. 乙\n1. 丙\n");

    assertThat(matching.stem().blocks()).hasSize(3);
    assertThat(ordering.stem().blocks()).hasSize(3);
    assertThat(ordering.answer().lines()).hasSize(3);
  }

  /** The arrow between blanks parts a line; the text may have others of its own. */
  @ParameterizedTest
  @CsvSource({
    "甲 → 乙, 甲 → 乙",
    "甲→乙, 甲 → 乙",
    "甲 -> 乙, 甲 → 乙",
    "甲 => 乙, 甲 → 乙",
    "甲 ⇒ 乙, 甲 → 乙",
    "甲——＞乙, 甲 → 乙",
    "A→B 的反应 → 乙, A→B 的反应 → 乙",
    "甲　→　乙, 甲 → 乙",
    "**甲** → *乙*, 甲 → 乙",
    "`a -> b` → 乙, a -> b → 乙"
  })
  void arrowPartsALine(String line, String meant) {
    Question question = question("匹配", "配对。\n\n- " + line + "\n- 丙 → 丁\n- 戊 → 己\n");

    assertThat(question.answer().lineTexts().get(0)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲：乙", "甲 →", "→", "甲 → 乙 → 丙", "甲→乙→丙", "甲\n\n  乙 → 丙"})
  void reportsALineThatIsNoPair(String line) {
    assertThat(codes("匹配", "配对。\n\n- " + line + "\n- 丙 → 丁\n- 戊 → 己\n- 庚 → 辛\n"))
        .containsExactly("matching-pair");
  }

  @Test
  void reportsWhatIsMissingOrTooMuch() {
    assertThat(codes("匹配", "配对。\n")).containsExactly("lines-missing");
    assertThat(codes("排序", "排序。\n\n- 甲\n- 乙\n- 丙\n")).containsExactly("lines-missing");
    assertThat(codes("匹配", "配对。\n\n1. 甲 → 乙\n2. 丙 → 丁\n3. 戊 → 己\n"))
        .containsExactly("lines-missing");
    assertThat(codes("排序", "排序。\n\n1. 甲\n2. 乙\n")).containsExactly("lines-count");
    assertThat(codes("匹配", "配对。\n\n- 甲 → 乙\n- 丙 → 丁\n- → 己\n")).containsExactly("lines-count");
    assertThat(codes("排序", "排序。\n\n" + "1. 步骤\n".repeat(11))).containsExactly("lines-count");
    assertThat(codes("排序", "排序。\n\n1. 甲\n3. 乙\n2. 丙\n"))
        .containsExactly("ordering-numbers", "ordering-numbers");
    assertThat(codes("排序", "排序。\n\n1. 甲\n2.\n3. 丙\n")).contains("item-option-empty");
  }

  @Test
  void reportsAnotherTypesAnswer() {
    assertThat(codes("匹配", "配对。\n\n- [x] 甲\n- [ ] 乙\n- [ ] 丙\n"))
        .containsExactly("item-type-mismatch");
    assertThat(codes("排序", "第[[一]]步。\n\n1. 甲\n2. 乙\n3. 丙\n")).containsExactly("item-type-mismatch");
    assertThat(codes("匹配", MATCHING + "\n## 参考答案\n\n- 甲（2分）\n"))
        .containsExactly("item-type-mismatch");
    assertThat(codes("排序", "排序。\n\n1. 甲\n2. 乙\n3. 丙\n\n以上。\n"))
        .containsExactly("markup-unsupported");
  }

  @Test
  void writtenOrderIsTheKeyAndCannotBeKept() {
    String head = "---\ntype: 排序\ndifficulty: 易\nshuffle: false\n---\n";

    assertThat(codes(head + "排序。\n\n1. 甲\n2. 乙\n3. 丙\n" + Bank.RATIONALE))
        .containsExactly("shuffle-fixed");
  }

  @Test
  void questionsOfACaseMayBeOfThem() {
    List<Question> questions =
        Bank.item(
                Bank.HEADER.formatted("案例")
                    + "材料。\n\n## 问题（匹配，2分）\n\n"
                    + MATCHING
                    + "\n### 解析\n\n规则。\n\n## 问题（排序）\n\n排序。\n\n1. 甲\n2. 乙\n3. 丙\n"
                    + "\n### 解析\n\n规则。\n")
            .questions();

    assertThat(questions)
        .extracting(Question::type)
        .containsExactly(ItemType.MATCHING, ItemType.ORDERING);
    assertThat(questions.get(0).halfMarks()).isEqualTo(4);
  }
}
