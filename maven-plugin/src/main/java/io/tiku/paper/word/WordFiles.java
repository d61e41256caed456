package io.tiku.paper.word;

import io.tiku.paper.PaperWords;
import io.tiku.template.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Text with all that makes it a .docx; the same text gives the same bytes. */
final class WordFiles {

  /** The day zip counts from; at its very first second ZipEntry would add a time in UTC. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 1);

  private static final int EMU_PER_TWIP = 635;

  private final Templates templates;
  private final boolean documents;
  private final Map<String, byte[]> fixed = new HashMap<>();

  /**
   * What stands around the text.
   *
   * @param title what a reader's window shows
   * @param footer stands before the number of every page
   * @param mark stands at the top right of every page; empty for none
   * @param words what is said around the text
   */
  record Frame(String title, String footer, String mark, PaperWords words) {}

  /**
   * How lines stand.
   *
   * @param size of characters in half points
   * @param line from line to line, in twips
   */
  record Lines(int size, int line) {

    static final Lines PAPER = new Lines(21, 336);
    static final Lines KEY = new Lines(20, 310);

    /** The same with lines closer by a factor. */
    Lines closer(float tightness) {
      return new Lines(size, Math.round(line * tightness));
    }
  }

  /**
   * @param documents whether styles are needed that papers and keys have no use for
   */
  WordFiles(Templates templates, boolean documents) {
    this.templates = templates;
    this.documents = documents;
    fixed.put("_rels/.rels", part("package-rels", Map.of()));
  }

  /** A file. */
  byte[] of(Frame frame, WordXml body, WordImages images, WordSheet sheet, Lines lines) {
    SortedMap<String, byte[]> parts = new TreeMap<>(fixed);
    int sides = sheet.sides();
    parts.put("[Content_Types].xml", part("content-types", Map.of("sides", sides)));
    parts.put("word/settings.xml", part("settings", Map.of("sides", sides)));
    parts.put(
        "word/styles.xml",
        part("styles", Map.of("documents", documents, "size", lines.size(), "line", lines.line())));
    parts.put("word/numbering.xml", part("numbering", Map.of("lists", body.numbering().all())));
    List<Map<String, String>> related = new ArrayList<>();
    for (WordImages.Placed image : images.all()) {
      parts.put("word/" + image.target(), image.asset().bytes());
      related.add(Map.of("id", image.id(), "target", image.target()));
    }
    parts.put("docProps/core.xml", part("core", Map.of("title", frame.title())));
    parts.put(
        "word/_rels/document.xml.rels",
        part("document-rels", Map.of("images", related, "sides", sides)));
    for (int side = 1; side <= sides; side++) {
      boolean front = side == 1;
      parts.put("word/footer" + side + ".xml", footer(frame));
      parts.put("word/header" + side + ".xml", header(frame, sheet, front && sheet.seal()));
    }
    parts.put("word/document.xml", document(body, sheet).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** Words stand before, between and behind a page's number and the number of pages. */
  private byte[] footer(Frame frame) {
    List<String> words = List.of(frame.words().say("page", "\n", "\n").split("\n", -1));
    return part("footer", Map.of("before", frame.footer(), "words", words));
  }

  private byte[] header(Frame frame, WordSheet sheet, boolean seal) {
    return part(
        "header",
        Map.of(
            "mark",
            frame.mark(),
            "sealed",
            seal,
            "height",
            (long) sheet.text() * EMU_PER_TWIP,
            "fields",
            frame.words().person().stream()
                .map(field -> frame.words().say("field", field, "____________________"))
                .toList(),
            "sealing",
            frame.words().say("sealed"),
            "letters",
            frame.words().say("sealed").chars().mapToObj(Character::toString).toList()));
  }

  private static String document(WordXml body, WordSheet sheet) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>\n"
        + body
        + sheet.section()
        + "</w:body></w:document>\n";
  }

  private byte[] part(String template, Map<String, Object> values) {
    return templates
        .render("word/" + template + ".ftlx", values)
        .strip()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The content types come first, as readers expect. */
  private static byte[] zip(SortedMap<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
