package io.tiku.pack.sheet;

import io.tiku.content.Segment;
import io.tiku.content.Segment.Judging;
import io.tiku.content.SegmentKind;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.List;

/** 计分表: of the whole contest, and of each segment as it is played. */
final class ScoreSheets {

  private static final String NAME = "计分表";
  private static final int TOTAL_ROW = 32;
  private static final int ROW = 20;
  private static final Signatures SIGNATURES = new Signatures(List.of("记分员", "复核", "裁判长", "日期"));

  private final Stage stage;
  private final List<PrintPart> parts = new ArrayList<>();

  private ScoreSheets(Stage stage) {
    this.stage = stage;
  }

  static PrintDocument of(Stage stage, String mark) {
    ScoreSheets sheets = new ScoreSheets(stage);
    sheets.totals();
    stage.segments().forEach(sheets::segment);
    return new PrintDocument(
        stage.plan().title() + "　" + NAME,
        stage.code() + "　" + NAME,
        mark,
        Orientation.UPRIGHT,
        sheets.parts);
  }

  private void totals() {
    parts.add(new Title(stage.plan().title(), "计分总表"));
    parts.add(new Facts(stage.region().title() + "　　基础分" + stage.plan().base() + "分"));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.centred("台号", 3));
    columns.add(Column.centred("参赛队", 8));
    columns.add(Column.centred("基础分", 4));
    List<Segment> segments = stage.segments().stream().map(Round::segment).toList();
    segments.stream()
        .filter(segment -> segment.kind() != SegmentKind.TIEBREAK)
        .forEach(segment -> columns.add(Column.centred(segment.name(), 5)));
    columns.add(Column.centred("总分", 4));
    segments.stream()
        .filter(segment -> segment.kind() == SegmentKind.TIEBREAK)
        .forEach(segment -> columns.add(Column.centred(segment.name(), 4)));
    columns.add(Column.centred("名次", 3));
    List<List<Cell>> rows = new ArrayList<>();
    for (String team : stage.region().units()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(""));
      row.add(Cell.of(team));
      row.add(Cell.of("" + stage.plan().base()));
      fill(row, columns.size());
      rows.add(row);
    }
    parts.add(new Table(columns, rows, TOTAL_ROW, true));
    parts.add(SIGNATURES);
  }

  private void segment(Round round) {
    Segment segment = round.segment();
    parts.add(new PageBreak());
    parts.add(new Title(stage.plan().title(), "环节计分表　" + segment.name()));
    parts.add(new Facts(stage.region().title() + "　　答错：" + SegmentRules.wrong(segment)));
    if (segment.judges().isPresent()) {
      judged(round, segment.judges().get());
    } else {
      tally(round);
    }
    parts.add(SIGNATURES);
  }

  private void tally(Round round) {
    List<List<Cell>> rows = new ArrayList<>();
    boolean counted = round.segment().kind() != SegmentKind.TIEBREAK;
    if (counted) {
      rows.add(List.of(Cell.of("前面累计"), Cell.of("")));
    }
    for (List<Call> calls : round.calls()) {
      for (Call call : calls) {
        rows.add(List.of(Cell.of(call.label()), Cell.of(marks(call))));
      }
    }
    if (counted) {
      rows.add(List.of(Cell.of("本环节小计"), Cell.of("")));
      rows.add(List.of(Cell.of("累计得分"), Cell.of("")));
    } else {
      rows.add(List.of(Cell.of("结果"), Cell.of("")));
    }
    List<Column> first = List.of(Column.centred("题号", 4), Column.centred("分值", 2));
    parts.addAll(TeamTables.of(first, rows, stage.region().units(), ROW, false));
  }

  private void judged(Round round, Judging judges) {
    for (List<Call> calls : round.calls()) {
      for (Call call : calls) {
        parts.add(new PrintPart.Heading(1, call.label() + "　满分" + marks(call) + "分"));
        List<Column> columns = new ArrayList<>(List.of(Column.centred("参赛队", 6)));
        for (int judge = 1; judge <= judges.count(); judge++) {
          columns.add(Column.centred("裁判" + judge, 3));
        }
        if (judges.trimmed()) {
          columns.add(Column.centred("去掉的最高分", 4));
          columns.add(Column.centred("去掉的最低分", 4));
        }
        columns.add(Column.centred(judges.count() > 1 ? "平均分" : "得分", 4));
        List<List<Cell>> rows = new ArrayList<>();
        for (String team : stage.region().units()) {
          List<Cell> row = new ArrayList<>(List.of(Cell.of(team)));
          fill(row, columns.size());
          rows.add(row);
        }
        parts.add(new Table(columns, rows, ROW, true));
      }
    }
  }

  private static void fill(List<Cell> row, int columns) {
    while (row.size() < columns) {
      row.add(Cell.of(""));
    }
  }

  private static String marks(Call call) {
    return ExamPaper.marks(
        call.item().questions().stream().mapToInt(question -> question.halfMarks()).sum());
  }
}
