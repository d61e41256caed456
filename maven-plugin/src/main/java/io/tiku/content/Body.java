package io.tiku.content;

import java.util.List;

/**
 * Formatted text, as our own small tree: what Markdown says, without how any output shows it. HTML,
 * PDF and Word are renderers of this one tree.
 */
public record Body(List<Block> blocks) {

  /** No text at all. */
  public static final Body EMPTY = new Body(List.of());

  public Body {
    blocks = List.copyOf(blocks);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The characters alone, one line a block; a blank gives {@code ____}. */
  public String plainText() {
    return plainText(PlainReading.SEEN);
  }

  /** The same with other characters in the places that hold no words. */
  public String plainText(PlainReading reading) {
    return PlainText.of(this, reading);
  }
}
