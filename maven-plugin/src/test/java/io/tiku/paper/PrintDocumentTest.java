package io.tiku.paper;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintDocumentTest {

  @Test
  void beginsWithItsTitle() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PrintDocument(
                    "样张", "", "", Orientation.UPRIGHT, List.of(Paragraph.of("没有标题。"))))
        .withMessage("a document begins with its title");
  }

  @Test
  void leavesOutNoLevelOfHeadings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrintSample.document(new Heading(1, "一"), new Heading(3, "1.")))
        .withMessage("a level is left out before 1.");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Table(
                    List.of(Column.of("甲", 1), Column.of("乙", 1)),
                    List.of(List.of(Cell.of("只有一格"))),
                    0,
                    false))
        .withMessage("a row has a cell for each column");
  }
}
