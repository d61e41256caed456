package io.tiku.site;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 * @param byDoubleClick over {@code file://}, not from a server
 */
record Look(int width, boolean scripts, boolean byDoubleClick) {

  static final Look DESKTOP = new Look(1280, true, false);
  static final Look PHONE = new Look(360, true, false);
  static final Look NARROW = new Look(320, true, false);

  Look withoutScripts() {
    return new Look(width, false, byDoubleClick);
  }

  Look overFile() {
    return new Look(width, scripts, true);
  }

  @Override
  public String toString() {
    return width + " px";
  }
}
