package io.tiku.content;

/** The three levels of the syllabus tree; the name in lower case is the folder of its pages. */
public enum TopicKind {
  /** 领域. */
  DOMAIN("领域"),
  /** 章. */
  CHAPTER("章"),
  /** 知识点. */
  POINT("知识点");

  private final String label;

  TopicKind(String label) {
    this.label = label;
  }

  /** The Chinese word shown to readers. */
  public String label() {
    return label;
  }
}
