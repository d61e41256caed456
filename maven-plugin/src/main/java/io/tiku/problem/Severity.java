package io.tiku.problem;

/** How bad a problem is. */
public enum Severity {
  /** Nothing is published. */
  ERROR("错误", "error"),
  /** Published, but someone should look; a failure when strict. */
  WARNING("警告", "warning"),
  /** Worth knowing; strict ignores it. */
  NOTE("提示", "note");

  private final String label;
  private final String sarifLevel;

  Severity(String label, String sarifLevel) {
    this.label = label;
    this.sarifLevel = sarifLevel;
  }

  /** The Chinese word shown to authors. */
  public String label() {
    return label;
  }

  /** The level's name in SARIF 2.1.0. */
  public String sarifLevel() {
    return sarifLevel;
  }
}
