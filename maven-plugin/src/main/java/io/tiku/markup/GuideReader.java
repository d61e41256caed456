package io.tiku.markup;

import io.tiku.content.Audience;
import io.tiku.content.Body;
import io.tiku.content.Guide;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Reads a guide page. */
final class GuideReader {

  private static final List<String> KEYS = List.of("title", "audience", "order");

  private GuideReader() {}

  static Optional<Guide> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(GuideReader::guide);
  }

  private static Optional<Guide> guide(MarkdownFile file) {
    YamlMapping values = file.values();
    values.allow(KEYS);
    String title = FrontMatterText.required(values, "title", "怎样写试题");
    values.require("audience", "audience: 命题人");
    Optional<Audience> audience = values.word("audience", Audience::ofLabel, Audience.labels());
    int order = values.number("order", "order: 10").orElse(Integer.MAX_VALUE);
    Body text = BlockReader.ofPage(file).body(file.nodes());
    return MarkdownFile.isBroken(file.problems())
        ? Optional.empty()
        : audience.map(reader -> new Guide(file.id(), title, reader, order, text, values.places()));
  }
}
