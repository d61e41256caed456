package io.tiku.content;

import io.tiku.problem.Keys;
import java.util.List;

/**
 * 赛区方案: what a regional pack holds.
 *
 * @param name the file's name without {@code .yaml}
 * @param title the contest's name, on every sheet and on the screen
 * @param edition id of the edition whose items are asked
 * @param papers written papers, in order
 * @param base the marks with which every team begins on stage
 * @param fresh how many of a hundred items are 命题专用, in each paper and on stage
 * @param offices whose approval is needed, each by another person
 * @param consulted how many members of the region are asked about the plan
 * @param stage the segments in the order they are played
 * @param stageQuotas what holds of all questions on stage together
 * @param keys where the file's values stand
 */
public record PackPlan(
    String name,
    String title,
    String edition,
    List<WrittenPaper> papers,
    int base,
    Percent fresh,
    List<String> offices,
    int consulted,
    List<Segment> stage,
    List<Quota> stageQuotas,
    Keys keys) {

  /**
   * A written paper.
   *
   * @param name such as 正卷 or 备卷
   * @param blueprint its name
   * @param copies how many numbered answer sheets; 0 for one without a number, to be multiplied
   */
  public record WrittenPaper(String name, String blueprint, int copies) {
    /** The most numbered answer sheets of a paper. */
    public static final int MOST_COPIES = 9999;
  }

  /**
   * A share in percent.
   *
   * @param least from 0
   * @param most not less than {@code least}, to 100
   */
  public record Percent(int least, int most) {}

  public PackPlan {
    offices = List.copyOf(offices);
    papers = List.copyOf(papers);
    stage = List.copyOf(stage);
    stageQuotas = List.copyOf(stageQuotas);
  }
}
