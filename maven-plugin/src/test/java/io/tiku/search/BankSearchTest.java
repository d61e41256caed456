package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.publish.OutputTree;
import io.tiku.search.BankSearch.Hit;
import io.tiku.search.BankSearch.Hits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankSearchTest {

  private final BankSearch search = new TestBank().search();

  @AfterEach
  void close() {
    search.close();
  }

  private List<Hit> find(String query) {
    return search.find(query, Map.of()).hits();
  }

  @ParameterizedTest
  @CsvSource({
    "试用期, probation-period",
    "见习, probation-period",
    "年假几天, annual-leave",
    "双倍工资, double-wage",
    "劳动合同法第82条, double-wage",
    "劳动合同法 19, probation-period",
    "shiyongqi, probation-period",
    "syq, probation-period",
    "nian xiu jia, annual-leave",
    "年休假天书, annual-leave",
    "怎样练习, staff",
    "主席令第65号, laodong-hetong-fa"
  })
  void aQueryFindsItsPageFirst(String query, String id) {
    assertThat(find(query)).first().extracting(Hit::id).isEqualTo(id);
  }

  @Test
  void aPointStandsAboveItsItems() {
    Hit hit = find("约定试用期最长的期限").get(0);
    assertThat(hit.kind()).isEqualTo("point");
    assertThat(hit.address()).isEqualTo("point/probation-period.html");
    assertThat(hit.items()).first().extracting(Hit::id).isEqualTo("probation-period-001");
    assertThat(hit.items()).first().extracting(Hit::point).isEqualTo("probation-period");
  }

  @Test
  void whatIsNotPublishedIsNotFound() {
    OutputTree tree = new OutputTree();
    search.addShards(tree);
    assertThat(search.find("绝密线索词", Map.of()).hits())
        .extracting(Hit::id)
        .doesNotContain("double-wage-002");
    assertThat(search.terms("绝密线索词")).isNotEmpty();
    assertThat(search.find("\"绝密线索\"", Map.of()).total()).isZero();
    assertThat(search.find("\"停用线索\"", Map.of()).total()).isZero();
  }

  @Test
  void quotedWordsMustBeThereAndExcludedOnesMustNot() {
    assertThat(search.find("\"试用期\"", Map.of()).total()).isEqualTo(3);
    assertThat(search.find("\"试用期\" -工资", Map.of()).hits())
        .as("the point's own items speak of it")
        .extracting(Hit::id)
        .containsExactly("probation-period-001");
    assertThat(search.find("-试用期", Map.of()).total()).isZero();
  }

  @Test
  void filtersNarrowAndKeepTheScores() {
    Map<String, String> items = Map.of("kind", "item");
    assertThat(search.rank("试用期", items, 10)).hasSize(2);
    assertThat(search.rank("试用期", Map.of(), 10)).containsAll(search.rank("试用期", items, 10));
    assertThat(search.rank("试用期", Map.of("domain", "elsewhere"), 10)).isEmpty();
  }

  @Test
  void aSlipIsNamed() {
    Hits hits = search.find("年休假天书", Map.of());
    assertThat(hits.suggestions()).contains("年休假天数");
  }

  @Test
  void aPassageShowsWhatMatched() {
    assertThat(find("书面劳动合同").get(0).passage()).contains("书面劳动合同");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "😀", "。，！", "\"", "-", "--", "\ud800", "مرحبا", "<script>", "a{1,}[("})
  void anyQueryIsAnswered(String query) {
    assertThat(search.find(query, Map.of()).total()).isNotNegative();
  }

  @Test
  void aVeryLongQueryIsCut() {
    assertThat(find("试用期".repeat(5000))).first().extracting(Hit::id).isEqualTo("probation-period");
  }

  @Test
  void shardsAreTheSameEveryTimeAndRegisterThemselves() {
    OutputTree first = new OutputTree();
    OutputTree second = new OutputTree();
    search.addShards(first);
    try (BankSearch again = new TestBank().search()) {
      again.addShards(second);
    }
    assertThat(first.files().keySet())
        .isEqualTo(second.files().keySet())
        .contains("2021/search/root.js", "2021/search/words.js", "2021/search/d/0.js");
    for (String path : first.files().keySet()) {
      byte[] bytes = first.files().getOrDefault(path, NONE).bytes().get();
      String name = path.substring("2021/search/".length(), path.length() - 3);
      assertThat(bytes).isEqualTo(second.files().getOrDefault(path, NONE).bytes().get());
      assertThat(new String(bytes, StandardCharsets.UTF_8))
          .startsWith("Tiku.shard(\"" + name + "\",\"");
    }
  }

  private static final OutputTree.OutputFile NONE =
      new OutputTree.OutputFile(() -> new byte[0], "");

  @Test
  void anEmptyBankHasASearchToo() {
    TestBank bank = new TestBank();
    try (BankSearch none =
        BankSearch.of(
            io.tiku.edition.Edition.of(
                new io.tiku.content.Content(
                    bank.edition().info(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new java.util.TreeMap<>())),
            Map.of())) {
      OutputTree tree = new OutputTree();
      none.addShards(tree);
      assertThat(tree.files()).containsKey("2021/search/root.js");
      assertThat(none.find("试用期", Map.of()).hits()).isEmpty();
    }
  }
}
