package io.tiku.content;

import java.util.List;
import java.util.Optional;

/**
 * 环节: a part of the contest on stage as a pack plan asks for it.
 *
 * @param name what it is called on stage; unique in its plan
 * @param draws its questions, by type and marks
 * @param wrong what a wrong answer costs
 * @param early for 抢答 the marks that the first, second … buzz before time cost the same team (the
 *     last number holds for all further ones); the team is out for that question as well
 * @param dead for 抢答 the seconds after which a question that nobody buzzed for is void; else 0
 * @param members for 个人必答 how many members of each team answer; else 0
 * @param pass whether a team may do without its question
 * @param written for 情景案例 whether all teams answer the same question in writing; else each team is
 *     asked its own aloud, so that nobody hears an answer to its question
 * @param judges for 情景案例 how they mark
 * @param rules sentences for the host and the screen, besides those that follow from the numbers
 */
public record Segment(
    String name,
    SegmentKind kind,
    List<Draw> draws,
    Wrong wrong,
    List<Integer> early,
    int dead,
    int members,
    boolean pass,
    boolean written,
    Optional<Judging> judges,
    List<String> rules) {

  /**
   * Questions of one kind.
   *
   * @param spec type, number, marks of each question and quotas
   * @param seconds allowed for the answer, at least 1
   */
  public record Draw(SectionSpec spec, int seconds) {}

  /** What a wrong answer costs. */
  public sealed interface Wrong {
    /** Nothing. */
    record Nothing() implements Wrong {}

    /** As much as a right one brings. */
    record Same() implements Wrong {}

    /** A fixed number of marks, above 0. */
    record Fixed(int marks) implements Wrong {}

    /** The team is out of the 加赛. */
    record Out() implements Wrong {}
  }

  /**
   * How judges mark.
   *
   * @param count of judges, at least 1
   * @param trimmed whether the highest and the lowest mark are left out of the mean
   */
  public record Judging(int count, boolean trimmed) {}

  public Segment {
    draws = List.copyOf(draws);
    early = List.copyOf(early);
    rules = List.copyOf(rules);
  }

  /** Whether each question is for one team alone. */
  public boolean aloneEach() {
    return kind == SegmentKind.INDIVIDUAL
        || kind == SegmentKind.TEAM
        || (kind == SegmentKind.SCENARIO && !written);
  }

  /** The number of its questions. */
  public int count() {
    return draws.stream().mapToInt(draw -> draw.spec().count()).sum();
  }
}
