package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.StatuteUnit;
import io.tiku.edition.WordDiff;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final String PATH = TextBank.POINT + "a-001.md";

  private static final String SINGLE =
      """
      劳动合同期限一年以上不满三年的，试用期不得超过（　　）。

      - [ ] 一个月
      - [x] 二个月
      - [ ] 三个月
      - [ ] 六个月

      ## 解析

      满一年不满三年的是第二档。
      """;

  private static final String MULTIPLE =
      """
      用人单位应当（　　）。

      - [x] 自用工之日起三十日内办理社会保险登记，并告知劳动者本人
      - [x] 在工资支付周期届满时足额支付劳动报酬
      - [ ] 扣押劳动者的身份证件
      - [ ] 要求劳动者提供担保

      ## 解析

      后两项是禁止的行为。
      """;

  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M1 1h7\"/></svg>";

  private static final String SHORT =
      """
      试用期的上限怎样确定？

      ## 参考答案

      - 三个月以上不满一年的，不超过一个月（2分）
      - 一年以上不满三年的，不超过二个月（2分）
      - 三年以上和无固定期限的，不超过六个月（1分）

      ## 解析

      分三档。
      """;

  private static final String CASE =
      """
      小王与公司订立两年期的劳动合同，约定试用期三个月，期满转正。

      ## 问题（单选）

      试用期最长是（　　）。

      - [x] 二个月
      - [ ] 三个月
      - [ ] 六个月

      ### 解析

      两年期属于第二档。

      ## 问题（判断）

      超过的部分不发生效力。

      - [x] 正确
      - [ ] 错误

      ### 解析

      违法约定的试用期无效。
      """;

  private static final TextBank BANK = TextBank.sample().item("a-001", "单选", SINGLE);

  private static Changes between(TextBank before, TextBank after) {
    return Changes.between(before.edition(), after.edition());
  }

  /** {@code a-001 答案变动|改写: 答案「二个月」→「三个月」}. */
  private static List<String> shown(Changes changes) {
    return changes.items().stream()
        .map(
            item ->
                item.id()
                    + " "
                    + item.aspects().stream().map(Aspect::label).collect(Collectors.joining("|"))
                    + texts(item.texts()))
        .toList();
  }

  private static String texts(List<TextChange> texts) {
    return texts.stream()
        .map(text -> "\n" + text.part() + "「" + text.before() + "」→「" + text.after() + "」")
        .collect(Collectors.joining());
  }

  private static List<String> edited(String type, String body, String before, String after) {
    TextBank bank = TextBank.sample().item("a-001", type, body);
    return shown(between(bank, bank.edit(PATH, before, after)));
  }

  @Test
  void aPictureIsWhatItShows() {
    TextBank bank =
        TextBank.sample()
            .with(TextBank.POINT + "flow.svg", DRAWING)
            .item("a-001", "单选", "![办理流程](flow.svg)\n\n" + SINGLE);

    Changes redrawn =
        Changes.between(
            bank.edition(), bank.edit(TextBank.POINT + "flow.svg", "h7", "v7").edition());
    Changes renamed =
        Changes.between(
            bank.edition(),
            bank.without(TextBank.POINT + "flow.svg")
                .with(TextBank.POINT + "steps.svg", DRAWING)
                .edit(PATH, "flow.svg", "steps.svg")
                .edition());

    assertThat(redrawn.items())
        .singleElement()
        .extracting(ItemChange::foremost)
        .isEqualTo(Aspect.WORDING);
    TextChange text = redrawn.items().get(0).texts().get(0);
    assertThat(text.part()).isEqualTo("题干");
    assertThat(text.before()).startsWith("![办理流程](图 ").isNotEqualTo(text.after());
    assertThat(renamed.items()).isEmpty();
  }

  @Test
  void aPictureOfWhichOnlyThePointerIsThereIsNoRewording() {
    TextBank bank =
        TextBank.sample()
            .with(TextBank.POINT + "flow.svg", DRAWING)
            .item("a-001", "单选", "![办理流程](flow.svg \"图1\")\n\n" + SINGLE);
    TextBank pointer = bank.edit(PATH, "![办理流程](flow.svg \"图1\")", "办理流程");
    Gaps gaps = Gaps.of(List.of("content/" + TextBank.POINT + "flow.svg"), List.of());

    assertThat(Changes.between(pointer.edition(), bank.edition(), gaps).items()).isEmpty();
    assertThat(Changes.between(pointer.edition(), bank.edition()).items()).hasSize(1);
  }

  @Test
  void aFolderThatGotAnotherNameIsARenamingWhateverLeadsThere() {
    TextBank before =
        TextBank.sample()
            .with(
                TextBank.POINT + "probation-001.md",
                item("工资见[试用期](index.md)，[工资](../wage/index.md)。"))
            .with(
                "syllabus/labor/contract/wage/index.md",
                """
                ---
                title: 工资
                level: 熟悉
                basis: [劳动合同法 第三十条]
                ---
                先看[试用期](../probation/index.md)和[这道题](../probation/probation-001.md)。
                """);
    TextBank after =
        TextBank.sample()
            .without("syllabus/labor/index.md")
            .without("syllabus/labor/contract/index.md")
            .without("syllabus/labor/contract/wage/index.md")
            .without(TextBank.POINT + "index.md")
            .with("syllabus/relations/index.md", "---\ntitle: 劳动关系\n---\n劳动关系。\n")
            .with("syllabus/relations/agreement/index.md", "---\ntitle: 合同\n---\n合同。\n")
            .with(
                "syllabus/relations/agreement/trial/index.md",
                "---\ntitle: 试用期间\nlevel: 掌握\nbasis: [劳动合同法 第十九条]\n---\n试用期有上限。\n")
            .with(
                "syllabus/relations/agreement/trial/probation-001.md",
                item("工资见[试用期](index.md)，[工资](../wage/index.md)。"))
            .with(
                "syllabus/relations/agreement/wage/index.md",
                """
                ---
                title: 工资
                level: 熟悉
                basis: [劳动合同法 第三十条]
                ---
                先看[试用期](../trial/index.md)和[这道题](../trial/probation-001.md)。
                """);

    Changes changes = Changes.forReview(before.edition(), after.edition());

    assertThat(changes.items()).isEmpty();
    assertThat(changes.topics())
        .extracting(change -> change.id() + " " + change.aspects())
        .containsExactlyInAnyOrder(
            "relations [MOVED]", "agreement [RENAMED, MOVED]", "trial [RENAMED, MOVED]");
  }

  private static String item(String rationale) {
    return "---\ntype: 判断\ndifficulty: 易\nbasis: [劳动合同法 第十九条第一款]\nreviewed: 2021-03-20\n---\n"
        + "试用期有上限。\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n"
        + rationale
        + "\n";
  }

  @Test
  void anEditionDoesNotDifferFromItself() {
    assertThat(between(BANK, BANK))
        .isEqualTo(new Changes(List.of(), List.of(), List.of(), 0, List.of()));
    assertThat(Changes.forReview(BANK.edition(), BANK.edition()).isEmpty()).isTrue();
  }

  @Test
  void anotherMarkedOptionIsAnotherKey() {
    assertThat(edited("单选", SINGLE, "- [x] 二个月\n- [ ] 三个月", "- [ ] 二个月\n- [x] 三个月"))
        .containsExactly("a-001 答案变动\n答案「二个月」→「三个月」");
  }

  @Test
  void anotherNumberInTheRightOptionIsAnotherKey() {
    assertThat(edited("单选", SINGLE, "[x] 二个月", "[x] 四个月"))
        .containsExactly("a-001 答案变动\n正确选项「二个月」→「四个月」");
    assertThat(edited("多选", MULTIPLE, "三十日内", "十五日内"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动\n正确选项");
    assertThat(edited("多选", MULTIPLE, "足额支付", "不支付")).first().asString().startsWith("a-001 答案变动");
    assertThat(edited("多选", MULTIPLE, "在工资支付周期届满时足额支付劳动报酬", "为职工建立名册备查"))
        .first()
        .asString()
        .startsWith("a-001 答案变动");
  }

  @Test
  void theSameNumberWrittenOtherwiseAndMendedWordsAreNoOtherKey() {
    assertThat(edited("多选", MULTIPLE, "三十日内", "30 日内")).first().asString().startsWith("a-001 改写\n");
    assertThat(edited("多选", MULTIPLE, "并告知劳动者本人", "并告知本人"))
        .first()
        .asString()
        .startsWith("a-001 改写\n正确选项");
    assertThat(edited("单选", SINGLE, "[ ] 三个月", "[ ] 五个月"))
        .containsExactly("a-001 改写\n选项「三个月」→「五个月」");
  }

  @Test
  void anAddedOrRemovedRightOptionIsAnotherKey() {
    assertThat(edited("多选", MULTIPLE, "- [ ] 扣押", "- [x] 支付加班工资\n- [ ] 扣押"))
        .containsExactly(
            "a-001 答案变动|改写\n答案「自用工之日起三十日内办理社会保险登记，并告知劳动者本人；在工资支付周期届满时足额支付劳动报酬」→"
                + "「自用工之日起三十日内办理社会保险登记，并告知劳动者本人；在工资支付周期届满时足额支付劳动报酬；支付加班工资」"
                + "\n选项「」→「支付加班工资」");
    assertThat(edited("单选", SINGLE, "- [ ] 六个月\n", "")).containsExactly("a-001 改写\n选项「六个月」→「」");
  }

  @Test
  void anotherOrderOfOptionsIsNoOtherKey() {
    RandomStream random = RandomStream.of("shuffles");
    List<String> options =
        List.of("- [x] 三十日", "- [ ] 十五日", "- [ ] 六十日", "- [x] 自用工之日起一个月内", "- [ ] 一年");
    TextBank before = TextBank.sample().item("a-001", "多选", body(options));
    for (int i = 0; i < 1000; i++) {
      List<String> shuffled = new ArrayList<>(options);
      random.shuffle(shuffled);
      TextBank after = TextBank.sample().item("a-001", "多选", body(shuffled));
      List<ItemChange> changes = between(before, after).items();
      assertThat(changes.stream().flatMap(change -> change.aspects().stream()))
          .as(shuffled.toString())
          .isSubsetOf(Aspect.WORDING);
      assertThat(changes.isEmpty()).isEqualTo(shuffled.equals(options));
    }
  }

  private static String body(List<String> options) {
    return "期限是（　　）。\n\n" + String.join("\n", options) + "\n\n## 解析\n\n见法条。\n";
  }

  @Test
  void blanksPointsAndMarks() {
    String blank = "试用期不得超过[[二个月|两个月]]。\n\n## 解析\n\n第二档。\n";
    assertThat(edited("填空", blank, "|两个月", "|2个月"))
        .containsExactly("a-001 答案变动\n第 1 空的答案「二个月 或 两个月」→「二个月 或 2个月」");
    assertThat(edited("简答", SHORT, "不超过六个月（1分）", "不超过六个月（2分）"))
        .containsExactly("a-001 分值变动\n得分点的分值「三年以上和无固定期限的，不超过六个月（1分）」→「三年以上和无固定期限的，不超过六个月（2分）」");
    assertThat(edited("简答", SHORT, "不超过二个月", "不超过三个月"))
        .first()
        .asString()
        .startsWith("a-001 答案变动\n参考答案");
    assertThat(edited("简答", SHORT, "- 一年以上不满三年的，不超过二个月（2分）\n", ""))
        .containsExactly("a-001 答案变动\n参考答案「一年以上不满三年的，不超过二个月（2分）」→「」");
    assertThat(edited("简答", SHORT, "无固定期限的", "无固定期限合同的"))
        .containsExactly("a-001 改写\n参考答案「三年以上和无固定期限的，不超过六个月」→「三年以上和无固定期限合同的，不超过六个月」");
  }

  @Test
  void anotherPairOrAnotherOrderOfStepsIsAnotherKey() {
    String pairs = "把情形与上限配对。\n\n- 不满一年 → 一个月\n- 不满三年 → 二个月\n- 三年以上 → 六个月\n\n## 解析\n\n分三档。\n";
    assertThat(edited("匹配", pairs, "一年 → 一个月\n- 不满三年 → 二个月", "一年 → 二个月\n- 不满三年 → 一个月"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动");
    String steps = "按先后排序。\n\n1. 申请\n2. 受理\n3. 开庭\n\n## 解析\n\n依次进行。\n";
    assertThat(edited("排序", steps, "1. 申请\n2. 受理", "1. 受理\n2. 申请"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a-001 答案变动");
  }

  @Test
  void judgementsAndCasesQuestionByQuestion() {
    assertThat(edited("案例", CASE, "- [x] 正确\n- [ ] 错误", "- [ ] 正确\n- [x] 错误"))
        .containsExactly("a-001 答案变动\n问题 2 答案「正确」→「错误」");
    assertThat(edited("案例", CASE, "小王", "小李"))
        .containsExactly(
            "a-001 改写\n材料「小王与公司订立两年期的劳动合同，约定试用期三个月，期满转正。」→「小李与公司订立两年期的劳动合同，约定试用期三个月，期满转正。」");
    String second = CASE.substring(CASE.indexOf("## 问题（判断）"));
    assertThat(edited("案例", CASE, second, ""))
        .containsExactly("a-001 答案变动\n问题 2 （删去）「超过的部分不发生效力。\n[x] 正确\n[ ] 错误\n解析：违法约定的试用期无效。」→「」");
  }

  @Test
  void formulasOfRightAnswersAreKeysAndWhatIsDrawnIsNot() {
    String vars =
        """
        ---
        type: 单选
        difficulty: 易
        basis: [劳动合同法 第十九条第一款]
        reviewed: 2021-03-20
        vars:
          wage: 4000..9000 step 500
          low: = wage * 80 / 100
          half: = wage / 2
          twice: = wage * 2
        ---
        约定工资是{{wage}}元，试用期工资不得低于（　　）元。

        - [x] {{low}}
        - [ ] {{half}}
        - [ ] {{twice}}

        ## 解析

        不低于约定工资的百分之八十。
        """;
    TextBank before = TextBank.sample().with(PATH, vars);
    assertThat(shown(between(before, before.edit(PATH, "* 80 /", "* 90 /"))))
        .containsExactly("a-001 答案变动\n变量 low「= wage * 80 / 100」→「= wage * 90 / 100」");
    assertThat(shown(between(before, before.edit(PATH, "4000..", "5000.."))))
        .containsExactly("a-001 属性变动\n变量 wage「4000..9000 step 500」→「5000..9000 step 500」");
    assertThat(shown(between(before, before.edit(PATH, "* 2", "* 3"))))
        .first()
        .asString()
        .startsWith("a-001 属性变动\n变量 twice");
  }

  @Test
  void anAliasOfTheSameStatuteIsNoOtherBasis() {
    TextBank bank =
        BANK.edit("statutes/laodong-hetong-fa.md", "short:", "aliases: [劳动合同法（2012修正）]\nshort:");
    assertThat(shown(between(bank, bank.edit(PATH, "劳动合同法 第十九条", "劳动合同法（2012修正） 第19条")))).isEmpty();
    assertThat(shown(between(bank, bank.edit(PATH, "第十九条第一款", "第十九条第二款"))))
        .containsExactly("a-001 依据变动\n依据「《劳动合同法》第十九条第一款」→「《劳动合同法》第十九条第二款」");
  }

  @Test
  void comingAndGoing() {
    TextBank two = BANK.item("a-002", "单选", SINGLE.replace("一年以上不满三年", "三个月以上不满一年"));
    assertThat(shown(between(BANK, two))).containsExactly("a-002 新增");
    assertThat(shown(between(two, BANK))).containsExactly("a-002 停用");
    TextBank retired = BANK.edit(PATH, "difficulty", "status: 停用\ndifficulty");
    assertThat(shown(between(BANK, retired))).containsExactly("a-001 停用");
    assertThat(shown(Changes.forReview(BANK.edition(), retired.edition())))
        .containsExactly("a-001 停用\n状态「启用」→「停用」");
    TextBank draft = BANK.edit(PATH, "difficulty", "status: 草稿\ndifficulty");
    assertThat(shown(between(draft, BANK))).containsExactly("a-001 新增");
    assertThat(shown(Changes.forReview(draft.edition(), BANK.edition())))
        .containsExactly("a-001 状态变动\n状态「草稿」→「启用」");
  }

  @Test
  void whatReadersMayNotSeeIsForReviewersOnly() {
    TextBank secret = BANK.edit(PATH, "difficulty", "use: 命题专用\ndifficulty");
    assertThat(shown(between(secret, secret.edit(PATH, "[x] 二", "[x] 四")))).isEmpty();
    Changes review =
        Changes.forReview(secret.edition(), secret.edit(PATH, "[x] 二", "[x] 四").edition());
    assertThat(review.items()).hasSize(1).allMatch(ItemChange::confidential);
  }

  @Test
  void anItemInAnotherFolderIsTheSameItem() {
    String text = "syllabus/labor/contract/wage/a-001.md";
    TextBank moved =
        BANK.without(PATH)
            .item("x", "单选", SINGLE)
            .with(text, itemText())
            .without(TextBank.POINT + "x.md");
    assertThat(shown(between(BANK, moved)))
        .containsExactly("a-001 移动\n知识点「试用期（probation）」→「工资（wage）」");
  }

  private static String itemText() {
    return "---\ntype: 单选\ndifficulty: 易\nbasis: [劳动合同法 第十九条第一款]\nreviewed: 2021-03-20\n---\n"
        + SINGLE;
  }

  @Test
  void anotherDayOfReviewIsCountedOnly() {
    Changes changes = between(BANK, BANK.edit(PATH, "2021-03-20", "2021-03-25"));
    assertThat(changes.isEmpty()).isTrue();
    assertThat(changes.reviewedOnly()).isEqualTo(1);
  }

  @Test
  void whatMattersMostComesFirst() {
    TextBank before =
        BANK.item("a-002", "单选", SINGLE.replace("一年以上不满三年", "三个月以上不满一年"))
            .item("a-003", "简答", SHORT)
            .item("a-004", "案例", CASE);
    TextBank after =
        before
            .edit(PATH, "是第二档", "属于第二档")
            .edit(TextBank.POINT + "a-002.md", "difficulty: 易", "difficulty: 难")
            .edit(TextBank.POINT + "a-003.md", "分三档", "分三个档次")
            .edit(TextBank.POINT + "a-004.md", "- [x] 正确\n- [ ] 错误", "- [ ] 正确\n- [x] 错误");
    Changes changes = between(before, after);
    assertThat(changes.items())
        .extracting(ItemChange::id)
        .containsExactly("a-004", "a-001", "a-003", "a-002");
    assertThat(changes.domains())
        .containsExactly(
            new DomainCount(
                "labor",
                "劳动关系",
                4,
                Map.of(Aspect.KEY, 1, Aspect.WORDING, 2, Aspect.ATTRIBUTES, 1)));
  }

  @Test
  void nodesOfTheSyllabus() {
    String index = TextBank.POINT + "index.md";
    TextBank after =
        BANK.edit(index, "title: 试用期", "title: 试用期约定\naliases: [试用期限]")
            .edit(index, "level: 掌握", "level: 了解")
            .edit(index, "有上限", "有三档上限")
            .edit(index, "第十九条", "第十九条、第二十条")
            .with("syllabus/labor/contract/new/index.md", "---\ntitle: 新点\nlevel: 了解\n---\n新。\n")
            .without("syllabus/labor/contract/wage/index.md")
            .edit("syllabus/labor/contract/index.md", "合同。", "合同的规则。");
    assertThat(
            between(BANK, after).topics().stream()
                .map(
                    topic ->
                        topic.kind()
                            + " "
                            + topic.id()
                            + " "
                            + topic.aspects()
                            + texts(topic.texts())))
        .containsExactly(
            "POINT new [ADDED]",
            "POINT wage [REMOVED]",
            "POINT probation [BASIS, RENAMED, WORDING, LEVEL]"
                + "\n依据「《劳动合同法》第十九条」→「《劳动合同法》第十九条、第二十条」"
                + "\n标题「试用期」→「试用期约定」\n别名「」→「试用期限」"
                + "\n大纲内容「试用期有上限。」→「试用期有三档上限。」\n掌握程度「掌握」→「了解」",
            "CHAPTER contract [WORDING]\n大纲内容「合同。」→「合同的规则。」");
  }

  @Test
  void aFolderThatGotAnotherNameIsTheSameNode() {
    TextBank after =
        BANK.without("syllabus/labor/contract/wage/index.md")
            .with(
                "syllabus/labor/contract/pay/index.md",
                "---\ntitle: 工资\nlevel: 熟悉\nbasis: [劳动合同法 第三十条]\n---\n按时足额。\n");
    assertThat(between(BANK, after).topics())
        .singleElement()
        .satisfies(
            topic -> {
              assertThat(topic.aspects()).containsExactly(TopicAspect.MOVED);
              assertThat(texts(topic.texts())).isEqualTo("\n文件夹「wage」→「pay」");
            });
  }

  @Test
  void itsItemsHaveNotMoved() {
    TextBank wage = BANK.without(PATH).with("syllabus/labor/contract/wage/a-001.md", itemText());
    TextBank after =
        wage.without("syllabus/labor/contract/wage/index.md")
            .without("syllabus/labor/contract/wage/a-001.md")
            .with("syllabus/labor/contract/pay/a-001.md", itemText())
            .with(
                "syllabus/labor/contract/pay/index.md",
                "---\ntitle: 工资\nlevel: 熟悉\nbasis: [劳动合同法 第三十条]\n---\n按时足额。\n");
    assertThat(shown(between(wage, after))).isEmpty();
  }

  @Test
  void theRegister() {
    String path = "statutes/laodong-hetong-fa.md";
    TextBank after =
        BANK.edit(
            path,
            "status: 有效",
            "status: 失效\nchanges:\n  - {date: 2021-02-01, kind: 废止, note: 被取代}");
    assertThat(between(BANK, after).statutes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.aspects())
                  .containsExactly(RegisterAspect.LAW, RegisterAspect.FORCE);
              assertThat(change.entered())
                  .extracting(entry -> RegisterComparison.text(entry, StatuteUnit.ARTICLE))
                  .containsExactly("2021-02-01 废止：被取代");
              assertThat(texts(change.texts())).isEqualTo("\n效力「有效」→「失效」");
            });
  }

  @Test
  void piecesGiveBothTexts() {
    TextChange change = new TextChange("题干", "试用期不得超过一个月。", "试用期最长二个月。");
    assertThat(side(change, WordDiff.Kind.INSERTED)).isEqualTo(change.before());
    assertThat(side(change, WordDiff.Kind.DELETED)).isEqualTo(change.after());
  }

  private static String side(TextChange change, WordDiff.Kind without) {
    return change.pieces().stream()
        .filter(piece -> piece.kind() != without)
        .map(WordDiff.Piece::text)
        .collect(Collectors.joining());
  }
}
