package io.tiku.search;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.problem.Keys;
import io.tiku.publish.Fingerprint;
import io.tiku.search.SearchDocument.Field;
import io.tiku.search.SearchDocument.Indexed;
import io.tiku.search.SearchDocument.Kind;
import io.tiku.search.SearchDocument.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final SourceDigests digests;
  private final List<SearchDocument> documents = new ArrayList<>();

  private SearchDocuments(Edition edition, SourceDigests digests) {
    this.edition = edition;
    this.digests = digests;
  }

  /**
   * All documents, in syllabus order, then statutes and guides.
   *
   * @param digests of the source files, from which documents have their fingerprints
   */
  static List<SearchDocument> of(Edition edition, SourceDigests digests) {
    SearchDocuments all = new SearchDocuments(edition, digests);
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
    String place = domain.id() + "/" + point.parent() + "/" + point.id();
    List<String> parts = new ArrayList<>(List.of(place, chapter));
    point.basis().forEach(citation -> parts.add(number(citation)));
    List<Keys> files = new ArrayList<>(List.of(point.keys()));
    items.forEach(item -> files.add(item.keys()));
    documents.add(
        new SearchDocument(
            Kind.POINT,
            point.id(),
            point.id(),
            domain.id(),
            "",
            "",
            place,
            fingerprint(files, parts),
            () -> new Shown(point.title(), cut(point.text().plainText(), TEXT_LENGTH)),
            () -> new Indexed(names(point.aliases(), point.title()), fields(point, chapter))));
    items.forEach(item -> item(domain, point, place + "/" + item.id(), item));
  }

  private List<Field> fields(Topic point, String chapter) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(point.title(), TITLE));
    point.aliases().forEach(alias -> fields.add(new Field(alias, ALIASES)));
    fields.add(new Field(chapter, PLACE));
    fields.add(new Field(point.text().plainText(), SYLLABUS_TEXT));
    point.basis().forEach(citation -> fields.add(basis(citation)));
    for (Item item : edition.items(point)) {
      item.questions()
          .forEach(question -> fields.add(new Field(stem(question.stem()), ITEMS_OF_POINT)));
    }
    return fields;
  }

  private void item(Topic domain, Topic point, String place, Item item) {
    List<String> parts = new ArrayList<>(List.of(place, point.title()));
    item.basis().forEach(citation -> parts.add(number(citation)));
    documents.add(
        new SearchDocument(
            Kind.ITEM,
            item.id(),
            point.id(),
            domain.id(),
            item.type().name().toLowerCase(Locale.ROOT),
            item.difficulty().name().toLowerCase(Locale.ROOT),
            place,
            fingerprint(List.of(item.keys()), parts),
            () -> shown(item),
            () -> new Indexed(List.of(), fields(point, item))));
  }

  private List<Field> fields(Topic point, Item item) {
    List<Field> fields = new ArrayList<>();
    if (!item.material().isEmpty()) {
      fields.add(new Field(stem(item.material()), STEM));
    }
    for (Question question : item.questions()) {
      fields.add(new Field(stem(question.stem()), STEM));
      fields.add(new Field(options(question.answer()), OPTIONS));
      fields.add(new Field(question.rationale().plainText(), RATIONALE));
    }
    fields.add(new Field(point.title(), PLACE));
    item.tags().forEach(tag -> fields.add(new Field(tag, STEM)));
    item.basis().forEach(citation -> fields.add(basis(citation)));
    return fields;
  }

  private static Shown shown(Item item) {
    StringBuilder text = new StringBuilder(stem(item.material())).append(' ');
    for (Question question : item.questions()) {
      if (text.length() <= 2 * TEXT_LENGTH) {
        text.append(stem(question.stem()))
            .append(' ')
            .append(options(question.answer()))
            .append(' ')
            .append(question.rationale().plainText())
            .append(' ');
      }
    }
    return new Shown(cut(stem(item.headline()), TITLE_LENGTH), cut(text.toString(), TEXT_LENGTH));
  }

  private void statute(Statute statute) {
    documents.add(
        new SearchDocument(
            Kind.STATUTE,
            statute.slug(),
            "",
            "",
            "",
            "",
            statute.slug(),
            fingerprint(List.of(statute.keys()), List.of()),
            () ->
                new Shown(
                    statute.title(),
                    cut(statute.number() + " " + statute.text().plainText(), TEXT_LENGTH)),
            () ->
                new Indexed(
                    names(statute.aliases(), statute.title(), statute.shortTitle()),
                    fields(statute))));
  }

  private static List<Field> fields(Statute statute) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(statute.title(), STATUTE_TITLE));
    if (!statute.shortTitle().equals(statute.title())) {
      fields.add(new Field(statute.shortTitle(), STATUTE_TITLE));
    }
    statute.aliases().forEach(alias -> fields.add(new Field(alias, ALIASES)));
    fields.add(new Field(statute.number(), ALIASES));
    fields.add(new Field(statute.issuer(), PLACE));
    fields.add(new Field(statute.text().plainText(), SYLLABUS_TEXT));
    return fields;
  }

  private void guide(Guide guide) {
    documents.add(
        new SearchDocument(
            Kind.GUIDE,
            guide.name(),
            "",
            "",
            "",
            "",
            guide.name(),
            fingerprint(List.of(guide.keys()), List.of()),
            () -> new Shown(guide.title(), cut(prose(guide), TEXT_LENGTH)),
            () ->
                new Indexed(
                    List.of(guide.title()),
                    List.of(new Field(guide.title(), TITLE), new Field(prose(guide), RATIONALE)))));
  }

  /** Examples in code blocks are about writing items, not about what they say. */
  private static String prose(Guide guide) {
    return new Body(
            guide.text().blocks().stream().filter(block -> !(block instanceof Block.Code)).toList())
        .plainText();
  }

  /**
   * Of what a document is made.
   *
   * @param files whose whole contents count
   * @param parts what it takes from other files
   */
  private String fingerprint(List<Keys> files, List<String> parts) {
    Fingerprint fingerprint = new Fingerprint();
    for (Keys keys : files) {
      String digest = digests.of(keys.path());
      if (digest.isEmpty()) {
        return "";
      }
      fingerprint.add(digest);
    }
    parts.forEach(fingerprint::add);
    return fingerprint.toString();
  }

  private static List<String> names(List<String> aliases, String... titles) {
    List<String> names = new ArrayList<>(List.of(titles));
    names.addAll(aliases);
    return names;
  }

  /** The citation as people write it, with its document number. */
  private Field basis(Citation citation) {
    String articles =
        citation.provisions().stream()
            .map(provision -> Provision.articleName(provision.article(), citation.unit()))
            .distinct()
            .collect(Collectors.joining("、"));
    return new Field(citation.statute() + articles + " " + number(citation), BASIS);
  }

  private String number(Citation citation) {
    return edition.statute(citation.statute()).map(Statute::number).orElse("");
  }

  private static String options(Answer answer) {
    if (!answer.options().isEmpty()) {
      return Stream.concat(
              answer.prompts().stream().map(Prompt::text),
              answer.options().stream().map(Option::text))
          .map(Body::plainText)
          .filter(text -> !text.equals("正确") && !text.equals("错误"))
          .collect(Collectors.joining(" "));
    }
    if (answer instanceof Answer.Blanks blanks) {
      return blanks.accepted().stream()
          .map(words -> String.join(" ", words))
          .collect(Collectors.joining(" "));
    }
    return answer instanceof Answer.Points scored
        ? scored.points().stream()
            .map(point -> point.text().plainText())
            .collect(Collectors.joining(" "))
        : "";
  }

  /** A stem without its empty brackets and blanks. */
  private static String stem(Body body) {
    return body.plainText().replace("（　　）", "").replace("____", "＿＿");
  }

  /** One line of at most so many characters. */
  private static String cut(String text, int length) {
    StringBuilder line = new StringBuilder(length + 1);
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) && c != '\u3000') {
        space = !line.isEmpty();
        continue;
      }
      if (line.length() + (space ? 1 : 0) >= length) {
        int end = line.length() - 1;
        line.setLength(Character.isHighSurrogate(line.charAt(end)) ? end : end + 1);
        return line.append('…').toString();
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.append(c);
    }
    return line.toString();
  }
}
