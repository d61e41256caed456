package io.tiku.page;

import io.tiku.content.Acceptance;
import io.tiku.content.Answer;
import io.tiku.content.Asset;
import io.tiku.content.Audience;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.ChangeKind;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Content;
import io.tiku.content.Difficulty;
import io.tiku.content.EditionInfo;
import io.tiku.content.Guide;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Level;
import io.tiku.content.Option;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A bank of every type of item, small enough to read. {@code mark} is added to every text. */
final class SmallBank {

  private static final LocalDate AS_OF = LocalDate.of(2021, 3, 31);

  private final String mark;
  private String pointFolder = "labor/contract/probation-period";

  SmallBank(String mark) {
    this.mark = mark;
  }

  /** The same bank with its point's folder elsewhere in the syllabus. */
  SmallBank movedTo(String folder) {
    pointFolder = folder;
    return this;
  }

  Edition edition() {
    TreeMap<String, Asset> assets = new TreeMap<>();
    assets.put("syllabus/flow.png", new Asset("syllabus/flow.png", new byte[] {1, 2, 3}));
    assets.put("syllabus/secret.png", new Asset("syllabus/secret.png", new byte[] {4}));
    return Edition.of(
        new Content(
            new EditionInfo("2021", text("2021年版"), AS_OF, Optional.empty(), keys("edition.yaml")),
            topics(),
            items(),
            statutes(),
            List.of(
                new Guide(
                    "staff", text("怎样练习"), Audience.STAFF, 1, guide(), keys("guide/staff.md"))),
            assets));
  }

  private List<Topic> topics() {
    String chapter = pointFolder.split("/", -1)[1];
    return List.of(
        topic(TopicKind.DOMAIN, "labor", "", "劳动关系", Optional.empty()),
        topic(TopicKind.CHAPTER, "contract", "labor", "劳动合同", Optional.empty()),
        topic(TopicKind.CHAPTER, "dispute", "labor", "争议处理", Optional.empty()),
        topic(TopicKind.POINT, "probation-period", chapter, "试用期", Optional.of(Level.MASTER)),
        topic(TopicKind.POINT, "arbitration", "dispute", "仲裁时效", Optional.of(Level.AWARE)));
  }

  private Topic topic(
      TopicKind kind, String id, String parent, String title, Optional<Level> level) {
    return new Topic(
        kind,
        id,
        parent,
        text(title),
        1,
        List.of(text("别名")),
        level,
        kind == TopicKind.POINT ? List.of(citation()) : List.of(),
        Optional.empty(),
        List.<Acceptance>of(),
        new Body(
            List.of(
                paragraph(title + "的要点。"),
                new Block.Image("syllabus/flow.png", text("流程"), text("图一")))),
        keys("syllabus/" + id + "/index.md"));
  }

  private List<Item> items() {
    return List.of(
        item(
            "probation-001", ItemType.SINGLE, Body.EMPTY, choice("probation-001", ItemType.SINGLE)),
        item(
            "probation-002",
            ItemType.MULTIPLE,
            Body.EMPTY,
            choice("probation-002", ItemType.MULTIPLE)),
        item(
            "probation-003",
            ItemType.BLANK,
            Body.EMPTY,
            new Question(
                "probation-003",
                ItemType.BLANK,
                new Body(
                    List.of(
                        new Block.Paragraph(
                            List.of(
                                new Inline.Text(text("试用期最长不得超过")),
                                new Inline.Blank(List.of(text("六个月"), text("6个月"))),
                                new Inline.Text("。"))))),
                new Answer.Blanks(List.of(List.of(text("六个月"), text("6个月")))),
                body("上限是六个月。"),
                0,
                at())),
        item("probation-004", ItemType.SHORT, Body.EMPTY, points("probation-004")),
        item(
            "probation-005",
            ItemType.CASE,
            body("张某入职某公司，合同期限两年，约定试用期六个月。"),
            choice("probation-005.q1", ItemType.JUDGEMENT),
            points("probation-005.q2")),
        secret());
  }

  private Item item(String id, ItemType type, Body material, Question... questions) {
    return item(id, type, material, ItemUse.PUBLIC, questions);
  }

  private Item item(String id, ItemType type, Body material, ItemUse use, Question... questions) {
    return new Item(
        id,
        "probation-period",
        type,
        Difficulty.EASY,
        Optional.of(Cognition.APPLY),
        List.of(citation()),
        Optional.of(LocalDate.of(2021, 1, 20)),
        ItemStatus.ACTIVE,
        use,
        List.of(),
        Optional.empty(),
        List.of(text("标签")),
        true,
        List.of(),
        0,
        keys("syllabus/" + pointFolder + "/" + id + ".md"),
        Optional.empty(),
        Later.of(new ItemContent(material, List.of(questions))));
  }

  private Item secret() {
    Body stem = new Body(List.of(new Block.Image("syllabus/secret.png", "", "")));
    Question question =
        new Question(
            "secret-001", ItemType.SHORT, stem, new Answer.Points(List.of()), Body.EMPTY, 0, at());
    return item("secret-001", ItemType.SHORT, Body.EMPTY, ItemUse.SETTERS, question);
  }

  private Question choice(String id, ItemType type) {
    boolean several = type == ItemType.MULTIPLE;
    return new Question(
        id,
        type,
        body("劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。"),
        new Answer.Choice(
            List.of(
                new Option("o1", body("一个月"), true, Body.EMPTY, at()),
                new Option("o2", body("二个月"), several, body("满一年的合同才可以。"), at()))),
        body("合同不满一年，上限是一个月。"),
        0,
        at());
  }

  private Question points(String id) {
    return new Question(
        id,
        ItemType.SHORT,
        body("简述试用期的上限。"),
        new Answer.Points(
            List.of(
                new ScoringPoint(body("不满一年，一个月"), 4, at()),
                new ScoringPoint(body("三年以上，六个月"), 3, at()))),
        body("上限随期限增长。"),
        7,
        at());
  }

  private List<Statute> statutes() {
    return List.of(
        new Statute(
            "laodong-hetong-fa",
            text("中华人民共和国劳动合同法"),
            "劳动合同法",
            List.of(text("劳合法")),
            text("全国人民代表大会常务委员会"),
            text("主席令第65号"),
            Optional.of(LocalDate.of(2007, 6, 29)),
            LocalDate.of(2008, 1, 1),
            List.of(LocalDate.of(2013, 7, 1)),
            OptionalInt.of(98),
            StatuteUnit.ARTICLE,
            StatuteStatus.IN_FORCE,
            false,
            List.of(
                new StatuteChange(
                    LocalDate.of(2021, 3, 1), ChangeKind.AMENDED, List.of(19), text("甲"), at()),
                new StatuteChange(
                    LocalDate.of(2022, 1, 1), ChangeKind.AMENDED, List.of(), text("乙"), at())),
            body("规范劳动合同。"),
            keys("statutes/laodong-hetong-fa.md")));
  }

  private Body guide() {
    return new Body(
        List.of(
            new Block.Heading(2, "choose", List.of(new Inline.Text(text("选题")))),
            new Block.Paragraph(
                List.of(
                    new Inline.Link(
                        "../syllabus/" + pointFolder + "/probation-001.md",
                        List.of(new Inline.Text(text("一道题")))))),
            new Block.Heading(2, "answer", List.of(new Inline.Text(text("答题")))),
            new Block.Table(
                List.of(Block.Alignment.LEFT),
                List.of(List.of(new Inline.Text(text("键")))),
                List.of(List.of(List.of(new Inline.Code(text("J"))))))));
  }

  private Citation citation() {
    return new Citation("劳动合同法", List.of(new Provision(19, 1, 0)), StatuteUnit.ARTICLE, at());
  }

  private Body body(String words) {
    return new Body(List.of(paragraph(words)));
  }

  private Block paragraph(String words) {
    return new Block.Paragraph(List.of(new Inline.Text(text(words))));
  }

  private String text(String words) {
    return words + mark;
  }

  private static Keys keys(String path) {
    return new Keys(SourcePosition.startOf("content/" + path), new TreeMap<>());
  }

  private static SourcePosition at() {
    return SourcePosition.startOf("content/a.md");
  }
}
