package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tiku.paper.pdf.TextSetter.Fit;
import io.tiku.paper.pdf.TextSetter.Span;
import io.tiku.template.Templates;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Lines break as in Chinese print (GB/T 15834, 4.1 and 5.1). */
class TextSetterTest {

  private static final String NEVER_FIRST = "。，、；：？！）》〉」』】〕”’％%";
  private static final String NEVER_LAST = "（《〈「『【〔“‘";
  private static final float SIZE = 10;

  private final TextSetter setter = new TextSetter(PrintFonts.of(new Templates(Optional.empty())));

  @Test
  void noLineOfTheBankBeginsOrEndsWithWhatMayNot() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String text : texts()) {
      for (int ems : new int[] {11, 17, 40}) {
        List<String> lines = lines(text, ems * SIZE);
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          boolean first = i > 0 && NEVER_FIRST.indexOf(line.charAt(0)) >= 0;
          boolean last =
              i < lines.size() - 1 && NEVER_LAST.indexOf(line.charAt(line.length() - 1)) >= 0;
          if (first || last) {
            wrong.add(ems + ": " + lines);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsJoinedToANumberByAHyphenIsNotTorn() {
    for (String whole : List.of("SHA-256", "UTF-8", "2021-08-20", "7-11")) {
      for (float width = 6 * SIZE; width < 16 * SIZE; width += SIZE / 2) {
        assertThat(lines("清单所记的摘要是 " + whole + " 的", width))
            .as("%s in %s", whole, width)
            .anyMatch(line -> line.contains(whole));
      }
    }
  }

  @Test
  void scriptsAreSmallAndOffTheLine() {
    List<Mark> marks =
        setter
            .set(
                List.of(
                    new Span(Face.SONG, "H"),
                    new Span(Face.SONG, "2", Rise.SUB),
                    new Span(Face.SONG, "O x"),
                    new Span(Face.SONG, "2", Rise.SUPER)),
                SIZE,
                16,
                17 * SIZE)
            .marks();
    float line = ((Mark.Text) marks.get(0)).y();
    assertThat(marks)
        .extracting(
            mark -> ((Mark.Text) mark).text(),
            mark -> ((Mark.Text) mark).size() < SIZE,
            mark -> Math.signum(((Mark.Text) mark).y() - line))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("H", false, 0f),
            org.assertj.core.groups.Tuple.tuple("2", true, 1f),
            org.assertj.core.groups.Tuple.tuple("O x", false, 0f),
            org.assertj.core.groups.Tuple.tuple("2", true, -1f));
  }

  @Test
  void aTabIsSpaces() {
    assertThat(lines("甲\t乙", 17 * SIZE)).containsExactly("甲    乙");
  }

  @Test
  void bothFacesHaveWhatFormulasAndUnitsNeed() {
    PrintFonts fonts = PrintFonts.of(new Templates(Optional.empty()));
    String needed = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⇌⇄⇐→←↑↓ΩμΔπ℃‰≤≥≠≈±×÷√∞∑∫";
    for (Face face : Face.values()) {
      assertThat(
              needed.codePoints().filter(c -> !fonts.covers(face, c)).mapToObj(Character::toString))
          .as(face.name())
          .isEmpty();
    }
  }

  @Test
  void nothingIsLostAndNoLineIsTooWide() throws IOException {
    for (String text : texts()) {
      List<Mark> marks =
          setter.set(List.of(new Span(Face.SONG, text)), SIZE, 16, 17 * SIZE).marks();
      String all =
          marks.stream().map(mark -> ((Mark.Text) mark).text()).collect(Collectors.joining());
      assertThat(all.replace(" ", "")).isEqualTo(text.replace(" ", ""));
      for (Mark mark : marks) {
        Mark.Text line = (Mark.Text) mark;
        assertThat(inkRight(line)).as(line.text()).isLessThanOrEqualTo(17 * SIZE + 0.1f);
        assertThat(line.x()).isIn(0f, -SIZE / 2);
      }
    }
  }

  /** The right edge of what is seen; half of a closing mark is white. */
  private float inkRight(Mark.Text line) {
    String text = line.text().stripTrailing();
    float spread = line.spacing() * (text.codePointCount(0, text.length()) - 1);
    float white = NEVER_FIRST.indexOf(text.charAt(text.length() - 1)) >= 0 ? SIZE / 2 : 0;
    return line.x() + setter.width(line.face(), text, SIZE) + spread - white;
  }

  @Test
  void fullLinesReachTheirRightEdgeAlsoWithPunctuationThere() {
    String text = "劳动合同期限三个月以上不满一年的，试用期不得超过一个月；劳动合同期限一年以上不满三年的，试用期不得超过二个月。";
    for (int ems = 12; ems < 30; ems++) {
      List<Mark> lines =
          setter.set(List.of(new Span(Face.SONG, text)), SIZE, 16, ems * SIZE).marks();
      for (Mark line : lines.subList(0, lines.size() - 1)) {
        float right = inkRight((Mark.Text) line);
        assertThat(right).as(line.toString()).isEqualTo(ems * SIZE, within(0.1f));
      }
    }
  }

  /** √ is a tick: no line above a root reaches to the right of its top. */
  @Test
  void theTickHasNoVinculum() throws IOException {
    for (Face face : Face.values()) {
      byte[] bytes = new Templates(Optional.empty()).asset(face.asset());
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId('√');
        BoundingBox ink = font.getGlyph().getGlyph(glyph).getBoundingBox();
        Rectangle2D top =
            new Rectangle2D.Float(0, ink.getUpperRightY() - 40, font.getUnitsPerEm(), 40);
        Area there = new Area(font.getGlyph().getGlyph(glyph).getPath());
        there.intersect(new Area(top));
        assertThat(there.getBounds2D().getWidth()).as(face.name()).isLessThan(150);
      }
    }
  }

  @Test
  void punctuationThatMeetsGivesHalfAnEm() {
    assertThat(ems("他说：“不行”。（见第九条）。")).isEqualTo(ems("他说") + ems("不行") + ems("见第九条") + 5);
    assertThat(ems("《劳动法》、《工会法》，《劳动合同法》。")).isEqualTo(ems("劳动法工会法劳动合同法") + 6.5f);
    assertThat(ems("甲，乙。")).isEqualTo(4);
    assertThat(ems("为（　　）。")).isEqualTo(5.5f);
  }

  @Test
  void betweenHanAndLatinStandsAQuarterOfAnEm() {
    float letters = ems("AC") + ems("15") + ems("3") + ems("%");
    assertThat(ems("在15日内缴3%给AC公司")).isEqualTo(7 + letters + 6 * 0.25f, within(0.001f));
    assertThat(ems("（15）") - ems("15")).isEqualTo(2);
    assertThat(ems("15 日") - ems("15") - ems(" ")).isEqualTo(1, within(0.001f));
    List<Span> formula = List.of(new Span(Face.SONG, "甲"), new Span(Face.SONG, "2", Rise.SUB));
    assertThat(setter.width(formula, SIZE) / SIZE).isLessThan(1.5f);
  }

  private float ems(String text) {
    return setter.width(Face.SONG, text, SIZE) / SIZE;
  }

  /** 孤字不成行, and a bracket for the answer stands beside words. */
  @Test
  void noLastLineIsASingleCharacterOrALoneBracket() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String text : texts()) {
      for (int ems : new int[] {17, 23, 40}) {
        List<String> lines = lines(text, ems * SIZE);
        String last = lines.get(lines.size() - 1);
        if (lines.size() > 1 && last.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
          wrong.add(ems + ": " + lines);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theBracketOfAJudgementStandsAtTheRight() {
    for (int ems = 10; ems < 30; ems++) {
      List<Mark> marks =
          setter
              .set(
                  List.of(new Span(Face.SONG, "试用期包含在劳动合同期限内，不另外计算。（　　）")),
                  SIZE,
                  16,
                  ems * SIZE,
                  Fit.BRACKET_RIGHT)
              .marks();
      Mark.Text bracket = (Mark.Text) marks.get(marks.size() - 1);
      Mark.Text before = (Mark.Text) marks.get(marks.size() - 2);
      assertThat(bracket.text()).isEqualTo("（　　）");
      assertThat(bracket.x() + 4 * SIZE).isEqualTo(ems * SIZE, within(0.01f));
      assertThat(bracket.y()).as("beside words").isEqualTo(before.y());
    }
  }

  @Test
  void marksBehindAStemDoNotStandAlone() {
    for (String stem : List.of("他先停缴，窗口正确的答复是（　　）。（2分）", "他另行要求支付经济补偿，应当支持。（2分）（　　）")) {
      for (int ems = 13; ems <= 24; ems++) {
        List<String> lines = lines(stem, ems * SIZE);
        String last = lines.get(lines.size() - 1);
        assertThat(last.replaceAll("（[0-9.]+ ?分）", ""))
            .as(ems + " ems")
            .matches(".*[\\p{IsHan}]{2}.*");
      }
    }
  }

  /** A tighter draft of a paper moves lines; their words stay. */
  @Test
  void aTextThatStandsAgainIsBrokenOnceAndLooksTheSame() throws IOException {
    TextSetter remembering = setter.remembering();
    for (String text : texts().subList(0, 200)) {
      List<Span> spans = List.of(new Span(Face.SONG, text), new Span(Face.HEI, "（　　）"));
      for (float width : new float[] {11 * SIZE, 40 * SIZE, 11 * SIZE}) {
        for (Fit fit : Fit.values()) {
          for (float leading : new float[] {16, 15.5f}) {
            assertThat(remembering.set(spans, SIZE, leading, width, fit))
                .isEqualTo(setter.set(spans, SIZE, leading, width, fit));
          }
        }
      }
      assertThat(word(remembering.set(spans, SIZE, 16, 11 * SIZE)))
          .isSameAs(word(remembering.set(spans, SIZE, 15.5f, 11 * SIZE)));
    }
  }

  private static String word(Block block) {
    return ((Mark.Text) block.marks().get(0)).text();
  }

  @Test
  void fontsAreParsedOnceForAllWhoUseTheSameTemplates() {
    Templates templates = new Templates(Optional.empty());
    assertThat(PrintFonts.of(templates)).isSameAs(PrintFonts.of(templates));
  }

  @Test
  void theBracketOfAStemIsNotTornApart() {
    for (int ems = 8; ems < 16; ems++) {
      assertThat(lines("试用期最长为多少个月呢（　　）。", ems * SIZE))
          .anySatisfy(line -> assertThat(line).contains("（　　）。"));
    }
  }

  private List<String> lines(String text, float width) {
    return setter.set(List.of(new Span(Face.SONG, text)), SIZE, 16, width).marks().stream()
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  /** Paragraphs of the bank without Markdown. */
  private static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "content", "syllabus"))) {
      return files
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .flatMap(TextSetterTest::paragraphs)
          .toList();
    }
  }

  private static Stream<String> paragraphs(Path file) {
    try {
      return Files.readString(file)
          .replaceFirst("(?s)^---.*?\n---\n", "")
          .lines()
          .map(line -> line.replaceAll("^[-#>\\s\\[\\]x]+|\\*\\*", "").strip())
          .filter(line -> line.length() > 20 && !line.contains("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
