package io.tiku.markup;

import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Level;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Reads an {@code index.md} of the syllabus. */
final class TopicReader {

  private static final List<String> KEYS = List.of("title", "order", "aliases", "accept");
  private static final List<String> KEYS_OF_POINT =
      List.of("title", "order", "level", "basis", "aliases", "accept");

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
    YamlMapping values = file.values();
    values.allow(point ? KEYS_OF_POINT : KEYS);
    String title = FrontMatterText.required(values, "title", point ? "试用期" : "劳动关系");
    if (point) {
      values.require("level", "level: 掌握");
    }
    Optional<Level> level =
        point ? values.word("level", Level::ofLabel, Level.labels()) : Optional.empty();
    List<Citation> basis =
        point ? CitationReader.read(values, "basis", file.problems()) : List.of();
    int order = values.number("order", "order: 10").orElse(Integer.MAX_VALUE);
    Body text = BlockReader.ofPage(file).body(file.nodes());
    Topic topic =
        new Topic(
            kind,
            parts[parts.length - 2],
            kind == TopicKind.DOMAIN ? "" : parts[parts.length - 3],
            title,
            order,
            FrontMatterText.texts(values, "aliases", "试用期限"),
            level,
            basis,
            FrontMatterText.acceptances(values, file.problems()),
            text,
            values.places());
    return MarkdownFile.isBroken(file.problems()) ? Optional.empty() : Optional.of(topic);
  }
}
