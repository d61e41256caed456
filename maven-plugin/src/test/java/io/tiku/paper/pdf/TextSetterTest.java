package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.paper.pdf.TextSetter.Span;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines break as in Chinese print (GB/T 15834, 4.1 and 5.1). */
class TextSetterTest {

  private static final String NEVER_FIRST = "。，、；：？！）》〉」』】〕”’％%";
  private static final String NEVER_LAST = "（《〈「『【〔“‘";
  private static final float SIZE = 10;

  private final TextSetter setter = new TextSetter(new PrintFonts(new Templates(Optional.empty())));

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
    PrintFonts fonts = new PrintFonts(new Templates(Optional.empty()));
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
        assertThat(setter.width(line.face(), line.text().stripTrailing(), SIZE))
            .as(line.text())
            .isLessThanOrEqualTo(17 * SIZE + 0.1f);
      }
    }
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
