package io.tiku.markup;

import io.tiku.content.Block;
import io.tiku.content.Inline;
import java.util.List;

/** Finds the blanks of a body, in reading order. */
final class Blanks {

  private Blanks() {}

  static void collect(List<Block> blocks, List<List<String>> out) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        inlines(paragraph.children(), out);
      } else if (block instanceof Block.Listing listing) {
        listing.items().forEach(item -> collect(item, out));
      } else if (block instanceof Block.Quote quote) {
        collect(quote.children(), out);
      } else if (block instanceof Block.Table table) {
        table.header().forEach(cell -> inlines(cell, out));
        table.rows().forEach(row -> row.forEach(cell -> inlines(cell, out)));
      }
    }
  }

  private static void inlines(List<Inline> inlines, List<List<String>> out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Blank blank) {
        out.add(blank.accepted());
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.children(), out);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        inlines(emphasis.children(), out);
      } else if (inline instanceof Inline.Link link) {
        inlines(link.children(), out);
      }
    }
  }
}
