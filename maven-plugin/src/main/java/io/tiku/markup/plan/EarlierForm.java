package io.tiku.markup.plan;

import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.YamlMapping.Text;
import java.util.List;
import java.util.Optional;

/** Reads which items a form made earlier has, from its {@code form.json}. */
public final class EarlierForm {

  private static final Key<List<Text>> ITEMS = Key.texts("items", "题的编号", "a-001").required();
  private static final KeySet KEYS = KeySet.of("form.json", ITEMS);

  private EarlierForm() {}

  /** The ids; empty if the file is none of ours. JSON is read as the YAML it also is. */
  public static Optional<List<String>> items(SourceFile file) {
    Problems problems = new Problems();
    return SourceText.read(file, problems)
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> entries.as(KEYS))
        .filter(values -> values.has(ITEMS))
        .map(values -> values.words(ITEMS));
  }
}
