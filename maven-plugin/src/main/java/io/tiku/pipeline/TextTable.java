package io.tiku.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 控制台的表: text in columns of a window of fixed width, where a Chinese character fills two. */
final class TextTable {

  /** Windows are 80 wide; goals have {@code [INFO] } before each line. */
  static final int WIDTH = 72;

  private static final int FIRST_WIDE = 0x2E80;
  private static final int GAP = 2;
  private static final String CLOSING = "，。；：、！？）」”》";

  /** Numbers and Latin words are not broken. */
  private static final Pattern WORD = Pattern.compile("[!-~]+|\\X");

  private TextTable() {}

  /** How many columns a text fills. */
  static int width(String text) {
    return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** A text with blanks behind it. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** A text with blanks before it. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** A text behind a lead, in as many lines as it needs, all but the first indented. */
  static List<String> wrapped(String lead, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    int indent = width(lead);
    int filled = indent;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      // Marks that close stay at the end of their line.
      boolean closes = CLOSING.contains(word);
      if (filled + width(word) > WIDTH && filled > indent && !closes) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent));
        filled = indent;
      }
      line.append(word);
      filled += width(word);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Names below each other in as many columns as fit. */
  static List<String> columns(int indent, List<String> names) {
    int widest = names.stream().mapToInt(TextTable::width).max().orElse(1) + GAP;
    int most = Math.max(1, (WIDTH - indent + GAP) / widest);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i += most) {
      StringBuilder line = new StringBuilder(" ".repeat(indent));
      names
          .subList(i, Math.min(names.size(), i + most))
          .forEach(name -> line.append(left(name, widest)));
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
