package io.tiku.paper;

import io.tiku.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 答题卡 as geometry: what is printed and what a reader later looks for are the same numbers. All
 * lengths are tenths of a millimetre from the upper left corner of an upright A4 page.
 *
 * @param code 试卷代号
 * @param form A, B, …
 * @param copies how many numbered copies there are; 0 for one without a number, to be multiplied,
 *     on every page of which the candidate's number is filled in
 * @param pages of one copy
 */
public record AnswerSheet(String code, String form, int copies, List<Page> pages) {

  /** An A4 page. */
  public static final int WIDTH = 2100;

  /** An A4 page. */
  public static final int HEIGHT = 2970;

  private static final int FORMAT = 2;

  private static final int COPY_BASELINE = 436;
  private static final int COPY_SIZE = 90;

  public AnswerSheet {
    pages = List.copyOf(pages);
  }

  /** A rectangle. */
  public record Area(int x, int y, int width, int height) {}

  /**
   * A place to fill.
   *
   * @param question as it is numbered on the paper, such as {@code 12} or {@code 58(2)}
   * @param value the letter, or √ or ×, it stands for
   */
  public record Bubble(String question, String value, Area area) {}

  /**
   * A place to fill in the candidate's number.
   *
   * @param place of the digit, from 0 at the left
   */
  public record Digit(int place, int value, Area area) {}

  /**
   * A place to write.
   *
   * @param marks that can be earned there
   * @param line whether only its lower edge is printed
   */
  public record Box(String question, String marks, boolean line, Area area) {}

  /** Where a label's x is. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Printed words.
   *
   * @param y of the baseline
   * @param size in tenths of a point
   * @param faint whether it is printed grey, so that a reader of filled sheets does not see it
   */
  public record Label(
      String text, int x, int y, int size, boolean bold, boolean faint, Anchor anchor) {
    Label(String text, int x, int y, int size, boolean bold, Anchor anchor) {
      this(text, x, y, size, bold, false, anchor);
    }
  }

  /** Something printed that no reader looks for: an edge, or a line where it has no height. */
  public record Frame(Area area, boolean black) {}

  /**
   * A page.
   *
   * @param code what its QR code says before the number of the copy
   * @param registration four corners, clockwise from the upper left, and the mark that tells top
   *     from bottom
   */
  public record Page(
      String code,
      Area codeArea,
      List<Area> registration,
      List<Digit> digits,
      List<Bubble> bubbles,
      List<Box> boxes,
      List<Label> labels,
      List<Frame> frames) {
    public Page {
      registration = List.copyOf(registration);
      digits = List.copyOf(digits);
      bubbles = List.copyOf(bubbles);
      boxes = List.copyOf(boxes);
      labels = List.copyOf(labels);
      frames = List.copyOf(frames);
    }

    private Page of(int copy) {
      List<Label> all = new ArrayList<>(labels);
      int middle = codeArea.x() + codeArea.width() / 2;
      String number = "卡号 " + number(copy);
      all.add(new Label(number, middle, COPY_BASELINE, COPY_SIZE, true, Anchor.MIDDLE));
      return new Page(
          code + number(copy), codeArea, registration, digits, bubbles, boxes, all, frames);
    }
  }

  /** All pages to print: those of each copy, with its number in print and in the code. */
  public List<Page> printed() {
    List<Page> all = new ArrayList<>();
    for (int copy = 1; copy <= copies; copy++) {
      for (Page page : pages) {
        all.add(page.of(copy));
      }
    }
    return copies == 0 ? pages : all;
  }

  private static String number(int copy) {
    return String.format(Locale.ROOT, "%04d", copy);
  }

  /** What a reader of filled sheets needs; {@code template} tells layouts apart. */
  public byte[] toJson() {
    JsonWriter places = JsonWriter.indented().array();
    places(places);
    String template = PaperSet.sha256(places.end().toBytes());
    JsonWriter json = JsonWriter.indented().object();
    json.name("format").value(FORMAT).name("unit").value("0.1 mm");
    json.name("width").value(WIDTH).name("height").value(HEIGHT);
    json.name("code").value(code).name("form").value(form).name("copies").value(copies);
    json.name("template").value(template).name("pages").array();
    places(json);
    return json.end().end().toBytes();
  }

  private void places(JsonWriter json) {
    for (Page page : pages) {
      json.object().name("qr").object().name("text").value(page.code());
      area(json, page.codeArea()).end().name("registration").array();
      page.registration().forEach(mark -> area(json.object(), mark).end());
      json.end().name("candidate").array();
      for (Digit digit : page.digits()) {
        json.object().name("place").value(digit.place()).name("value").value(digit.value());
        area(json, digit.area()).end();
      }
      json.end().name("bubbles").array();
      for (Bubble bubble : page.bubbles()) {
        json.object().name("question").value(bubble.question()).name("value").value(bubble.value());
        area(json, bubble.area()).end();
      }
      json.end().name("boxes").array();
      for (Box box : page.boxes()) {
        json.object().name("question").value(box.question()).name("marks").value(box.marks());
        area(json, box.area()).end();
      }
      json.end().end();
    }
  }

  private static JsonWriter area(JsonWriter json, Area area) {
    json.name("x").value(area.x()).name("y").value(area.y());
    return json.name("width").value(area.width()).name("height").value(area.height());
  }
}
