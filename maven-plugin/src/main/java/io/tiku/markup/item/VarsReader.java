package io.tiku.markup.item;

import io.tiku.content.Condition;
import io.tiku.content.ItemContent;
import io.tiku.content.Later;
import io.tiku.content.Parameters;
import io.tiku.content.Variable;
import io.tiku.formula.Value;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import io.tiku.source.Key;
import io.tiku.source.Shape;
import io.tiku.source.YamlEntries;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code vars}, {@code require} and {@code ensure} of a parameterised item. */
final class VarsReader {

  private static final int MOST = 40;
  private static final Pattern ZEROS = Pattern.compile("^(0[0-9]+)\\s*\\.\\.");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  static final Key<YamlEntries> VARS =
      Key.names(
          "vars",
          "参数题的参数：名字、取值范围或公式",
          "\n  wage: 4000..9000 step 500",
          new Shape.Names(
              new Shape.Text("[A-Za-z][A-Za-z0-9]{0,39}"),
              Shape.either(Shape.TEXT, Shape.list(Shape.TEXT))));
  static final Key<List<Text>> REQUIRE = Key.lines("require", "抽取条件：不合的一组值重新抽", "months != 6");
  static final Key<List<Text>> ENSURE = Key.lines("ensure", "保证：每一组值都要合", "months != 6");

  private VarsReader() {}

  /** The parameters; empty if there are none. */
  static Optional<Parameters> read(MarkdownFile file, YamlMapping values, ItemContent template) {
    Optional<YamlEntries> vars = values.get(VARS);
    for (Key<?> key : List.of(REQUIRE, ENSURE)) {
      if (vars.isEmpty() && values.has(key)) {
        syntax(file, values.keyAt(key), key.name(), "要和 vars 一起用");
      }
    }
    return vars.map(
        named ->
            new Parameters(
                variables(file, named),
                conditions(values, REQUIRE),
                conditions(values, ENSURE),
                Later.of(template)));
  }

  private static List<Variable> variables(MarkdownFile file, YamlEntries values) {
    List<Variable> variables = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : values.names()) {
      SourcePosition at = values.nameAt(name);
      if (!NAME.matcher(name).matches()) {
        syntax(file, at, name, "名字要用英文字母开头，只含字母和数字");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        syntax(file, at, name, "与前面的参数只有大小写不同");
      } else if (seen.size() > MOST) {
        syntax(file, at, name, "参数超过 " + MOST + " 个");
        break;
      } else {
        List<String> choices =
            values.texts(name, "months: [2, 5, 8]").stream()
                .map(choice -> choice(file, name, choice))
                .toList();
        String text = values.text(name);
        if (choices.isEmpty() && text.isEmpty()) {
          syntax(file, at, name, "没有写取值");
        } else {
          leadingZeros(file, name, text, values.at(name));
          variables.add(new Variable(name, choices, text, values.at(name)));
        }
      }
    }
    return variables;
  }

  /** What is quoted is text; of a number that would be printed in another way it is said. */
  private static String choice(MarkdownFile file, String name, Text choice) {
    if (choice.quoted()) {
      return new Value.Words(choice.value()).canonical();
    }
    Value value = Value.of(choice.value());
    if (value instanceof Value.Amount && !value.printed().equals(choice.value())) {
      file.problems()
          .add(ProblemCode.VARS_READING, choice.at(), name, choice.value(), value.printed());
    }
    return choice.value();
  }

  /** A range of numbers such as {@code 001..010} counts from 1. */
  private static void leadingZeros(
      MarkdownFile file, String name, String range, SourcePosition at) {
    Matcher ends = ZEROS.matcher(range);
    if (ends.find()) {
      String bare = Value.of(ends.group(1)).printed();
      file.problems().add(ProblemCode.VARS_READING, at, name, ends.group(1), bare);
    }
  }

  private static List<Condition> conditions(YamlMapping values, Key<List<Text>> key) {
    return values.all(key).stream().map(text -> new Condition(text.value(), text.at())).toList();
  }

  static void syntax(MarkdownFile file, SourcePosition at, String name, String reason) {
    file.problems().add(ProblemCode.VARS_SYNTAX, at, name, reason);
  }
}
