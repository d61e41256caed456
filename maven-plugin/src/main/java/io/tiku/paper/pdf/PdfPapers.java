package io.tiku.paper.pdf;

import io.tiku.edition.Edition;
import io.tiku.paper.AnswerSheet;
import io.tiku.paper.AnswerSheet.Page;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.PageFit;
import io.tiku.paper.PaperWords;
import io.tiku.paper.pdf.Pages.Filled;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Papers, keys and answer sheets as PDF; the same paper gives the same bytes. */
public final class PdfPapers {

  private static final Sheet KEY = Sheet.a4(false);
  private static final float SMALLEST = 0.55f;
  private static final float STEP = 0.05f;
  private static final float SEAL_LINE = 66;

  /** Printers leave up to 10 mm at the edges of paper white. */
  private static final float SEAL_WORDS = 39;

  private static final float SEAL_SIZE = 10.5f;
  private static final float SMALL = 9.5f;

  /** How full of its room a last page must be to stay. */
  private static final float LITTLE = 0.25f;

  private static final float[] TIGHTER = {0.97f, 0.94f, 0.91f};

  /** A paper on pages, and what they are read by. */
  private record Draft(float tightness, Tag document, Filled filled) {}

  /** What was laid out last: Word asks how it fills its pages, then PDF prints it. */
  private record Kept(ExamPaper paper, Sheet sheet, boolean key, Draft draft) {
    boolean suits(ExamPaper otherPaper, Sheet otherSheet, boolean otherKey) {
      return key == otherKey && sheet.equals(otherSheet) && paper.equals(otherPaper);
    }
  }

  private final Edition edition;
  private final TextSetter texts;
  private final Pictures pictures;
  private final PdfWriter writer;
  private volatile Optional<Kept> last = Optional.empty();

  /**
   * @param templates hold the fonts
   */
  public PdfPapers(Edition edition, Templates templates) {
    this.edition = edition;
    PrintFonts fonts = PrintFonts.of(templates);
    texts = new TextSetter(fonts);
    pictures = new Pictures(edition);
    writer = new PdfWriter(templates, fonts, pictures);
  }

  /** What candidates get, A4 upright. */
  public byte[] a4(ExamPaper paper) {
    return paper(paper, Sheet.a4(paper.furnishing().seal()));
  }

  /** What candidates get, A3 across, a page to a column. */
  public byte[] a3(ExamPaper paper) {
    return paper(paper, Sheet.a3(paper.furnishing().seal()));
  }

  /** 参考答案及评分标准, A4 upright. */
  public byte[] key(ExamPaper paper) {
    Draft draft = keyDraft(paper);
    List<Leaf> leaves = leaves(paper, KEY, draft.filled().pages());
    return writer.write(paper.words().say("keyFile", title(paper)), draft.document(), leaves);
  }

  /** 答案速查: all answers on one page, smaller where there are many. */
  public byte[] quickKey(ExamPaper paper) {
    Draft draft = quickDraft(paper, 1);
    for (float scale = 1; draft.filled().pages().size() > 1 && scale > SMALLEST; scale -= STEP) {
      draft = quickDraft(paper, scale - STEP);
    }
    List<Leaf> leaves = leaves(paper, KEY, draft.filled().pages());
    return writer.write(paper.words().say("quick.file", title(paper)), draft.document(), leaves);
  }

  private Draft quickDraft(ExamPaper paper, float scale) {
    Tag document = Tag.document();
    QuickKeyBlocks blocks = new QuickKeyBlocks(texts, KEY.column(), scale, paper.words());
    return new Draft(scale, document, Pages.fill(blocks.of(paper, document), KEY.room()));
  }

  /** How the key fills its pages. */
  public PageFit fitOfKey(ExamPaper paper) {
    return fit(keyDraft(paper), KEY);
  }

  private Draft keyDraft(ExamPaper paper) {
    return kept(paper, KEY, true, () -> newKeyDraft(paper));
  }

  private Draft kept(ExamPaper paper, Sheet sheet, boolean key, Supplier<Draft> layout) {
    Optional<Kept> before = last.filter(one -> one.suits(paper, sheet, key));
    if (before.isPresent()) {
      return before.get().draft();
    }
    Draft draft = layout.get();
    last = Optional.of(new Kept(paper, sheet, key, draft));
    return draft;
  }

  private Draft newKeyDraft(ExamPaper paper) {
    Tag document = Tag.document();
    KeyBlocks blocks =
        new KeyBlocks(edition, texts.remembering(), pictures, KEY.column(), paper.words());
    return new Draft(1, document, Pages.fill(blocks.of(paper, document), KEY.room()));
  }

  /** 答题卡; copies of several pages begin on a front when both sides are printed. */
  public byte[] sheet(ExamPaper paper, AnswerSheet sheet) {
    Tag document = Tag.document();
    SheetMarks marks = new SheetMarks(texts.remembering());
    int each = sheet.pages().size();
    List<Leaf> leaves = new ArrayList<>();
    for (Page page : sheet.printed()) {
      if (each > 1 && each % 2 == 1 && leaves.size() % (each + 1) == each) {
        leaves.add(new Leaf(SheetMarks.width(), SheetMarks.height(), List.of()));
      }
      leaves.add(new Leaf(SheetMarks.width(), SheetMarks.height(), marks.of(page, document)));
    }
    return writer.write(paper.words().say("sheetFile", title(paper)), document, leaves);
  }

  /** How the A4 paper fills its pages. */
  public PageFit fitOfA4(ExamPaper paper) {
    return fit(paper, Sheet.a4(paper.furnishing().seal()));
  }

  /** How the A3 paper fills its columns. */
  public PageFit fitOfA3(ExamPaper paper) {
    return fit(paper, Sheet.a3(paper.furnishing().seal()));
  }

  private PageFit fit(ExamPaper paper, Sheet sheet) {
    return fit(best(paper, sheet), sheet);
  }

  private static PageFit fit(Draft draft, Sheet sheet) {
    Filled filled = draft.filled();
    return new PageFit(draft.tightness(), filled.pages().size(), filled.lastUsed() / sheet.room());
  }

  private byte[] paper(ExamPaper paper, Sheet sheet) {
    Draft best = best(paper, sheet);
    return writer.write(title(paper), best.document(), leaves(paper, sheet, best.filled().pages()));
  }

  private Draft best(ExamPaper paper, Sheet sheet) {
    return kept(paper, sheet, false, () -> newBest(paper, sheet));
  }

  /** Sets lines closer where that spares a last page with little on it. */
  private Draft newBest(ExamPaper paper, Sheet sheet) {
    TextSetter setter = texts.remembering();
    Draft best = draft(paper, sheet, setter, 1);
    int pages = best.filled().pages().size();
    if (pages > 1 && best.filled().lastUsed() < LITTLE * sheet.room()) {
      for (float tightness : TIGHTER) {
        Draft tighter = draft(paper, sheet, setter, tightness);
        if (tighter.filled().pages().size() < pages) {
          return tighter;
        }
      }
    }
    return best;
  }

  private Draft draft(ExamPaper paper, Sheet sheet, TextSetter setter, float tightness) {
    Tag document = Tag.document();
    PaperBlocks blocks = new PaperBlocks(setter, pictures, sheet.column(), tightness, paper);
    return new Draft(tightness, document, Pages.fill(blocks.of(paper, document), sheet.room()));
  }

  private static String title(ExamPaper paper) {
    return paper.words().title(paper);
  }

  private List<Leaf> leaves(ExamPaper paper, Sheet sheet, List<List<Mark>> pages) {
    List<Leaf> leaves = new ArrayList<>();
    Furniture furniture = new Furniture(texts, sheet.column(), paper.words());
    for (int first = 0; first < pages.size(); first += sheet.columns()) {
      List<Mark> marks = new ArrayList<>();
      boolean back = sheet.columns() > 1 && leaves.size() % 2 == 1;
      if (sheet.seal() && !back) {
        seal(sheet, paper.words(), marks);
      }
      if (sheet.columns() > 1) {
        float middle = sheet.left() + sheet.column() + sheet.gutter() / 2;
        marks.add(new Mark.Rule(middle, Sheet.TOP, middle, sheet.height() - Sheet.BOTTOM, true));
      }
      for (int i = first; i < Math.min(first + sheet.columns(), pages.size()); i++) {
        float left = sheet.left() + (i - first) * (sheet.column() + sheet.gutter());
        pages.get(i).forEach(mark -> marks.add(mark.moved(left, Sheet.TOP)));
        furniture.around(paper.code(), paper.mark(), i + 1, pages.size(), sheet).stream()
            .map(mark -> mark.moved(left, 0))
            .forEach(marks::add);
      }
      leaves.add(new Leaf(sheet.width(), sheet.height(), marks));
    }
    return leaves;
  }

  /** What is folded under and stapled: on A3 at the outer side of the front of each sheet. */
  private static void seal(Sheet sheet, PaperWords words, List<Mark> marks) {
    String sealed = words.say("sealed");
    List<String> person = words.person();
    float room = sheet.room();
    float bottom = sheet.height() - Sheet.BOTTOM;
    marks.add(new Mark.Rule(SEAL_LINE, Sheet.TOP, SEAL_LINE, bottom, true));
    float step = room / sealed.length();
    for (int i = 0; i < sealed.length(); i++) {
      float y = Sheet.TOP + step * (i + 0.5f);
      marks.add(new Mark.Text(SEAL_LINE - 14, y, Face.SONG, SMALL, sealed.substring(i, i + 1)));
    }
    for (int i = 0; i < person.size(); i++) {
      float y = Sheet.TOP + room * (person.size() - i) / person.size() - 20;
      marks.add(
          new Mark.Upwards(
              SEAL_WORDS, y, SEAL_SIZE, words.say("field", person.get(i), "________________")));
    }
  }
}
