package io.tiku.source;

/** What in a bank a value can name. */
public enum Referent {
  /** A provision of a text in the register of statutes. */
  PROVISION,
  ITEM,
  TAG,
  DOMAIN,
  CHAPTER,
  POINT,
  /** A file in {@code blueprints}. */
  BLUEPRINT,
  /** A file in {@code packs}. */
  PLAN,
  /** A code of the catalogue of problems. */
  PROBLEM
}
