package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Inline;
import io.tiku.content.Inline.Level;
import io.tiku.content.Inline.Script;
import io.tiku.content.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 上下标, and what only looks like them. */
class ScriptSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '：',
      quoteCharacter = '"',
      value = {
        "H~2~O：H₂O",
        "x^2^：x²",
        "C~6~H~12~O~6~：C₆H₁₂O₆",
        "Ca(OH)~2~：Ca(OH)₂",
        "SO~4~^2-^：SO₄²⁻",
        "NH~4~^+^：NH₄⁺",
        "10^-6^m：10⁻⁶m",
        "平方米^2^。：平方米²。",
        "log~2~8：log₂8",
        "1010~2~是：1010₂是",
        "2^n+1^的：2ⁿ⁺¹的",
        "**m^3^**：m³",
        "R~总~=5：R_总=5",
        "2^10^=1024：2¹⁰=1024",
        "x~n-1~：xₙ₋₁",
      })
  void areReadAsSuch(String written, String plain) {
    assertThat(stem(written).stem().plainText()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8~10日",
        "8~10日、9~11日",
        "8~10,9~11",
        "8~10/9~11",
        "8~10~12",
        "(1)~(3),(5)~(7)",
        "(1)~(3)~(5)",
        "1)~3),5)~7)",
        "[1]~[3]和[5]~[7]",
        "周一~周五和周六~周日",
        "A~B座和C~D座",
        "9:00~10:00和14:00~15:00",
        "20%~30%和40%~50%",
        "10cm~20cm,30cm~40cm",
        "x^2+y^2=z^2",
        "a^2b^2",
        "x^2 + y^2",
        "a^x+b^(1+2)",
        "x^2+y^-1",
        "2^10和2^20",
        "(^_^) ^o^",
        "~~不要~~",
        "^^甲^^",
        "~/bin和~/lib",
        "a~ b~",
        "约~",
        "^",
        "~",
        "H~2",
        "x^2^^",
      })
  void otherTextStaysAsItIs(String written) {
    assertThat(stem(written).stem().plainText()).isEqualTo(written);
  }

  @Test
  void aBackslashTakesTheMeaningAway() {
    assertThat(stem("H\\~2~O x\\^2^").stem().plainText()).isEqualTo("H~2~O x^2^");
    assertThat(stem("`H~2~O`").stem().plainText()).isEqualTo("H~2~O");
  }

  @Test
  void theTreeHasThemApartFromTheText() {
    assertThat(((Block.Paragraph) stem("水H~2~O，x^2^").stem().blocks().get(0)).children())
        .containsExactly(
            new Inline.Text("水H"),
            new Script(Level.SUB, "2"),
            new Inline.Text("O，x"),
            new Script(Level.SUPER, "2"));
  }

  @Test
  void acceptedAnswersHaveThemAsCharacters() {
    Question blank =
        Bank.item(Bank.HEADER.formatted("填空") + "水是 [[H~2~O|8~10]]。\n" + Bank.RATIONALE)
            .questions()
            .get(0);
    assertThat(blank.answer())
        .isEqualTo(new io.tiku.content.Answer.Blanks(List.of(List.of("H₂O", "8~10"))));
  }

  @Test
  void tagsAreAnsweredWithThisMarkup() {
    assertThat(
            Bank.faults(Bank.HEADER.formatted("判断") + "H<sub>2</sub>O（　　）\n\n- [x] 正确\n- [ ] 错误\n"))
        .anyMatch(fault -> fault.endsWith("→ 下标写成 ~2~，例如 H~2~O。"));
    assertThat(
            Bank.faults(Bank.HEADER.formatted("判断") + "x<sup>2</sup>（　　）\n\n- [x] 正确\n- [ ] 错误\n"))
        .anyMatch(fault -> fault.endsWith("→ 上标写成 ^2^，例如 x^2^。"));
  }

  private static Question stem(String written) {
    return Bank.item(
            Bank.HEADER.formatted("简答") + written + "\n\n## 参考答案\n\n- 甲（2分）\n" + Bank.RATIONALE)
        .questions()
        .get(0);
  }
}
