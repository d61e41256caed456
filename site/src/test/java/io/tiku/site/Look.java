package io.tiku.site;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 * @param byDoubleClick over {@code file://}, not from a server
 */
record Look(int width, boolean dark, boolean scripts, boolean byDoubleClick) {

  static final Look DESKTOP = new Look(1280, false, true, false);
  static final Look PHONE = new Look(360, false, true, false);

  Look inTheDark() {
    return new Look(width, true, scripts, byDoubleClick);
  }

  Look withoutScripts() {
    return new Look(width, dark, false, byDoubleClick);
  }

  Look overFile() {
    return new Look(width, dark, scripts, true);
  }

  @Override
  public String toString() {
    return width + " px, " + (dark ? "dark" : "light");
  }
}
