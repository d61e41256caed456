package io.tiku.paper;

import io.tiku.content.Answer;
import io.tiku.content.Asset;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Content;
import io.tiku.content.Difficulty;
import io.tiku.content.EditionInfo;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Option;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Cell;
import io.tiku.paper.PrintPart.Column;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Look;
import io.tiku.paper.PrintPart.Numbered;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Run;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Text;
import io.tiku.paper.PrintPart.Title;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A document with every part there is, and the pieces it is made of. */
public final class PrintSample {

  public static final String MARK = "内部资料　启用前保密　2021年8月20日8:30启用";

  private static final String PICTURE = "syllabus/dot.png";
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJg"
                  + "gg==");

  private PrintSample() {}

  /** An edition with the item {@code single-001} and the picture of {@link #everyPart}. */
  public static Edition edition() {
    return edition(Map.of(PICTURE, DOT));
  }

  /** The same with other pictures, by their paths. */
  public static Edition edition(Map<String, byte[]> pictures) {
    TreeMap<String, Asset> assets = new TreeMap<>();
    pictures.forEach((path, bytes) -> assets.put(path, new Asset(path, bytes)));
    return Edition.of(
        new Content(
            new EditionInfo(
                "2021",
                "2021年版",
                LocalDate.of(2021, 3, 31),
                Optional.empty(),
                keys("edition.yaml")),
            List.of(
                topic(TopicKind.DOMAIN, "labor", ""),
                topic(TopicKind.CHAPTER, "contract", "labor"),
                topic(TopicKind.POINT, "probation-period", "contract")),
            List.of(single("single-001", "试用期不得超过（　　）。").item()),
            List.of(),
            List.of(),
            assets));
  }

  private static Topic topic(TopicKind kind, String id, String parent) {
    return new Topic(
        kind,
        id,
        parent,
        id,
        1,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Body.EMPTY,
        keys(id + "/index.md"));
  }

  /** Every part. */
  public static PrintDocument everyPart(Orientation orientation) {
    return document(
        orientation,
        new Title("审计报告", "东部赛区"),
        new Facts("代号　2021-east"),
        new Pairs(List.of(new Pair("承办方", "浙江省"), new Pair("摘要", "0a1b".repeat(16)))),
        new Heading(1, "一、概况"),
        new Heading(2, "（一）规则"),
        new Numbered(List.of("每队三名队员。", "答错不扣分。")),
        new Heading(3, "1. 说明"),
        new Paragraph(
            List.of(
                Run.strong("修改："),
                Run.plain("试用期不得超过"),
                new Run("一个月", Look.DELETED),
                new Run("二个月", Look.INSERTED),
                Run.plain("。"))),
        new Text(rich()),
        new Table(
            List.of(Column.centred("题号", 1), Column.of("内容", 4)),
            List.of(
                List.of(Cell.of("1"), new Cell.Rich(rich())),
                List.of(
                    Cell.of("2"),
                    new Cell.Words(List.of(new Run("旧", Look.DELETED), Run.plain("同"))))),
            24,
            false),
        new Signatures(List.of("记分员", "复核", "裁判长")),
        new PageBreak(),
        new Heading(1, "二、试题"),
        new Asked("1-1", "单选题　10分　限时30秒", "用过 □", single("single-001", "试用期不得超过（　　）。")),
        new Asked("案例 1", "案例题　30分　限时120秒", "", scenario("case-001")));
  }

  /** A document that begins with a title of its own. */
  public static PrintDocument document(PrintPart... parts) {
    List<PrintPart> all = new ArrayList<>(List.of(new Title("样张", "")));
    all.addAll(List.of(parts));
    return document(Orientation.UPRIGHT, all.toArray(PrintPart[]::new));
  }

  private static PrintDocument document(Orientation orientation, PrintPart... parts) {
    return new PrintDocument("样张", "2021-east", MARK, orientation, List.of(parts));
  }

  /** A 单选 whose first option is right. */
  public static ExamItem single(String id, String stem) {
    List<Option> options =
        List.of(option("o1", "一个月", true), option("o2", "二个月", false), option("o3", "六个月", false));
    Question question =
        new Question(
            id,
            ItemType.SINGLE,
            body(stem),
            new Answer.Choice(options),
            body("不满一年的，上限是一个月。"),
            0,
            at());
    return new ExamItem(
        1,
        item(id, ItemType.SINGLE, Body.EMPTY, question),
        List.of(new ExamQuestion(question, options, 20, List.of(20))));
  }

  private static ExamItem scenario(String id) {
    Question blank =
        new Question(
            id + ".q1",
            ItemType.BLANK,
            new Body(
                List.of(
                    new Block.Paragraph(
                        List.of(new Inline.Text("上限是"), new Inline.Blank(List.of("六个月", "6个月")))))),
            new Answer.Blanks(List.of(List.of("六个月", "6个月"))),
            body("第十九条。"),
            0,
            at());
    Question points =
        new Question(
            id + ".q2",
            ItemType.SHORT,
            body("说明理由。"),
            new Answer.Points(
                List.of(
                    new ScoringPoint(body("合同期限两年"), 4, at()),
                    new ScoringPoint(body("上限二个月"), 4, at()))),
            body("超过的部分无效。"),
            8,
            at());
    return new ExamItem(
        1,
        item(id, ItemType.CASE, body("张某与某公司约定试用期六个月。"), blank, points),
        List.of(
            new ExamQuestion(blank, List.of(), 20, List.of(20)),
            new ExamQuestion(points, List.of(), 40, List.of(20, 20))));
  }

  private static Item item(String id, ItemType type, Body material, Question... questions) {
    return new Item(
        id,
        "probation-period",
        type,
        Difficulty.EASY,
        Optional.empty(),
        List.of(new Citation("劳动合同法", List.of(new Provision(19, 1, 0)), StatuteUnit.ARTICLE, at())),
        Optional.empty(),
        ItemStatus.ACTIVE,
        ItemUse.PUBLIC,
        List.of(),
        Optional.empty(),
        List.of(),
        true,
        List.of(),
        0,
        keys(id + ".md"),
        Optional.empty(),
        Later.of(new ItemContent(material, List.of(questions))));
  }

  private static Body rich() {
    return new Body(
        List.of(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("上限"),
                    new Inline.Strong(List.of(new Inline.Text("随期限增长"))),
                    new Inline.Text("：<一> & “二”"))),
            new Block.Listing(true, 1, List.of(body("先看期限").blocks(), body("再看上限").blocks())),
            new Block.Image(PICTURE, "示意", "图一"),
            new Block.Table(
                List.of(Block.Alignment.LEFT),
                List.of(List.of(new Inline.Text("期限"))),
                List.of(List.of(List.of(new Inline.Text("不满一年")))))));
  }

  /** A paragraph. */
  public static Body body(String words) {
    return new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(words)))));
  }

  private static Option option(String id, String text, boolean key) {
    return new Option(id, body(text), key, Body.EMPTY, at());
  }

  private static Keys keys(String path) {
    return new Keys(SourcePosition.startOf("content/" + path), new TreeMap<>());
  }

  private static SourcePosition at() {
    return SourcePosition.startOf("content/a.md");
  }
}
