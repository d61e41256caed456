package io.tiku.paper;

/**
 * What stands on every page of a paper besides its text, where it is not what follows from
 * blueprint and form.
 *
 * @param code 试卷代号, such as {@code 2021-east-正卷}
 * @param label what candidates call it, such as 正卷
 * @param mark such as 内部资料　启用前保密; empty for none
 */
public record Imprint(String code, String label, String mark, Use use) {

  /** What a paper is for, on which it depends what stands on it besides the questions. */
  public enum Use {
    /** 练习卷: neither 密封线 nor places for marks, unless the blueprint asks for them. */
    PRACTICE,
    /** A paper of a contest, which has them unless the blueprint says otherwise. */
    CONTEST
  }
}
