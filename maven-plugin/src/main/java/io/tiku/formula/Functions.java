package io.tiku.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The functions formulas may call. */
final class Functions {

  private static final int MOST_DAYS = 100_000;
  private static final int MOST_DECIMALS = 10;

  private Functions() {}

  static Map<String, FunctionIfc> all() {
    Map<String, FunctionIfc> all = new TreeMap<>();
    all.put("IF", new IfFunction());
    all.put("MIN", new MinFunction());
    all.put("MAX", new MaxFunction());
    all.put("ABS", new AbsFunction());
    all.put("FLOOR", new FloorFunction());
    all.put("CEILING", new CeilingFunction());
    all.put("ROUND", of(2, it -> round(it, RoundingMode.HALF_UP)));
    all.put("ROUNDUP", of(2, it -> round(it, RoundingMode.UP)));
    all.put("ROUNDDOWN", of(2, it -> round(it, RoundingMode.DOWN)));
    all.put("MOD", of(2, it -> it.number(0).remainder(it.number(1))));
    all.put("DATE", of(3, it -> LocalDate.of(it.whole(0), it.whole(1), it.whole(2))));
    all.put("ADDDAYS", of(2, it -> it.date(0).plusDays(it.whole(1))));
    all.put("ADDMONTHS", of(2, it -> it.date(0).plusMonths(it.whole(1))));
    all.put("ADDYEARS", of(2, it -> it.date(0).plusYears(it.whole(1))));
    all.put("DAYS", of(2, it -> between(it, ChronoUnit.DAYS)));
    all.put("MONTHS", of(2, it -> between(it, ChronoUnit.MONTHS)));
    all.put("YEARS", of(2, it -> between(it, ChronoUnit.YEARS)));
    all.put("WORKDAYS", of(2, it -> workday(it.date(0), it.whole(1))));
    all.put("YEAR", of(1, it -> BigDecimal.valueOf(it.date(0).getYear())));
    all.put("MONTH", of(1, it -> BigDecimal.valueOf(it.date(0).getMonthValue())));
    all.put("DAY", of(1, it -> BigDecimal.valueOf(it.date(0).getDayOfMonth())));
    return all;
  }

  private static FunctionIfc of(int parameters, Function<Given, Object> value) {
    return new Of(parameters, value);
  }

  private static BigDecimal round(Given given, RoundingMode mode) {
    int decimals = given.whole(1);
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new ArithmeticException("小数位数要在 0 到 " + MOST_DECIMALS + " 之间");
    }
    return given.number(0).setScale(decimals, mode);
  }

  private static BigDecimal between(Given given, ChronoUnit unit) {
    return BigDecimal.valueOf(unit.between(given.date(0), given.date(1)));
  }

  /** The n-th day after this one that is neither a Saturday nor a Sunday. */
  private static LocalDate workday(LocalDate from, int days) {
    if (days < 0) {
      throw new ArithmeticException("工作日数不能是负数");
    }
    LocalDate date = from;
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return date;
  }

  /** What a function is given. */
  private record Given(List<EvaluationValue> values) {

    BigDecimal number(int place) {
      if (!values.get(place).isNumberValue()) {
        throw new ArithmeticException("第 " + (place + 1) + " 个参数要是数");
      }
      return values.get(place).getNumberValue();
    }

    int whole(int place) {
      BigDecimal number = number(place);
      if (number.abs().compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
        throw new ArithmeticException("第 " + (place + 1) + " 个参数太大");
      }
      return number.intValueExact();
    }

    LocalDate date(int place) {
      if (!values.get(place).isDateTimeValue()) {
        throw new ArithmeticException("第 " + (place + 1) + " 个参数要是日期");
      }
      return LocalDate.ofInstant(values.get(place).getDateTimeValue(), ZoneOffset.UTC);
    }
  }

  /** A function of a fixed number of parameters. */
  @FunctionParameter(name = "values", isVarArg = true)
  private static final class Of extends AbstractFunction {
    private final int parameters;
    private final Function<Given, Object> value;

    Of(int parameters, Function<Given, Object> value) {
      this.parameters = parameters;
      this.value = value;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
        throws EvaluationException {
      if (values.length != parameters) {
        throw new EvaluationException(
            token, token.getValue() + " 要 " + parameters + " 个参数，这里有 " + values.length + " 个");
      }
      try {
        return expression.convertValue(value.apply(new Given(List.of(values))));
      } catch (ArithmeticException | DateTimeException e) {
        throw new EvaluationException(token, token.getValue() + "：" + e.getMessage());
      }
    }
  }
}
