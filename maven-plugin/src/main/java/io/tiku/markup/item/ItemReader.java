package io.tiku.markup.item;

import io.tiku.content.Acceptance;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Parameters;
import io.tiku.markup.body.Links;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.value.CitationReader;
import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one item. */
public final class ItemReader {

  public static final Key<ItemType> TYPE =
      Key.word(
              "type",
              "题型",
              "单选",
              ItemType::ofLabel,
              ItemType.labels(),
              "一个正确选项",
              "两个以上正确选项",
              "一个或几个正确选项",
              "正确或错误",
              "题干里写 [[答案]]",
              "列表的每行一对：左边 → 右边",
              "编号列表，写成正确的次序",
              "参考答案分点写，每点有分值",
              "一段材料，几个问题")
          .required();
  private static final Key<Difficulty> DIFFICULTY =
      Key.word(
              "difficulty",
              "预估难度",
              "中",
              Difficulty::ofLabel,
              Difficulty.labels(),
              "多数人会答",
              "一般",
              "少数人会答")
          .required();
  private static final Key<Cognition> COGNITION =
      Key.word(
          "cognition",
          "认知层次",
          "应用",
          Cognition::ofLabel,
          Cognition.labels(),
          "记得条文",
          "懂得含义和界限",
          "用在具体的事上",
          "几条规定合起来判断");
  public static final Key<List<Text>> BASIS =
      Key.texts("basis", "法规依据：登记里的短标题，空一格，第几条", "劳动合同法 第十九条第一款")
          .holding(new Shape.Named(Referent.PROVISION));
  public static final Key<LocalDate> REVIEWED = Key.date("reviewed", "最近一次对照法规复核的日期", "2021-03-31");
  private static final Key<ItemStatus> STATUS =
      Key.word(
              "status",
              "状态",
              "启用",
              ItemStatus::ofLabel,
              ItemStatus.labels(),
              "还没有写完，不发布",
              "发布",
              "不再使用，编号保留")
          .usually(ItemStatus.ACTIVE);
  private static final Key<ItemUse> USE =
      Key.word(
              "use",
              "用途",
              "公开",
              ItemUse::ofLabel,
              ItemUse.labels(),
              "上网站，也用于试卷",
              "只进密封试卷包，不上网站，不进练习卷")
          .usually(ItemUse.PUBLIC);
  private static final Key<List<Text>> ENEMIES =
      Key.texts("enemies", "不能同卷的题的编号，两边都要写", "probation-period-002")
          .holding(new Shape.Named(Referent.ITEM));
  private static final Key<String> ORIGIN = Key.text("origin", "题的来源", "2020/probation-period-001");
  private static final Key<List<Text>> TAGS =
      Key.texts("tags", "自己用的标签", "试用期").holding(new Shape.Named(Referent.TAG));
  private static final Key<Boolean> SHUFFLE =
      Key.truth(Item.SHUFFLE, "true 总是打乱选项，false 保持原样；不写时，数、日期、等级从小到大，其余打乱", true);

  public static final KeySet KEYS =
      KeySet.of(
          "试题的文件头",
          TYPE,
          DIFFICULTY,
          COGNITION,
          BASIS,
          REVIEWED,
          STATUS,
          USE,
          ENEMIES,
          ORIGIN,
          TAGS,
          SHUFFLE,
          CommonKeys.ACCEPT,
          VarsReader.VARS,
          VarsReader.REQUIRE,
          VarsReader.ENSURE);

  private ItemReader() {}

  /**
   * Reads an item. Its id is the file's name, its point the folder's.
   *
   * @param tree the files that links and images may lead to
   * @param problems what is wrong with it is added
   * @return empty if the file has an error
   */
  public static Optional<Item> read(SourceFile file, SourceTree tree, Problems problems) {
    Problems own = new Problems();
    Optional<Item> item = read(file, Links.byName(tree), own);
    problems.addAll(own.sorted());
    return item;
  }

  public static Optional<Item> read(SourceFile file, Links links, Problems own) {
    return MarkdownFile.open(file, links, own).flatMap(ItemReader::item);
  }

  private static Optional<Item> item(MarkdownFile file) {
    YamlMapping values = file.values(KEYS);
    Optional<ItemType> type = values.get(TYPE);
    Optional<Difficulty> difficulty = values.get(DIFFICULTY);
    Header header = header(file, values);
    Optional<ItemText> text = type.map(known -> ItemText.read(file, known));
    if (!header.shuffle()) {
      text.flatMap(ItemText::inLines)
          .ifPresent(
              kind ->
                  file.problems()
                      .add(ProblemCode.SHUFFLE_FIXED, file.keyAt(SHUFFLE), kind.label()));
    }
    if (MarkdownFile.isBroken(file.problems())
        || type.isEmpty()
        || difficulty.isEmpty()
        || text.isEmpty()
        || text.get().questions().isEmpty()) {
      return Optional.empty();
    }
    ItemContent content = new ItemContent(text.get().material(), text.get().questions());
    Optional<Parameters> parameters = VarsReader.read(file, values, content);
    Optional<ItemContent> shown =
        parameters.isPresent()
            ? VarsCheck.example(file, type.get(), parameters.get())
            : Optional.of(content);
    return shown.map(
        example ->
            header.item(
                file,
                type.get(),
                difficulty.get(),
                text.get().halfMarks(),
                parameters,
                Later.of(example)));
  }

  private static Header header(MarkdownFile file, YamlMapping values) {
    return new Header(
        values.get(COGNITION),
        CitationReader.read(values, BASIS, file.problems()),
        values.get(REVIEWED),
        values.orUsual(STATUS),
        values.orUsual(USE),
        values.words(ENEMIES),
        values.get(ORIGIN),
        values.words(TAGS),
        values.orUsual(SHUFFLE),
        CommonKeys.acceptances(values, file.problems()),
        values.places());
  }

  /** What front matter says besides type and difficulty. */
  private record Header(
      Optional<Cognition> cognition,
      List<Citation> basis,
      Optional<LocalDate> reviewed,
      ItemStatus status,
      ItemUse use,
      List<String> enemies,
      Optional<String> origin,
      List<String> tags,
      boolean shuffle,
      List<Acceptance> accept,
      Keys places) {

    Item item(
        MarkdownFile file,
        ItemType type,
        Difficulty difficulty,
        int halfMarks,
        Optional<Parameters> parameters,
        Later<ItemContent> content) {
      String path = file.file().path();
      String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      return new Item(
          file.id(),
          folder.substring(folder.lastIndexOf('/') + 1),
          type,
          difficulty,
          cognition,
          basis,
          reviewed,
          status,
          use,
          enemies,
          origin,
          tags,
          shuffle,
          accept,
          halfMarks,
          places,
          parameters,
          content);
    }
  }
}
