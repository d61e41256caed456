package io.tiku.markup.item;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Option;
import io.tiku.markup.body.BlankCollector;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.Shortened;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Options written as a task list. */
final class OptionReader {

  private static final int MARK_LENGTH = 3;

  private final MarkdownFile file;
  private final BlockReader reader;

  OptionReader(MarkdownFile file) {
    this.file = file;
    this.reader = BlockReader.ofItem(file, BlankCollector.refusing());
  }

  /** Whether a node is a list of options, perhaps with a mistake in it. */
  static boolean isOptions(MarkdownFile file, Node node) {
    if (node instanceof ListBlock) {
      for (Node item : node.getChildren()) {
        if (looksMarked(content(file, item))) {
          return true;
        }
      }
    }
    return false;
  }

  List<Option> read(List<Node> lists) {
    List<Option> options = new ArrayList<>();
    for (Node list : lists) {
      for (Node item : list.getChildren()) {
        options.add(option(item, list instanceof OrderedList, options.size() + 1));
      }
    }
    return options;
  }

  private Option option(Node item, boolean numbered, int number) {
    Node first = item.getFirstChild();
    String content = content(file, item);
    if (numbered || !isMarked(content)) {
      String line = file.text(item.getStartOffset(), item.getEndOffset());
      ProblemCode code =
          content.isBlank() ? ProblemCode.ITEM_OPTION_EMPTY : ProblemCode.ITEM_OPTION_MARK;
      file.report(code, item, Shortened.to(40, line));
    }
    List<Block> text = new ArrayList<>();
    List<Block> note = new ArrayList<>();
    for (Node child : item.getChildren()) {
      if (child instanceof BlockQuote) {
        note.addAll(reader.blocks(child.getChildren(), 2));
      } else if (child == first && child instanceof Paragraph && isMarked(content)) {
        text.addAll(reader.paragraph(child, child.getStartOffset() + MARK_LENGTH));
      } else {
        text.addAll(reader.blocks(List.of(child), 1));
      }
    }
    if (text.isEmpty() && isMarked(content)) {
      file.report(ProblemCode.ITEM_OPTION_EMPTY, item);
    }
    boolean key = isMarked(content) && content.charAt(1) != ' ';
    Node place = first == null ? item : first;
    return new Option("o" + number, new Body(text), key, new Body(note), file.at(place));
  }

  /** The source of an item's first paragraph. */
  private static String content(MarkdownFile file, Node item) {
    Node first = item.getFirstChild();
    return first instanceof Paragraph
        ? file.text(first.getStartOffset(), first.getEndOffset()).stripTrailing()
        : "";
  }

  private static boolean isMarked(String content) {
    return content.length() >= MARK_LENGTH
        && content.charAt(0) == '['
        && content.charAt(2) == ']'
        && "xX ".indexOf(content.charAt(1)) >= 0
        && (content.length() == MARK_LENGTH || Character.isWhitespace(content.charAt(3)));
  }

  /** {@code [x]}, {@code [√]}, {@code []}, {@code 【x】} … at the beginning. */
  private static boolean looksMarked(String content) {
    if (content.isEmpty() || "[【［〔".indexOf(content.charAt(0)) < 0) {
      return false;
    }
    boolean mark = true;
    for (int i = 1; i < Math.min(content.length(), 6); i++) {
      char c = content.charAt(i);
      if ("]】］〕".indexOf(c) >= 0) {
        boolean link = i + 1 < content.length() && content.charAt(i + 1) == '(';
        return (i < 4 || mark) && !link;
      }
      mark &= " 　xXｘＸ√✓".indexOf(c) >= 0;
    }
    return false;
  }
}
