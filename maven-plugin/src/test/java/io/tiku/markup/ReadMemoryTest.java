package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.cache.ItemCache;
import io.tiku.content.Content;
import io.tiku.problem.Problems;
import org.junit.jupiter.api.Test;

class ReadMemoryTest {

  private static final String JUDGEMENT =
      Bank.HEADER.formatted("判断") + "题干。（　　）\n\n- [x] 正确\n- [ ] 错误\n\n## 解析\n\n%s\n";

  private final ReadMemory memory = ReadMemory.with(ItemCache.none());

  @Test
  void whatTwoEditionsHaveInCommonIsReadOnce() {
    Content first = read(Bank.small().with(Bank.ITEM, JUDGEMENT.formatted("规则。")));
    Content second =
        read(
            Bank.small()
                .with(Bank.ITEM, JUDGEMENT.formatted("规则。"))
                .with(Bank.POINT + "probation-002.md", JUDGEMENT.formatted("例外。")));

    assertThat(second.items()).hasSize(2);
    assertThat(second.items().get(0)).isSameAs(first.items().get(0));
    assertThat(second.topics().get(0)).isSameAs(first.topics().get(0));
  }

  @Test
  void aFileThatPointsToAnotherIsReadAgain() {
    String item = JUDGEMENT.formatted("见[另一题](probation-002.md)。");
    read(
        Bank.small()
            .with(Bank.ITEM, item)
            .with(Bank.POINT + "probation-002.md", JUDGEMENT.formatted("规则。")));
    Problems problems = new Problems();

    ContentReader.read(Bank.small().with(Bank.ITEM, item).tree(), memory, problems);

    assertThat(problems.sorted())
        .extracting(problem -> problem.code().id())
        .containsOnly("link-broken");
  }

  @Test
  void aFileWithAProblemIsReportedInEveryEdition() {
    String item = JUDGEMENT.formatted("规则。").replace("difficulty: 易\n", "");
    for (int edition = 1; edition <= 2; edition++) {
      Problems problems = new Problems();
      ContentReader.read(Bank.small().with(Bank.ITEM, item).tree(), memory, problems);
      assertThat(problems.sorted())
          .extracting(problem -> problem.code().id())
          .containsOnly("key-missing");
    }
  }

  private Content read(Bank bank) {
    return ContentReader.read(bank.tree(), memory, new Problems());
  }
}
