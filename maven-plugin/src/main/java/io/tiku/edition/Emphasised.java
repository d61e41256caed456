package io.tiku.edition;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.BitSet;
import java.util.List;

/** The running text of a body and which of its characters are emphasised. */
final class Emphasised {

  private final StringBuilder text = new StringBuilder();
  private final BitSet emphasised = new BitSet();

  private Emphasised() {}

  static Emphasised of(Body body) {
    Emphasised result = new Emphasised();
    result.blocks(body.blocks());
    return result;
  }

  /** One line a block. */
  String text() {
    return text.toString();
  }

  /** Whether any character of a range is emphasised. */
  boolean anyIn(int from, int to) {
    int next = emphasised.nextSetBit(from);
    return next >= 0 && next < to;
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        inlines(paragraph.children());
        text.append('\n');
      } else if (block instanceof Block.Listing listing) {
        listing.items().forEach(this::blocks);
      } else if (block instanceof Block.Quote quote) {
        blocks(quote.children());
      }
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      int from = text.length();
      if (inline instanceof Inline.Text plain) {
        text.append(plain.text());
      } else if (inline instanceof Inline.Code code) {
        // Brackets and negations of code are no matter of style.
        text.append(String.valueOf(Prose.GAP).repeat(code.text().length()));
      } else if (inline instanceof Inline.Script script) {
        text.append(script.plain());
      } else if (inline instanceof Inline.Link link) {
        inlines(link.children());
      } else if (inline instanceof Inline.LineBreak) {
        text.append('\n');
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.children());
        emphasised.set(from, text.length());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        inlines(emphasis.children());
        emphasised.set(from, text.length());
      }
    }
  }
}
