package io.tiku.edition.change;

/** What may have changed of an entry of the register of statutes, what matters most first. */
public enum RegisterAspect {
  ADDED("新登记"),
  REMOVED("删去"),
  /** A change of law was entered, or an entered one corrected. */
  LAW("废改立"),
  /** 有效, 失效, 未施行, or the day from which it applies. */
  FORCE("效力变动"),
  /** Title, number, issuer, articles and other data. */
  DATA("登记事项变动"),
  /** The words that introduce it. */
  WORDING("改写");

  private final String label;

  RegisterAspect(String label) {
    this.label = label;
  }

  /** What readers call it. */
  public String label() {
    return label;
  }
}
