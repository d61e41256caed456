package io.tiku.edition;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.PlainReading;

/**
 * The words of a body, one line a block. Code and formulas, which are no prose, are a gap in it.
 */
final class Prose implements PlainReading {

  /** Stands for what is left out. */
  static final char GAP = '\uFFFC';

  private static final Prose READING = new Prose();

  private Prose() {}

  static String of(Body body) {
    return body.plainText(READING);
  }

  @Override
  public String image(Block.Image image) {
    return image.alt() + "\n" + image.caption();
  }

  @Override
  public String code(String code) {
    return String.valueOf(GAP);
  }

  @Override
  public String blank(Inline.Blank blank) {
    return String.join("|", blank.accepted());
  }
}
