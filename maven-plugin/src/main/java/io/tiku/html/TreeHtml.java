package io.tiku.html;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import java.util.Locale;

/** Bodies as HTML on one page. */
public final class TreeHtml {

  private final Markup out;
  private final Targets targets;

  /** Adds to the markup given. */
  public TreeHtml(Markup out, Targets targets) {
    this.out = out;
    this.targets = targets;
  }

  /** Adds a body's blocks. */
  public void append(Body body) {
    body.blocks().forEach(this::block);
  }

  /** Adds a body, without a paragraph's tags if it is one paragraph. */
  public void appendInline(Body body) {
    if (body.blocks().size() == 1 && body.blocks().get(0) instanceof Block.Paragraph paragraph) {
      inlines(paragraph.children());
    } else {
      append(body);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      out.raw("<p>");
      inlines(paragraph.children());
      out.raw("</p>");
    } else if (block instanceof Block.Heading heading) {
      out.raw("<h").raw(heading.level()).raw(" id=\"").text(heading.anchor()).raw("\">");
      inlines(heading.children());
      out.raw("</h").raw(heading.level()).raw(">");
    } else if (block instanceof Block.Listing listing) {
      listing(listing);
    } else if (block instanceof Block.Quote quote) {
      out.raw("<blockquote>");
      quote.children().forEach(this::block);
      out.raw("</blockquote>");
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Image image) {
      out.raw("<figure><img src=\"").text(targets.image(image.asset()));
      out.raw("\" alt=\"").text(image.alt()).raw("\">");
      if (!image.caption().isEmpty()) {
        out.raw("<figcaption>").text(image.caption()).raw("</figcaption>");
      }
      out.raw("</figure>");
    } else if (block instanceof Block.Code code) {
      out.raw("<pre tabindex=\"0\"><code>").text(code.text()).raw("</code></pre>");
    }
  }

  private void listing(Block.Listing listing) {
    String name = listing.ordered() ? "ol" : "ul";
    out.raw("<").raw(name);
    if (listing.ordered() && listing.start() != 1) {
      out.raw(" start=\"").raw(listing.start()).raw("\"");
    }
    out.raw(">");
    for (List<Block> item : listing.items()) {
      out.raw("<li>");
      appendInline(new Body(item));
      out.raw("</li>");
    }
    out.raw("</").raw(name).raw(">");
  }

  private void table(Block.Table table) {
    out.raw("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    row("th", table.header(), table.alignments());
    out.raw("</tr></thead><tbody>");
    for (List<List<Inline>> row : table.rows()) {
      out.raw("<tr>");
      row("td", row, table.alignments());
      out.raw("</tr>");
    }
    out.raw("</tbody></table></div>");
  }

  /** Alignment is a class, since the pages forbid styles in attributes. */
  private void row(String name, List<List<Inline>> cells, List<Block.Alignment> alignments) {
    for (int i = 0; i < cells.size(); i++) {
      out.raw("<").raw(name);
      Block.Alignment alignment = alignments.get(i);
      if (alignment != Block.Alignment.NONE) {
        out.raw(" class=\"").raw(alignment.name().toLowerCase(Locale.ROOT)).raw("\"");
      }
      out.raw(">");
      inlines(cells.get(i));
      out.raw("</").raw(name).raw(">");
    }
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      out.text(text.text());
    } else if (inline instanceof Inline.Strong strong) {
      wrap("strong", strong.children());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      wrap("em", emphasis.children());
    } else if (inline instanceof Inline.Code code) {
      out.raw("<code>").text(code.text()).raw("</code>");
    } else if (inline instanceof Inline.Script script) {
      String name = script.level() == Inline.Level.SUB ? "sub>" : "sup>";
      out.raw("<").raw(name).text(script.text()).raw("</").raw(name);
    } else if (inline instanceof Inline.Link link) {
      targets
          .link(link.target())
          .ifPresentOrElse(
              href -> {
                out.raw("<a href=\"").text(href).raw("\">");
                inlines(link.children());
                out.raw("</a>");
              },
              () -> inlines(link.children()));
    } else if (inline instanceof Inline.Blank) {
      out.raw("<span class=\"blank\">____</span>");
    } else if (inline instanceof Inline.LineBreak) {
      out.raw("<br>");
    }
  }

  private void wrap(String name, List<Inline> children) {
    out.raw("<").raw(name).raw(">");
    inlines(children);
    out.raw("</").raw(name).raw(">");
  }
}
