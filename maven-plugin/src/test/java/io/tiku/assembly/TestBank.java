package io.tiku.assembly;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Blueprint;
import io.tiku.content.Body;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Option;
import io.tiku.content.PaperRules;
import io.tiku.content.Question;
import io.tiku.content.Quota;
import io.tiku.content.SectionSpec;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small banks and blueprints. */
final class TestBank {

  static final SourcePosition AT = SourcePosition.startOf("content/blueprints/test.yaml");
  private static final Keys KEYS = new Keys(AT, new TreeMap<>());

  private TestBank() {}

  /** Options that differ by no quantity. */
  private static final List<String> WORDS = List.of("春风", "夏雨", "秋月", "冬雪");

  static Candidate item(
      String id,
      ItemType type,
      String domain,
      String chapter,
      Difficulty difficulty,
      String... foes) {
    return item(id, type, domain, chapter, difficulty, WORDS, foes);
  }

  /** The first option is the key. */
  static Candidate item(
      String id,
      ItemType type,
      String domain,
      String chapter,
      Difficulty difficulty,
      List<String> texts,
      String... foes) {
    List<Option> options =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Option("o" + (i + 1), text(texts.get(i)), i == 0, Body.EMPTY, AT))
            .toList();
    Question question =
        new Question(id, type, text("题干" + id), new Answer.Choice(options), text("解析"), 0, AT);
    Item item =
        new Item(
            id,
            domain + "-" + chapter + "-point",
            type,
            difficulty,
            Optional.of(Cognition.values()[id.hashCode() & 1]),
            List.of(),
            Optional.empty(),
            ItemStatus.ACTIVE,
            ItemUse.PUBLIC,
            List.of(foes),
            Optional.empty(),
            List.of(),
            true,
            List.of(),
            0,
            KEYS,
            Optional.empty(),
            Later.of(new ItemContent(Body.EMPTY, List.of(question))));
    return new Candidate(item, domain, chapter, false);
  }

  /** Items of two types over domains, chapters and difficulties, as evenly as can be. */
  static List<Candidate> bank(int size, int domains, int chapters) {
    List<Candidate> bank = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int domain = i % domains;
      bank.add(
          item(
              "item-" + i,
              i % 3 == 0 ? ItemType.MULTIPLE : ItemType.SINGLE,
              "d" + domain,
              "d" + domain + "c" + i / domains % chapters,
              Difficulty.values()[i / (domains * chapters) % 3]));
    }
    return bank;
  }

  private static Body text(String text) {
    return new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  static Quota quota(Quota.Kind kind, String value, int least, int most) {
    return new Quota(kind, value, value, least, most, AT);
  }

  static SectionSpec section(ItemType type, int count, Quota... quotas) {
    return new SectionSpec(type, count, 2, 0, 0, false, Optional.empty(), List.of(quotas), AT);
  }

  static Blueprint blueprint(List<SectionSpec> sections, Quota... quotas) {
    return blueprint(sections, Optional.empty(), quotas);
  }

  static Blueprint blueprint(
      List<SectionSpec> sections, Optional<Blueprint.Mean> mean, Quota... quotas) {
    return new Blueprint(
        "test",
        "试卷",
        "",
        60,
        List.of(),
        sections,
        List.of(quotas),
        mean,
        Set.of(),
        Set.of(),
        false,
        Blueprint.Printing.USUAL,
        Blueprint.Shuffle.ALL,
        KEYS);
  }

  static AssemblyRequest request(String seed, int forms, int overlap) {
    return new AssemblyRequest(seed, forms, overlap, Set.of(), PaperRules.USUAL);
  }
}
