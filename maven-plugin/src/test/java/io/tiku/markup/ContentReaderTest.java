package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Audience;
import io.tiku.content.Block;
import io.tiku.content.ChangeKind;
import io.tiku.content.Content;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Level;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteStatus;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.image.PictureFiles;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

  @Test
  void readsEditionSyllabusItemsAndImagesSortedByPath() {
    Content content =
        Bank.small()
            .with(Bank.POINT + "probation-002.md", judgement())
            .with(Bank.ITEM, judgement())
            .with(Bank.POINT + "flow.png", PictureFiles.png())
            .with("blueprints/a.yaml", "anything: [")
            .with("rules/b.yaml", "anything: [")
            .read();

    assertThat(content.edition().id()).isEqualTo("2021");
    assertThat(content.edition().asOf()).isEqualTo(LocalDate.of(2021, 3, 31));
    assertThat(content.topics())
        .extracting(Topic::kind, Topic::id, Topic::parent, Topic::title, Topic::level)
        .containsExactly(
            Tuple.tuple(TopicKind.CHAPTER, "contract", "labor", "合同", Optional.empty()),
            Tuple.tuple(TopicKind.POINT, "probation", "contract", "试用期", Optional.of(Level.MASTER)),
            Tuple.tuple(TopicKind.DOMAIN, "labor", "", "劳动关系", Optional.empty()));
    assertThat(content.items())
        .extracting(Item::id, Item::point)
        .containsExactly(
            Tuple.tuple("probation-001", "probation"), Tuple.tuple("probation-002", "probation"));
    assertThat(content.assets().keySet()).containsExactly(Bank.POINT + "flow.png");
  }

  @Test
  void readsAStatuteWithItsChanges() {
    Statute statute =
        Bank.small()
            .with(
                "statutes/gongshang-yijian-1.md",
                """
                ---
                title: 关于执行工伤保险条例若干问题的意见
                short: 工伤意见（一）
                aliases: [人社部发〔2013〕34号]
                issuer: 人力资源社会保障部
                number: 人社部发〔2013〕34号
                promulgated: 2013-04-25
                effective: 2013-04-25
                amended: []
                articles: 15
                unit: 点
                status: 有效
                verified: false
                changes:
                  - date: 2022-01-01
                    kind: 修订
                    articles: [3, 8]
                    note: 部分修改
                ---
                解释条例。
                """)
            .read()
            .statutes()
            .get(0);

    assertThat(statute)
        .isEqualTo(
            new Statute(
                "gongshang-yijian-1",
                "关于执行工伤保险条例若干问题的意见",
                "工伤意见（一）",
                List.of("人社部发〔2013〕34号"),
                "人力资源社会保障部",
                "人社部发〔2013〕34号",
                Optional.of(LocalDate.of(2013, 4, 25)),
                LocalDate.of(2013, 4, 25),
                List.of(),
                OptionalInt.of(15),
                StatuteUnit.POINT,
                StatuteStatus.IN_FORCE,
                false,
                List.of(
                    new StatuteChange(
                        LocalDate.of(2022, 1, 1),
                        ChangeKind.AMENDED,
                        List.of(3, 8),
                        "部分修改",
                        new SourcePosition("content/statutes/gongshang-yijian-1.md", 15, 5))),
                statute.text(),
                statute.keys()));
    assertThat(statute.text().plainText()).isEqualTo("解释条例。");
  }

  @Test
  void readsAGuideWithAnchorsForItsHeadings() {
    Guide guide =
        Bank.small()
            .with(
                "guide/writing.md",
                "---\ntitle: 怎样写题\naudience: 命题人\norder: 2\n---\n## 写 单选题？\n\n文字。\n\n### 写 单选题\n")
            .read()
            .guides()
            .get(0);

    assertThat(guide.name()).isEqualTo("writing");
    assertThat(guide.audience()).isEqualTo(Audience.SETTER);
    assertThat(guide.order()).isEqualTo(2);
    assertThat(guide.text().blocks())
        .filteredOn(Block.Heading.class::isInstance)
        .extracting(block -> ((Block.Heading) block).anchor())
        .containsExactly("写-单选题", "写-单选题-1");
  }

  @Test
  void leavesABrokenFileOutAndReadsTheOthers() {
    Bank bank =
        Bank.small()
            .with(Bank.ITEM, "没有文件头")
            .with(Bank.POINT + "probation-002.md", judgement())
            .with(Bank.POINT + "probation-003.md", "")
            .with(Bank.POINT + "probation-004.md", new byte[] {'-', '-', '-', 0, 1, 2});

    assertThat(bank.read().items()).extracting(Item::id).containsExactly("probation-002");
    assertThat(Bank.small().with(Bank.ITEM, "没有文件头").complaints())
        .containsExactly(
            "probation-001.md:1:1 front-matter-missing 文件开头没有 --- 起的文件头。"
                + " → 在第一行写 ---，写上各键，再以一行 --- 结束。");
  }

  @Test
  void saysWhatIsWrongWithTheEdition() {
    Bank bank =
        Bank.empty().with("edition.yaml", "format: 2\nid: 二〇二一\nas-of: 2021-13-01\nyear: 2021\n");

    assertThat(bank.complaints())
        .containsExactly(
            "edition.yaml:1:1 key-missing 缺少必填的键「title」。 → 补上：title: 2021年版。",
            "edition.yaml:1:9 edition-format format: 2 不是本版本能读的格式。 → 写 format: 1，或换用相应版本的插件。",
            "edition.yaml:2:5 value-type 「id」的值应当是四位年份，增补再加 .s 和序号。 → 照这个样子写：id: \"2021.s1\"。",
            "edition.yaml:3:8 value-date 「as-of」的值「2021-13-01」不是日期。"
                + " → 写成 2021-03-31 这样的日期，并且是真实存在的一天。",
            "edition.yaml:4:1 key-unknown 不认识的键「year」。 → 可以写的键：format、id、title、as-of、supplements、accept。");
    assertThat(
            Bank.empty().with("guide/a.md", "---\ntitle: 甲\naudience: 命题人\n---\n甲。\n").complaints())
        .containsExactly(
            "edition.yaml:1:1 edition-missing 缺少 edition.yaml。"
                + " → 在内容文件夹里建立 edition.yaml，写上 format、id、title、as-of。");
  }

  @Test
  void readsANumberForAnId() {
    assertThat(
            Bank.empty()
                .with(
                    "edition.yaml",
                    "format: 1\nid: 2021.s1\ntitle: 增补\nas-of: 2021-06-30\nsupplements: 2021\n")
                .read()
                .edition())
        .extracting(edition -> edition.id() + " " + edition.supplements())
        .isEqualTo("2021.s1 Optional[2021]");
  }

  @Test
  void reportsFilesInTheWrongPlace() {
    assertThat(
            Bank.small()
                .with("notes.md", "甲")
                .with("guide/deep/a.md", "甲")
                .with("syllabus/index.md", "甲")
                .with("syllabus/labor/contract/notes.txt", "甲")
                .with("syllabus/labor/item-001.md", "甲")
                .with("syllabus/labor/wages/pay/pay-001.md", judgement())
                .with(Bank.POINT + "deeper/item-002.md", "甲")
                .complaints())
        .containsExactly(
            "guide/deep/a.md:1:1 file-unexpected 这里不该有文件「guide/deep/a.md」，它没有被读取。 → 移到该放的地方，或删掉。",
            "notes.md:1:1 file-unexpected 这里不该有文件「notes.md」，它没有被读取。 → 移到该放的地方，或删掉。",
            "syllabus/index.md:1:1 file-unexpected 这里不该有文件「syllabus/index.md」，它没有被读取。"
                + " → 移到该放的地方，或删掉。",
            "syllabus/labor/contract/notes.txt:1:1 file-unexpected"
                + " 这里不该有文件「syllabus/labor/contract/notes.txt」，它没有被读取。 → 移到该放的地方，或删掉。",
            "deeper:1:1 topic-too-deep 「syllabus/labor/contract/probation/deeper」在知识点之下又套了一层文件夹。"
                + " → 大纲只有领域、章、知识点三层，把它移上来。",
            "syllabus/labor/item-001.md:1:1 item-outside-point 试题不在任何知识点的文件夹里。"
                + " → 移到所属知识点的文件夹，与它的 index.md 放在一起。",
            "syllabus/labor/wages/index.md:1:1 topic-index-missing"
                + " 文件夹「syllabus/labor/wages」里没有 index.md。 → 建立 index.md，写上 title。",
            "syllabus/labor/wages/pay/index.md:1:1 topic-index-missing"
                + " 文件夹「syllabus/labor/wages/pay」里没有 index.md。 → 建立 index.md，写上 title。");
  }

  @Test
  void refusesImagesThatDoMoreThanShow() {
    assertThat(
            Bank.small()
                .with(Bank.POINT + "a.svg", "<svg onload=\"alert(1)\"></svg>")
                .with(Bank.POINT + "b.svg", "<svg><script>alert(1)</script></svg>")
                .with(Bank.POINT + "c.png", "<html>")
                .with(Bank.POINT + "d.svg", "<svg><text>on = off</text></svg>")
                .read()
                .assets()
                .keySet())
        .containsExactly(Bank.POINT + "d.svg");
  }

  @Test
  void theResultDoesNotDependOnThreads() {
    assertThat(large().read()).isEqualTo(large().read());
    assertThat(large().complaints()).isEqualTo(large().complaints());
  }

  private static Bank large() {
    Bank bank = Bank.small();
    for (int i = 100; i < 400; i++) {
      bank.with(Bank.POINT + "probation-" + i + ".md", i % 7 == 0 ? "坏" : judgement());
    }
    return bank;
  }

  private static String judgement() {
    return Bank.HEADER.formatted("判断") + "题干。（　　）\n\n- [x] 正确\n- [ ] 错误\n" + Bank.RATIONALE;
  }
}
