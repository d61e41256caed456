package io.tiku.paper.pdf;

import io.tiku.content.Block.Code;
import io.tiku.content.Block.Heading;
import io.tiku.content.Block.Image;
import io.tiku.content.Block.Listing;
import io.tiku.content.Block.Paragraph;
import io.tiku.content.Block.Quote;
import io.tiku.content.Block.Table;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** Sets bodies: the renderer of our tree for PDF. */
final class BodySetter {

  private static final String BLANK = "________";
  private static final float INDENT_EMS = 2;

  private final TextSetter setter;
  private final float size;
  private final float leading;

  BodySetter(TextSetter setter, float size, float leading) {
    this.setter = setter;
    this.size = size;
    this.leading = leading;
  }

  /** A body followed, in its last paragraph, by some more words. */
  Block set(Body body, String more, float width) {
    List<Block> blocks = new ArrayList<>();
    List<io.tiku.content.Block> all = body.blocks();
    for (int i = 0; i < all.size(); i++) {
      blocks.add(block(all.get(i), i == all.size() - 1 ? more : "", width));
    }
    return Block.stacked(blocks, false);
  }

  Block words(Face face, String words, float width) {
    return setter.set(List.of(new Span(face, words)), size, leading, width);
  }

  private Block block(io.tiku.content.Block block, String more, float width) {
    if (block instanceof Paragraph paragraph) {
      return set(paragraph.children(), more, width);
    }
    if (block instanceof Heading heading) {
      return set(heading.children(), more, width);
    }
    if (block instanceof Quote quote) {
      return set(new Body(quote.children()), more, width - INDENT_EMS * size)
          .right(INDENT_EMS * size);
    }
    if (block instanceof Listing listing) {
      return listing(listing, width);
    }
    if (block instanceof Table table) {
      return table(table, width);
    }
    if (block instanceof Code code) {
      return words(Face.SONG, code.text(), width);
    }
    Image image = (Image) block;
    return words(Face.SONG, "［图：" + image.alt() + "］", width);
  }

  private Block listing(Listing listing, float width) {
    List<Block> blocks = new ArrayList<>();
    int number = listing.start();
    float indent = INDENT_EMS * size;
    for (List<io.tiku.content.Block> item : listing.items()) {
      Block label = words(Face.SONG, listing.ordered() ? number++ + "." : "·", indent);
      Block body = set(new Body(item), "", width - indent).right(indent);
      blocks.add(label.beside(body));
    }
    return Block.stacked(blocks, false);
  }

  private Block table(Table table, float width) {
    List<List<List<Inline>>> rows = new ArrayList<>(table.rows());
    rows.add(0, table.header());
    int columns = table.header().size();
    float cell = width / columns;
    float padding = size / 4;
    List<Block> lines = new ArrayList<>();
    for (List<List<Inline>> row : rows) {
      Block line = new Block(0, false, List.of());
      for (int i = 0; i < columns; i++) {
        line = line.beside(set(row.get(i), "", cell - 2 * padding).right(i * cell + padding));
      }
      lines.add(line.beside(grid(columns, cell, line.height())));
    }
    return Block.stacked(lines, false);
  }

  private static Block grid(int columns, float cell, float height) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i <= columns; i++) {
      marks.add(new Mark.Rule(i * cell, 0, i * cell, height, false));
    }
    marks.add(new Mark.Rule(0, 0, columns * cell, 0, false));
    marks.add(new Mark.Rule(0, height, columns * cell, height, false));
    return new Block(height, false, marks);
  }

  private Block set(List<Inline> inlines, String more, float width) {
    List<Span> spans = new ArrayList<>();
    collect(inlines, Face.SONG, spans);
    spans.add(new Span(Face.SONG, more));
    return setter.set(spans, size, leading, width);
  }

  private static void collect(List<Inline> inlines, Face face, List<Span> spans) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        spans.add(new Span(face, text.text()));
      } else if (inline instanceof Inline.Strong strong) {
        collect(strong.children(), Face.HEI, spans);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        collect(emphasis.children(), Face.HEI, spans);
      } else if (inline instanceof Inline.Link link) {
        collect(link.children(), face, spans);
      } else if (inline instanceof Inline.Code code) {
        spans.add(new Span(face, code.text()));
      } else if (inline instanceof Inline.Blank) {
        spans.add(new Span(face, BLANK));
      } else if (inline instanceof Inline.LineBreak) {
        spans.add(new Span(face, "\n"));
      }
    }
  }
}
