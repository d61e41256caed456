package io.tiku.markup.item;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.markup.body.BlankCollector;
import io.tiku.markup.body.BlockReader;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a 匹配, {@code - 甲 → 乙} or {@code - → 乙} for an option that belongs to none, and those
 * of a 排序, {@code 1. 甲}, in the right order: the last list of a text that is of that kind.
 */
final class LinesReader {

  static final int FEWEST = 3;
  static final int MOST_LINES = 10;
  static final int MOST_OPTIONS = 15;

  private final MarkdownFile file;
  private final ItemType type;
  private final BlockReader reader;
  private final List<Prompt> prompts = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final List<Option> others = new ArrayList<>();

  LinesReader(MarkdownFile file, ItemType type) {
    this.file = file;
    this.type = type;
    this.reader = BlockReader.ofItem(file, BlankCollector.refusing());
  }

  /** Where the lines begin among the nodes of a text; after the last one if there are none. */
  static int begin(ItemType type, List<Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      boolean ordered = nodes.get(i) instanceof OrderedList;
      boolean listed = nodes.get(i) instanceof ListBlock && ordered == (type == ItemType.ORDERING);
      if (listed || type == ItemType.MATCHING && nodes.get(i) instanceof TableBlock) {
        return i;
      }
    }
    return nodes.size();
  }

  /**
   * Reads the lines.
   *
   * @param nodes from the list on
   * @param at where to report that there is none
   */
  Answer read(List<Node> nodes, SourcePosition at) {
    if (nodes.isEmpty() || nodes.get(0) instanceof TableBlock) {
      SourcePosition place = nodes.isEmpty() ? at : file.at(nodes.get(0));
      file.problems().add(ProblemCode.LINES_MISSING, place, type.label(), missing());
      return answer();
    }
    nodes.stream()
        .skip(1)
        .forEach(
            node ->
                file.report(
                    ProblemCode.MARKUP_UNSUPPORTED, node, "写在各行之后的文字", "题干写在各行之前，说明写进「解析」一节。"));
    int number = 1;
    for (Node item : nodes.get(0).getChildren()) {
      if (type == ItemType.MATCHING) {
        pair(item);
      } else {
        step(item, number++);
      }
    }
    count(file.at(nodes.get(0)));
    return answer();
  }

  private String missing() {
    return type == ItemType.MATCHING
        ? "在题干之后写列表，每行一对：「- 左边 → 右边」；多出来的右边写成「- → 右边」"
        : "在题干之后按正确的次序写编号列表：「1. 第一步」「2. 第二步」……，点号后空一格";
  }

  private Answer answer() {
    List<Option> all = new ArrayList<>();
    options.forEach(option -> all.add(numbered(option, all.size())));
    others.forEach(option -> all.add(numbered(option, all.size())));
    return type == ItemType.MATCHING ? new Answer.Matching(prompts, all) : new Answer.Ordering(all);
  }

  private static Option numbered(Option option, int before) {
    return new Option("o" + (before + 1), option.text(), option.key(), option.note(), option.at());
  }

  private void pair(Node item) {
    Split split = Split.of(text(item));
    if (!split.fault().isEmpty()) {
      file.report(ProblemCode.MATCHING_PAIR, item, split.fault());
      return;
    }
    Option option = new Option("", split.right(), !split.left().isEmpty(), note(item), place(item));
    if (split.left().isEmpty()) {
      others.add(option);
    } else {
      prompts.add(new Prompt(split.left(), place(item)));
      options.add(option);
    }
  }

  /** Numbers that jump were meant as the right order by somebody; all alike are usual Markdown. */
  private void step(Node item, int number) {
    Body text = text(item);
    if (text.isEmpty()) {
      file.report(ProblemCode.ITEM_OPTION_EMPTY, item);
      return;
    }
    if (item instanceof OrderedListItem ordered) {
      String marker = ordered.getOpeningMarker().toString();
      String written = marker.substring(0, marker.length() - 1);
      if (!written.equals("1") && !written.equals(String.valueOf(number))) {
        file.report(ProblemCode.ORDERING_NUMBERS, item, written, number);
      }
    }
    options.add(new Option("", text, true, note(item), place(item)));
  }

  private Body text(Node item) {
    List<Node> nodes = new ArrayList<>();
    for (Node child : item.getChildren()) {
      if (!(child instanceof BlockQuote)) {
        nodes.add(child);
      }
    }
    return new Body(reader.blocks(nodes, 1));
  }

  private Body note(Node item) {
    List<Block> note = new ArrayList<>();
    for (Node child : item.getChildren()) {
      if (child instanceof BlockQuote) {
        note.addAll(reader.blocks(child.getChildren(), 2));
      }
    }
    return new Body(note);
  }

  private SourcePosition place(Node item) {
    Node first = item.getFirstChild();
    return file.at(first == null ? item : first);
  }

  private void count(SourcePosition at) {
    if (MarkdownFile.isBroken(file.problems())) {
      return;
    }
    String what = type == ItemType.MATCHING ? "对" : "行";
    int lines = options.size();
    if (lines < FEWEST || lines > MOST_LINES) {
      lines(at, lines + " " + what, FEWEST + " 到 " + MOST_LINES + " " + what);
    } else if (lines + others.size() > MOST_OPTIONS) {
      lines(at, lines + others.size() + " 个右边的选项", FEWEST + " 到 " + MOST_OPTIONS + " 个");
    }
  }

  private void lines(SourcePosition at, String found, String wanted) {
    file.problems().add(ProblemCode.LINES_COUNT, at, type.label(), found, wanted);
  }
}
