package io.tiku.markup;

import io.tiku.content.Relaxation;
import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code rules/checks.yaml}: which warnings are let pass where, and why. */
final class CheckRulesReader {

  static final String FILE = "rules/checks.yaml";

  private static final Key<String> CODE =
      Key.text("code", "提示的代码，只能是警告", "key-longest")
          .holding(new Shape.Named(Referent.PROBLEM))
          .required();
  private static final Key<List<Text>> WHERE =
      Key.lines("where", "在哪里：大纲的名称或编号、试题编号、路径，或者「标签 …」；不写是全库", "劳动关系");
  private static final Key<String> REASON = Key.text("reason", "理由", "条文原话就有这么长").required();
  private static final Key<List<YamlMapping>> RELAX =
      Key.mappings(
          "relax",
          "放行的警告",
          "- {code: key-longest, where: 劳动关系, reason: 条文原话就有这么长}",
          KeySet.of("一条放行", CODE, WHERE, REASON)
              .like("{code: key-longest, where: 劳动关系, reason: 条文原话就有这么长}"));

  static final KeySet KEYS = KeySet.of("检查的规则", CommonKeys.FORMAT, RELAX);

  private CheckRulesReader() {}

  /** The rules, in the order written; none if there is no such file. */
  static List<Relaxation> read(SourceTree tree, Problems problems) {
    return tree.file(FILE)
        .flatMap(file -> SourceText.read(file, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> rules(entries.as(KEYS)))
        .orElse(List.of());
  }

  private static List<Relaxation> rules(YamlMapping values) {
    List<Relaxation> rules = new ArrayList<>();
    for (YamlMapping rule : values.all(RELAX)) {
      String code = rule.get(CODE).orElse("");
      String reason = rule.get(REASON).orElse("");
      List<Relaxation.Place> where =
          rule.all(WHERE).stream()
              .map(place -> new Relaxation.Place(place.value(), place.at()))
              .toList();
      if (!code.isEmpty() && !reason.isEmpty()) {
        rules.add(new Relaxation(code, where, reason, rule.at(CODE)));
      }
    }
    return rules;
  }
}
