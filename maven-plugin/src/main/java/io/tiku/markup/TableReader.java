package io.tiku.markup;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Block;
import io.tiku.content.Block.Alignment;
import io.tiku.content.Inline;
import java.util.ArrayList;
import java.util.List;

/** A table of the library to ours, every row as long as the heading row. */
final class TableReader {

  private final InlineReader inlines;
  private final List<Alignment> alignments = new ArrayList<>();
  private final List<List<Inline>> header = new ArrayList<>();
  private final List<List<List<Inline>>> rows = new ArrayList<>();

  TableReader(InlineReader inlines) {
    this.inlines = inlines;
  }

  Block table(Node table) {
    for (Node section : table.getChildren()) {
      if (section instanceof TableSeparator) {
        continue;
      }
      for (Node row : section.getChildren()) {
        if (row instanceof TableRow) {
          row(row, section instanceof TableHead && header.isEmpty());
        }
      }
    }
    return new Block.Table(alignments, header, rows);
  }

  private void row(Node row, boolean head) {
    List<List<Inline>> cells = new ArrayList<>();
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        cells.add(inlines.children(cell));
        if (head) {
          alignments.add(alignment(cell));
        }
      }
    }
    if (head) {
      header.addAll(cells);
      return;
    }
    while (cells.size() < header.size()) {
      cells.add(List.of());
    }
    rows.add(cells.subList(0, header.size()));
  }

  private static Alignment alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return Alignment.NONE;
    }
    return switch (cell.getAlignment()) {
      case LEFT -> Alignment.LEFT;
      case CENTER -> Alignment.CENTER;
      case RIGHT -> Alignment.RIGHT;
    };
  }
}
