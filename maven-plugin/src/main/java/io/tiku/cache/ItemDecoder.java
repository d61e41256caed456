package io.tiku.cache;

import io.tiku.cache.ItemEncoder.Kind;
import io.tiku.content.Acceptance;
import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Condition;
import io.tiku.content.Difficulty;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Option;
import io.tiku.content.Parameters;
import io.tiku.content.Prompt;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Variable;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An item from the bytes of an {@link ItemEncoder}. */
final class ItemDecoder {

  private final ByteReader in;
  private final String path;

  private ItemDecoder(ByteReader in, String path) {
    this.in = in;
    this.path = path;
  }

  /**
   * The item; what it says is decoded when it is needed.
   *
   * @param path the file in which all its places lie
   * @throws IndexOutOfBoundsException or {@link IllegalArgumentException} if the bytes are damaged
   */
  static Item decode(ByteReader in, String path) {
    return new ItemDecoder(in, path).item();
  }

  private Item item() {
    return new Item(
        in.text(),
        in.text(),
        word(ItemType.class),
        word(Difficulty.class),
        first(in.list(() -> word(Cognition.class))),
        in.list(this::citation),
        first(in.list(() -> LocalDate.ofEpochDay(in.number()))),
        word(ItemStatus.class),
        word(ItemUse.class),
        in.list(in::text),
        first(in.list(in::text)),
        in.list(in::text),
        in.flag(),
        in.list(() -> new Acceptance(in.text(), in.text(), place())),
        in.number(),
        keys(),
        first(in.list(this::parameters)),
        Later.when(this::content));
  }

  private Parameters parameters() {
    List<Variable> variables =
        in.list(() -> new Variable(in.text(), in.list(in::text), in.text(), place()));
    List<Condition> require = in.list(() -> new Condition(in.text(), place()));
    List<Condition> ensure = in.list(() -> new Condition(in.text(), place()));
    ItemDecoder template = new ItemDecoder(in.block(), path);
    return new Parameters(variables, require, ensure, Later.when(template::content));
  }

  private ItemContent content() {
    return new ItemContent(body(), in.list(this::question));
  }

  private Keys keys() {
    SourcePosition start = place();
    SortedMap<String, SourcePosition> places = new TreeMap<>();
    int size = in.number();
    for (int i = 0; i < size; i++) {
      places.put(in.text(), place());
    }
    return new Keys(start, places);
  }

  private Citation citation() {
    return new Citation(
        in.text(),
        in.list(() -> new Provision(in.number(), in.number(), in.number(), in.number())),
        word(StatuteUnit.class),
        place());
  }

  private Question question() {
    return new Question(
        in.text(), word(ItemType.class), body(), answer(), body(), in.number(), place());
  }

  private Answer answer() {
    Kind kind = word(Kind.class);
    return switch (kind) {
      case CHOICE -> new Answer.Choice(in.list(this::option));
      case MATCHING ->
          new Answer.Matching(in.list(() -> new Prompt(body(), place())), in.list(this::option));
      case ORDERING -> new Answer.Ordering(in.list(this::option));
      case BLANKS -> new Answer.Blanks(in.list(() -> in.list(in::text)));
      case POINTS ->
          new Answer.Points(in.list(() -> new ScoringPoint(body(), in.number(), place())));
      default -> throw new IllegalArgumentException("not an answer: " + kind);
    };
  }

  private Option option() {
    return new Option(in.text(), body(), in.flag(), body(), place());
  }

  private Body body() {
    return new Body(in.list(this::block));
  }

  private Block block() {
    Kind kind = word(Kind.class);
    return switch (kind) {
      case PARAGRAPH -> new Block.Paragraph(inlines());
      case HEADING -> new Block.Heading(in.number(), in.text(), inlines());
      case LISTING ->
          new Block.Listing(in.flag(), in.number(), in.list(() -> in.list(this::block)));
      case QUOTE -> new Block.Quote(in.list(this::block));
      case TABLE ->
          new Block.Table(
              in.list(() -> word(Block.Alignment.class)),
              in.list(this::inlines),
              in.list(() -> in.list(this::inlines)));
      case CODE_BLOCK -> new Block.Code(in.text(), in.text());
      default -> throw new IllegalArgumentException("not a block: " + kind);
    };
  }

  private List<Inline> inlines() {
    return in.list(this::inline);
  }

  private Inline inline() {
    Kind kind = word(Kind.class);
    return switch (kind) {
      case TEXT -> new Inline.Text(in.text());
      case STRONG -> new Inline.Strong(inlines());
      case EMPHASIS -> new Inline.Emphasis(inlines());
      case CODE -> new Inline.Code(in.text());
      case BLANK -> new Inline.Blank(in.list(in::text));
      case LINE_BREAK -> new Inline.LineBreak();
      case SCRIPT -> new Inline.Script(word(Inline.Level.class), in.text());
      default -> throw new IllegalArgumentException("not an inline: " + kind);
    };
  }

  private <E extends Enum<E>> E word(Class<E> type) {
    E[] words = type.getEnumConstants();
    return words[in.number()];
  }

  private SourcePosition place() {
    return new SourcePosition(path, in.number(), in.number());
  }

  private static <T> Optional<T> first(List<T> values) {
    return values.stream().findFirst();
  }
}
