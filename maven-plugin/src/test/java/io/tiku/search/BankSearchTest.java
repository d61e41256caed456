package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.SampleTexts;
import io.tiku.publish.OutputTree;
import io.tiku.search.BankSearch.Hit;
import io.tiku.search.BankSearch.Hits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    "劳动合同法第82条, laodong-hetong-fa",
    "劳动合同法 19, laodong-hetong-fa",
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
  @CsvSource({
    "劳动合同法82条, 第八十二条",
    "请问劳动合同法第八十二条怎么规定, 第八十二条",
    "《劳动合同法》第八十二条第二款, 第八十二条第二款",
    "劳合法 82, 第八十二条",
    "合同法第82条, 第八十二条"
  })
  void anArticleOfAStatuteStandsFirstWithItsPlace(String query, String article) {
    Hits hits = search.find(query, Map.of());
    assertThat(hits.direct()).isTrue();
    assertThat(hits.hits().get(0).address()).isEqualTo("statute/laodong-hetong-fa.html#article-82");
    assertThat(hits.hits().get(0).title()).isEqualTo("劳动合同法 " + article);
    assertThat(hits.hits().get(0).passage()).isEqualTo("以这一条为依据：知识点 1 个，试题 1 道。");
    assertThat(hits.hits()).extracting(Hit::id).contains("double-wage");
    assertThat(hits.hits()).extracting(Hit::id).doesNotHaveDuplicates();
  }

  @Test
  void anArticleThatNothingRestsOnOrThatIsNotThereLeadsToTheStatute() {
    assertThat(find("劳动合同法第三十条").get(0).passage()).startsWith("题库里没有以这一条为依据");
    assertThat(find("劳动合同法第一百二十条").get(0).passage()).isEqualTo("劳动合同法共98条，没有第一百二十条。");
    assertThat(find("劳动合同法第一百二十条").get(0).address()).isEqualTo("statute/laodong-hetong-fa.html");
  }

  @ParameterizedTest
  @CsvSource({
    "probation-period-002, probation-period-002",
    "Probation-Period-002.md, probation-period-002",
    "ｐｒｏｂａｔｉｏｎ－ｐｅｒｉｏｄ－００２, probation-period-002",
    "double-wage, double-wage",
    "annual-l, annual-leave"
  })
  void anIdIsFoundWholeAndByItsBeginning(String query, String id) {
    assertThat(find(query)).first().extracting(Hit::id).isEqualTo(id);
  }

  @Test
  void chaptersAndDomainsAreFound() {
    assertThat(find("劳动关系")).extracting(Hit::address).contains("domain/labor.html");
    assertThat(find("劳动合同")).extracting(Hit::address).contains("chapter/contract.html");
  }

  @Test
  void wordsByWhichPeopleAskDoNotMatch() {
    assertThat(search.find("怎么办多少几天找谁吗", Map.of()).total()).isZero();
    assertThat(find("请问试用期怎么办理呢").get(0).id()).isEqualTo("probation-period");
  }

  @Test
  void guidesStandLast() {
    try (BankSearch guided =
        new TestBank()
            .file("guide/probation.md", "---\ntitle: 试用期试用期试用期的题\naudience: 窗口人员\n---\n试用期试用期。\n")
            .search()) {
      List<Hit> hits = guided.find("试用期", Map.of()).hits();
      assertThat(hits).hasSizeGreaterThan(1);
      assertThat(hits).last().extracting(Hit::kind).isEqualTo("guide");
    }
  }

  @Test
  void furtherPagesShowAllHitsOnceInTheSameOrder() {
    TestBank bank = new TestBank();
    for (int i = 100; i < 170; i++) {
      bank.file(
          "syllabus/labor/contract/leave-" + i + "/index.md",
          "---\ntitle: 假期规定" + i + "\nlevel: 掌握\nbasis:\n  - 劳动合同法 第四条\n---\n假期规定。\n");
    }
    try (BankSearch many = bank.search()) {
      Hits first = many.find("假期规定", Map.of());
      Hits second = many.find("假期规定", Map.of(), 2);
      Hits all = many.find("假期规定", Map.of(), 100);
      assertThat(first.more()).isTrue();
      assertThat(second.hits().subList(0, first.hits().size())).isEqualTo(first.hits());
      assertThat(all.more()).isFalse();
      assertThat(all.hits()).hasSize((int) all.total()).doesNotHaveDuplicates();
    }
  }

  @Test
  void aHitSaysThatTheLawChangedLater() {
    TestBank bank =
        new TestBank()
            .file(
                SampleTexts.LAW,
                SampleTexts.law("订立到终止的规则。")
                    .replace(
                        "有效\n",
                        "有效\n"
                            + "changes:\n  - {date: 2025-01-01, kind: 修订, articles: [19],"
                            + " note: 试用期的规定变了（示例）}\n"));
    try (BankSearch later = bank.search()) {
      assertThat(later.find("试用期", Map.of()).hits().get(0).standing()).contains("此后有修订");
      assertThat(later.find("双倍工资", Map.of()).hits().get(0).standing()).isEmpty();
      assertThat(later.find("劳动合同法", Map.of()).hits().get(0).standing()).contains("此后有修订");
    }
  }

  @ParameterizedTest
  @CsvSource({"𠮷田, case-001", "𬭚盐, case-002", "𠮷, case-001"})
  void charactersBeyondTheBasicPlaneAreFound(String query, String id) {
    TestBank bank = new TestBank();
    bank.item("case-001", "probation-period", "", "员工𠮷田的见习安排是");
    bank.item("case-002", "probation-period", "", "𬭚盐车间的见习安排是");
    try (BankSearch beyond = bank.search()) {
      Hit first = beyond.find(query, Map.of()).hits().get(0);
      assertThat(Stream.concat(Stream.of(first), first.items().stream()))
          .extracting(Hit::id)
          .contains(id);
    }
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
