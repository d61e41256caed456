package io.tiku.content;

import io.tiku.problem.Keys;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 双向细目表: what a paper must be like.
 *
 * @param name the file's name without {@code .yaml}
 * @param subtitle stands under the title; empty for none
 * @param minutes the time allowed, at least 1
 * @param notes 注意事项, numbered on the paper
 * @param quotas what holds of the paper as a whole
 * @param mean the paper's mean estimated facility, weighted by marks
 * @param excludedItems ids that may not be chosen
 * @param excludedTags tags whose items may not be chosen
 * @param dueAllowed whether items 待复核 may be chosen
 * @param printing what papers have besides the questions
 * @param shuffle what is put in random order
 * @param keys where the file's values stand
 */
public record Blueprint(
    String name,
    String title,
    String subtitle,
    int minutes,
    List<String> notes,
    List<SectionSpec> sections,
    List<Quota> quotas,
    Optional<Mean> mean,
    Set<String> excludedItems,
    Set<String> excludedTags,
    boolean dueAllowed,
    Printing printing,
    Shuffle shuffle,
    Keys keys) {

  /** Mean facility in percent, from 0 to 100: larger is easier. */
  public record Mean(int least, int most) {}

  /**
   * What is put in random order.
   *
   * @param items of a section; else they stand as in the bank
   * @param options of an item, unless it keeps them; else they stand as written
   */
  public record Shuffle(boolean items, boolean options) {

    /** What holds where nothing is said. */
    public static final Shuffle ALL = new Shuffle(true, true);
  }

  /**
   * What papers have besides the questions.
   *
   * @param answers where candidates write
   * @param seal whether there is a 密封线; empty for what is usual: on papers of packs, not on those
   *     for practice
   * @param scores whether there are a 总分表 and places for each section's marks, as far as answers
   *     are written on the paper; empty for what is usual, as of {@code seal}
   */
  public record Printing(AnswerPlace answers, Optional<Boolean> seal, Optional<Boolean> scores) {

    /** What holds where nothing is said. */
    public static final Printing USUAL =
        new Printing(AnswerPlace.CARD, Optional.empty(), Optional.empty());
  }

  public Blueprint {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
    quotas = List.copyOf(quotas);
    excludedItems = Set.copyOf(excludedItems);
    excludedTags = Set.copyOf(excludedTags);
  }

  /** The same with other sections and quotas. */
  public Blueprint with(List<SectionSpec> otherSections, List<Quota> otherQuotas) {
    return with(title, otherSections, otherQuotas);
  }

  /** The same with another title. */
  public Blueprint titled(String other) {
    return with(other, sections, quotas);
  }

  private Blueprint with(
      String otherTitle, List<SectionSpec> otherSections, List<Quota> otherQuotas) {
    return new Blueprint(
        name,
        otherTitle,
        subtitle,
        minutes,
        notes,
        otherSections,
        otherQuotas,
        mean,
        excludedItems,
        excludedTags,
        dueAllowed,
        printing,
        shuffle,
        keys);
  }

  /** The number of items of a form. */
  public int count() {
    return sections.stream().mapToInt(SectionSpec::count).sum();
  }

  /** The total marks of a form, in halves. */
  public int halfMarks() {
    return sections.stream().mapToInt(section -> section.count() * section.halfMarks()).sum();
  }
}
