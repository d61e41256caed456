package io.tiku.edition;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;

/**
 * The words of a body, one line a block. Code and formulas, which are no prose, are a gap in it.
 */
final class Prose {

  /** Stands for what is left out. */
  static final char GAP = '\uFFFC';

  private final StringBuilder out = new StringBuilder();

  private Prose() {}

  static String of(Body body) {
    Prose prose = new Prose();
    prose.blocks(body.blocks());
    return prose.out.toString().strip();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      line(paragraph.children());
    } else if (block instanceof Block.Heading heading) {
      line(heading.children());
    } else if (block instanceof Block.Listing listing) {
      listing.items().forEach(this::blocks);
    } else if (block instanceof Block.Quote quote) {
      blocks(quote.children());
    } else if (block instanceof Block.Table table) {
      cells(table.header());
      table.rows().forEach(this::cells);
    } else if (block instanceof Block.Image image) {
      out.append(image.alt()).append('\n').append(image.caption()).append('\n');
    } else {
      out.append(GAP).append('\n');
    }
  }

  private void cells(List<List<Inline>> row) {
    row.forEach(this::line);
  }

  private void line(List<Inline> inlines) {
    inlines.forEach(this::inline);
    out.append('\n');
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      out.append(text.text());
    } else if (inline instanceof Inline.Strong strong) {
      strong.children().forEach(this::inline);
    } else if (inline instanceof Inline.Emphasis emphasis) {
      emphasis.children().forEach(this::inline);
    } else if (inline instanceof Inline.Link link) {
      link.children().forEach(this::inline);
    } else if (inline instanceof Inline.Blank blank) {
      out.append(String.join("|", blank.accepted()));
    } else if (inline instanceof Inline.Script script) {
      out.append(script.plain());
    } else if (inline instanceof Inline.LineBreak) {
      out.append('\n');
    } else {
      out.append(GAP);
    }
  }
}
