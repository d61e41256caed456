package io.tiku.markup;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** The library's nodes to our {@link Body}; what a body cannot hold is a problem. */
final class BodyReader {

  private final Markdown places;
  private final Problems problems;
  private final InlineReader inlines;
  private final Targets targets;
  private final boolean headings;

  /**
   * @param headings whether the text may have headings of its own, as guides may
   */
  BodyReader(Markdown places, Targets targets, Problems problems, boolean headings) {
    this.places = places;
    this.problems = problems;
    this.targets = targets;
    this.headings = headings;
    this.inlines = new InlineReader(places, targets, problems);
  }

  Body body(List<Node> nodes) {
    return new Body(blocks(nodes));
  }

  List<Inline> inlines(Node parent) {
    return inlines.children(parent);
  }

  private List<Block> blocks(Iterable<Node> nodes) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : nodes) {
      block(node, blocks);
    }
    return blocks;
  }

  private void block(Node node, List<Block> out) {
    if (node instanceof Paragraph) {
      paragraph(node, out);
    } else if (node instanceof ListBlock list) {
      out.add(list(list));
    } else if (node instanceof BlockQuote) {
      out.add(new Block.Quote(blocks(node.getChildren())));
    } else if (node instanceof FencedCodeBlock code) {
      out.add(
          new Block.Code(
              code.getInfo().unescape().strip(),
              OwnMarks.restored(code.getContentChars().toString())));
    } else if (node instanceof IndentedCodeBlock code) {
      out.add(new Block.Code("", OwnMarks.restored(code.getContentChars().toString())));
    } else if (node instanceof TableBlock) {
      out.add(new TableReader(inlines).table(node));
    } else if (node instanceof Heading heading) {
      heading(heading, out);
    } else if (node instanceof HtmlBlockBase) {
      inlines.html(node);
    } else if (node instanceof ThematicBreak) {
      unsupported(node, "分隔线", "用小标题或分段来分开。");
    } else if (node instanceof Reference) {
      unsupported(node, "引用式链接的定义", "写成 [文字](地址)。");
    } else {
      unsupported(node, "这种写法", "只用段落、强调、列表、表格、图片、链接和代码。");
    }
  }

  private void unsupported(Node node, String what, String remedy) {
    problems.add(ProblemCode.MARKUP_UNSUPPORTED, places.at(node), what, remedy);
  }

  private void paragraph(Node node, List<Block> out) {
    if (node.getFirstChild() instanceof Image image && image.getNext() == null) {
      image(image, out);
      return;
    }
    List<Inline> children = inlines.children(node);
    if (!children.isEmpty()) {
      out.add(new Block.Paragraph(children));
    }
  }

  private void image(Image image, List<Block> out) {
    String alt = InlineReader.plain(image.getText().unescape());
    if (alt.isBlank()) {
      problems.add(ProblemCode.IMAGE_ALT, places.at(image));
    }
    targets
        .image(image.getUrl().unescape(), places.at(image))
        .ifPresent(
            asset ->
                out.add(
                    new Block.Image(asset, alt, InlineReader.plain(image.getTitle().unescape()))));
  }

  private Block list(ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item : list.getChildren()) {
      items.add(blocks(item.getChildren()));
    }
    int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
    return new Block.Listing(!(list instanceof BulletList), start, items);
  }

  private void heading(Heading heading, List<Block> out) {
    if (!headings) {
      unsupported(heading, "小标题", "用加粗的文字或分段来分开。");
    } else if (heading.getLevel() < 2) {
      unsupported(heading, "一级标题", "页面的标题写在 title 里，正文从 ## 开始。");
    } else {
      List<Inline> children = inlines.children(heading);
      String anchor = anchor(heading.getText().unescape());
      out.add(new Block.Heading(heading.getLevel(), anchor, children));
    }
  }

  /** Letters, digits and Han characters of a heading, other characters as hyphens. */
  static String anchor(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.isEmpty() ? "section" : out.toString();
  }
}
