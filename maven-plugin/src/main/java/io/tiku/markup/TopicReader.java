package io.tiku.markup;

import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Level;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.Links;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.item.ItemReader;
import io.tiku.markup.value.CitationReader;
import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads an {@code index.md} of the syllabus. */
final class TopicReader {

  private static final Key<String> TITLE = Key.text("title", "名称", "劳动关系").required();
  private static final Key<String> TITLE_OF_POINT = Key.text("title", "名称", "试用期").required();
  private static final Key<List<Text>> ALIASES = Key.texts("aliases", "人们搜索时会用的别的说法", "试用期限");
  private static final Key<Level> LEVEL =
      Key.word("level", "掌握程度", "掌握", Level::ofLabel, Level.labels(), "会用", "懂得", "知道").required();

  static final KeySet KEYS =
      KeySet.of("领域和章的文件头", TITLE, CommonKeys.ORDER, ALIASES, CommonKeys.ACCEPT);
  static final KeySet KEYS_OF_POINT =
      KeySet.of(
          "知识点的文件头",
          TITLE_OF_POINT,
          CommonKeys.ORDER,
          LEVEL,
          ItemReader.BASIS,
          ItemReader.REVIEWED,
          ALIASES,
          CommonKeys.ACCEPT);

  /** By the number of folders above: a domain lies in {@code syllabus}. */
  private static final List<TopicKind> KINDS =
      List.of(TopicKind.DOMAIN, TopicKind.CHAPTER, TopicKind.POINT);

  private TopicReader() {}

  static Optional<Topic> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(TopicReader::topic);
  }

  private static Optional<Topic> topic(MarkdownFile file) {
    // syllabus/<domain>/<chapter>/<point>/index.md
    String[] parts = file.file().path().split("/", -1);
    TopicKind kind = KINDS.get(parts.length - 3);
    boolean point = kind == TopicKind.POINT;
    YamlMapping values = file.values(point ? KEYS_OF_POINT : KEYS);
    String title = values.get(point ? TITLE_OF_POINT : TITLE).orElse("");
    Optional<Level> level = point ? values.get(LEVEL) : Optional.empty();
    List<Citation> basis =
        point ? CitationReader.read(values, ItemReader.BASIS, file.problems()) : List.of();
    Optional<LocalDate> reviewed = point ? values.get(ItemReader.REVIEWED) : Optional.empty();
    int order = values.get(CommonKeys.ORDER).orElse(Integer.MAX_VALUE);
    Body text = BlockReader.ofPage(file).body(file.nodes());
    Topic topic =
        new Topic(
            kind,
            parts[parts.length - 2],
            kind == TopicKind.DOMAIN ? "" : parts[parts.length - 3],
            title,
            order,
            values.words(ALIASES),
            level,
            basis,
            reviewed,
            CommonKeys.acceptances(values, file.problems()),
            text,
            values.places());
    return MarkdownFile.isBroken(file.problems()) ? Optional.empty() : Optional.of(topic);
  }
}
