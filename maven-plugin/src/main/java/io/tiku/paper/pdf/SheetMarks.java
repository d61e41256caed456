package io.tiku.paper.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.tiku.paper.AnswerSheet;
import io.tiku.paper.AnswerSheet.Anchor;
import io.tiku.paper.AnswerSheet.Area;
import io.tiku.paper.AnswerSheet.Label;
import io.tiku.paper.AnswerSheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws the geometry of an answer sheet. */
final class SheetMarks {

  private static final float POINTS = 72 / 254f;
  private static final int LARGE = 150;
  private static final int LEFTMOST = 260;

  private final TextSetter setter;

  SheetMarks(TextSetter setter) {
    this.setter = setter;
  }

  /** The marks of a page, in points. */
  List<Mark> of(Page page, Tag document) {
    List<Mark> marks = new ArrayList<>();
    page.registration().forEach(area -> marks.add(box(area, true)));
    code(page, marks);
    page.frames().forEach(frame -> marks.add(box(frame.area(), frame.black())));
    page.digits().forEach(digit -> marks.add(box(digit.area(), false)));
    page.bubbles().forEach(bubble -> marks.add(box(bubble.area(), false)));
    page.boxes()
        .forEach(
            box -> {
              Area area = box.area();
              int y = area.y() + area.height();
              marks.add(box(box.line() ? new Area(area.x(), y, area.width(), 0) : area, false));
            });
    for (Label label : page.labels()) {
      boolean title = label.size() > LARGE && document.children().isEmpty();
      Tag tag = document.child(title ? Tag.Kind.TITLE : Tag.Kind.PARAGRAPH);
      marks.addAll(text(label, tag));
    }
    return marks;
  }

  private List<Mark> text(Label label, Tag tag) {
    Face face = label.bold() ? Face.HEI : Face.SONG;
    float x = label.x() * POINTS;
    float size = size(label, face, x);
    float width = setter.width(face, label.text(), size);
    float left =
        switch (label.anchor()) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    List<Mark> marks = setter.line(face, label.text(), size, left, label.y() * POINTS, tag);
    return label.faint() ? marks.stream().map(Mark::greyed).toList() : marks;
  }

  /** Smaller where the words would reach the registration marks at the left. */
  private float size(Label label, Face face, float x) {
    float size = label.size() / 10f;
    float room = x - LEFTMOST * POINTS;
    return label.anchor() == Anchor.END
        ? Math.min(size, room / setter.width(face, label.text(), 1))
        : size;
  }

  private static Mark box(Area area, boolean black) {
    return new Mark.Box(
        area.x() * POINTS, area.y() * POINTS, area.width() * POINTS, area.height() * POINTS, black);
  }

  /** The QR code, a rectangle for each run of dark modules. */
  private static void code(Page page, List<Mark> marks) {
    BitMatrix modules = modules(page.code());
    float module = page.codeArea().width() * POINTS / modules.getWidth();
    float left = page.codeArea().x() * POINTS;
    float top = page.codeArea().y() * POINTS;
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          float width = (x - from) * module;
          marks.add(new Mark.Box(left + from * module, top + y * module, width, module, true));
        } else {
          x++;
        }
      }
    }
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text, e);
    }
  }

  static float width() {
    return AnswerSheet.WIDTH * POINTS;
  }

  static float height() {
    return AnswerSheet.HEIGHT * POINTS;
  }
}
