package io.tiku.pack.sheet;

import io.tiku.content.Answer;
import io.tiku.content.Segment;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Tolerance;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * 裁判评分表, one for each judge and question of the judged segments, and for each other segment a 裁判核对表
 * of what is right.
 */
final class JudgeSheets {

  private static final String NAME = "裁判用表";
  private static final int ROW = 24;

  private final Stage stage;
  private final List<PrintPart> parts = new ArrayList<>();

  private JudgeSheets(Stage stage) {
    this.stage = stage;
  }

  static PrintDocument of(Stage stage, String mark) {
    JudgeSheets sheets = new JudgeSheets(stage);
    for (Round round : stage.segments()) {
      round.segment().judges().ifPresent(judges -> sheets.judged(round, judges));
    }
    for (Round round : stage.segments()) {
      if (round.segment().judges().isEmpty()) {
        sheets.checked(round);
      }
    }
    return new PrintDocument(
        stage.plan().title() + "　" + NAME,
        stage.code() + "　" + NAME,
        mark,
        Orientation.ACROSS,
        sheets.parts);
  }

  private void title(String name, String facts) {
    if (!parts.isEmpty()) {
      parts.add(new PageBreak());
    }
    parts.add(new Title(stage.plan().title(), name));
    parts.add(new Facts(stage.region().title() + "　　" + facts));
  }

  private void judged(Round round, Judging judges) {
    Segment segment = round.segment();
    for (int judge = 1; judge <= judges.count(); judge++) {
      for (int i = 0; i < round.calls().size(); i++) {
        for (Call call : round.calls().get(i)) {
          title("裁判评分表", segment.name() + "　　" + call.label() + "　　第" + judge + "号裁判");
          parts.add(PrintPart.Paragraph.of(SegmentRules.judging(judges)));
          String facts = SegmentRules.facts(segment.draws().get(i));
          String team = segment.aloneEach() ? "作答队：____________" : "";
          parts.add(new Asked(call.label(), facts, team, call.item()));
          parts.addAll(points(call, segment.aloneEach()));
          parts.add(new Signatures(List.of("裁判签名", "裁判长签名", "日期")));
        }
      }
    }
  }

  /** A column a team, or one where a single team is asked. */
  private List<Table> points(Call call, boolean alone) {
    List<List<Cell>> rows = new ArrayList<>();
    List<ExamQuestion> questions = call.item().questions();
    int sum = 0;
    for (int i = 0; i < questions.size(); i++) {
      String number = questions.size() > 1 ? "（" + (i + 1) + "）" : "";
      points(number, questions.get(i), rows);
      sum += questions.get(i).halfMarks();
    }
    rows.add(List.of(Cell.of(""), Cell.of("合计"), Cell.of(ExamPaper.marks(sum))));
    List<Column> first =
        List.of(Column.centred("题号", 2), Column.of("得分点", 12), Column.centred("分值", 2));
    List<String> columns = alone ? List.of("得分") : stage.region().units();
    return TeamTables.of(first, rows, columns, ROW, true);
  }

  private static void points(String number, ExamQuestion question, List<List<Cell>> rows) {
    Answer answer = question.question().answer();
    if (answer instanceof Answer.Points points) {
      for (int i = 0; i < points.points().size(); i++) {
        Cell text = new Cell.Rich(points.points().get(i).text());
        rows.add(row(number + (i + 1), text, question.parts().get(i)));
      }
    } else if (answer instanceof Answer.Blanks blanks) {
      for (int i = 0; i < blanks.accepted().size(); i++) {
        Cell text = Cell.of(Tolerance.words(blanks.accepted().get(i)));
        rows.add(row(number + (i + 1), text, question.parts().get(i)));
      }
    } else {
      rows.add(row(number, Cell.of(key(question)), question.halfMarks()));
    }
  }

  private static List<Cell> row(String number, Cell text, int halfMarks) {
    return List.of(Cell.of(number), text, Cell.of(ExamPaper.marks(halfMarks)));
  }

  /** The letters with what they say, or all that is accepted, on one line. */
  static String key(ExamQuestion question) {
    Answer answer = question.question().answer();
    if (answer instanceof Answer.Blanks blanks) {
      return String.join(
          "；", blanks.accepted().stream().map((List<String> all) -> Tolerance.words(all)).toList());
    }
    if (answer instanceof Answer.Points points) {
      return String.join(
          "；", points.points().stream().map(point -> point.text().plainText()).toList());
    }
    String words = KeyText.words(question);
    return KeyText.answer(question) + (words.isEmpty() ? "" : "　" + words);
  }

  private void checked(Round round) {
    title("裁判核对表", round.segment().name() + "　　答错：" + SegmentRules.wrong(round.segment()));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < round.calls().size(); i++) {
      Segment.Draw draw = round.segment().draws().get(i);
      for (Call call : round.calls().get(i)) {
        rows.add(
            List.of(
                Cell.of(call.label()),
                Cell.of(draw.spec().type().label()),
                Cell.of(ExamPaper.marks(draw.spec().halfMarks())),
                Cell.of(keys(call)),
                Cell.of(""),
                Cell.of("□对　□错"),
                Cell.of(""),
                Cell.of("")));
      }
    }
    parts.add(
        new Table(
            List.of(
                Column.centred("题号", 4),
                Column.centred("题型", 3),
                Column.centred("分值", 2),
                Column.of("正确答案", 12),
                Column.centred("作答队", 6),
                Column.centred("判定", 5),
                Column.centred("得分", 3),
                Column.centred("备注", 5)),
            rows,
            ROW,
            false));
    parts.add(new Signatures(List.of("裁判签名", "裁判长签名", "日期")));
  }

  private static String keys(Call call) {
    List<String> keys = new ArrayList<>();
    List<ExamQuestion> questions = call.item().questions();
    for (int i = 0; i < questions.size(); i++) {
      keys.add((questions.size() > 1 ? "（" + (i + 1) + "）" : "") + key(questions.get(i)));
    }
    return String.join("　", keys);
  }
}
