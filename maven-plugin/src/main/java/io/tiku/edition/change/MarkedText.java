package io.tiku.edition.change;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A body with the marks of its form, by which two bodies of the same characters differ. */
final class MarkedText {

  private final StringBuilder out = new StringBuilder();

  private final UnaryOperator<String> target;
  private final Function<Block.Image, Optional<String>> picture;

  private MarkedText(
      UnaryOperator<String> target, Function<Block.Image, Optional<String>> picture) {
    this.target = target;
    this.picture = picture;
  }

  /**
   * The text of a body.
   *
   * @param target what stands for where a link leads
   * @param picture what stands for an image; if nothing does, its alternative text is all there is
   */
  static String of(
      Body body, UnaryOperator<String> target, Function<Block.Image, Optional<String>> picture) {
    MarkedText text = new MarkedText(target, picture);
    body.blocks().forEach(text::block);
    return text.out.toString().strip();
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      line(paragraph.children());
    } else if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level())).append(' ');
      line(heading.children());
    } else if (block instanceof Block.Listing listing) {
      int number = listing.start();
      for (List<Block> item : listing.items()) {
        out.append(listing.ordered() ? number++ + ". " : "- ");
        item.forEach(this::block);
      }
    } else if (block instanceof Block.Quote quote) {
      out.append("> ");
      quote.children().forEach(this::block);
    } else if (block instanceof Block.Table table) {
      out.append(table.alignments()).append('\n');
      row(table.header());
      table.rows().forEach(this::row);
    } else if (block instanceof Block.Image image) {
      Optional<String> shown = picture.apply(image);
      if (shown.isPresent()) {
        out.append("![").append(image.alt()).append("](").append(shown.get()).append(' ');
        out.append(image.caption()).append(")\n");
      } else if (!image.alt().isEmpty()) {
        out.append(image.alt()).append('\n');
      }
    } else if (block instanceof Block.Code code) {
      out.append("```").append(code.language()).append('\n').append(code.text()).append("\n```\n");
    }
  }

  private void row(List<List<Inline>> cells) {
    for (List<Inline> cell : cells) {
      out.append("| ");
      inlines(cell);
      out.append(' ');
    }
    out.append("|\n");
  }

  private void line(List<Inline> inlines) {
    inlines(inlines);
    out.append('\n');
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      out.append(text.text());
    } else if (inline instanceof Inline.Strong strong) {
      around("**", strong.children());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      around("*", emphasis.children());
    } else if (inline instanceof Inline.Code code) {
      out.append('`').append(code.text()).append('`');
    } else if (inline instanceof Inline.Script script) {
      String mark = script.level() == Inline.Level.SUB ? "~" : "^";
      out.append(mark).append(script.text()).append(mark);
    } else if (inline instanceof Inline.Link link) {
      around("[", link.children());
      out.append("](").append(target.apply(link.target())).append(')');
    } else if (inline instanceof Inline.Blank) {
      out.append("____");
    } else if (inline instanceof Inline.LineBreak) {
      out.append("\\\n");
    }
  }

  private void around(String mark, List<Inline> children) {
    out.append(mark);
    inlines(children);
    if (!mark.equals("[")) {
      out.append(mark);
    }
  }
}
