package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.publish.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 双向细目表 of one form: a row for each chapter with items in it, a column for each section by
 * difficulty; in a cell how many items and their marks.
 *
 * @param form its name
 * @param sections the columns' upper headings, each over the three difficulties
 */
public record TwoWay(String form, List<String> sections, List<Row> rows) {

  /** Headings below those of the sections. */
  public static final List<String> DIFFICULTIES =
      Stream.of(Difficulty.values()).map(Difficulty::label).toList();

  public TwoWay {
    sections = List.copyOf(sections);
    rows = List.copyOf(rows);
  }

  /**
   * A chapter, or all together.
   *
   * @param cells in the order of the columns
   */
  public record Row(String domain, String chapter, List<Cell> cells, Cell total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Items and their marks.
   *
   * @param halfMarks in halves
   */
  public record Cell(int items, int halfMarks) {

    /** Such as {@code 3/4.5}; nothing for nothing. */
    public String text() {
      return items == 0 ? "" : items + "/" + ExamPaper.marks(halfMarks);
    }

    private Cell and(Cell other) {
      return new Cell(items + other.items, halfMarks + other.halfMarks);
    }
  }

  /** The table of a form. */
  static TwoWay of(Edition edition, Blueprint blueprint, PaperForm form) {
    List<Row> rows = new ArrayList<>();
    for (Topic domain : edition.domains()) {
      for (Topic chapter : edition.children(domain)) {
        Set<String> points =
            edition.points(chapter).stream().map(Topic::id).collect(Collectors.toSet());
        Row row = row(domain.title(), chapter.title(), edition, form, points);
        if (row.total().items() > 0) {
          rows.add(row);
        }
      }
    }
    Set<String> everywhere = edition.items().stream().map(Item::point).collect(Collectors.toSet());
    rows.add(row("合计", "", edition, form, everywhere));
    List<String> sections = new ArrayList<>();
    for (int i = 0; i < blueprint.sections().size(); i++) {
      sections.add(PaperMaker.numeral(i + 1) + "、" + blueprint.sections().get(i).type().label());
    }
    return new TwoWay(form.name(), sections, rows);
  }

  private static Row row(
      String domain, String chapter, Edition edition, PaperForm form, Set<String> points) {
    List<Cell> cells = new ArrayList<>();
    Cell total = new Cell(0, 0);
    for (PaperForm.FormSection section : form.sections()) {
      for (Difficulty difficulty : Difficulty.values()) {
        Cell cell = new Cell(0, 0);
        for (FormItem chosen : section.items()) {
          Item item = edition.item(chosen.id()).orElseThrow();
          if (points.contains(item.point()) && item.difficulty() == difficulty) {
            int marks = chosen.questions().stream().mapToInt(FormQuestion::halfMarks).sum();
            cell = cell.and(new Cell(1, marks));
          }
        }
        cells.add(cell);
        total = total.and(cell);
      }
    }
    return new Row(domain, chapter, cells, total);
  }

  /** For spreadsheets. */
  static String csv(List<TwoWay> tables) {
    List<String> header = new ArrayList<>(List.of("卷", "领域", "章"));
    for (String section : tables.get(0).sections()) {
      DIFFICULTIES.forEach(difficulty -> header.addAll(List.of(section + difficulty + "题数", "分值")));
    }
    header.addAll(List.of("题数", "分值"));
    CsvText out = CsvText.begin(header);
    for (TwoWay table : tables) {
      for (Row row : table.rows()) {
        List<String> cells = new ArrayList<>(List.of(table.form(), row.domain(), row.chapter()));
        Stream.concat(row.cells().stream(), Stream.of(row.total()))
            .forEach(
                cell ->
                    cells.addAll(List.of("" + cell.items(), ExamPaper.marks(cell.halfMarks()))));
        out.row(cells);
      }
    }
    return out.toString();
  }
}
