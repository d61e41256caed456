package io.tiku.source;

/** What in a bank a value can name. */
public enum Referent {
  /** A provision of a text in the register of statutes. */
  PROVISION("条款"),
  ITEM("试题"),
  TAG("标签"),
  DOMAIN("领域"),
  CHAPTER("章"),
  POINT("知识点"),
  /** A file in {@code blueprints}. */
  BLUEPRINT("细目表"),
  /** A file in {@code packs}. */
  PLAN("方案"),
  /** A code of the catalogue of problems, of those that can be accepted. */
  PROBLEM("提示");

  private final String title;

  Referent(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }
}
