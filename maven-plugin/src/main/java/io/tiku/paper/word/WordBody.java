package io.tiku.paper.word;

import io.tiku.content.Block;
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
import io.tiku.paper.word.WordNumbering.Kind;
import io.tiku.paper.word.WordXml.Setting;
import java.util.List;
import java.util.Optional;

/** Writes bodies: the renderer of our tree for Word. */
final class WordBody {

  private static final int EMU_PER_TWIP = 635;

  private final WordXml out;
  private final WordImages images;
  private final int room;
  private int pictures;

  /**
   * @param room in twips
   */
  WordBody(WordXml out, WordImages images, int room) {
    this.out = out;
    this.images = images;
    this.room = room;
  }

  /**
   * A body that begins in a paragraph of one style behind a label and goes on in another.
   *
   * @param more words at the end
   * @param keepNext whether it must stay with what follows
   */
  void labelled(
      String style, String following, WordLabel label, Body body, String more, boolean keepNext) {
    List<Block> blocks = body.blocks();
    int next = 0;
    out.begin(style, new Setting(keepNext || blocks.size() > 1, label.list()));
    if (!label.words().isEmpty()) {
      out.text(label.words(), label.look()).tab();
    }
    if (!blocks.isEmpty() && blocks.get(0) instanceof Paragraph paragraph) {
      out.inlines(paragraph.children());
      next = 1;
    }
    if (next >= blocks.size()) {
      out.text(more);
    }
    out.end();
    for (int i = next; i < blocks.size(); i++) {
      boolean last = i == blocks.size() - 1;
      block(blocks.get(i), following, last ? more : "", keepNext || !last);
    }
  }

  /** A body in paragraphs of one style. */
  void plain(String style, Body body) {
    plain(style, body, false);
  }

  /**
   * The same.
   *
   * @param keepNext whether all of it must stay with what follows
   */
  void plain(String style, Body body, boolean keepNext) {
    for (Block block : body.blocks()) {
      block(block, style, "", keepNext);
    }
  }

  private void block(Block block, String style, String more, boolean keepNext) {
    if (block instanceof Paragraph paragraph) {
      paragraph(style, paragraph.children(), more, keepNext);
    } else if (block instanceof Heading heading) {
      paragraph(style, heading.children(), more, true);
    } else if (block instanceof Quote quote) {
      for (Block inner : quote.children()) {
        block(inner, style, more, keepNext);
      }
    } else if (block instanceof Listing listing) {
      WordLabel label =
          listing.ordered()
              ? WordLabel.next(out.numbering().begin(Kind.POINTS, listing.start()))
              : WordLabel.of("·");
      for (List<Block> item : listing.items()) {
        labelled("Point", style, label, new Body(item), "", keepNext);
      }
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Code code) {
      out.paragraph("Code", code.text());
    } else if (block instanceof Image image) {
      image(image, keepNext);
    }
  }

  private void paragraph(String style, List<Inline> inlines, String more, boolean keepNext) {
    out.begin(style, Setting.next(keepNext)).inlines(inlines).text(more).end();
  }

  private void table(Table table) {
    int columns = table.header().size();
    int width = room / columns;
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"")
        .raw(String.valueOf(room))
        .raw("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/></w:tblPr><w:tblGrid>")
        .raw(("<w:gridCol w:w=\"" + width + "\"/>").repeat(columns))
        .raw("</w:tblGrid>");
    row(table, table.header(), true);
    table.rows().forEach(row -> row(table, row, false));
    out.raw("</w:tbl>\n");
  }

  private void row(Table table, List<List<Inline>> cells, boolean head) {
    out.raw("<w:tr><w:trPr><w:cantSplit/>").raw(head ? "<w:tblHeader/>" : "").raw("</w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + room / cells.size() + "\" w:type=\"dxa\"/></w:tcPr>")
          .begin("Cell", new Setting(true, alignment(table.alignments().get(i))))
          .inlines(cells.get(i))
          .end()
          .raw("</w:tc>");
    }
    out.raw("</w:tr>");
  }

  private static String alignment(Alignment alignment) {
    return switch (alignment) {
      case NONE, LEFT -> "<w:jc w:val=\"left\"/>";
      case CENTER -> "<w:jc w:val=\"center\"/>";
      case RIGHT -> "<w:jc w:val=\"right\"/>";
    };
  }

  private void image(Image image, boolean keepNext) {
    Optional<WordImages.Placed> found = images.place(image.asset(), (long) room * EMU_PER_TWIP);
    if (found.isEmpty()) {
      out.paragraph("More", "［图：" + image.alt() + "］");
      return;
    }
    WordImages.Placed picture = found.get();
    String id = String.valueOf(100 + ++pictures);
    String size = "cx=\"" + picture.width() + "\" cy=\"" + picture.height() + "\"";
    out.begin("Caption", Setting.next(keepNext || !image.caption().isEmpty()))
        .raw(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ")
        .raw(size)
        .raw("/><wp:docPr id=\"" + id + "\" name=\"图" + pictures + "\" descr=\"")
        .value(image.alt())
        .raw("\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=")
        .raw("\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>")
        .raw(
            "<pic:cNvPr id=\""
                + id
                + "\" name=\"图"
                + pictures
                + "\"/><pic:cNvPicPr/></pic:nvPicPr>")
        .raw("<pic:blipFill><a:blip r:embed=\"" + picture.id() + "\"/><a:stretch><a:fillRect/>")
        .raw("</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ")
        .raw(size)
        .raw("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
        .raw("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
        .end();
    if (!image.caption().isEmpty()) {
      out.begin("Caption", Setting.next(keepNext)).text(image.caption()).end();
    }
  }
}
