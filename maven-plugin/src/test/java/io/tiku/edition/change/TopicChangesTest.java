package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.StatuteUnit;
import org.junit.jupiter.api.Test;

/** Nodes of the syllabus and the register of statutes. */
class TopicChangesTest extends ChangedBank {

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
}
