package io.tiku.paper.pdf;

import io.tiku.paper.ExamPaper;
import io.tiku.template.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Papers as PDF, on A4 or on A3 in two columns; the same paper gives the same bytes. */
public final class PdfPapers {

  private static final float THIN = 0.5f;
  private static final float[] DASHES = {3, 2};
  private static final float FOOTER = 30;
  private static final float SEAL_LINE = 66;
  private static final float SEAL_WORDS = 24;
  private static final float SMALL = 9.5f;
  private static final String SEALED = "密封线内不要答题";

  private final PrintFonts fonts;
  private final TextSetter setter;

  /**
   * @param templates hold the fonts
   */
  public PdfPapers(Templates templates) {
    fonts = new PrintFonts(templates);
    setter = new TextSetter(fonts);
  }

  /** A4 upright. */
  public byte[] a4(ExamPaper paper) {
    return write(paper, Sheet.a4(true));
  }

  /** A3 across, a page to a column. */
  public byte[] a3(ExamPaper paper) {
    return write(paper, Sheet.a3());
  }

  private byte[] write(ExamPaper paper, Sheet sheet) {
    List<List<Mark>> pages = pages(new PaperBlocks(setter, sheet.column()).of(paper), sheet.room());
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(paper.title() + "（" + paper.form() + "卷）");
      document.getDocumentCatalog().setLanguage("zh-CN");
      Map<Face, PDFont> faces = fonts.embedInto(document);
      for (int first = 0; first < pages.size(); first += sheet.columns()) {
        PDPage page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          Pen pen = new Pen(out, faces, sheet.height());
          for (int i = first; i < Math.min(first + sheet.columns(), pages.size()); i++) {
            float left = sheet.left() + (i - first) * (sheet.column() + sheet.gutter());
            pen.draw(pages.get(i), left, Sheet.TOP);
            pen.draw(footer(paper, i + 1, pages.size(), sheet), left, 0);
          }
          if (sheet.seal()) {
            seal(pen, sheet);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills pages; a block that must not be the last of its page goes to the next with what follows.
   */
  private static List<List<Mark>> pages(List<Block> blocks, float room) {
    List<List<Mark>> pages = new ArrayList<>();
    List<Mark> page = new ArrayList<>();
    float used = 0;
    for (int i = 0; i < blocks.size(); i++) {
      float needed = blocks.get(i).height();
      for (int next = i; blocks.get(next).withNext() && next + 1 < blocks.size(); next++) {
        needed += blocks.get(next + 1).height();
      }
      if (used > 0 && used + needed > room) {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
      }
      for (Mark mark : blocks.get(i).marks()) {
        page.add(mark.moved(0, used));
      }
      used += blocks.get(i).height();
    }
    pages.add(page);
    return pages;
  }

  private List<Mark> footer(ExamPaper paper, int page, int pages, Sheet sheet) {
    String text = paper.code() + "　第 " + page + " 页　共 " + pages + " 页";
    float left = (sheet.column() - setter.width(Face.SONG, text, SMALL)) / 2;
    return List.of(new Mark.Text(left, sheet.height() - FOOTER, Face.SONG, SMALL, 0, text));
  }

  private void seal(Pen pen, Sheet sheet) throws IOException {
    float room = sheet.room();
    pen.draw(
        List.of(
            new Mark.Rule(SEAL_LINE, Sheet.TOP, SEAL_LINE, sheet.height() - Sheet.BOTTOM, true)),
        0,
        0);
    float step = room / SEALED.length();
    for (int i = 0; i < SEALED.length(); i++) {
      float y = Sheet.TOP + step * (i + 0.5f);
      String character = SEALED.substring(i, i + 1);
      pen.draw(List.of(new Mark.Text(SEAL_LINE - 14, y, Face.SONG, SMALL, 0, character)), 0, 0);
    }
    List<String> fields = List.of("单位", "姓名", "准考证号");
    for (int i = 0; i < fields.size(); i++) {
      pen.upwards(
          SEAL_WORDS, Sheet.TOP + room * (3 - i) / 3 - 20, fields.get(i) + "：________________");
    }
  }

  /** Draws marks on one page. */
  private record Pen(PDPageContentStream out, Map<Face, PDFont> faces, float height) {

    void draw(List<Mark> marks, float right, float down) throws IOException {
      for (Mark mark : marks) {
        Mark moved = mark.moved(right, down);
        if (moved instanceof Mark.Text text) {
          out.beginText();
          out.setFont(font(text.face()), text.size());
          out.setCharacterSpacing(text.spacing());
          out.newLineAtOffset(text.x(), height - text.y());
          out.showText(text.text());
          out.endText();
        } else if (moved instanceof Mark.Rule rule) {
          out.setLineWidth(THIN);
          out.setLineDashPattern(rule.dashed() ? DASHES : new float[0], 0);
          out.moveTo(rule.x1(), height - rule.y1());
          out.lineTo(rule.x2(), height - rule.y2());
          out.stroke();
        }
      }
    }

    /** Words read from below, their beginning at this place. */
    void upwards(float x, float y, String text) throws IOException {
      out.beginText();
      out.setFont(font(Face.SONG), 10.5f);
      out.setCharacterSpacing(0);
      out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, x, height - y));
      out.showText(text);
      out.endText();
    }

    private PDFont font(Face face) {
      PDFont font = faces.get(face);
      if (font == null) {
        throw new IllegalStateException("every face was embedded");
      }
      return font;
    }
  }
}
