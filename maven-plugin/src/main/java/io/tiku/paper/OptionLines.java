package io.tiku.paper;

import io.tiku.content.Body;
import io.tiku.content.Option;
import java.util.Collections;
import java.util.List;

/** How many options stand on a line: four, two or one, by the longest. */
public final class OptionLines {

  /** In widths of a Han character, letter aside; as usual in Chinese papers. */
  private static final double FOUR = 8;

  private static final double TWO = 18;

  /** Where the letter of a prompt's option is written. */
  public static final String GAP = "（　　）";

  private OptionLines() {}

  /** 4, 2 or 1. */
  public static int perLine(List<Option> options) {
    return perLine(options.stream().map(Option::text).toList(), 0);
  }

  /** The same of the prompts of a 匹配, behind which letters are written. */
  public static int ofPrompts(List<Body> prompts) {
    return perLine(prompts, GAP.length() + 1);
  }

  /** Where the letters of a 排序 are written. */
  public static String order(int options) {
    return "次序：" + String.join("→", Collections.nCopies(options, GAP));
  }

  private static int perLine(List<Body> texts, int more) {
    double longest = 0;
    for (Body text : texts) {
      if (text.blocks().size() != 1) {
        return 1;
      }
      longest = Math.max(longest, width(text.plainText()) + more);
    }
    return longest <= FOUR ? 4 : longest <= TWO ? 2 : 1;
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
  }
}
