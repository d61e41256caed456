package io.tiku.paper.word;

import io.tiku.edition.Edition;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.template.Templates;

/** Printed documents as .docx; the same document gives the same bytes. */
public final class WordDocuments {

  private final Edition edition;
  private final WordFiles files;
  private final PaperWords words;

  public WordDocuments(Edition edition, Templates templates) {
    this.edition = edition;
    this.files = new WordFiles(templates, true);
    this.words = PaperWords.chinese(templates);
  }

  /** A4, each part below the one before it. */
  public byte[] write(PrintDocument document) {
    WordSheet sheet =
        document.orientation() == Orientation.ACROSS ? WordSheet.ACROSS : WordSheet.PLAIN;
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordParts(edition, out, images, sheet.column(), words).write(document);
    String footer = document.footer().isEmpty() ? "" : document.footer() + "　";
    return files.of(
        new WordFiles.Frame(document.title(), footer, document.mark(), words),
        out,
        images,
        sheet,
        WordFiles.Lines.PAPER);
  }
}
