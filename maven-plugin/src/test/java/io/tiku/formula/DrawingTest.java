package io.tiku.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.content.Body;
import io.tiku.content.Condition;
import io.tiku.content.ItemContent;
import io.tiku.content.Later;
import io.tiku.content.Parameters;
import io.tiku.content.Variable;
import io.tiku.problem.SourcePosition;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

  private static final SourcePosition HERE = new SourcePosition("x.md", 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1 + 2 * 3~7",
        "(0.1 + 0.2) * 10~3",
        "10 / 4~2.5",
        "-3 + 5~2",
        "IF(3 > 2, 10, 20)~10",
        "IF(3 >= 4 || !(1 == 1), 10, 20)~20",
        "IF(2 <> 3 && 2 != 3 && 2 <= 2 && 1 < 2 && 1 = 1, 1, 0)~1",
        "MIN(3, 1, 2)~1",
        "MAX(3, 1, 2)~3",
        "ABS(0 - 4)~4",
        "ROUND(2.345, 2)~2.35",
        "ROUNDUP(2.301, 1)~2.4",
        "ROUNDDOWN(2.39, 1)~2.3",
        "FLOOR(2.9)~2",
        "CEILING(2.1)~3",
        "MOD(17, 5)~2",
        "DATE(2021, 3, 31)~2021-03-31",
        "ADDDAYS(DATE(2021, 2, 27), 2)~2021-03-01",
        "ADDMONTHS(DATE(2021, 1, 31), 1)~2021-02-28",
        "ADDYEARS(DATE(2020, 2, 29), 1)~2021-02-28",
        "DAYS(DATE(2021, 3, 1), DATE(2021, 3, 31))~30",
        "MONTHS(DATE(2020, 5, 15), DATE(2021, 3, 14))~9",
        "YEARS(DATE(2010, 9, 1), DATE(2021, 8, 31))~10",
        "WORKDAYS(DATE(2021, 9, 2), 3)~2021-09-07",
        "YEAR(DATE(2021, 3, 31)) + MONTH(DATE(2021, 3, 31)) + DAY(DATE(2021, 3, 31))~2055",
        "IF(DATE(2021, 3, 1) < DATE(2021, 3, 2), 1, 2)~1",
      })
  void formulasGiveExactValues(String formula, String expected) throws FormulaException {
    assertThat(Drawing.described(values("x", "= " + formula))).isEqualTo("x = " + expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9^9^9^9",
        "RANDOM()",
        "DT_NOW()",
        "1 / 0",
        "1e999999999 + 1",
        "0xFF",
        "FACT(100000)",
        "MOD(1, 0)",
        "DATE(2021, 2, 30)",
        "ADDDAYS(5, 1)",
        "ADDDAYS(DATE(2021, 1, 1), 99999999)",
        "DATE(2021, 1, 1) + 5",
        "ROUND(1.5)",
        "ROUND(1.5, 900000000)",
        "1 +",
        "2 3",
        "1 > 0",
        "\"a\"[1]",
        "WORKDAYS(DATE(2021, 1, 1), 0 - 1)"
      })
  @Timeout(20)
  void whatIsNotAllowedHasAReason(String formula) {
    assertThatThrownBy(() -> values("x", "= " + formula))
        .isInstanceOfSatisfying(
            FormulaException.class,
            e -> assertThat(e.reason()).matches("(?s).*[\\u4e00-\\u9fff].*"));
  }

  @Test
  @Timeout(20)
  void longAndDeepFormulasEnd() {
    assertThatThrownBy(() -> values("x", "= 1" + " + 1".repeat(300_000)))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("500");
    assertThatThrownBy(() -> values("x", "= " + "(".repeat(240) + "1" + ")".repeat(239)))
        .isInstanceOf(FormulaException.class);
    List<Variable> squares = new ArrayList<>();
    squares.add(variable("a0", "= 999999999"));
    for (int i = 1; i < 30; i++) {
      squares.add(variable("a" + i, "= a" + (i - 1) + " * a" + (i - 1)));
    }
    squares.add(variable("z", "= FLOOR(a29)"));
    assertThatThrownBy(() -> Drawing.of(parameters(squares, List.of())).sample("x"))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("太大");
  }

  @ParameterizedTest
  @CsvSource({
    "4000..9000 step 500,11,4000,9000",
    "3..11,9,3,11",
    "0.5..2 step 0.25,7,0.5,2",
    "-2..2,5,-2,2",
    "2021-03-01..2021-03-29 step 7,5,2021-03-01,2021-03-29",
  })
  void rangesHaveBothEnds(String text, int size, String first, String last)
      throws FormulaException {
    Drawing drawing = Drawing.of(parameters(List.of(variable("x", text)), List.of()));
    assertThat(drawing.combinations()).isEqualTo(size);
    assertThat(Drawing.described(drawing.at(0))).isEqualTo("x = " + first);
    assertThat(Drawing.described(drawing.at(size - 1))).isEqualTo("x = " + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9..3",
        "1..9 step 0",
        "1..10 step 4",
        "2021-03-01..5",
        "2021-02-30..2021-03-05",
        "1..99999999",
        "几",
        "4000-9000"
      })
  void whatIsNoRangeHasAReason(String text) {
    assertThatThrownBy(() -> Drawing.of(parameters(List.of(variable("x", text)), List.of())))
        .isInstanceOf(FormulaException.class);
  }

  @Test
  void drawsThatAreAllowedAreEquallyLikely() throws FormulaException {
    Drawing drawing =
        Drawing.of(
            parameters(
                List.of(variable("a", "1..4"), variable("b", "1..3")),
                List.of(new Condition("a != b", HERE))));
    Map<String, Integer> counts = new TreeMap<>();
    int draws = 9_000;
    for (int seed = 0; seed < draws; seed++) {
      Map<String, Value> values = drawing.draw(RandomStream.of("seed " + seed));
      counts.merge(Drawing.described(values), 1, Integer::sum);
    }
    assertThat(counts).hasSize(9).doesNotContainKey("a = 2，b = 2");
    double expected = draws / 9.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(chiSquare).isLessThan(26.1);
  }

  @Test
  void valuesPrintAsPapersWriteThem() {
    assertThat(Value.of("4500.50").printed()).isEqualTo("4500.5");
    assertThat(Value.of("1000000").printed()).isEqualTo("1000000");
    assertThat(Value.of("0.00").printed()).isEqualTo("0");
    assertThat(Value.of("2.345").printed(2)).isEqualTo("2.35");
    assertThat(Value.of("3").printed(2)).isEqualTo("3.00");
    assertThat(Value.of("2021-03-04").printed()).isEqualTo("2021年3月4日");
    assertThat(Value.of("甲公司").printed(2)).isEqualTo("甲公司");
    assertThat(Filling.of("{{a}}、{{a:0}}、{{ a : 0.00 }}、{{b}}、{c}", Map.of("a", Value.of("2.5"))))
        .isEqualTo("2.5、3、2.50、{{b}}、{c}");
  }

  private static Map<String, Value> values(String name, String text) throws FormulaException {
    return Drawing.of(parameters(List.of(variable(name, text)), List.of())).sample("x");
  }

  private static Variable variable(String name, String text) {
    return new Variable(name, List.of(), text, HERE);
  }

  private static Parameters parameters(List<Variable> variables, List<Condition> require) {
    return new Parameters(
        variables, require, List.of(), Later.when(() -> new ItemContent(Body.EMPTY, List.of())));
  }
}
