package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check says of the style of items, and what it does not. */
class ItemStyleTest {

  private static final String RATIONALE = "\n## 解析\n\n合同期限越长，试用期的上限越高。\n";

  @TempDir private Path folder;

  @Test
  void lettersAndNumbersBeforeOptions() {
    assertThat(choice("- [x] A. 甲\n- [ ] B. 乙\n- [ ] C. 丙\n")).containsExactly("10 option-letter");
    assertThat(choice("- [x] 甲\n- [ ] B、乙\n- [ ] 丙\n")).containsExactly("11 option-letter");
    assertThat(choice("- [x] （A）甲\n- [ ] （B）乙\n- [ ] （C）丙\n")).containsExactly("10 option-letter");
    assertThat(choice("- [x] 1、甲\n- [ ] 2、乙\n- [ ] 3、丙\n")).containsExactly("10 option-letter");
    assertThat(choice("- [x] ①甲\n- [ ] ②乙\n- [ ] ③丙\n")).containsExactly("10 option-letter");
    assertThat(choice("- [x] A、B两家公司\n- [ ] 1.5倍\n- [ ] 3、5、7月\n")).isEmpty();
    assertThat(choice("- [x] ①②\n- [ ] ②③\n- [ ] ③①\n")).isEmpty();
  }

  @Test
  void multipleChoiceOfWhichEverythingIsRight() {
    assertThat(item("多选", "下列对的有（　　）。", "- [x] 甲\n- [x] 乙\n- [x] 丙\n"))
        .containsExactly("10 options-all-right");
  }

  @Test
  void numbersBeforeStems() {
    for (String number :
        List.of(
            "12、", "12.", "12) ", "第3题", "第3题：", "（12）", "【5】", "题3：", "一、", "12. ", "①", "【单选】",
            "（判断题）", "例1 ", "Q12.")) {
      assertThat(stem(number + "下列对的是（　　）。")).as(number).containsExactly("8 stem-number");
    }
    for (String text :
        List.of(
            "（1）甲；（2）乙。对的是（　　）。",
            "1.5倍是（　　）。",
            "①甲；②乙。对的是（　　）。",
            "例1条规定的是（　　）。",
            "3、5、7月是（　　）。",
            "一、二审是（　　）。",
            "1、甲。2、乙。对的是（　　）。",
            "2021年是（　　）。")) {
      assertThat(stem(text)).as(text).isEmpty();
    }
  }

  @Test
  void optionsThatDifferInWhatCounts() {
    assertThat(choice("- [x] 2²\n- [ ] 22\n- [ ] 2₂\n")).isEmpty();
    assertThat(choice("- [x] `a-b`\n- [ ] `ab`\n- [ ] `a b`\n")).isEmpty();
    assertThat(choice("- [x] 5‰\n- [ ] 5%\n- [ ] 5\n")).isEmpty();
    assertThat(choice("- [x] ①②\n- [ ] 12\n- [ ] 1,2\n")).isEmpty();
    assertThat(choice("- [x] 一个月\n- [ ] 「一个月」。\n- [ ] 丙\n"))
        .containsExactly("11 options-duplicate");
  }

  @Test
  void gapsOfCodeEnglishAndLines() {
    assertThat(stem("执行`main()`，结果是（　　）。")).isEmpty();
    assertThat(stem("调用main()，结果是（　　）。")).isEmpty();
    assertThat(stem("Which of these is a probation period?")).isEmpty();
    assertThat(stem("The period is ____ months.")).isEmpty();
    assertThat(problems(item("期限是____。"))).containsExactly("8:4 题干的括号没有写成「（　　）」，而是「____」。");
    assertThat(problems(item("期限是（____）是（____）的。")))
        .containsExactly("8:4 题干的括号没有写成「（　　）」，而是「（____）」。");
  }

  @Test
  void thingsThatAreCalledByALetter() {
    assertThat(rationale("A项电源断开以后，再断B项电源。")).isEmpty();
    assertThat(rationale("A项错误。")).containsExactly("18 rationale-letter");
  }

  @Test
  void imagesThatNoTextShowsOrThatHaveAnotherName() {
    SampleBank bank = SampleBank.in(folder);
    String point = SampleBank.ITEM.substring(0, SampleBank.ITEM.lastIndexOf('/') + 1);
    bank.write(point + "liucheng.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(problems(bank)).contains("1:1 没有哪段文字用到图片「liucheng.svg」。");
    bank.write(
        SampleBank.ITEM,
        source("单选", "题（　　）。", "- [x] 甲\n- [ ] 乙\n- [ ] 丙\n", "\n## 解析\n\n![图](liuchen.svg)\n"));
    assertThat(found(bank))
        .extracting(problem -> problem.message() + problem.remedy())
        .contains("图片「liuchen.svg」不存在。是不是「liucheng.svg」？");
  }

  private List<String> choice(String options) {
    return item("单选", "题（　　）。", options);
  }

  private List<String> stem(String stem) {
    return codes(item(stem));
  }

  private SampleBank item(String stem) {
    return SampleBank.in(folder)
        .write(SampleBank.ITEM, source("单选", stem, "- [x] 甲\n- [ ] 乙\n- [ ] 丙\n", RATIONALE));
  }

  private List<String> rationale(String text) {
    return codes(
        SampleBank.in(folder)
            .write(
                SampleBank.ITEM,
                source(
                    "单选",
                    "题（　　）。",
                    "- [x] 甲\n- [ ] 乙\n- [ ] 丙\n",
                    "\n## 解析\n\n句。\n\n" + text + "\n")));
  }

  private List<String> item(String type, String stem, String options) {
    return codes(
        SampleBank.in(folder).write(SampleBank.ITEM, source(type, stem, options, RATIONALE)));
  }

  private static String source(String type, String stem, String options, String rationale) {
    return "---\ntype: "
        + type
        + "\ndifficulty: 易\nbasis:\n  - 劳动合同法 第十九条\nreviewed: 2021-03-20\n---\n"
        + stem
        + "\n\n"
        + options
        + rationale;
  }

  private static List<String> codes(SampleBank bank) {
    return found(bank).stream().map(p -> p.at().line() + " " + p.code().id()).toList();
  }

  private static List<String> problems(SampleBank bank) {
    return found(bank).stream()
        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.message())
        .toList();
  }

  private static List<Problem> found(SampleBank bank) {
    return new CheckBuild(bank.settings(), Progress.SILENT).problems(Optional.empty());
  }
}
