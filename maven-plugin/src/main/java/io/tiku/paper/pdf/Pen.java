package io.tiku.paper.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws marks on one page, those of a node as its marked content, all others as artifacts.
 *
 * @param height of the page, in points
 */
record Pen(
    PDDocument document,
    PDPage page,
    PDPageContentStream out,
    Map<Face, PDFont> faces,
    Structure structure,
    Pictures pictures,
    float height) {

  /** In which the space between characters is given, of an em. */
  private static final float THOUSANDTHS = 1000;

  /** 40 % of black. */
  private static final float FAINT = 0.6f;

  private static final float THIN = 0.5f;
  private static final float[] DASHES = {3, 2};

  void draw(List<Mark> marks) throws IOException {
    for (int from = 0; from < marks.size(); ) {
      Tag tag = tag(marks.get(from));
      int to = from;
      while (to < marks.size() && tag(marks.get(to)) == tag) {
        to++;
      }
      if (tag == Tag.ARTIFACT) {
        out.beginMarkedContent(COSName.ARTIFACT);
      } else {
        out.beginMarkedContent(COSName.getPDFName(tag.kind().type()), structure.next(page, tag));
      }
      for (Mark mark : marks.subList(from, to)) {
        draw(mark);
      }
      out.endMarkedContent();
      from = to;
    }
  }

  private static Tag tag(Mark mark) {
    if (mark instanceof Mark.Text text) {
      return text.tag();
    }
    return mark instanceof Mark.Picture picture ? picture.tag() : Tag.ARTIFACT;
  }

  private void draw(Mark mark) throws IOException {
    if (mark instanceof Mark.Text text) {
      out.beginText();
      out.setFont(font(text.face()), text.size());
      out.setCharacterSpacing(text.spacing());
      out.newLineAtOffset(text.x(), height - text.y());
      if (text.faint()) {
        out.setNonStrokingColor(FAINT);
      }
      show(text);
      out.endText();
      if (text.faint()) {
        out.setNonStrokingColor(0f);
      }
    } else if (mark instanceof Mark.Upwards text) {
      out.beginText();
      out.setFont(font(Face.SONG), text.size());
      out.setCharacterSpacing(0);
      out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, text.x(), height - text.y()));
      out.showText(text.text());
      out.endText();
    } else if (mark instanceof Mark.Rule rule) {
      out.setLineWidth(THIN);
      out.setLineDashPattern(rule.dashed() ? DASHES : new float[0], 0);
      out.moveTo(rule.x1(), height - rule.y1());
      out.lineTo(rule.x2(), height - rule.y2());
      out.stroke();
    } else if (mark instanceof Mark.Box box) {
      out.addRect(box.x(), height - box.y() - box.height(), box.width(), box.height());
      if (box.black()) {
        out.fill();
      } else {
        out.setLineWidth(THIN);
        out.setLineDashPattern(new float[0], 0);
        out.stroke();
      }
    } else if (mark instanceof Mark.Picture picture) {
      PDImageXObject image = pictures.embedInto(document, picture.asset());
      float bottom = height - picture.y() - picture.height();
      out.drawImage(image, picture.x(), bottom, picture.width(), picture.height());
    }
  }

  private void show(Mark.Text text) throws IOException {
    if (text.kerns().isEmpty()) {
      out.showText(text.text());
      return;
    }
    List<Object> pieces = new ArrayList<>();
    int from = 0;
    for (Kern kern : text.kerns()) {
      pieces.add(text.text().substring(from, kern.at()));
      pieces.add(-kern.points() * THOUSANDTHS / text.size());
      from = kern.at();
    }
    pieces.add(text.text().substring(from));
    out.showTextWithPositioning(pieces.toArray());
  }

  private PDFont font(Face face) {
    PDFont font = faces.get(face);
    if (font == null) {
      throw new IllegalStateException("every face was embedded");
    }
    return font;
  }
}
