package io.tiku.paper;

import io.tiku.assembly.Candidate;
import io.tiku.content.Answer;
import io.tiku.content.Blueprint;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.LineCredit;
import io.tiku.content.Option;
import io.tiku.content.PaperRules;
import io.tiku.content.Question;
import io.tiku.content.Quota;
import io.tiku.content.ScoringPoint;
import io.tiku.content.SectionSpec;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.json.JsonWriter;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.template.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the generator in the browser ({@code asset/assembly.js}) chooses from, and the items of each
 * chapter to be shown, as scripts that hand themselves over. Parameterised items are left out:
 * their values are drawn in Java.
 */
public final class PaperShards {

  private static final int PLAIN_HALVES = 2;

  private final Edition edition;
  private final Texts texts;
  private final PracticeQuestions questions;

  /**
   * @param texts what is said around the items, in the language of the site
   */
  public PaperShards(Edition edition, Texts texts) {
    this.edition = edition;
    this.texts = texts;
    questions = new PracticeQuestions(new PaperTexts(edition), texts);
  }

  /** Whether the browser may choose an item. */
  public static boolean offers(Item item) {
    return item.published() && item.parameters().isEmpty();
  }

  /** {@code paper/data.js}. */
  public byte[] data(List<Candidate> candidates, List<Blueprint> blueprints, PaperRules rules) {
    JsonWriter json = new JsonWriter().object();
    json.name("edition").value(edition.info().id());
    json.name("facility").object();
    for (Difficulty difficulty : Difficulty.values()) {
      json.name(difficulty.label()).value(rules.facility(difficulty));
    }
    json.end().name("credit").object();
    for (ItemType type : ItemType.values()) {
      if (type.inLines()) {
        boolean each = rules.credit(type) == LineCredit.EACH;
        json.name(type.name().toLowerCase(Locale.ROOT)).value(each ? "each" : "all");
      }
    }
    json.end().name("domains").array();
    for (Topic domain : edition.domains()) {
      json.object().name("id").value(domain.id()).name("title").value(domain.title()).end();
    }
    json.end().name("chapters").array();
    edition.domains().forEach(domain -> chapters(json, domain));
    json.end().name("blueprints").array();
    blueprints.forEach(blueprint -> blueprint(json, blueprint, rules));
    json.end().name("items").array();
    candidates.stream()
        .filter(candidate -> offers(candidate.item()))
        .forEach(candidate -> item(json, candidate));
    json.end().end();
    return script("paperData", json.toString());
  }

  private void chapters(JsonWriter json, Topic domain) {
    for (Topic chapter : edition.children(domain)) {
      if (edition.items(chapter).stream().anyMatch(PaperShards::offers)) {
        json.object().name("id").value(chapter.id()).name("title").value(chapter.title());
        json.name("domain").value(domain.id()).end();
      }
    }
  }

  /** {@code paper/items-<chapter>.js}: item → its markup, options in source order. */
  public byte[] chapter(Topic chapter) {
    JsonWriter json = new JsonWriter().object();
    for (Item item : edition.items(chapter)) {
      if (offers(item)) {
        Markup out = new Markup(2048);
        questions.append(out, unordered(item), domain(chapter));
        json.name(item.id()).value(out.toString());
      }
    }
    return script("paperItems", json.end().toString());
  }

  private String domain(Topic chapter) {
    return edition.parent(chapter).map(Topic::title).orElse("");
  }

  private static byte[] script(String receiver, String json) {
    // U+2028 and U+2029 end a line in old scripts; "</" would end a script inside a page.
    String safe =
        json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/");
    return ("Tiku." + receiver + "(" + safe + ");\n").getBytes(StandardCharsets.UTF_8);
  }

  private void blueprint(JsonWriter json, Blueprint blueprint, PaperRules rules) {
    json.object().name("name").value(blueprint.name()).name("title").value(blueprint.title());
    json.name("subtitle").value(blueprint.subtitle()).name("minutes").value(blueprint.minutes());
    json.name("sections").array();
    for (SectionSpec section : blueprint.sections()) {
      json.object().name("type").value(section.type().label());
      json.name("count").value(section.count()).name("half").value(section.halfMarks());
      json.name("partial").value(section.partialHalves());
      json.name("cap").value(section.capHalves()).name("open").value(section.open());
      String heading = new Headings(rules, texts).ofScreen(section, blueprint.printing().answers());
      json.name("heading").value(heading);
      quotas(json, section.quotas());
      json.end();
    }
    json.end();
    quotas(json, blueprint.quotas());
    blueprint
        .mean()
        .ifPresent(mean -> json.name("mean").array().value(mean.least()).value(mean.most()).end());
    json.name("items").array();
    blueprint.excludedItems().stream().sorted().forEach(json::value);
    json.end().name("tags").array();
    blueprint.excludedTags().stream().sorted().forEach(json::value);
    json.end().name("due").value(blueprint.dueAllowed());
    json.name("shuffleItems").value(blueprint.shuffle().items());
    json.name("shuffleOptions").value(blueprint.shuffle().options()).end();
  }

  private static void quotas(JsonWriter json, List<Quota> quotas) {
    json.name("quotas").array();
    for (Quota quota : quotas) {
      json.object().name("kind").value(quota.kind().name().toLowerCase(Locale.ROOT));
      json.name("value").value(quota.value()).name("name").value(quota.name());
      json.name("least").value(quota.least()).name("most").value(quota.most()).end();
    }
    json.end();
  }

  private static void item(JsonWriter json, Candidate candidate) {
    Item item = candidate.item();
    json.object().name("id").value(item.id()).name("type").value(item.type().label());
    json.name("point").value(item.point()).name("chapter").value(candidate.chapter());
    json.name("domain").value(candidate.domain());
    json.name("difficulty").value(item.difficulty().label());
    json.name("cognition").value(item.cognition().map(Cognition::label).orElse(""));
    json.name("enemies").array();
    item.enemies().forEach(json::value);
    json.end().name("tags").array();
    item.tags().forEach(json::value);
    json.end().name("due").value(candidate.due()).name("shuffle").value(item.shuffle());
    json.name("questions").array();
    for (Question question : item.questions()) {
      json.array().value(question.type().label()).value(question.answer().options().size());
      json.value(question.halfMarks()).array();
      shares(question).forEach(json::value);
      json.end().value(key(question));
      item.expected(question).ifPresent(options -> expected(json, question, options));
      json.end();
    }
    json.end().end();
  }

  /** Where the key of a 单选 stands in the source, from 1; 0 of other types. */
  private static int key(Question question) {
    List<Option> options = question.answer().options();
    return question.type() == ItemType.SINGLE
        ? 1 + IntStream.range(0, options.size()).filter(i -> options.get(i).key()).sum()
        : 0;
  }

  /** In which order its options are printed, by their places in the source, from 1. */
  private static void expected(JsonWriter json, Question question, List<Option> options) {
    json.array();
    options.forEach(option -> json.value(question.answer().options().indexOf(option) + 1));
    json.end();
  }

  /** What the marks of a question are divided by: declared marks, or 0 for each alike. */
  private static List<Integer> shares(Question question) {
    if (question.answer() instanceof Answer.Blanks blanks) {
      return Collections.nCopies(blanks.accepted().size(), 0);
    }
    return question.answer() instanceof Answer.Points points
        ? points.points().stream().map(ScoringPoint::halfMarks).toList()
        : List.of();
  }

  /** The item as its source has it, before anybody decides its number, marks and letters. */
  private static ExamItem unordered(Item item) {
    List<ExamQuestion> asked =
        item.questions().stream()
            .map(
                question ->
                    new ExamQuestion(
                        question,
                        question.answer().options(),
                        PLAIN_HALVES,
                        shares(question).stream().map(share -> Math.max(1, share)).toList()))
            .toList();
    return new ExamItem(0, item, asked);
  }
}
