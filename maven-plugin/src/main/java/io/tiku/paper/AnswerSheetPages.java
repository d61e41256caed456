package io.tiku.paper;

import io.tiku.paper.AnswerSheet.Anchor;
import io.tiku.paper.AnswerSheet.Area;
import io.tiku.paper.AnswerSheet.Box;
import io.tiku.paper.AnswerSheet.Bubble;
import io.tiku.paper.AnswerSheet.Digit;
import io.tiku.paper.AnswerSheet.Frame;
import io.tiku.paper.AnswerSheet.Label;
import io.tiku.paper.AnswerSheet.Page;
import java.util.ArrayList;
import java.util.List;

/** The pages of an answer sheet as they fill up, with what stands on every one. */
final class AnswerSheetPages {

  private static final int LEFT = 180;
  private static final int CORNER = 60;

  /** Printers leave up to 10 mm at the edges of paper white. */
  private static final int EDGE = 100;

  private static final int LAST = 2790;
  private static final int FIRST_TOP = 950;
  private static final int NEXT_TOP = 440;
  private static final int FOOTER = 2872;
  private static final int MARK_RIGHT = 1920;
  private static final int MARK_BASELINE = 110;
  private static final Area CODE = new Area(1700, 180, 220, 220);

  private static final int FRAME_TOP = 330;
  private static final int FRAME_HEIGHT = 560;
  private static final int FRAME_WIDTH = 780;
  private static final int NUMBER_LEFT = 1000;
  private static final int NUMBER_PITCH = 64;
  private static final int NUMBER_CELL = 62;
  private static final int DIGIT_TOP = 464;
  private static final int DIGIT_PITCH = 43;
  private static final int DIGIT_WIDTH = 46;
  private static final int DIGIT_HEIGHT = 31;

  private static final List<String> NOTES =
      List.of("用2B铅笔把选中的方格涂满、涂黑。", "修改时用橡皮擦净，保持卡面平整、清洁。", "文字答案写在框内或横线上，写在别处无效。");
  private static final int FIRST_NOTE = 724;
  private static final int NOTE_PITCH = 48;
  private static final int LAST_NOTE = FIRST_NOTE + 3 * NOTE_PITCH;

  private final ExamPaper paper;
  private final int places;
  private final int copies;
  private final List<Open> pages = new ArrayList<>();
  private Open page = new Open();
  private int y;

  /** A page being filled. */
  private record Open(
      List<Digit> digits,
      List<Bubble> bubbles,
      List<Box> boxes,
      List<Label> labels,
      List<Frame> frames) {
    Open() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  /**
   * @param places digits of the candidate's number
   * @param copies numbered ones; 0 for one without a number
   */
  AnswerSheetPages(ExamPaper paper, int places, int copies) {
    this.paper = paper;
    this.places = places;
    this.copies = copies;
    turn();
  }

  /** A page belongs to somebody by the number of its copy, or by the candidate's, filled in. */
  private void turn() {
    boolean first = pages.isEmpty();
    page = new Open();
    pages.add(page);
    title();
    if (first || copies == 0) {
      y = FIRST_TOP;
      person();
      number();
    } else {
      y = NEXT_TOP;
    }
  }

  int y() {
    return y;
  }

  void down(int distance) {
    y += distance;
  }

  /** Goes to a new page where less than this is left. */
  void need(int height) {
    if (y + height > LAST) {
      turn();
    }
  }

  void label(String text, int x, int baseline, int size, boolean bold) {
    page.labels.add(new Label(text, x, baseline, size, bold, Anchor.START));
  }

  void bubble(Bubble bubble) {
    page.bubbles.add(bubble);
    letter(bubble.value(), bubble.area());
  }

  void box(Box box) {
    page.boxes.add(box);
  }

  AnswerSheet finished() {
    List<Page> all = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Open open = pages.get(i);
      String place = (i + 1) + "/" + pages.size();
      String side = pages.size() == 1 ? "" : i % 2 == 0 ? "（正面）" : "（反面）";
      open.labels.add(
          centred("请在规定的区域内作答　　第 " + (i + 1) + " 页　共 " + pages.size() + " 页" + side, FOOTER, 85));
      if (!open.digits.isEmpty()) {
        printing(open);
      }
      all.add(
          new Page(
              "TIKU|2|" + paper.code() + "|" + paper.form() + "|" + place + "|",
              CODE,
              corners(),
              open.digits,
              open.bubbles,
              open.boxes,
              open.labels,
              open.frames));
    }
    return new AnswerSheet(paper.code(), paper.form(), copies, all);
  }

  /** The last of the notes, which depends on how many pages there are. */
  private void printing(Open open) {
    String sides =
        pages.size() == 1
            ? "本卡 1 页，单面印制"
            : "本卡 " + pages.size() + " 页，双面印制" + (copies == 0 ? "，每页都填号" : "");
    String copied = copies == 0 ? "。" : "，一人一号，勿复印。";
    open.labels.add(
        new Label(
            NOTES.size() + 1 + ". " + sides + copied,
            LEFT + 30,
            LAST_NOTE,
            90,
            false,
            Anchor.START));
  }

  private void title() {
    page.labels.add(new Label("答　题　卡", AnswerSheet.WIDTH / 2, 190, 190, true, Anchor.MIDDLE));
    page.labels.add(centred(paper.title(), 252, 105));
    page.labels.add(centred("试卷代号：" + paper.code(), 300, 95));
    if (!paper.mark().isEmpty()) {
      page.labels.add(new Label(paper.mark(), MARK_RIGHT, MARK_BASELINE, 90, true, Anchor.END));
    }
  }

  private static Label centred(String text, int baseline, int size) {
    return new Label(text, AnswerSheet.WIDTH / 2, baseline, size, false, Anchor.MIDDLE);
  }

  private void person() {
    frame(new Area(LEFT, FRAME_TOP, FRAME_WIDTH, FRAME_HEIGHT));
    int line = FRAME_TOP + 82;
    for (String field : List.of("单　位", "姓　名", "座位号")) {
      label(field + "：", LEFT + 30, line, 110, false);
      frame(new Area(LEFT + 170, line + 8, 560, 0));
      line += 88;
    }
    label("填涂说明", LEFT + 30, line - 8, 95, true);
    label("正确填涂", LEFT + 520, line - 8, 90, false);
    Area filled = new Area(LEFT + 670, line - 8 - 26, DIGIT_WIDTH, DIGIT_HEIGHT);
    page.frames.add(new Frame(filled, true));
    for (int i = 0; i < NOTES.size(); i++) {
      label((i + 1) + ". " + NOTES.get(i), LEFT + 30, FIRST_NOTE + i * NOTE_PITCH, 90, false);
    }
  }

  private void number() {
    label("准考证号", NUMBER_LEFT, FRAME_TOP + 40, 100, true);
    for (int place = 0; place < places; place++) {
      int x = NUMBER_LEFT + place * NUMBER_PITCH;
      frame(new Area(x, FRAME_TOP + 58, NUMBER_CELL, 66));
      for (int value = 0; value <= 9; value++) {
        Area area = new Area(x + 8, DIGIT_TOP + value * DIGIT_PITCH, DIGIT_WIDTH, DIGIT_HEIGHT);
        page.digits.add(new Digit(place, value, area));
        letter(String.valueOf(value), area);
      }
    }
  }

  /** Something that is printed only. */
  void frame(Area area) {
    page.frames.add(new Frame(area, false));
  }

  private void letter(String text, Area area) {
    page.labels.add(
        new Label(
            text,
            area.x() + area.width() / 2,
            area.y() + area.height() - 8,
            65,
            false,
            true,
            Anchor.MIDDLE));
  }

  private static List<Area> corners() {
    int right = AnswerSheet.WIDTH - EDGE - CORNER;
    int bottom = AnswerSheet.HEIGHT - EDGE - CORNER;
    return List.of(
        new Area(EDGE, EDGE, CORNER, CORNER),
        new Area(right, EDGE, CORNER, CORNER),
        new Area(right, bottom, CORNER, CORNER),
        new Area(EDGE, bottom, CORNER, CORNER),
        new Area(EDGE + 2 * CORNER, EDGE, CORNER / 2, CORNER / 2));
  }
}
