package io.tiku.image;

import java.io.Serial;

/** What is wrong with a picture, in the words of the report. */
public final class ImageFault extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String sentence;
  private final boolean damage;

  private ImageFault(String sentence, boolean damage) {
    super(sentence);
    this.sentence = sentence;
    this.damage = damage;
  }

  ImageFault(String sentence) {
    this(sentence, true);
  }

  ImageFault(String sentence, Throwable cause) {
    this(sentence, true);
    initCause(cause);
  }

  /** A whole file of a kind that cannot be used. */
  static ImageFault unfit(String sentence) {
    return new ImageFault(sentence, false);
  }

  /** Whether the file is damaged, rather than of a kind that cannot be used. */
  public boolean isDamage() {
    return damage;
  }

  /** Such as {@code 文件不完整，像是没有下载完}. */
  public String sentence() {
    return sentence;
  }
}
