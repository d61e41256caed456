package io.tiku.content;

import io.tiku.problem.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 试题: one file of the bank.
 *
 * @param id the file's name; unique in the bank, never reused
 * @param point id of the point in whose folder the file lies
 * @param halfMarks the marks declared for the whole item, in halves; 0 when none
 * @param origin an item of an earlier edition, such as {@code 2020/some-id}
 * @param keys where the front matter's values stand
 * @param parameters of a parameterised item, of which {@code content} is an example
 * @param content what it says; of an item that was read before it is made only when it is needed
 */
public record Item(
    String id,
    String point,
    ItemType type,
    Difficulty difficulty,
    Optional<Cognition> cognition,
    List<Citation> basis,
    Optional<LocalDate> reviewed,
    ItemStatus status,
    ItemUse use,
    List<String> enemies,
    Optional<String> origin,
    List<String> tags,
    boolean shuffle,
    List<Acceptance> accept,
    int halfMarks,
    Keys keys,
    Optional<Parameters> parameters,
    Later<ItemContent> content) {

  /** The key by which a writer decides about the order of options. */
  public static final String SHUFFLE = "shuffle";

  public Item {
    basis = List.copyOf(basis);
    enemies = List.copyOf(enemies);
    tags = List.copyOf(tags);
    accept = List.copyOf(accept);
  }

  /** The same item with other text. */
  public Item with(ItemContent other) {
    return copy(basis, use, Later.of(other));
  }

  /** The same item as 命题专用. */
  public Item asConfidential() {
    return copy(basis, ItemUse.SETTERS, content);
  }

  /** The same item with other citations. */
  public Item citing(List<Citation> other) {
    return copy(other, use, content);
  }

  private Item copy(List<Citation> otherBasis, ItemUse otherUse, Later<ItemContent> otherContent) {
    return new Item(
        id,
        point,
        type,
        difficulty,
        cognition,
        otherBasis,
        reviewed,
        status,
        otherUse,
        enemies,
        origin,
        tags,
        shuffle,
        accept,
        halfMarks,
        keys,
        parameters,
        otherContent);
  }

  /** The text of a 案例; {@link Body#EMPTY} for other types. */
  public Body material() {
    return content.get().material();
  }

  /** One question, or the questions of a 案例. */
  public List<Question> questions() {
    return content.get().questions();
  }

  /**
   * The options of one of its questions in the {@linkplain ExpectedOrder order that readers
   * expect}; empty if they have none, or if the writer decided about their order.
   */
  public Optional<List<Option>> expected(Question question) {
    return question.answer() instanceof Answer.Choice choice
            && question.type() != ItemType.JUDGEMENT
            && !keys.values().containsKey(SHUFFLE)
        ? choice.expected()
        : Optional.empty();
  }

  /** Whether readers of the site and of practice papers may see it. */
  public boolean published() {
    return status == ItemStatus.ACTIVE && use == ItemUse.PUBLIC;
  }

  /** Whether it asks for an answer in one's own words: 简答, or a 案例 with such a question. */
  public boolean open() {
    return type == ItemType.SHORT
        || (type == ItemType.CASE
            && questions().stream().anyMatch(question -> question.type() == ItemType.SHORT));
  }

  /** The text by which lists show it: the material of a 案例, else the stem. */
  public Body headline() {
    return material().isEmpty() ? questions().get(0).stem() : material();
  }

  /** From the id alone, so that an item can be looked up without its content. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
