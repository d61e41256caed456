package io.tiku.edition.change;

/** What may have changed of a node of the syllabus, what matters most first. */
public enum TopicAspect {
  ADDED("新增"),
  REMOVED("删去"),
  /** It rests on other provisions. */
  BASIS("依据变动"),
  /** Another title; other words people use for it. */
  RENAMED("改名"),
  /** Another syllabus text. */
  WORDING("改写"),
  /** 掌握, 熟悉, 了解. */
  LEVEL("掌握程度变动"),
  /** It belongs to another chapter or domain, or its folder got another name. */
  MOVED("移动");

  private final String label;

  TopicAspect(String label) {
    this.label = label;
  }

  /** What readers call it. */
  public String label() {
    return label;
  }
}
