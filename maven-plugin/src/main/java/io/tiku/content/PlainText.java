package io.tiku.content;

import java.util.List;

/** The characters of a body without their form. */
final class PlainText {

  private final StringBuilder out = new StringBuilder();

  private final PlainReading reading;

  private PlainText(PlainReading reading) {
    this.reading = reading;
  }

  static String of(Body body, PlainReading reading) {
    PlainText text = new PlainText(reading);
    text.blocks(body.blocks());
    return text.out.toString().strip();
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
      table.header().forEach(this::line);
      table.rows().forEach(row -> row.forEach(this::line));
    } else if (block instanceof Block.Image image) {
      out.append(reading.image(image)).append('\n');
    } else if (block instanceof Block.Code code) {
      out.append(reading.code(code.text())).append('\n');
    }
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
    } else if (inline instanceof Inline.Code code) {
      out.append(reading.code(code.text()));
    } else if (inline instanceof Inline.Link link) {
      link.children().forEach(this::inline);
    } else if (inline instanceof Inline.Script script) {
      out.append(script.plain());
    } else if (inline instanceof Inline.Blank blank) {
      out.append(reading.blank(blank));
    } else if (inline instanceof Inline.LineBreak) {
      out.append('\n');
    }
  }
}
