package io.tiku.paper.pdf;

import io.tiku.template.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes leaves as a PDF; the same leaves give the same bytes. */
final class PdfWriter {

  private final Templates templates;
  private final PrintFonts fonts;
  private final Pictures pictures;

  PdfWriter(Templates templates, PrintFonts fonts, Pictures pictures) {
    this.templates = templates;
    this.fonts = fonts;
    this.pictures = pictures;
  }

  /**
   * A document.
   *
   * @param root of the structure that the marks' tags belong to
   */
  byte[] write(String title, Tag root, List<Leaf> leaves) {
    try (PDDocument document = new PDDocument()) {
      Archive.declare(document, title, templates);
      Map<Face, PDFont> faces = fonts.embedInto(document);
      Structure structure = new Structure();
      PDDocumentOutline outline = new PDDocumentOutline();
      for (Leaf leaf : leaves) {
        PDPage page = new PDPage(new PDRectangle(leaf.width(), leaf.height()));
        document.addPage(page);
        structure.page(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          Pen pen = new Pen(document, page, out, faces, structure, pictures, leaf.height());
          pen.draw(leaf.marks());
        }
        leaf.marks().forEach(mark -> bookmark(mark, page, leaf.height(), outline));
      }
      if (outline.hasChildren()) {
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
      }
      structure.writeTo(document, root);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bookmark(Mark mark, PDPage page, float height, PDDocumentOutline outline) {
    if (mark instanceof Mark.Bookmark bookmark) {
      PDPageXYZDestination destination = new PDPageXYZDestination();
      destination.setPage(page);
      destination.setTop(Math.round(height - bookmark.y()));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.title());
      item.setDestination(destination);
      outline.addLast(item);
    }
  }
}
