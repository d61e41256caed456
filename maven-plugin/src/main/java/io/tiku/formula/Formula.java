package io.tiku.formula;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A formula over variables: decimal arithmetic of 34 digits rounded half up, comparisons, {@code &&
 * || !} and the functions of {@link Functions}. No powers, no randomness, no clock; of bounded
 * length and size, so that it always ends.
 */
final class Formula {

  static final int LONGEST = 500;

  private static final BigDecimal LARGEST = new BigDecimal("1e18");
  private static final int MOST_SCALE = 60;
  private static final Pattern EXPONENT = Pattern.compile("(?<![A-Za-z0-9_])[0-9.]+[eExX]");
  private static final ExpressionConfiguration CONFIGURATION = configuration();

  private final Expression expression;

  private Formula(Expression expression) {
    this.expression = expression;
  }

  static Formula parse(String text) throws FormulaException {
    if (text.length() > LONGEST) {
      throw new FormulaException("公式超过 " + LONGEST + " 个字符");
    }
    if (EXPONENT.matcher(text).find()) {
      throw new FormulaException("数不能写成科学记数法或十六进制");
    }
    try {
      Expression expression = new Expression(text, CONFIGURATION);
      expression.validate();
      return new Formula(expression);
    } catch (ParseException e) {
      throw new FormulaException(reason(e), e);
    }
  }

  /** The names it uses. */
  Set<String> variables() {
    try {
      return new TreeSet<>(expression.getUsedVariables());
    } catch (ParseException e) {
      throw new IllegalStateException("it was parsed before", e);
    }
  }

  Value value(Map<String, Value> values) throws FormulaException {
    EvaluationValue result = evaluate(values);
    if (result.isNumberValue()) {
      BigDecimal number = result.getNumberValue();
      if (number.abs().compareTo(LARGEST) > 0 || number.scale() > MOST_SCALE) {
        throw new FormulaException("结果太大或小数位太多");
      }
      return new Value.Amount(number);
    }
    if (result.isDateTimeValue()) {
      Instant instant = result.getDateTimeValue();
      if (!instant.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT)) {
        throw new FormulaException("日期加减天数要用 ADDDAYS");
      }
      return new Value.Day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
    if (result.isStringValue()) {
      return new Value.Words(result.getStringValue());
    }
    throw new FormulaException("结果不是数、日期或文字");
  }

  boolean holds(Map<String, Value> values) throws FormulaException {
    EvaluationValue result = evaluate(values);
    if (!result.isBooleanValue()) {
      throw new FormulaException("条件的结果不是真或假，要写成 a > b 这样的比较");
    }
    return result.getBooleanValue();
  }

  private EvaluationValue evaluate(Map<String, Value> values) throws FormulaException {
    Map<String, Object> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, plain(value)));
    try {
      return expression.withValues(given).evaluate();
    } catch (EvaluationException | ParseException e) {
      throw new FormulaException(reason(e), e);
    } catch (ArithmeticException e) {
      throw new FormulaException("算不出来", e);
    }
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Amount amount) {
      return amount.number();
    }
    return value instanceof Value.Day day
        ? day.date().atStartOfDay().toInstant(ZoneOffset.UTC)
        : ((Value.Words) value).text();
  }

  /** The library's reasons are English; what tells where is the piece it stumbled over. */
  private static String reason(BaseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.codePoints().anyMatch(c -> c > 0x2000)) {
      return message;
    }
    if (message.contains("Division by zero")) {
      return "除数是 0";
    }
    if (message.startsWith("Undefined operator")) {
      return "没有这个运算符「" + e.getTokenString() + "」";
    }
    if (message.startsWith("Undefined function")) {
      return "没有函数 " + e.getTokenString() + "，可用的有 " + String.join("、", Functions.all().keySet());
    }
    return e.getTokenString().isBlank()
        ? "公式写得不完整"
        : "读到第 " + e.getStartPosition() + " 个字符「" + e.getTokenString() + "」处不成公式";
  }

  @SuppressWarnings("unchecked")
  private static ExpressionConfiguration configuration() {
    Map<String, OperatorIfc> operators =
        Map.ofEntries(
            Map.entry("+", new InfixPlusOperator()),
            Map.entry("-", new InfixMinusOperator()),
            Map.entry("*", new InfixMultiplicationOperator()),
            Map.entry("/", new InfixDivisionOperator()),
            Map.entry("=", new InfixEqualsOperator()),
            Map.entry("==", new InfixEqualsOperator()),
            Map.entry("!=", new InfixNotEqualsOperator()),
            Map.entry("<>", new InfixNotEqualsOperator()),
            Map.entry("<", new InfixLessOperator()),
            Map.entry("<=", new InfixLessEqualsOperator()),
            Map.entry(">", new InfixGreaterOperator()),
            Map.entry(">=", new InfixGreaterEqualsOperator()),
            Map.entry("&&", new InfixAndOperator()),
            Map.entry("||", new InfixOrOperator()),
            Map.entry("!", new PrefixNotOperator()));
    MapBasedOperatorDictionary dictionary = new MapBasedOperatorDictionary();
    operators.forEach(dictionary::addOperator);
    dictionary.addOperator("-", new PrefixMinusOperator());
    MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
    Functions.all().forEach(functions::addFunction);
    return ExpressionConfiguration.builder()
        .operatorDictionary(dictionary)
        .functionDictionary(functions)
        .mathContext(new MathContext(34, RoundingMode.HALF_UP))
        .locale(Locale.ROOT)
        .zoneId(ZoneOffset.UTC)
        .arraysAllowed(false)
        .structuresAllowed(false)
        .binaryAllowed(false)
        .implicitMultiplicationAllowed(false)
        .defaultConstants(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE))
        .build();
  }
}
