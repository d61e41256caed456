package io.tiku.formula;

import io.tiku.content.Variable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a variable that is drawn: so many, each with its place. */
interface Choice {

  /** More values than a range may have. */
  int MOST = 1_000_000;

  int size();

  Value at(int place);

  /** Reads a list or a range. */
  static Choice of(Variable variable) throws FormulaException {
    if (!variable.choices().isEmpty()) {
      List<Value> values = variable.choices().stream().map(Value::of).toList();
      return new Stepped(values.size(), values::get);
    }
    Matcher range = Ranges.RANGE.matcher(variable.text());
    if (!range.matches()) {
      throw new FormulaException(
          "「" + variable.text() + "」不是列表、范围或公式，范围写成 4000..9000 step 500，公式以 = 开头");
    }
    String step = range.group(3) == null ? "1" : range.group(3);
    Value from = Value.of(range.group(1));
    Value to = Value.of(range.group(2));
    if (from instanceof Value.Amount least && to instanceof Value.Amount most) {
      return numbers(least.number(), most.number(), new BigDecimal(step));
    }
    if (from instanceof Value.Day first && to instanceof Value.Day last && step.indexOf('.') < 0) {
      return days(first.date(), last.date(), Integer.parseInt(step));
    }
    throw new FormulaException("范围「" + variable.text() + "」的两端要都是数，或者都是日期");
  }

  private static Choice numbers(BigDecimal least, BigDecimal most, BigDecimal step)
      throws FormulaException {
    if (step.signum() <= 0 || most.compareTo(least) < 0) {
      throw new FormulaException("范围要从小到大，step 要大于 0");
    }
    BigDecimal[] parts = most.subtract(least).divideAndRemainder(step);
    if (parts[1].signum() != 0) {
      throw new FormulaException("从 " + least + " 起每次加 " + step + " 到不了 " + most);
    }
    int size = size(parts[0].longValue());
    return new Stepped(
        size, place -> new Value.Amount(least.add(step.multiply(new BigDecimal(place)))));
  }

  private static Choice days(LocalDate first, LocalDate last, int step) throws FormulaException {
    try {
      long days = ChronoUnit.DAYS.between(first, last);
      if (days < 0 || step <= 0) {
        throw new FormulaException("范围要从早到晚，step 要大于 0");
      }
      return new Stepped(
          size(days / step), place -> new Value.Day(first.plusDays((long) step * place)));
    } catch (DateTimeException e) {
      throw new FormulaException("日期超出范围", e);
    }
  }

  private static int size(long steps) throws FormulaException {
    if (steps >= MOST) {
      throw new FormulaException("范围里的值超过 " + MOST + " 个，把 step 写大些");
    }
    return (int) steps + 1;
  }

  /** How ranges are written. */
  final class Ranges {
    private static final Pattern RANGE =
        Pattern.compile(
            "(-?\\d[-\\d]*(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d[-\\d]*(?:\\.\\d+)?)(?:\\s+step\\s+(\\d{1,9}(?:\\.\\d{1,6})?))?");

    private Ranges() {}
  }

  /** Values found by their place. */
  record Stepped(int size, java.util.function.IntFunction<Value> value) implements Choice {
    @Override
    public Value at(int place) {
      return value.apply(place);
    }
  }
}
