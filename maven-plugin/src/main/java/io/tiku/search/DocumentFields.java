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
import io.tiku.edition.Edition;
import io.tiku.search.SearchDocument.Field;
import io.tiku.search.SearchDocument.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of documents with their weights, and what their hits show. */
final class DocumentFields {

  private static final int TITLE = 12;
  private static final int STATUTE_TITLE = 8;
  private static final int ALIASES = 10;
  private static final int ASKED = 4;
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

  DocumentFields(Edition edition) {
    this.edition = edition;
  }

  /**
   * Of a point.
   *
   * @param asked how people ask for it
   */
  List<Field> of(Topic point, String chapter, List<String> asked) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(point.title(), TITLE));
    point.aliases().forEach(alias -> fields.add(new Field(alias, ALIASES)));
    asked.forEach(
        question -> fields.add(new Field(Questions.without(Folding.fold(question)), ASKED)));
    fields.add(new Field(chapter, PLACE));
    fields.add(new Field(point.text().plainText(), SYLLABUS_TEXT));
    point.basis().forEach(citation -> fields.add(basis(citation)));
    for (Item item : edition.items(point)) {
      item.questions()
          .forEach(question -> fields.add(new Field(stem(question.stem()), ITEMS_OF_POINT)));
    }
    return fields;
  }

  /** Of a chapter or a domain: what is below it is found by itself. */
  List<Field> of(Topic topic) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(topic.title(), STATUTE_TITLE));
    topic.aliases().forEach(alias -> fields.add(new Field(alias, STATUTE_TITLE)));
    fields.add(new Field(topic.text().plainText(), OPTIONS));
    return fields;
  }

  List<Field> of(Topic point, Item item) {
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

  List<Field> of(Statute statute) {
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

  List<Field> of(Guide guide) {
    return List.of(new Field(guide.title(), TITLE), new Field(prose(guide), RATIONALE));
  }

  Shown shown(Topic topic) {
    String standing =
        switch (topic.kind()) {
          case POINT -> Standing.of(edition, topic);
          case CHAPTER, DOMAIN -> "";
        };
    return new Shown(topic.title(), cut(topic.text().plainText(), TEXT_LENGTH), standing);
  }

  Shown shown(Item item) {
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
    return new Shown(
        cut(stem(item.headline()), TITLE_LENGTH),
        cut(text.toString(), TEXT_LENGTH),
        Standing.of(edition, item));
  }

  Shown shown(Statute statute) {
    return new Shown(
        statute.title(),
        cut(statute.number() + " " + statute.text().plainText(), TEXT_LENGTH),
        Standing.of(edition, statute));
  }

  Shown shown(Guide guide) {
    return new Shown(guide.title(), cut(prose(guide), TEXT_LENGTH), "");
  }

  /** Examples in code blocks are about writing items, not about what they say. */
  private static String prose(Guide guide) {
    return new Body(
            guide.text().blocks().stream().filter(block -> !(block instanceof Block.Code)).toList())
        .plainText();
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

  String number(Citation citation) {
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

  /** One line of at most about so many characters. */
  private static String cut(String text, int length) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c) && c != '\u3000') {
        space = !line.isEmpty();
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.appendCodePoint(c);
    }
    int[] points = line.codePoints().toArray();
    if (points.length <= length) {
      return line.toString();
    }
    int end = new Cuts(points, new boolean[points.length]).before(length);
    return new String(points, 0, end).strip() + "…";
  }
}
