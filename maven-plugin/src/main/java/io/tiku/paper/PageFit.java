package io.tiku.paper;

/**
 * How a paper fills its pages in PDF, so that it fills as many in Word.
 *
 * @param tightness by which lines stand closer than usual; 1 is usual
 * @param pages how many, of A3 its columns
 * @param last how full the last one is, 0 to 1
 */
public record PageFit(float tightness, int pages, float last) {

  private static final float LOW = 0.25f;
  private static final float HIGH = 0.75f;
  private static final float MIDDLE = 0.5f;

  /**
   * How much more room each page should have, in parts of a page, so that a last page that is
   * nearly full or nearly empty is half full: a line more or less does not make it another one.
   */
  public float more() {
    return last < LOW || last > HIGH ? (last - MIDDLE) / pages : 0;
  }
}
