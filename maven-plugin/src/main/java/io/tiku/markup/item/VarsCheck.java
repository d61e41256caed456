package io.tiku.markup.item;

import io.tiku.content.Condition;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Parameters;
import io.tiku.content.Question;
import io.tiku.content.Variable;
import io.tiku.formula.Drawing;
import io.tiku.formula.Filling;
import io.tiku.formula.FormulaException;
import io.tiku.formula.Value;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks a parameterised item over all its draws, or over many where there are too many, and gives
 * the example that pages show.
 */
final class VarsCheck {

  /** With so many draws or fewer all are checked. */
  private static final int WHOLE = 5_000;

  private static final int MANY = 2_000;
  private static final int RAREST = 20;
  private static final int MOST_DECIMALS = 2;

  private final MarkdownFile file;
  private final Parameters parameters;
  private final Map<String, SourcePosition> bare = new TreeMap<>();
  private final Set<ProblemCode> reported = new TreeSet<>();

  private VarsCheck(MarkdownFile file, Parameters parameters) {
    this.file = file;
    this.parameters = parameters;
  }

  /** The example; empty if something is wrong, which is reported. */
  static Optional<ItemContent> example(MarkdownFile file, ItemType type, Parameters parameters) {
    VarsCheck check = new VarsCheck(file, parameters);
    if (!check.names(type) || MarkdownFile.isBroken(file.problems())) {
      return Optional.empty();
    }
    try {
      Drawing drawing = Drawing.of(parameters);
      check.draws(drawing);
      return MarkdownFile.isBroken(file.problems())
          ? Optional.empty()
          : Optional.of(Filling.of(parameters.template().get(), drawing.sample(file.id())));
    } catch (FormulaException e) {
      check.once(ProblemCode.VARS_FORMULA, check.place(e), e.reason());
      return Optional.empty();
    }
  }

  private SourcePosition place(FormulaException e) {
    return parameters.variables().stream()
        .filter(variable -> variable.name().equals(e.variable()))
        .findFirst()
        .map(Variable::at)
        .orElseGet(() -> file.keyAt(VarsReader.VARS));
  }

  /** Whether every name that is used is defined before; reports those that are not used. */
  private boolean names(ItemType type) {
    Set<String> defined = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    boolean sound = true;
    for (Variable variable : parameters.variables()) {
      try {
        Drawing.of(new Parameters(List.of(variable), List.of(), List.of(), parameters.template()));
        if (variable.isFormula()) {
          sound &= known(Drawing.used(variable.text()), defined, used, variable.at());
        }
      } catch (FormulaException e) {
        VarsReader.syntax(file, variable.at(), variable.name(), e.reason());
        sound = false;
      }
      defined.add(variable.name());
    }
    for (Condition condition : conditions()) {
      try {
        sound &= known(Drawing.used(condition.text()), defined, used, condition.at());
      } catch (FormulaException e) {
        VarsReader.syntax(file, condition.at(), condition.text(), e.reason());
        sound = false;
      }
    }
    String text = file.text(0, file.length());
    Filling.PLACE
        .matcher(text)
        .results()
        .filter(place -> place.group().indexOf(':') < 0)
        .forEach(place -> bare.putIfAbsent(place.group(1), file.at(place.start())));
    List<String> places =
        Filling.PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    for (String name : places) {
      sound &= known(List.of(name), defined, used, file.at(text.indexOf(name)));
    }
    for (Variable variable : parameters.variables()) {
      if (!used.contains(variable.name())) {
        file.problems().add(ProblemCode.VARS_UNUSED, variable.at(), variable.name());
      }
    }
    if (type == ItemType.JUDGEMENT && parameters.ensure().isEmpty()) {
      file.problems().add(ProblemCode.VARS_JUDGEMENT, file.keyAt(VarsReader.VARS));
    }
    return sound;
  }

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(parameters.require());
    all.addAll(parameters.ensure());
    return all;
  }

  private boolean known(
      List<String> names, Set<String> defined, Set<String> used, SourcePosition at) {
    boolean known = true;
    for (String name : names) {
      used.add(name);
      if (!defined.contains(name)) {
        String otherwise =
            defined.isEmpty() ? "先在 vars 里写上它。" : "前面写了的有：" + String.join("、", defined) + "。";
        file.problems()
            .add(
                ProblemCode.VARS_UNKNOWN,
                at,
                name,
                new Suggestions(defined).remedy(name, otherwise));
        known = false;
      }
    }
    return known;
  }

  private void draws(Drawing drawing) throws FormulaException {
    boolean whole = drawing.combinations() <= WHOLE;
    int draws = whole ? (int) drawing.combinations() : MANY;
    RandomStream random = RandomStream.of("vars-1", "check", file.id());
    int accepted = 0;
    for (int i = 0; i < draws; i++) {
      Map<String, Value> values = whole ? drawing.at(i) : drawing.any(random);
      if (drawing.accepts(values)) {
        accepted++;
        draw(drawing, values);
      }
    }
    if (accepted * RAREST < draws) {
      once(ProblemCode.VARS_REQUIRE, file.keyAt(VarsReader.REQUIRE), draws, accepted);
    }
  }

  private void draw(Drawing drawing, Map<String, Value> values) throws FormulaException {
    Optional<Condition> violated = drawing.violated(values);
    violated.ifPresent(
        condition ->
            once(
                ProblemCode.VARS_ENSURE,
                condition.at(),
                Drawing.described(values),
                condition.text()));
    for (Map.Entry<String, SourcePosition> place : bare.entrySet()) {
      if (values.get(place.getKey()) instanceof Value.Amount amount
          && amount.number().stripTrailingZeros().scale() > MOST_DECIMALS) {
        once(
            ProblemCode.VARS_DECIMALS,
            place.getValue(),
            Drawing.described(values),
            place.getKey(),
            amount.printed());
      }
    }
    for (Question question : parameters.template().get().questions()) {
      options(question.answer().options(), values);
    }
  }

  private void options(List<Option> options, Map<String, Value> values) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < options.size(); i++) {
      String text = Filling.of(options.get(i).text().plainText(), values);
      Integer before = seen.putIfAbsent(text, i);
      if (before != null) {
        once(
            ProblemCode.VARS_OPTIONS,
            options.get(i).at(),
            Drawing.described(values),
            before + 1,
            i + 1,
            text);
      }
    }
  }

  /** The first draw that shows a problem is enough. */
  private void once(ProblemCode code, SourcePosition at, Object... arguments) {
    if (reported.add(code)) {
      file.problems().add(code, at, arguments);
    }
  }
}
