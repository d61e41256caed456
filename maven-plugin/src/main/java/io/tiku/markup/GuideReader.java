package io.tiku.markup;

import io.tiku.content.Audience;
import io.tiku.content.Body;
import io.tiku.content.Guide;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.Links;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import java.util.Optional;

/** Reads a guide page. */
final class GuideReader {

  private static final Key<String> TITLE = Key.text("title", "标题", "怎样写试题").required();
  private static final Key<Audience> AUDIENCE =
      Key.word(
              "audience",
              "给谁看",
              "命题人",
              Audience::ofLabel,
              Audience.labels(),
              "写题、审题的人",
              "用网站学习和练习的人",
              "办赛区比赛的人")
          .required();

  static final KeySet KEYS = KeySet.of("说明页的文件头", TITLE, AUDIENCE, CommonKeys.ORDER);

  private GuideReader() {}

  static Optional<Guide> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(GuideReader::guide);
  }

  private static Optional<Guide> guide(MarkdownFile file) {
    YamlMapping values = file.values(KEYS);
    String title = values.get(TITLE).orElse("");
    Optional<Audience> audience = values.get(AUDIENCE);
    int order = values.get(CommonKeys.ORDER).orElse(Integer.MAX_VALUE);
    Body text = BlockReader.ofPage(file).body(file.nodes());
    return MarkdownFile.isBroken(file.problems())
        ? Optional.empty()
        : audience.map(reader -> new Guide(file.id(), title, reader, order, text, values.places()));
  }
}
