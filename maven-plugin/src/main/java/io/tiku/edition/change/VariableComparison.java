package io.tiku.edition.change;

import io.tiku.content.Answer;
import io.tiku.content.Condition;
import io.tiku.content.Item;
import io.tiku.content.Parameters;
import io.tiku.content.Question;
import io.tiku.content.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The declarations of a parameterised item. A formula from which a right answer is computed belongs
 * to the answer; what is drawn does not.
 */
final class VariableComparison {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}");

  private final Findings findings;

  VariableComparison(Findings findings) {
    this.findings = findings;
  }

  void compare(Item before, Item after) {
    Map<String, Variable> was = variables(before);
    Map<String, Variable> is = variables(after);
    if (was.isEmpty() && is.isEmpty()) {
      return;
    }
    Set<String> decide = deciding(before, was);
    decide.addAll(deciding(after, is));
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      Optional<Variable> old = Optional.ofNullable(was.get(name));
      Optional<Variable> fresh = Optional.ofNullable(is.get(name));
      boolean formula = old.or(() -> fresh).filter(Variable::isFormula).isPresent();
      findings.compare(
          formula && decide.contains(name) ? Aspect.KEY : Aspect.ATTRIBUTES,
          "变量 " + name,
          old.map(VariableComparison::declared).orElse(""),
          fresh.map(VariableComparison::declared).orElse(""));
    }
    findings.compare(
        Aspect.ATTRIBUTES,
        "变量的条件",
        conditions(before.parameters()),
        conditions(after.parameters()));
  }

  private static Map<String, Variable> variables(Item item) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    item.parameters()
        .ifPresent(found -> found.variables().forEach(one -> variables.put(one.name(), one)));
    return variables;
  }

  private static String declared(Variable variable) {
    return variable.choices().isEmpty()
        ? variable.text()
        : "[" + String.join(", ", variable.choices()) + "]";
  }

  private static String conditions(Optional<Parameters> parameters) {
    return parameters
        .map(found -> conditions("require", found.require()) + conditions("ensure", found.ensure()))
        .orElse("");
  }

  private static String conditions(String key, List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> key + ": " + condition.text() + "\n")
        .collect(Collectors.joining());
  }

  /** The variables that right answers show, and those from which they are computed. */
  private static Set<String> deciding(Item item, Map<String, Variable> variables) {
    Set<String> deciding = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (Question question : ItemComparison.content(item).questions()) {
      Matcher placeholder = PLACEHOLDER.matcher(shown(question.answer()));
      while (placeholder.find()) {
        open.addAll(names(placeholder.group(1)));
      }
    }
    while (!open.isEmpty()) {
      Variable variable = variables.get(open.remove());
      if (variable != null && deciding.add(variable.name()) && variable.isFormula()) {
        open.addAll(names(variable.text()));
      }
    }
    return deciding;
  }

  /** Every option of a 判断 or a choice may decide by what it compares; right ones are enough. */
  private static String shown(Answer answer) {
    return AnswerComparison.text(answer);
  }

  private static List<String> names(String formula) {
    return NAME.matcher(formula).results().map(found -> found.group()).toList();
  }
}
