package io.tiku.markup.item;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.ParagraphLines;
import io.tiku.markup.body.Shortened;
import io.tiku.problem.ProblemCode;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that were meant as options and are none, because a space or a hyphen is missing or wide:
 * they would become part of the option or the stem before them.
 *
 * <pre>
 * -[x] 甲    － [x] 甲    [x] 甲    - 【x】甲    B. 乙
 * </pre>
 */
final class OptionLines {

  private static final String BULLET =
      "(?:[-*+•·●○◦▪–—－﹣‐−＊＋]|[(（]?[0-9]{1,2}[.、．)）]|[(（]?[A-Ha-hＡ-Ｈ][.、．)）:：])";

  /** A box with a mark in it, as options have, but of any width; not the text of a link. */
  private static final String BOX = "[\\[［【〔][ 　xXｘＸ×✕✗✘√✓✔☑vV]{0,3}[\\]］】〕](?![(\\[［【])";

  private static final Pattern MARKED = Pattern.compile("(?:" + BULLET + "[ \\t　]*)?" + BOX + ".*");

  private static final Pattern QUOTED =
      Pattern.compile("(?:>[ \\t]*)+[-*+][ \\t]+\\[[ xX]\\][ \\t].*");

  private static final Pattern LETTERED =
      Pattern.compile("(?:[-*+•·－][ \\t　]*)?[(（]?[A-HＡ-Ｈ][.、．)）:：](?![A-Z][.、．:：]).*\\S.*");

  /** Without a space after it, or with one of another language, a hyphen begins no item. */
  private static final Pattern UNSPACED =
      Pattern.compile("(?:[-+](?![-+\\d\\s])|[－﹣•●▪＋☐☑☒□■]).*\\S.*");

  /** The width of a hyphen and its space. */
  private static final int MARKER = 2;

  private final MarkdownFile file;
  private final BitSet code = new BitSet();
  private final BitSet items = new BitSet();
  private boolean found;

  private OptionLines(MarkdownFile file) {
    this.file = file;
  }

  /**
   * Reports such lines among the nodes of a stem and its options.
   *
   * @param options the lists that were read as options
   * @return whether there were any
   */
  static boolean report(MarkdownFile file, List<Node> nodes, List<Node> options) {
    OptionLines lines = new OptionLines(file);
    for (Node list : options) {
      for (Node item : list.getChildren()) {
        lines.items.set(item.getStartOffset());
      }
    }
    for (Node node : nodes) {
      lines.code(node);
      lines.node(node, options.contains(node));
    }
    lines.beforeOptions(nodes, options);
    return lines.found;
  }

  /**
   * Reports lines that begin like options where no list of options was found.
   *
   * @return whether there were any
   */
  static boolean reportLettered(MarkdownFile file, List<Node> stem) {
    if (stem.isEmpty()) {
      return false;
    }
    OptionLines lines = new OptionLines(file);
    Node last = stem.get(stem.size() - 1);
    BitSet starts = new BitSet();
    if (last instanceof ListBlock) {
      for (Node item : last.getChildren()) {
        starts.set(item.getStartOffset());
      }
    } else if (last instanceof Paragraph) {
      lines.each(
          last,
          (at, line) -> {
            if (LETTERED.matcher(line).matches() || UNSPACED.matcher(line).matches()) {
              starts.set(at);
            }
          });
    }
    if (starts.cardinality() < 2) {
      return false;
    }
    lines.each(
        last,
        (at, line) -> {
          if (starts.get(at)) {
            lines.wrong(at, line);
          }
        });
    return true;
  }

  private void node(Node node, boolean options) {
    each(
        node,
        (at, line) -> {
          if (code.get(at) || items.get(at)) {
            return;
          }
          boolean lazy = options && !line.startsWith(">") && isLazy(node, at);
          if (MARKED.matcher(line).matches()
              || QUOTED.matcher(line).matches()
              || (options && LETTERED.matcher(line).matches())
              || (lazy && UNSPACED.matcher(line).matches())) {
            wrong(at, line);
          } else if (lazy && !ParagraphLines.isHeading(line)) {
            file.problems()
                .add(ProblemCode.OPTION_LINE, file.at(at), Shortened.to(30, line.strip()));
          }
        });
  }

  /** The last lines of a stem that stand directly before its options, or are lettered. */
  private void beforeOptions(List<Node> nodes, List<Node> options) {
    int first = options.isEmpty() ? -1 : nodes.indexOf(options.get(0));
    if (first < 1) {
      return;
    }
    Node before = nodes.get(first - 1);
    String between =
        file.text(before.getStartOffset(), nodes.get(first).getStartOffset())
            .replaceAll("[ \t]+", "");
    boolean adjacent = !between.endsWith("\n\n");
    if (before instanceof ListBlock && adjacent) {
      for (Node item : before.getChildren()) {
        int at = item.getStartOffset();
        wrong(at, file.text(at, item.getEndOffset()));
      }
    } else if (before instanceof Paragraph && (first > 1 || lineCount(before) > 1)) {
      each(
          before,
          (at, line) -> {
            if (LETTERED.matcher(line).matches() && line.indexOf('（') < 0) {
              wrong(at, line);
            }
          });
    }
  }

  private int lineCount(Node node) {
    return (int) file.text(node.getStartOffset(), node.getEndOffset()).strip().lines().count();
  }

  /** Whether a line belongs to an item although it is indented no further than the item. */
  private boolean isLazy(Node list, int at) {
    int item = -1;
    for (Node child : list.getChildren()) {
      if (child.getStartOffset() < at) {
        item = child.getStartOffset();
      }
    }
    return item >= 0 && at - file.lineStart(at) < item - file.lineStart(item) + MARKER;
  }

  private void wrong(int at, String line) {
    found = true;
    file.problems().add(ProblemCode.ITEM_OPTION_MARK, file.at(at), Shortened.to(40, line.strip()));
  }

  private void code(Node node) {
    if (node instanceof FencedCodeBlock) {
      code.set(node.getStartOffset(), node.getEndOffset());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      code(child);
    }
  }

  private interface Line {
    void at(int offset, String text);
  }

  /** Every line of a node's source that is not empty, without the blanks at its beginning. */
  private void each(Node node, Line line) {
    int from = node.getStartOffset();
    String text = file.text(from, node.getEndOffset());
    for (int at = 0; at < text.length(); ) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == '　')) {
        at++;
      }
      if (at < end) {
        line.at(from + at, text.substring(at, end));
      }
      at = end + 1;
    }
  }
}
