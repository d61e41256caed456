package io.tiku.pack.sheet;

import io.tiku.content.EditionInfo;
import io.tiku.pack.PackMark;
import io.tiku.pack.sheet.PackCover.PackedFile;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 封面与交接单: what the pack is, who handed it to whom, and how it was opened. */
final class CoverSheet {

  private static final String NAME = "试卷包封面与交接单";
  private static final int WRITING = 36;
  private static final int HANDOVERS = 4;

  private CoverSheet() {}

  static PrintDocument of(PackCover cover, EditionInfo edition) {
    List<PrintPart> parts = new ArrayList<>();
    parts.add(new Title(cover.plan().title(), NAME));
    parts.add(new Pairs(facts(cover, edition)));
    parts.add(
        PrintPart.Paragraph.of(
            "摘要按 SHA-256 计算。交接时当场算一遍，与上面逐字相同的才收；办公包的“核对”、tiku:pack-verify 也会比较。"));
    // Commands on a line of their own, where they are not torn.
    parts.add(
        PrintPart.Paragraph.of(
            "Windows：certutil -hashfile pack.age SHA256；macOS、Linux：shasum -a 256 pack.age。"));
    parts.add(new Heading(1, "一、印制清单"));
    parts.add(files(cover.files()));
    parts.add(new Heading(1, "二、交接记录"));
    parts.add(PrintPart.Paragraph.of("每次交接由双方各两人在场，核对密封完好后签名。"));
    parts.add(
        empty(
            HANDOVERS,
            Column.centred("交出时间", 4),
            Column.centred("交出人（两人签名）", 6),
            Column.centred("接收人（两人签名）", 6),
            Column.centred("密封是否完好", 4)));
    parts.add(new Heading(1, "三、启封记录"));
    parts.add(
        PrintPart.Paragraph.of(
            cover.rehearsal()
                ? "演练包封好就能启封；正式的试卷包不得早于启用时间启封。启封时由见证人当场查验密封。"
                : "不得早于" + PackMark.time(cover.region().unlock()) + "启封。启封时由见证人当场查验密封。"));
    parts.add(
        empty(
            2,
            Column.centred("启封时间", 4),
            Column.centred("启封人签名", 4),
            Column.centred("见证人签名", 4),
            Column.centred("见证人签名", 4),
            Column.centred("密封是否完好", 4)));
    return new PrintDocument(
        cover.plan().title() + "　" + NAME,
        cover.code() + "　" + NAME,
        cover.mark(),
        Orientation.UPRIGHT,
        parts);
  }

  private static List<Pair> facts(PackCover cover, EditionInfo edition) {
    List<Pair> facts = new ArrayList<>();
    facts.add(new Pair("赛区", cover.region().title()));
    facts.add(new Pair("承办方", cover.region().host()));
    facts.add(new Pair("试卷代号", cover.code()));
    facts.add(new Pair("题库版次", edition.title() + "（" + edition.id() + "）"));
    facts.add(new Pair("启用时间", PackMark.unlock(cover.region(), cover.rehearsal())));
    facts.addAll(cover.facts());
    return facts;
  }

  private static Table files(List<PackedFile> files) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PackedFile file = files.get(i);
      rows.add(
          List.of(
              Cell.of("" + (i + 1)),
              Cell.of(file.name()),
              Cell.of(file.path()),
              Cell.of("" + file.sides()),
              Cell.of(""),
              Cell.of("")));
    }
    return new Table(
        List.of(
            Column.centred("序号", 2),
            Column.of("印什么", 8),
            Column.of("文件", 7),
            Column.centred("页数", 2),
            Column.centred("印制份数", 3),
            Column.centred("清点", 3)),
        rows,
        0,
        false);
  }

  private static Table empty(int rows, Column... columns) {
    List<Cell> row = Collections.nCopies(columns.length, Cell.of(""));
    return new Table(List.of(columns), Collections.nCopies(rows, row), WRITING, true);
  }
}
