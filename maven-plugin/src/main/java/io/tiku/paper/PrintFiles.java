package io.tiku.paper;

import io.tiku.edition.Edition;
import io.tiku.paper.pdf.PdfDocuments;
import io.tiku.paper.word.WordDocuments;
import io.tiku.template.Templates;
import java.util.SortedMap;
import java.util.TreeMap;

/** A document as the files people get. */
public final class PrintFiles {

  private final PdfDocuments pdf;
  private final WordDocuments word;

  public PrintFiles(Edition edition, Templates templates) {
    pdf = new PdfDocuments(edition, templates);
    word = new WordDocuments(edition, templates);
  }

  /**
   * PDF and Word.
   *
   * @param path without its ending, such as {@code stage/script}
   */
  public SortedMap<String, byte[]> of(String path, PrintDocument document) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(path + ".docx", word.write(document));
    files.put(path + ".pdf", pdf.write(document));
    return files;
  }
}
