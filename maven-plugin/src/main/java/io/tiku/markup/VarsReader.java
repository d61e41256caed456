package io.tiku.markup;

import io.tiku.content.Condition;
import io.tiku.content.ItemContent;
import io.tiku.content.Later;
import io.tiku.content.Parameters;
import io.tiku.content.Variable;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code vars}, {@code require} and {@code ensure} of a parameterised item. */
final class VarsReader {

  private static final int MOST = 40;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  private VarsReader() {}

  /** The parameters; empty if there are none. */
  static Optional<Parameters> read(MarkdownFile file, ItemContent template) {
    Optional<YamlMapping> vars = file.values().mapping("vars", "wage: 4000..9000 step 500");
    for (String key : List.of("require", "ensure")) {
      if (vars.isEmpty() && file.values().has(key)) {
        syntax(file, file.values().keyAt(key), key, "要和 vars 一起用");
      }
    }
    return vars.map(
        values ->
            new Parameters(
                variables(file, values),
                conditions(file, "require"),
                conditions(file, "ensure"),
                Later.of(template)));
  }

  private static List<Variable> variables(MarkdownFile file, YamlMapping values) {
    List<Variable> variables = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : values.keys()) {
      SourcePosition at = values.keyAt(name);
      if (!NAME.matcher(name).matches()) {
        syntax(file, at, name, "名字要用英文字母开头，只含字母和数字");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        syntax(file, at, name, "与前面的参数只有大小写不同");
      } else if (seen.size() > MOST) {
        syntax(file, at, name, "参数超过 " + MOST + " 个");
        break;
      } else {
        List<String> choices =
            values.isList(name)
                ? values.texts(name, "months: [2, 5, 8]").stream()
                    .map(YamlMapping.Text::value)
                    .toList()
                : List.of();
        String text = values.textOrEmpty(name);
        if (choices.isEmpty() && text.isEmpty()) {
          syntax(file, at, name, "没有写取值");
        } else {
          variables.add(new Variable(name, choices, text, values.at(name)));
        }
      }
    }
    return variables;
  }

  private static List<Condition> conditions(MarkdownFile file, String key) {
    YamlMapping values = file.values();
    if (values.isList(key)) {
      return values.texts(key, key + ": months != 6").stream()
          .map(text -> new Condition(text.value(), text.at()))
          .toList();
    }
    return values.text(key, key + ": months != 6").stream()
        .map(text -> new Condition(text, values.at(key)))
        .toList();
  }

  static void syntax(MarkdownFile file, SourcePosition at, String name, String reason) {
    file.problems().add(ProblemCode.VARS_SYNTAX, at, name, reason);
  }
}
