package io.tiku.paper;

import io.tiku.content.Body;
import io.tiku.content.Option;
import java.util.List;

/** How many options stand on a line: four, two or one, by the longest. */
public final class OptionLines {

  /** In widths of a Han character, letter aside; as usual in Chinese papers. */
  private static final double FOUR = 8;

  private static final double TWO = 18;

  private static final double BETWEEN = 0.25;

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

  /**
   * As many on a line, four, two or one, as leave each a gutter of one Han character.
   *
   * @param room of the line, in widths of a Han character
   * @param label what each takes besides its text
   */
  public static int perLine(List<Body> texts, double room, double label) {
    double widest = 0;
    for (Body text : texts) {
      if (text.blocks().size() != 1) {
        return 1;
      }
      widest = Math.max(widest, natural(text.plainText()));
    }
    double taken = widest + label + 1;
    return 4 * taken <= room ? 4 : 2 * taken <= room ? 2 : 1;
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

  /** With the white between Han and Latin. */
  private static double natural(String text) {
    int[] characters = text.codePoints().toArray();
    double width = width(text);
    for (int i = 1; i < characters.length; i++) {
      boolean meet =
          Character.isIdeographic(characters[i - 1]) != Character.isIdeographic(characters[i])
              && Character.isLetterOrDigit(characters[i - 1])
              && Character.isLetterOrDigit(characters[i]);
      width += meet ? BETWEEN : 0;
    }
    return width;
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
  }
}
