package io.tiku.paper.pdf;

import io.tiku.content.Block.Alignment;
import io.tiku.content.Block.Code;
import io.tiku.content.Block.Heading;
import io.tiku.content.Block.Image;
import io.tiku.content.Block.Listing;
import io.tiku.content.Block.Paragraph;
import io.tiku.content.Block.Quote;
import io.tiku.content.Block.Table;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.paper.pdf.Pictures.Size;
import io.tiku.paper.pdf.TextSetter.Fit;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets bodies: the renderer of our tree for PDF. */
final class BodySetter {

  private static final String BLANK = "________";
  private static final float INDENT_EMS = 2;
  private static final float TALLEST_PICTURE = 320;

  private final TextSetter setter;
  private final Pictures pictures;
  private final float size;
  private final float leading;
  private final Fit paragraphs;

  BodySetter(TextSetter setter, Pictures pictures, float size, float leading) {
    this(setter, pictures, size, leading, Fit.SPREAD);
  }

  private BodySetter(
      TextSetter setter, Pictures pictures, float size, float leading, Fit paragraphs) {
    this.setter = setter;
    this.pictures = pictures;
    this.size = size;
    this.leading = leading;
    this.paragraphs = paragraphs;
  }

  /** The same with paragraphs that stand otherwise. */
  BodySetter with(Fit fit) {
    return new BodySetter(setter, pictures, size, leading, fit);
  }

  /** A body below a node, followed in its last paragraph by some more words. */
  Block set(Body body, String more, float width, Tag parent) {
    List<Block> blocks = new ArrayList<>();
    List<io.tiku.content.Block> all = body.blocks();
    for (int i = 0; i < all.size(); i++) {
      blocks.add(block(all.get(i), i == all.size() - 1 ? more : "", width, parent));
    }
    return Block.stacked(blocks, false);
  }

  /** How wide a body of one paragraph is on a line that is long enough; else more than any line. */
  float naturalWidth(Body body) {
    return body.blocks().size() == 1 && body.blocks().get(0) instanceof Paragraph paragraph
        ? setter.width(spans(paragraph.children()), size)
        : Float.MAX_VALUE;
  }

  Block words(Face face, String words, float width) {
    return setter.set(List.of(new Span(face, words)), size, leading, width);
  }

  private Block block(io.tiku.content.Block block, String more, float width, Tag parent) {
    if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph.children(), more, width, parent);
    }
    if (block instanceof Heading heading) {
      return paragraph(heading.children(), more, width, parent);
    }
    if (block instanceof Quote quote) {
      float indent = INDENT_EMS * size;
      return set(new Body(quote.children()), more, width - indent, parent).right(indent);
    }
    if (block instanceof Listing listing) {
      return listing(listing, width, parent.child(Tag.Kind.LIST));
    }
    if (block instanceof Table table) {
      return table(table, width, parent.child(Tag.Kind.TABLE));
    }
    if (block instanceof Code code) {
      return words(Face.SONG, code.text(), width).tagged(parent.child(Tag.Kind.PARAGRAPH));
    }
    return image((Image) block, width, parent);
  }

  private Block image(Image image, float width, Tag parent) {
    Optional<Size> natural = pictures.size(image.asset());
    if (natural.isEmpty()) {
      return words(Face.SONG, "［图：" + image.alt() + "］", width)
          .tagged(parent.child(Tag.Kind.PARAGRAPH));
    }
    Size pixels = natural.get();
    float scale = Math.min(1, Math.min(width / pixels.width(), TALLEST_PICTURE / pixels.height()));
    float wide = pixels.width() * scale;
    float high = pixels.height() * scale;
    Tag figure = parent.child(Tag.Kind.FIGURE, image.alt());
    Mark mark = new Mark.Picture((width - wide) / 2, 0, wide, high, image.asset(), figure);
    Block picture = new Block(high + leading / 3, false, List.of(mark));
    if (image.caption().isEmpty()) {
      return picture;
    }
    float left = Math.max(0, (width - setter.width(Face.SONG, image.caption(), size)) / 2);
    Block caption =
        words(Face.SONG, image.caption(), width)
            .right(left)
            .tagged(parent.child(Tag.Kind.PARAGRAPH));
    return Block.stacked(List.of(picture, caption), false);
  }

  private Block listing(Listing listing, float width, Tag list) {
    List<Block> blocks = new ArrayList<>();
    int number = listing.start();
    float indent = INDENT_EMS * size;
    for (List<io.tiku.content.Block> item : listing.items()) {
      Tag node = list.child(Tag.Kind.ITEM);
      Block label =
          words(Face.SONG, listing.ordered() ? number++ + "." : "·", indent)
              .tagged(node.child(Tag.Kind.LABEL));
      Tag text = node.child(Tag.Kind.BODY);
      blocks.add(label.beside(set(new Body(item), "", width - indent, text).right(indent)));
    }
    return Block.stacked(blocks, false);
  }

  private Block table(Table table, float width, Tag node) {
    List<List<List<Inline>>> rows = new ArrayList<>(table.rows());
    rows.add(0, table.header());
    int columns = table.header().size();
    float cell = width / columns;
    float padding = size / 4;
    List<Block> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Tag rowNode = node.child(Tag.Kind.ROW);
      Block line = new Block(0, false, List.of());
      for (int i = 0; i < columns; i++) {
        Tag tag = rowNode.child(row == 0 ? Tag.Kind.COLUMN_HEAD : Tag.Kind.CELL);
        List<Inline> words = rows.get(row).get(i);
        float room = cell - 2 * padding;
        float left = i * cell + padding + indent(table.alignments().get(i), words, room);
        line = line.beside(set(words, "", room).tagged(tag).right(left));
      }
      lines.add(line.beside(grid(columns, cell, line.height())));
    }
    return Block.stacked(lines, false);
  }

  /** How far an aligned cell of one line is moved. */
  private float indent(Alignment alignment, List<Inline> words, float room) {
    float slack = room - setter.width(spans(words), size);
    if (slack <= 0) {
      return 0;
    }
    return switch (alignment) {
      case NONE, LEFT -> 0;
      case CENTER -> slack / 2;
      case RIGHT -> slack;
    };
  }

  private static Block grid(int columns, float cell, float height) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      marks.add(new Mark.Box(i * cell, 0, cell, height, false));
    }
    return new Block(height, false, marks);
  }

  private Block paragraph(List<Inline> inlines, String more, float width, Tag parent) {
    return set(inlines, more, width).tagged(parent.child(Tag.Kind.PARAGRAPH));
  }

  /** Running text that belongs to no node yet. */
  Block set(List<Inline> inlines, String more, float width) {
    List<Span> spans = spans(inlines);
    if (!more.isEmpty()) {
      spans.add(new Span(Face.SONG, more));
    }
    return setter.set(spans, size, leading, width, paragraphs);
  }

  private static List<Span> spans(List<Inline> inlines) {
    List<Span> spans = new ArrayList<>();
    collect(inlines, Face.SONG, spans);
    return spans;
  }

  private static void collect(List<Inline> inlines, Face face, List<Span> spans) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        spans.add(new Span(face, text.text()));
      } else if (inline instanceof Inline.Strong strong) {
        collect(strong.children(), Face.HEI, spans);
      } else if (inline instanceof Inline.Emphasis emphasis) {
        collect(emphasis.children(), Face.HEI, spans);
      } else if (inline instanceof Inline.Script script) {
        spans.add(new Span(face, script.text(), Rise.of(script.level())));
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
