package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Stars, lines, brackets, tables and headings of Chinese texts, read as they were meant or told.
 */
class AwkwardTextTest {

  @Test
  void emphasisesBesideChinesePunctuationWhateverStandsOutside() {
    assertThat(inlines("**期限：**30日")).containsExactly(strong("期限："), text("30日"));
    assertThat(inlines("甲**（一）**B")).containsExactly(text("甲"), strong("（一）"), text("B"));
    assertThat(inlines("𠮷**「甲」**乙")).containsExactly(text("𠮷"), strong("「甲」"), text("乙"));
    assertThat(inlines("甲**「乙」**𠮷")).containsExactly(text("甲"), strong("「乙」"), text("𠮷"));
    assertThat(inlines("***不得***约定"))
        .containsExactly(
            new Inline.Strong(List.of(new Inline.Emphasis(List.of(text("不得"))))), text("约定"));
    assertThat(inlines("甲\n𠮷")).containsExactly(text("甲𠮷"));
  }

  @Test
  void keepsStarsThatMultiplyOrMask() {
    for (String written :
        List.of(
            "3000*12*2",
            "3000*0.8*12",
            "(1+2)*3*4",
            "2**3**2",
            "30%*2*3",
            "110101********1234，乙为110101********5678",
            "京A***12、京B***34",
            "138****1234和139****5678")) {
      assertThat(inlines(written)).containsExactly(text(written));
      assertThat(codes(written)).isEmpty();
    }
  }

  @Test
  void asksWhetherStarsBetweenWordsMultiply() {
    assertThat(codes("月工资*月数*2")).containsExactly("14:4 emphasis-unclear");
    assertThat(codes("3000*（12+2）*2")).containsExactly("14:5 emphasis-unclear");
    assertThat(codes("a*b*c")).containsExactly("14:2 emphasis-unclear");
    assertThat(codes("2.5*【基数】*2")).containsExactly("14:4 emphasis-unclear");
    assertThat(codes("基数*“比例”*2")).containsExactly("14:3 emphasis-unclear");
    assertThat(codes("车牌京A**123与京B**456")).containsExactly("14:5 emphasis-unclear");
    assertThat(codes("甲*《乙》*丙，第1**甲：**2项，A**甲：**B")).isEmpty();
    assertThat(codes("说*“可以”*的，*不得*约定")).isEmpty();
  }

  @Test
  void asksWhetherStarsHideNamesPlacesAndNumbers() {
    for (String written :
        List.of(
            "张**与李**说",
            "张**、李**与王**是同事",
            "原告张*诉李*。",
            "张*明和李*华",
            "张**起诉王**，",
            "高**和方**是同事",
            "张某**与李某**",
            "张***与李***说",
            "当事人**明与**华",
            "住**市**区",
            "某**县**乡人",
            "**市**分公司",
            "于20**年**月入职",
            "赔偿**元，补偿**元")) {
      assertThat(codes(written))
          .as(written)
          .isNotEmpty()
          .allMatch(code -> code.matches("14:\\d+ (emphasis-unclear|markup-left)"));
    }
    assertThat(codes("张**与李**说")).containsExactly("14:2 emphasis-unclear");
    assertThat(inlines("张*，李*，张\\*\\*与李\\*\\*")).containsExactly(text("张*，李*，张**与李**"));
  }

  @Test
  void emphasisesBesideSurnamesAndUnits() {
    for (String written :
        List.of(
            "小张**不得**约定",
            "张某与李某**均**签字",
            "关于**经济补偿金**的规定",
            "对于**合同的另一方**",
            "李某**应当通知王某**后",
            "**参与**调解，**和**解，**或者**起诉",
            "三十**日**内，**市**级，**年**度",
            "职工**年休假**年内安排",
            "**张某与李某**说",
            "自**2021年3月1日**起")) {
      assertThat(codes(written)).as(written).isEmpty();
      assertThat(inlines(written)).as(written).hasAtLeastOneElementOfType(Inline.Strong.class);
    }
  }

  @Test
  void keepsGapsOfLines() {
    assertThat(inlines("期限（____）是（____）的")).containsExactly(text("期限（____）是（____）的"));
    assertThat(inlines("____是____的，__日")).containsExactly(text("____是____的，__日"));
    assertThat(faults("__________"))
        .contains("14:1 markup-unsupported 这里不能用分隔线。 → 要留空就写（　　）；段落之间空一行就够了。");
  }

  @Test
  void tellsMarksThatDidNothing() {
    assertThat(codes("按**甲的")).containsExactly("14:2 markup-left");
    assertThat(codes("按** 甲 **的")).containsExactly("14:2 markup-left");
    assertThat(codes("试用期__不得__约定")).containsExactly("14:4 markup-left");
    assertThat(codes("~~删去~~甲")).containsExactly("14:1 markup-left");
    assertThat(codes("==亮的==甲")).containsExactly("14:1 markup-left");
    assertThat(codes("甲`未闭")).containsExactly("14:2 markup-left");
    assertThat(codes("![图](a b.png)")).containsExactly("14:1 markup-left");
    assertThat(codes("![图]（flow.png）")).containsExactly("14:1 markup-left");
    assertThat(codes("\\*\\*甲，`**`，a==b，__init__，3 ** 2")).isEmpty();
  }

  @Test
  void readsLessThanAsText() {
    assertThat(inlines("a<b，且c>d")).containsExactly(text("a<b，且c>d"));
    assertThat(inlines("a‹b，且c>d")).containsExactly(text("a‹b，且c>d"));
    assertThat(inlines("x<y 且 z>0")).containsExactly(text("x<y 且 z>0"));
    assertThat(codes("<b>甲</b>")).containsExactly("14:1 markup-html", "14:5 markup-html");
  }

  @Test
  void readsBarsOfCodeInTables() {
    assertThat(body("| 甲 | 乙 |\n|-|-|\n| 甲\\|乙 | `a\\|b` |").blocks())
        .containsExactly(
            new Block.Table(
                List.of(Block.Alignment.NONE, Block.Alignment.NONE),
                List.of(List.of(text("甲")), List.of(text("乙"))),
                List.of(List.of(List.of(text("甲|乙")), List.of(new Inline.Code("a|b"))))));
  }

  @Test
  void tellsCellsWithoutAColumnAndColumnsWithoutACell() {
    assertThat(faults("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 三 |\n| 4 |"))
        .containsExactly(
            "16:1 table-cells 这一行有 3 格，表头有 2 格，多出来的「三」不会印出来。" + " → 补上空格子或去掉多余的；格子里的竖线写成 \\|。",
            "17:1 table-cells 这一行有 1 格，表头有 2 格。 → 补上空格子或去掉多余的；格子里的竖线写成 \\|。");
  }

  @Test
  void tellsTablesThatAreNone() {
    for (String table :
        List.of(
            "| 甲 | 乙 |\n| 1 | 2 |",
            "| 甲 | 乙 |\n|——|——|\n| 1 | 2 |",
            "｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜",
            "| 甲 | 乙 |\n\n|---|---|\n| 1 | 2 |",
            "| 甲 | 乙 |\n|:-：|---|\n| 1 | 2 |")) {
      assertThat(codes(table)).as(table).anyMatch(code -> code.endsWith("table-broken"));
    }
    assertThat(codes("如下表：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")).containsExactly("15:1 table-broken");
    assertThat(codes("|x| 是绝对值。")).isEmpty();
  }

  @Test
  void tellsHeadingsIndentsAndNumbersThatVanish() {
    assertThat(codes("##解析")).containsExactly("14:1 section-syntax");
    assertThat(codes("＃＃ 解析")).containsExactly("14:1 section-syntax");
    assertThat(codes("　　甲")).containsExactly("14:1 text-indent");
    assertThat(codes("    甲")).containsExactly("14:1 text-indent");
    assertThat(codes("甲\n　　乙")).containsExactly("15:1 text-indent");
    assertThat(codes("1. 甲\n3. 乙")).containsExactly("15:1 list-numbers");
    assertThat(codes("1. 甲\n1. 乙")).isEmpty();
    assertThat(faults("甲\n---"))
        .containsExactly("14:1 section-unknown 不认识的小标题「甲」。 → 它下面那行横线把它变成了小标题：删掉横线，段落之间空一行。");
    assertThat(codes("```\n甲")).containsExactly("14:1 markup-unsupported");
    assertThat(Bank.codes(Bank.HEADER.formatted("填空") + "题[[甲]]。\n\n【解析】甲。\n"))
        .contains("7:1 section-syntax");
  }

  private static final String START =
      Bank.HEADER.formatted("判断") + "题干。（　　）\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n句。\n\n";

  static Body body(String rationale) {
    Body body = Bank.item(START + rationale).questions().get(0).rationale();
    return new Body(body.blocks().subList(1, body.blocks().size()));
  }

  private static List<Inline> inlines(String rationale) {
    return ((Block.Paragraph) body(rationale).blocks().get(0)).children();
  }

  static List<String> faults(String rationale) {
    return Bank.faults(START + rationale);
  }

  static List<String> codes(String rationale) {
    return Bank.codes(START + rationale);
  }

  private static Inline strong(String text) {
    return new Inline.Strong(List.of(text(text)));
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }
}
