package io.tiku.paper;

import io.tiku.content.Body;
import io.tiku.content.Option;
import java.util.List;

/** How many options stand on a line: four, two or one, by the longest. */
public final class OptionLines {

  /** In widths of a Han character, letter aside; as usual in Chinese papers. */
  private static final double FOUR = 8;

  private static final double TWO = 18;

  private OptionLines() {}

  /** 4, 2 or 1. */
  public static int perLine(List<Option> options) {
    double longest = 0;
    for (Option option : options) {
      Body text = option.text();
      if (text.blocks().size() != 1) {
        return 1;
      }
      longest = Math.max(longest, width(text.plainText()));
    }
    return longest <= FOUR ? 4 : longest <= TWO ? 2 : 1;
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
  }
}
