package io.tiku.markup.body;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parsed blocks to a {@link Body}. */
public final class BlockReader {

  private final MarkdownFile file;
  private final BlankCollector blanks;
  private final boolean headings;
  private final Anchors anchors = new Anchors();

  private BlockReader(MarkdownFile file, BlankCollector blanks, boolean headings) {
    this.file = file;
    this.blanks = blanks;
    this.headings = headings;
  }

  /** For text with headings: guides, syllabus, statutes. */
  public static BlockReader ofPage(MarkdownFile file) {
    return new BlockReader(file, BlankCollector.refusing(), true);
  }

  /** For the parts of an item. */
  public static BlockReader ofItem(MarkdownFile file, BlankCollector blanks) {
    return new BlockReader(file, blanks, false);
  }

  public Body body(List<Node> nodes) {
    return nodes.isEmpty() ? Body.EMPTY : new Body(blocks(nodes, 0));
  }

  /** A paragraph of which the part before an offset is left out. */
  public List<Block> paragraph(Node paragraph, int from) {
    ParagraphLines.report(file, paragraph, from);
    List<Image> images = images(paragraph, from);
    if (!images.isEmpty()) {
      return images.stream().map(this::image).flatMap(Optional::stream).toList();
    }
    List<Inline> inlines = TrailingSpace.trimmed(InlineReader.read(file, paragraph, from, blanks));
    return inlines.isEmpty() ? List.of() : List.of(new Block.Paragraph(inlines));
  }

  public List<Block> blocks(Iterable<Node> nodes, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : nodes) {
      if (depth > NestingCheck.DEEPEST) {
        file.report(ProblemCode.MARKUP_NESTING, node, NestingCheck.DEEPEST);
        return blocks;
      }
      add(node, depth, blocks);
    }
    return blocks;
  }

  private void add(Node node, int depth, List<Block> blocks) {
    if (node instanceof Paragraph) {
      blocks.addAll(paragraph(node, 0));
    } else if (node instanceof Heading heading) {
      heading(heading, depth, blocks);
    } else if (node instanceof ListBlock list) {
      blocks.add(listing(list, depth));
    } else if (node instanceof BlockQuote) {
      blocks.add(new Block.Quote(blocks(node.getChildren(), depth + 1)));
    } else if (node instanceof TableBlock table) {
      new TableReader(file, blanks).read(table).ifPresent(blocks::add);
    } else if (node instanceof FencedCodeBlock code) {
      closed(code);
      blocks.add(new Block.Code(code.getInfo().toString().strip(), code(code)));
    } else if (node instanceof ThematicBreak) {
      boolean gap = node.getChars().startsWith("_");
      file.report(
          ProblemCode.MARKUP_UNSUPPORTED,
          node,
          "分隔线",
          gap ? "要留空就写（　　）；段落之间空一行就够了。" : "删掉它，段落之间空一行。");
    } else {
      file.report(ProblemCode.MARKUP_UNSUPPORTED, node, "这种写法", "改成段落、列表或表格。");
    }
  }

  private void heading(Heading heading, int depth, List<Block> blocks) {
    if (!headings || depth > 0) {
      file.report(ProblemCode.MARKUP_UNSUPPORTED, heading, "小标题", "改成段落，用 **文字** 强调。");
    } else if (heading.getLevel() < 2) {
      file.report(ProblemCode.MARKUP_UNSUPPORTED, heading, "一级标题", "页面的标题写在文件头的 title，正文从 ## 开始。");
    } else {
      List<Inline> inlines = TrailingSpace.trimmed(InlineReader.read(file, heading, 0, blanks));
      String words = new Body(List.of(new Block.Paragraph(inlines))).plainText();
      blocks.add(new Block.Heading(heading.getLevel(), anchors.of(words), inlines));
    }
  }

  private Block listing(ListBlock list, int depth) {
    List<List<Block>> items = new ArrayList<>();
    ListNumbers.report(file, list);
    for (Node item : list.getChildren()) {
      items.add(blocks(item.getChildren(), depth + 1));
    }
    return list instanceof OrderedList ordered
        ? new Block.Listing(true, Math.max(0, ordered.getStartNumber()), items)
        : new Block.Listing(false, 1, items);
  }

  /** The images of a paragraph that holds nothing else. */
  private static List<Image> images(Node paragraph, int from) {
    List<Image> found = new ArrayList<>();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Image image) {
        found.add(image);
      } else if (node.getEndOffset() > from
          && !(node instanceof SoftLineBreak)
          && !node.getChars().isBlank()) {
        return List.of();
      }
    }
    return found;
  }

  private Optional<Block> image(Image image) {
    String alt = unescaped(image.getText()).strip();
    if (alt.isEmpty()) {
      file.report(ProblemCode.IMAGE_ALT, image);
    }
    String address = unescaped(image.getUrl());
    if (!headings && address.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      file.report(ProblemCode.IMAGE_DRAWING, image, address);
    }
    return file.links()
        .image(file, address, file.at(image))
        .flatMap(asset -> shown(new Block.Image(asset, alt, unescaped(image.getTitle()).strip())));
  }

  /** An image, or in the place of one that cannot be shown what it says to those who see none. */
  private Optional<Block> shown(Block.Image image) {
    if (file.links().shows(image.asset())) {
      return Optional.of(image);
    }
    return image.alt().isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(List.of(new Inline.Text(image.alt()))));
  }

  private String unescaped(BasedSequence chars) {
    return Unescaped.of(chars, file.at(chars.getStartOffset()), file.problems());
  }

  /** A block without an end takes all that follows with it, sections too. */
  private void closed(FencedCodeBlock code) {
    if (code.getClosingMarker().isEmpty()) {
      file.report(
          ProblemCode.MARKUP_UNSUPPORTED,
          code,
          "没有收尾的代码块",
          "代码之后单独写一行 " + code.getOpeningMarker() + "。");
    }
  }

  private static String code(FencedCodeBlock code) {
    String text = code.getContentChars().toString();
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
