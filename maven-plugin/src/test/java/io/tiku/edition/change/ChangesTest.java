package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.edition.WordDiff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as a change, who sees it and in which order. */
class ChangesTest extends ChangedBank {

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
  void anEditionDoesNotDifferFromItself() {
    assertThat(between(BANK, BANK))
        .isEqualTo(new Changes(List.of(), List.of(), List.of(), 0, List.of()));
    assertThat(Changes.forReview(BANK.edition(), BANK.edition()).isEmpty()).isTrue();
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
  void piecesGiveBothTexts() {
    TextChange change = new TextChange("题干", "试用期不得超过一个月。", "试用期最长二个月。");
    assertThat(side(change, WordDiff.Kind.INSERTED)).isEqualTo(change.before());
    assertThat(side(change, WordDiff.Kind.DELETED)).isEqualTo(change.after());
  }
}
