package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final float LINE = 10;

  @Test
  void aBlockThatMustNotBeLastGoesWithTheNext() {
    List<Block> blocks = List.of(lines("a", 8), lines("b", 1).staying(), lines("c", 3));
    assertThat(pages(blocks, 100)).containsExactly("a1 a2 a3 a4 a5 a6 a7 a8", "b1 c1 c2 c3");
  }

  @Test
  void aBlockThatNoPageHoldsIsDividedBetweenLinesFromWhereItStands() {
    assertThat(pages(List.of(lines("a", 2), lines("b", 11)), 50))
        .containsExactly("a1 a2 b1 b2 b3", "b4 b5 b6 b7 b8", "b9 b10 b11");
  }

  @Test
  void headsAreRepeatedAboveWhatBeginsAPage() {
    Block head = lines("h", 1);
    List<Block> blocks =
        List.of(
            head.staying(),
            lines("a", 3).under(head),
            lines("b", 2).under(head),
            lines("c", 7).under(head));
    assertThat(pages(blocks, 50))
        .containsExactly("h1 a1 a2 a3", "h1 b1 b2 c1 c2", "h1 c3 c4 c5 c6", "h1 c7");
  }

  @Test
  void aFrameIsClosedOnBothPages() {
    Block framed =
        lines("a", 7)
            .beside(new Block(0, false, List.of(new Mark.Box(0, 0, 100, 7 * LINE, false))));
    List<List<Mark>> pages = Pages.fill(List.of(framed), 50).pages();
    assertThat(pages.stream().map(PagesTest::boxes).toList())
        .containsExactly(
            List.of(new Mark.Box(0, 0, 100, 50, false)),
            List.of(new Mark.Box(0, 0, 100, 20, false)));
  }

  private static List<Mark> boxes(List<Mark> page) {
    return page.stream().filter(mark -> mark instanceof Mark.Box).toList();
  }

  private static List<String> pages(List<Block> blocks, float room) {
    List<String> pages = new ArrayList<>();
    for (List<Mark> page : Pages.fill(blocks, room).pages()) {
      List<String> words = new ArrayList<>();
      for (Mark mark : page) {
        if (mark instanceof Mark.Text text) {
          assertThat(text.y()).isLessThan(room);
          words.add(text.text());
        }
      }
      pages.add(String.join(" ", words));
    }
    return pages;
  }

  private static Block lines(String name, int number) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      marks.add(new Mark.Text(0, i * LINE - 2.4f, Face.SONG, 8, name + i));
    }
    return new Block(number * LINE, false, marks);
  }
}
