package io.tiku.formula;

import io.tiku.content.Condition;
import io.tiku.content.Parameters;
import io.tiku.content.Variable;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the values of a parameterised item. */
public final class Drawing {

  private static final String SAMPLE = "vars-1";
  private static final int ATTEMPTS = 2_000;

  /** A variable ready to be drawn or computed; one of the two is there. */
  private record Ready(String name, Optional<Choice> choice, Optional<Formula> formula) {}

  private final List<Ready> variables;
  private final List<Formula> require;
  private final Map<Condition, Formula> ensure;

  private Drawing(List<Ready> variables, List<Formula> require, Map<Condition, Formula> ensure) {
    this.variables = variables;
    this.require = require;
    this.ensure = ensure;
  }

  /**
   * Reads ranges and formulas.
   *
   * @throws FormulaException if one cannot be read
   */
  public static Drawing of(Parameters parameters) throws FormulaException {
    List<Ready> variables = new ArrayList<>();
    for (Variable variable : parameters.variables()) {
      variables.add(
          variable.isFormula()
              ? new Ready(
                  variable.name(),
                  Optional.empty(),
                  Optional.of(Formula.parse(variable.text().substring(1).strip())))
              : new Ready(variable.name(), Optional.of(Choice.of(variable)), Optional.empty()));
    }
    List<Formula> require = new ArrayList<>();
    for (Condition condition : parameters.require()) {
      require.add(Formula.parse(condition.text()));
    }
    Map<Condition, Formula> ensure = new LinkedHashMap<>();
    for (Condition condition : parameters.ensure()) {
      ensure.put(condition, Formula.parse(condition.text()));
    }
    return new Drawing(variables, require, ensure);
  }

  /** Of how many values of the drawn variables there is one draw each. */
  public long combinations() {
    long product = 1;
    for (Ready variable : variables) {
      product *= variable.choice().map(Choice::size).orElse(1);
      if (product > Integer.MAX_VALUE) {
        return Integer.MAX_VALUE;
      }
    }
    return product;
  }

  /**
   * The draw of a number, whether or not it meets what is required.
   *
   * @param number 0 to {@link #combinations} − 1
   */
  public Map<String, Value> at(long number) throws FormulaException {
    Map<String, Value> values = new LinkedHashMap<>();
    long rest = number;
    for (Ready variable : variables) {
      if (variable.choice().isPresent()) {
        Choice choice = variable.choice().get();
        values.put(variable.name(), choice.at((int) (rest % choice.size())));
        rest /= choice.size();
      } else {
        compute(variable, values);
      }
    }
    return values;
  }

  /** A draw, whether or not it meets what is required; each is equally likely. */
  public Map<String, Value> any(RandomStream random) throws FormulaException {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Ready variable : variables) {
      if (variable.choice().isPresent()) {
        Choice choice = variable.choice().get();
        values.put(variable.name(), choice.at(random.below(choice.size())));
      } else {
        compute(variable, values);
      }
    }
    return values;
  }

  private static void compute(Ready variable, Map<String, Value> values) throws FormulaException {
    try {
      values.put(variable.name(), variable.formula().orElseThrow().value(values));
    } catch (FormulaException e) {
      throw new FormulaException(described(values) + " 时，" + variable.name() + " " + e.reason(), e);
    }
  }

  /** Whether a draw meets what is required. */
  public boolean accepts(Map<String, Value> values) throws FormulaException {
    for (Formula condition : require) {
      if (!condition.holds(values)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A draw that meets what is required, each equally likely.
   *
   * @throws FormulaException if none of many does, or a formula has no value
   */
  public Map<String, Value> draw(RandomStream random) throws FormulaException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, Value> values = any(random);
      if (accepts(values)) {
        return values;
      }
    }
    throw new FormulaException("试了 " + ATTEMPTS + " 次都不合 require 的要求");
  }

  /** The draw that pages show. */
  public Map<String, Value> sample(String item) throws FormulaException {
    return draw(RandomStream.of(SAMPLE, "sample", item));
  }

  /** Such as {@code wage = 4500，months = 2}. */
  public static String described(Map<String, Value> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : "，")
                .append(name)
                .append(" = ")
                .append(value.canonical()));
    return text.toString();
  }

  /** The first condition to be ensured that does not hold for a draw. */
  public Optional<Condition> violated(Map<String, Value> values) throws FormulaException {
    for (Map.Entry<Condition, Formula> condition : ensure.entrySet()) {
      if (!condition.getValue().holds(values)) {
        return Optional.of(condition.getKey());
      }
    }
    return Optional.empty();
  }

  /** The names that a formula or condition uses. */
  public static List<String> used(String text) throws FormulaException {
    String bare = text.startsWith("=") ? text.substring(1).strip() : text;
    return List.copyOf(Formula.parse(bare).variables());
  }
}
