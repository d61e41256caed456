package io.tiku.paper.pdf;

import io.tiku.content.Inline.Level;

/** How far characters stand above the line, and how small. */
enum Rise {
  NONE(0, 1),
  /** 下标. */
  SUB(-0.16f, 0.64f),
  /** 上标. */
  SUPER(0.36f, 0.64f);

  private final float ems;
  private final float scale;

  Rise(float ems, float scale) {
    this.ems = ems;
    this.scale = scale;
  }

  static Rise of(Level level) {
    return level == Level.SUB ? SUB : SUPER;
  }

  /** Upwards, in ems of the line's size. */
  float ems() {
    return ems;
  }

  /** Their size in parts of the line's. */
  float scale() {
    return scale;
  }
}
