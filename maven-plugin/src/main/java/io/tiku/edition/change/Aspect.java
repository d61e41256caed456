package io.tiku.edition.change;

/** What may have changed of an item, what matters most first. */
public enum Aspect {
  /** Something else is right now. */
  KEY("答案变动"),
  /** It gives other marks. */
  MARKS("分值变动"),
  /** It rests on another provision. */
  BASIS("依据变动"),
  /** It was not there before. */
  ADDED("新增"),
  /** It is not there any more, or no longer used. */
  RETIRED("停用"),
  /** Another of 草稿, 启用, 公开 and 命题专用; only reviewers see it. */
  STATUS("状态变动"),
  /** Other words. */
  WORDING("改写"),
  /** Type, difficulty, cognition, variables, tags. */
  ATTRIBUTES("属性变动"),
  /** It belongs to another point. */
  MOVED("移动");

  private final String label;

  Aspect(String label) {
    this.label = label;
  }

  /** What readers call it. */
  public String label() {
    return label;
  }
}
