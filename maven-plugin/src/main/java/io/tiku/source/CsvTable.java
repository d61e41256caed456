package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list as spreadsheets write it (RFC 4180): UTF-8 with or without a byte order mark, a header,
 * then a row a line; cells with commas in quotes. Problems tell the line and never quote it, since
 * lists are of persons.
 *
 * @param header the cells of the first row
 * @param rows all others that are not empty, each with as many cells as the header
 */
public record CsvTable(List<String> header, List<Row> rows) {

  /** A row and the line it begins on. */
  public record Row(List<String> cells, SourcePosition at) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Reads a file; empty if it is no such list, which is reported. */
  public static Optional<CsvTable> read(SourceFile file, Problems problems) {
    byte[] bytes = file.bytes();
    if (bytes.length > SourceText.MOST_BYTES) {
      problems.add(ProblemCode.FILE_TOO_LARGE, file.start(), bytes.length, SourceText.MOST_BYTES);
      return Optional.empty();
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (WrongEncoding.isIn(bytes, decoded)) {
      problems.add(ProblemCode.DRAW_ENCODING, file.start());
      return Optional.empty();
    }
    SourceText text = SourceText.of(file.displayPath(), decoded);
    if (MergeConflict.isIn(text, problems)) {
      return Optional.empty();
    }
    try {
      List<Row> rows = new Cells(text).rows();
      if (rows.isEmpty()) {
        throw new Fault("里面什么也没有", file.start());
      }
      for (Row row : rows) {
        int cells = rows.get(0).cells().size();
        if (row.cells().size() != cells) {
          throw new Fault("这一行有 " + row.cells().size() + " 栏，表头有 " + cells + " 栏", row.at());
        }
      }
      return Optional.of(new CsvTable(rows.get(0).cells(), rows.subList(1, rows.size())));
    } catch (Fault fault) {
      problems.add(ProblemCode.DRAW_CSV, fault.at, fault.sentence);
      return Optional.empty();
    }
  }

  /** Cuts a text into cells. */
  private static final class Cells {
    private final SourceText source;
    private final String text;
    private int at;

    Cells(SourceText source) {
      this.source = source;
      this.text = source.text();
    }

    List<Row> rows() throws Fault {
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        SourcePosition start = source.at(at);
        List<String> cells = row();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(cells, start));
        }
      }
      return rows;
    }

    private List<String> row() throws Fault {
      List<String> cells = new ArrayList<>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == ',') {
        at++;
        cells.add(cell());
      }
      at++;
      return cells;
    }

    private String cell() throws Fault {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int from = at;
      while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
        at++;
      }
      return text.substring(from, at);
    }

    private String quoted() throws Fault {
      int open = at++;
      StringBuilder cell = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
          return cell.toString();
        } else {
          throw new Fault("引号之后多了内容", source.at(at));
        }
      }
      throw new Fault("引号没有结束", source.at(open));
    }
  }

  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;
    private final transient SourcePosition at;

    Fault(String sentence, SourcePosition at) {
      super(sentence, null, false, false);
      this.sentence = sentence;
      this.at = at;
    }
  }
}
