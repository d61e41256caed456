package io.tiku.markup;

import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Reads which items a form made earlier has, from its {@code form.json}. */
public final class EarlierForm {

  private EarlierForm() {}

  /** The ids; empty if the file is none of ours. JSON is read as the YAML it also is. */
  public static Optional<List<String>> items(SourceFile file) {
    Problems problems = new Problems();
    return SourceText.read(file, problems)
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .filter(values -> values.has("items"))
        .map(EarlierForm::ids);
  }

  private static List<String> ids(YamlMapping values) {
    return values.texts("items", "items: [a-001]").stream().map(YamlMapping.Text::value).toList();
  }
}
