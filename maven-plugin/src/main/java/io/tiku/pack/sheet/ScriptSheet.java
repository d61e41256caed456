package io.tiku.pack.sheet;

import io.tiku.content.Segment;
import io.tiku.content.SegmentKind;
import io.tiku.pack.PackMark;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.PaperMaker;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Numbered;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Run;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 主持人手册: what is said and asked from the opening to the result; the 加赛 stands last. */
final class ScriptSheet {

  private static final String NAME = "主持人手册";
  private static final String USED = "用过 □";
  private static final String PLACE = "________";
  private static final int ROW = 20;

  private final Stage stage;
  private final List<Round> rounds;
  private final List<Round> reserves;
  private final List<PrintPart> parts = new ArrayList<>();
  private int chapter = 1;

  private ScriptSheet(Stage stage) {
    this.stage = stage;
    this.rounds = stage.segments().stream().filter(round -> !reserve(round)).toList();
    this.reserves = stage.segments().stream().filter(ScriptSheet::reserve).toList();
  }

  private static boolean reserve(Round round) {
    return round.segment().kind() == SegmentKind.TIEBREAK;
  }

  static PrintDocument of(Stage stage, String mark) {
    ScriptSheet script = new ScriptSheet(stage);
    script.write();
    return new PrintDocument(
        stage.plan().title() + "　" + NAME,
        stage.code() + "　" + NAME,
        mark,
        Orientation.UPRIGHT,
        script.parts);
  }

  private void write() {
    parts.add(new Title(stage.plan().title(), NAME));
    parts.add(
        new Pairs(
            List.of(
                new Pair("赛区", stage.region().title()),
                new Pair("承办方", stage.region().host()),
                new Pair("代号", stage.code()),
                new Pair("启用时间", PackMark.unlock(stage.region(), stage.rehearsal())))));
    heading("比赛流程");
    parts.add(overview());
    heading("开场");
    opening();
    for (int i = 0; i < rounds.size(); i++) {
      parts.add(new PageBreak());
      Segment segment = rounds.get(i).segment();
      heading(segment.name());
      say("下面进行第" + PaperMaker.numeral(i + 1) + "个环节：" + segment.name() + "。规则如下。");
      segment(rounds.get(i));
      say("本环节结束，请记分员报分。");
    }
    parts.add(new PageBreak());
    heading("公布成绩");
    say("全部环节结束，请裁判长复核成绩。下面公布比赛成绩：");
    parts.add(result());
    say("感谢各位领导、各位来宾和全体参赛队员，比赛到此结束。");
    for (Round round : reserves) {
      parts.add(new PageBreak());
      heading(round.segment().name() + "（备用）");
      direct("得分相同而影响名次时才用。没有用过的题由裁判长当场封存。");
      segment(round);
    }
  }

  private void heading(String words) {
    parts.add(new Heading(1, PaperMaker.numeral(chapter++) + "、" + words));
  }

  private void say(String words) {
    parts.add(new Paragraph(List.of(Run.strong("主持人："), Run.plain(words))));
  }

  private void direct(String words) {
    parts.add(Paragraph.of("（" + words + "）"));
  }

  private Table overview() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Round round : stage.segments()) {
      Segment segment = round.segment();
      rows.add(
          List.of(
              Cell.of(segment.name()),
              Cell.of("" + segment.count()),
              Cell.of(each(segment, draw -> SegmentRules.questions(draw.spec().type()))),
              Cell.of(each(segment, draw -> ExamPaper.marks(draw.spec().halfMarks()))),
              Cell.of(each(segment, draw -> "" + draw.seconds())),
              Cell.of(SegmentRules.wrong(segment))));
    }
    return new Table(
        List.of(
            Column.centred("环节", 5),
            Column.centred("题数", 2),
            Column.centred("题型", 7),
            Column.centred("分值", 4),
            Column.centred("限时（秒）", 4),
            Column.centred("答错", 3)),
        rows,
        0,
        true);
  }

  private static String each(Segment segment, Function<Segment.Draw, String> of) {
    return segment.draws().stream().map(of).distinct().collect(Collectors.joining("、"));
  }

  private void opening() {
    direct("各队就座，检查抢答器、计时器和大屏幕以后开始");
    say("各位领导、各位来宾，各位参赛队员，大家好！欢迎来到" + stage.plan().title() + stage.region().title() + "的比赛现场。");
    say("出席今天比赛的领导和嘉宾有：" + PLACE + PLACE + PLACE + "。");
    say("担任今天裁判长的是" + PLACE + "，担任裁判的是" + PLACE + PLACE + "。");
    say("经过抽签，今天的" + stage.region().units().size() + "支参赛队是：（按台号介绍，台号和队员在抽签后填写）");
    List<List<Cell>> rows =
        stage.region().units().stream()
            .map(team -> List.of(Cell.of(""), Cell.of(team), Cell.of("")))
            .toList();
    parts.add(
        new Table(
            List.of(Column.centred("台号", 2), Column.centred("参赛队", 5), Column.centred("队员", 10)),
            rows,
            ROW,
            false));
    String names =
        rounds.stream().map(round -> round.segment().name()).collect(Collectors.joining("、"));
    say(
        "比赛共有"
            + rounds.size()
            + "个环节，依次是"
            + names
            + "。每队的基础分是"
            + stage.plan().base()
            + "分。下面比赛开始。");
  }

  private void segment(Round round) {
    Segment segment = round.segment();
    parts.add(new Heading(2, "规则（向全场宣读）"));
    parts.add(new Numbered(SegmentRules.of(segment)));
    parts.add(new Heading(2, "用语"));
    parts.add(new Pairs(HostWords.of(segment)));
    parts.add(new Heading(2, "试题"));
    for (int i = 0; i < round.calls().size(); i++) {
      String facts = SegmentRules.facts(segment.draws().get(i));
      for (Call call : round.calls().get(i)) {
        parts.add(new Asked(call.label(), facts, USED, call.item()));
      }
    }
  }

  private Table result() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int place = 1; place <= stage.region().units().size(); place++) {
      rows.add(List.of(Cell.of("第" + place + "名"), Cell.of(""), Cell.of("")));
    }
    return new Table(
        List.of(Column.centred("名次", 3), Column.centred("参赛队", 8), Column.centred("总分", 4)),
        rows,
        ROW,
        true);
  }
}
