package io.tiku.paper.pdf;

import io.tiku.edition.Edition;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintDocument;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Printed documents as PDF; the same document gives the same bytes. */
public final class PdfDocuments {

  private final Edition edition;
  private final TextSetter setter;
  private final Pictures pictures;
  private final PdfWriter writer;
  private final PaperWords words;

  /**
   * @param templates hold the fonts
   */
  public PdfDocuments(Edition edition, Templates templates) {
    this.edition = edition;
    PrintFonts fonts = PrintFonts.of(templates);
    setter = new TextSetter(fonts);
    words = PaperWords.chinese(templates);
    pictures = new Pictures(edition);
    writer = new PdfWriter(templates, fonts, pictures);
  }

  /** A4, each part below the one before it. */
  public byte[] write(PrintDocument document) {
    Sheet sheet = Sheet.document(document.orientation());
    Tag root = Tag.document();
    List<List<Mark>> pages = new ArrayList<>();
    PrintBlocks blocks = new PrintBlocks(edition, setter, pictures, sheet.column(), words);
    for (List<Block> chapter : blocks.of(document, root)) {
      pages.addAll(Pages.fill(chapter, sheet.room()).pages());
    }
    return writer.write(document.title(), root, leaves(document, sheet, pages));
  }

  /** How many sides of paper a PDF needs. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Leaf> leaves(PrintDocument document, Sheet sheet, List<List<Mark>> pages) {
    Furniture furniture = new Furniture(setter, sheet.column(), words);
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Mark> marks = new ArrayList<>();
      pages.get(i).forEach(mark -> marks.add(mark.moved(sheet.left(), Sheet.TOP)));
      furniture.around(document.footer(), document.mark(), i + 1, pages.size(), sheet).stream()
          .map(mark -> mark.moved(sheet.left(), 0))
          .forEach(marks::add);
      leaves.add(new Leaf(sheet.width(), sheet.height(), marks));
    }
    return leaves;
  }
}
