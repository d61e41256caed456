package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.publish.OutputTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

  private static final String POINT = "syllabus/labor/contract/probation-period/";
  private static final List<String> QUERIES =
      List.of("试用期", "二倍工资", "年假", "起算日", "约定试用期最长的期限", "全新的题目", "syq", "劳动合同法第19条");

  @TempDir private Path folder;

  /** Shards and answers of a search, which is closed. */
  private static Map<String, String> answers(BankSearch search) {
    Map<String, String> answers = new LinkedHashMap<>();
    try (search) {
      for (String query : QUERIES) {
        answers.put(query, search.rank(query, Map.of(), 20) + " " + search.find(query, Map.of()));
      }
      OutputTree tree = new OutputTree();
      search.addShards(tree);
      tree.files()
          .forEach(
              (path, file) ->
                  answers.put(path, new String(file.bytes().get(), StandardCharsets.UTF_8)));
    }
    return answers;
  }

  private Map<String, String> kept(TestBank bank, String tool) {
    return answers(bank.search(IndexStore.in(folder, tool)));
  }

  private static TestBank changed() {
    return new TestBank()
        .file(
            POINT + "probation-period-001.md",
            """
            ---
            type: 判断
            difficulty: 难
            basis:
              - 劳动合同法 第十九条
            ---
            全新的题目，试用期可以没有。（　　）

            - [ ] 正确
            - [x] 错误

            ## 解析

            规则。
            """)
        .file(
            POINT + "probation-period-003.md",
            "---\ntype: 填空\ndifficulty: 易\n---\n多出来的一题[[甲]]。\n\n## 解析\n\n规则。\n")
        .without("syllabus/labor/contract/double-wage/double-wage-001.md");
  }

  @Test
  void anIndexBroughtUpToDateAnswersLikeAFreshOne() {
    Map<String, String> fresh = answers(changed().search());
    Map<String, String> before = kept(new TestBank(), "1");

    assertThat(kept(changed(), "1")).isEqualTo(fresh).isNotEqualTo(before);
    assertThat(kept(changed(), "1")).as("nothing changed").isEqualTo(fresh);
    assertThat(kept(new TestBank(), "1")).as("all changed back").isEqualTo(before);
  }

  @Test
  void shardsNeedNoWholeIndex() {
    kept(new TestBank(), "1");
    OutputTree tree = new OutputTree();
    TestBank bank = changed();
    BankSearch.addShards(tree, bank.source(IndexStore.in(folder, "1")));
    Map<String, String> fresh = answers(changed().search());

    assertThat(tree.files())
        .allSatisfy(
            (path, file) ->
                assertThat(new String(file.bytes().get(), StandardCharsets.UTF_8))
                    .isEqualTo(fresh.get(path)));
  }

  @Test
  void aSmallChangeTouchesFewFiles() {
    Map<String, String> before = fingerprints(new TestBank());
    Map<String, String> after =
        fingerprints(
            new TestBank()
                .file("guide/staff.md", "---\ntitle: 怎样练习\naudience: 窗口人员\n---\n每天九道题。\n"));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.get("2021/search/words.js")).isEqualTo(before.get("2021/search/words.js"));
    assertThat(after.get("2021/search/facets.js")).isEqualTo(before.get("2021/search/facets.js"));
    assertThat(after.get("2021/search/root.js")).isEqualTo(before.get("2021/search/root.js"));
    assertThat(after).isNotEqualTo(before);
  }

  private Map<String, String> fingerprints(TestBank bank) {
    OutputTree tree = new OutputTree();
    BankSearch.addShards(tree, bank.source(IndexStore.in(folder, "1")));
    Map<String, String> fingerprints = new LinkedHashMap<>();
    tree.files().forEach((path, file) -> fingerprints.put(path, file.fingerprint()));
    return fingerprints;
  }

  @Test
  void theIndexOfAnotherToolIsMadeAnew() {
    kept(changed(), "1");

    assertThat(kept(new TestBank(), "2")).isEqualTo(answers(new TestBank().search()));
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    kept(new TestBank(), "1");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    Map<String, String> fresh = answers(changed().search());
    for (Path file : files) {
      Files.write(file, new byte[] {1, 2, 3});
      assertThat(kept(changed(), "1")).as("after %s", file.getFileName()).isEqualTo(fresh);
    }
  }

  @Test
  void anIndexInUseIsLeftAlone() {
    try (IndexStore first = IndexStore.in(folder, "1")) {
      assertThat(first).isNotNull();
      assertThat(kept(changed(), "1")).isEqualTo(answers(changed().search()));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNoHindrance() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    try (BankSearch search = changed().search(IndexStore.in(file.resolve("below"), "1"))) {
      assertThat(search.find("试用期", Map.of()).hits()).isNotEmpty();
    }
  }

  @Test
  void lengthsAreRoundedUpToClassesThatAreExactNorms() {
    for (int length = 1; length < 5000; length++) {
      int full = DocumentTerms.lengthClass(length);
      assertThat(full).isGreaterThanOrEqualTo(length).isLessThan(Math.max(26, 2 * length));
      assertThat(
              org.apache.lucene.util.SmallFloat.byte4ToInt(
                  org.apache.lucene.util.SmallFloat.intToByte4(full)))
          .isEqualTo(full);
    }
  }
}
