package io.tiku.search;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.search.SearchDocument.Field;
import io.tiku.search.SearchDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The published content of an edition as documents, each with its fields and their weights. */
final class SearchDocuments {

  private static final int TITLE = 12;
  private static final int STATUTE_TITLE = 8;
  private static final int ALIASES = 10;
  private static final int PLACE = 2;
  private static final int BASIS = 4;
  private static final int SYLLABUS_TEXT = 3;
  private static final int STEM = 3;
  private static final int OPTIONS = 1;
  private static final int RATIONALE = 1;
  private static final int ITEMS_OF_POINT = 1;

  private static final int TITLE_LENGTH = 60;
  private static final int TEXT_LENGTH = 200;

  private final Edition edition;
  private final List<SearchDocument> documents = new ArrayList<>();

  private SearchDocuments(Edition edition) {
    this.edition = edition;
  }

  /** All documents, in syllabus order, then statutes and guides. */
  static List<SearchDocument> of(Edition edition) {
    SearchDocuments all = new SearchDocuments(edition);
    for (Topic domain : edition.domains()) {
      edition.points(domain).forEach(point -> all.point(domain, point));
    }
    edition.statutes().forEach(all::statute);
    edition.guides().forEach(all::guide);
    return all.documents;
  }

  private void point(Topic domain, Topic point) {
    List<Item> items = edition.items(point);
    String chapter = edition.topic(TopicKind.CHAPTER, point.parent()).map(Topic::title).orElse("");
    String text = point.text().plainText();
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(point.title(), TITLE));
    point.aliases().forEach(alias -> fields.add(new Field(alias, ALIASES)));
    fields.add(new Field(chapter, PLACE));
    fields.add(new Field(text, SYLLABUS_TEXT));
    point.basis().forEach(citation -> fields.add(basis(citation)));
    for (Item item : items) {
      item.questions()
          .forEach(question -> fields.add(new Field(stem(question.stem()), ITEMS_OF_POINT)));
    }
    documents.add(
        new SearchDocument(
            Kind.POINT,
            point.id(),
            point.id(),
            domain.id(),
            "",
            "",
            point.title(),
            cut(text, TEXT_LENGTH),
            names(point.aliases(), point.title()),
            fields));
    items.forEach(item -> item(domain, point, item));
  }

  private void item(Topic domain, Topic point, Item item) {
    List<Field> fields = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    if (!item.material().isEmpty()) {
      fields.add(new Field(stem(item.material()), STEM));
      shown.append(stem(item.material())).append(' ');
    }
    for (Question question : item.questions()) {
      String stem = stem(question.stem());
      String options = options(question.answer());
      String rationale = question.rationale().plainText();
      fields.add(new Field(stem, STEM));
      fields.add(new Field(options, OPTIONS));
      fields.add(new Field(rationale, RATIONALE));
      shown.append(stem).append(' ').append(options).append(' ').append(rationale).append(' ');
    }
    fields.add(new Field(point.title(), PLACE));
    item.tags().forEach(tag -> fields.add(new Field(tag, STEM)));
    item.basis().forEach(citation -> fields.add(basis(citation)));
    documents.add(
        new SearchDocument(
            Kind.ITEM,
            item.id(),
            point.id(),
            domain.id(),
            item.type().name().toLowerCase(Locale.ROOT),
            item.difficulty().name().toLowerCase(Locale.ROOT),
            cut(stem(item.headline()), TITLE_LENGTH),
            cut(shown.toString(), TEXT_LENGTH),
            List.of(),
            fields));
  }

  private void statute(Statute statute) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(statute.title(), STATUTE_TITLE));
    if (!statute.shortTitle().equals(statute.title())) {
      fields.add(new Field(statute.shortTitle(), STATUTE_TITLE));
    }
    statute.aliases().forEach(alias -> fields.add(new Field(alias, ALIASES)));
    fields.add(new Field(statute.number(), ALIASES));
    fields.add(new Field(statute.issuer(), PLACE));
    String text = statute.text().plainText();
    fields.add(new Field(text, SYLLABUS_TEXT));
    documents.add(
        new SearchDocument(
            Kind.STATUTE,
            statute.slug(),
            "",
            "",
            "",
            "",
            statute.title(),
            cut(statute.number() + " " + text, TEXT_LENGTH),
            names(statute.aliases(), statute.title(), statute.shortTitle()),
            fields));
  }

  private void guide(Guide guide) {
    // Examples in code blocks are about writing items, not about what they say.
    Body prose =
        new Body(
            guide.text().blocks().stream()
                .filter(block -> !(block instanceof Block.Code))
                .toList());
    String text = prose.plainText();
    documents.add(
        new SearchDocument(
            Kind.GUIDE,
            guide.name(),
            "",
            "",
            "",
            "",
            guide.title(),
            cut(text, TEXT_LENGTH),
            List.of(guide.title()),
            List.of(new Field(guide.title(), TITLE), new Field(text, RATIONALE))));
  }

  private static List<String> names(List<String> aliases, String... titles) {
    List<String> names = new ArrayList<>(List.of(titles));
    names.addAll(aliases);
    return names;
  }

  /** The citation as people write it, with its document number. */
  private Field basis(Citation citation) {
    String number = edition.statute(citation.statute()).map(Statute::number).orElse("");
    String articles =
        citation.provisions().stream()
            .map(provision -> Provision.articleName(provision.article(), citation.unit()))
            .distinct()
            .collect(Collectors.joining("、"));
    return new Field(citation.statute() + articles + " " + number, BASIS);
  }

  private static String options(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return choice.options().stream()
          .map(Option::text)
          .map(Body::plainText)
          .filter(text -> !text.equals("正确") && !text.equals("错误"))
          .collect(Collectors.joining(" "));
    }
    if (answer instanceof Answer.Blanks blanks) {
      return blanks.accepted().stream()
          .map(words -> String.join(" ", words))
          .collect(Collectors.joining(" "));
    }
    return ((Answer.Points) answer)
        .points().stream().map(point -> point.text().plainText()).collect(Collectors.joining(" "));
  }

  /** A stem without its empty brackets and blanks. */
  private static String stem(Body body) {
    return body.plainText().replace("（　　）", "").replace("____", "＿＿");
  }

  /** One line of at most so many characters. */
  private static String cut(String text, int length) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= length) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
    return line.substring(0, end) + "…";
  }
}
