package io.tiku.markup.body;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Block;
import io.tiku.content.Block.Alignment;
import io.tiku.content.Inline;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables: as many cells a row as the heading has. */
final class TableReader {

  private final MarkdownFile file;
  private final BlankCollector blanks;

  TableReader(MarkdownFile file, BlankCollector blanks) {
    this.file = file;
    this.blanks = blanks;
  }

  Optional<Block> read(TableBlock table) {
    List<Alignment> alignments = new ArrayList<>();
    List<List<Inline>> header = List.of();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow && part instanceof TableHead && header.isEmpty()) {
          header = cells(row);
          row.getChildren().forEach(cell -> alignments.add(alignment(cell)));
        } else if (row instanceof TableRow && part instanceof TableBody) {
          List<List<Inline>> cells = cells(row);
          count(row, cells, alignments.size());
          rows.add(fitted(cells, alignments.size()));
        }
      }
    }
    return header.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Table(alignments, header, rows));
  }

  private List<List<Inline>> cells(Node row) {
    List<List<Inline>> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      cells.add(TrailingSpace.trimmed(InlineReader.read(file, cell, 0, blanks)));
    }
    return cells;
  }

  private void count(Node row, List<List<Inline>> cells, int columns) {
    if (cells.size() != columns) {
      String lost =
          cells.size() > columns ? "，多出来的「" + Shortened.to(30, extra(row, columns)) + "」不会印出来" : "";
      file.report(ProblemCode.TABLE_CELLS, row, cells.size(), columns, lost);
    }
  }

  /** The source of the cells that no column is left for. */
  private static String extra(Node row, int columns) {
    StringBuilder out = new StringBuilder();
    int index = 0;
    for (Node cell : row.getChildren()) {
      if (index++ >= columns && cell instanceof TableCell extra) {
        out.append(out.isEmpty() ? "" : "|").append(extra.getText().toString().strip());
      }
    }
    return out.toString();
  }

  private static List<List<Inline>> fitted(List<List<Inline>> cells, int columns) {
    List<List<Inline>> fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
    while (fitted.size() < columns) {
      fitted.add(List.of());
    }
    return fitted;
  }

  private static Alignment alignment(Node cell) {
    TableCell.Alignment written = cell instanceof TableCell known ? known.getAlignment() : null;
    if (written == null) {
      return Alignment.NONE;
    }
    return switch (written) {
      case LEFT -> Alignment.LEFT;
      case CENTER -> Alignment.CENTER;
      case RIGHT -> Alignment.RIGHT;
    };
  }
}
