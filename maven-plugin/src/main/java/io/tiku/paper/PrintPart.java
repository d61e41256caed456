package io.tiku.paper;

import io.tiku.content.Body;
import io.tiku.paper.ExamPaper.ExamItem;
import java.util.List;

/** A part of a {@link PrintDocument}. */
public sealed interface PrintPart {

  /** Whether the next part may not begin a page without the end of this one. */
  default boolean introduces(PrintPart next) {
    boolean words = this instanceof Paragraph || this instanceof Facts;
    return next instanceof Signatures
        || (words && (next instanceof Table || next instanceof Pairs || next instanceof Lines));
  }

  /**
   * The large centred words with which a document, or a sheet of it, begins.
   *
   * @param subtitle stands under it; empty for none
   */
  record Title(String text, String subtitle) implements PrintPart {}

  /**
   * A heading.
   *
   * @param level 1 to 3
   */
  record Heading(int level, String text) implements PrintPart {
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("heading level 1 to 3: " + level);
      }
    }
  }

  /** A centred line. */
  record Facts(String text) implements PrintPart {}

  /** A paragraph. */
  record Paragraph(List<Run> runs) implements PrintPart {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** A paragraph of plain words. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(Run.plain(text)));
    }
  }

  /** Text of the bank. */
  record Text(Body body) implements PrintPart {}

  /** Sentences, numbered from 1. */
  record Numbered(List<String> sentences) implements PrintPart {
    public Numbered {
      sentences = List.copyOf(sentences);
    }
  }

  /** What is called how, under each other. */
  record Pairs(List<Pair> pairs) implements PrintPart {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** A name and what it stands for. */
  record Pair(String name, String value) {}

  /**
   * An item with options, key, rationale and basis.
   *
   * @param label what it is called, such as 1-1
   * @param facts such as 单选　10分　30秒
   * @param tick what is written at the end of that line, such as 用过 □; empty for none
   */
  record Asked(String label, String facts, String tick, ExamItem item) implements PrintPart {}

  /**
   * A table. Its headings are repeated on every page it reaches.
   *
   * @param rows each with as many cells as there are columns
   * @param rowHeight of every row at least, in points, for handwriting; 0 where the text decides
   * @param together whether it begins a page rather than being divided
   */
  record Table(List<Column> columns, List<List<Cell>> rows, int rowHeight, boolean together)
      implements PrintPart {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row has a cell for each column");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param weight its share of the width, in parts of the sum of all weights
   * @param centred whether its cells are centred
   */
  record Column(String head, int weight, boolean centred) {
    public Column {
      if (weight < 1) {
        throw new IllegalArgumentException("a column has a width");
      }
    }

    /** A column of words. */
    public static Column of(String head, int weight) {
      return new Column(head, weight, false);
    }

    /** A column of numbers, marks or names. */
    public static Column centred(String head, int weight) {
      return new Column(head, weight, true);
    }
  }

  /** A cell of a table. */
  sealed interface Cell {

    /** Plain words, or none. */
    static Cell of(String text) {
      return new Words(text.isEmpty() ? List.of() : List.of(Run.plain(text)));
    }

    /** Words. */
    record Words(List<Run> runs) implements Cell {
      public Words {
        runs = List.copyOf(runs);
      }
    }

    /** Text of the bank. */
    record Rich(Body body) implements Cell {}
  }

  /** What follows begins a page. */
  record PageBreak() implements PrintPart {}

  /** Places to sign, side by side. */
  record Signatures(List<String> roles) implements PrintPart {
    public Signatures {
      roles = List.copyOf(roles);
    }
  }

  /** Ruled lines to write on. */
  record Lines(int count) implements PrintPart {
    public Lines {
      if (count < 1) {
        throw new IllegalArgumentException("at least one line: " + count);
      }
    }
  }

  /** How words look. */
  enum Look {
    PLAIN,
    STRONG,
    /** New against an earlier text: underlined. */
    INSERTED,
    /** Left out of an earlier text: struck through. */
    DELETED
  }

  /** Words of one look. */
  record Run(String text, Look look) {

    /** Plain words. */
    public static Run plain(String text) {
      return new Run(text, Look.PLAIN);
    }

    /** Words that stand out. */
    public static Run strong(String text) {
      return new Run(text, Look.STRONG);
    }
  }
}
