package io.tiku.paper.word;

import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper;
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

/** Papers and keys as .docx; the same paper gives the same bytes. */
public final class WordPapers {

  /** The day zip counts from; at its very first second ZipEntry would add a time in UTC. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 1);

  private static final List<String> PERSON = List.of("单位", "姓名", "准考证号");
  private static final List<String> SEALED = List.of("密封线内不要答题".split("", -1));
  private static final int EMU_PER_TWIP = 635;

  private final Edition edition;
  private final Templates templates;
  private final Map<String, byte[]> fixed = new HashMap<>();

  public WordPapers(Edition edition, Templates templates) {
    this.edition = edition;
    this.templates = templates;
    fixed.put("[Content_Types].xml", part("content-types", Map.of()));
    fixed.put("_rels/.rels", part("package-rels", Map.of()));
    fixed.put("word/styles.xml", part("styles", Map.of()));
    fixed.put("word/settings.xml", part("settings", Map.of()));
  }

  /** What candidates get, A4 upright. */
  public byte[] a4(ExamPaper paper) {
    return paper(paper, WordSheet.A4);
  }

  /** What candidates get, A3 across in two columns. */
  public byte[] a3(ExamPaper paper) {
    return paper(paper, WordSheet.A3);
  }

  /** 参考答案及评分标准, A4 upright. */
  public byte[] key(ExamPaper paper) {
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordKey(edition, out, images, WordSheet.PLAIN.column()).write(paper);
    return file(title(paper) + "参考答案", paper.code(), out, images, WordSheet.PLAIN);
  }

  private byte[] paper(ExamPaper paper, WordSheet sheet) {
    WordXml out = new WordXml();
    WordImages images = new WordImages(edition);
    new WordPaper(out, images, sheet.column()).write(paper);
    return file(title(paper), paper.code(), out, images, sheet);
  }

  private static String title(ExamPaper paper) {
    return paper.title() + "（" + paper.label() + "）";
  }

  private byte[] file(String title, String code, WordXml body, WordImages images, WordSheet sheet) {
    SortedMap<String, byte[]> parts = new TreeMap<>(fixed);
    List<Map<String, String>> related = new ArrayList<>();
    for (WordImages.Placed image : images.all()) {
      parts.put("word/" + image.target(), image.asset().bytes());
      related.add(Map.of("id", image.id(), "target", image.target()));
    }
    parts.put("docProps/core.xml", part("core", Map.of("title", title)));
    parts.put("word/_rels/document.xml.rels", part("document-rels", Map.of("images", related)));
    parts.put("word/footer1.xml", part("footer", Map.of("code", code)));
    parts.put(
        "word/header1.xml",
        part(
            "header",
            Map.of(
                "sealed",
                sheet.seal(),
                "height",
                (long) sheet.text() * EMU_PER_TWIP,
                "fields",
                PERSON,
                "letters",
                SEALED.stream().filter(letter -> !letter.isEmpty()).toList())));
    parts.put("word/document.xml", document(body, sheet).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
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
