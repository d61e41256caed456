package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.search.BankSearch.Hit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks of a hit: how the law stands on the edition's day (2021-03-31) and after it. */
class StandingTest {

  private static BankSearch bank(String status, String effective, String changes) {
    StringBuilder list = new StringBuilder();
    for (String change : changes == null ? new String[0] : changes.split(" ", -1)) {
      String[] parts = change.split("@", -1);
      list.append("  - date: ").append(parts[1]).append("\n    kind: ").append(parts[0]);
      list.append(parts.length > 2 ? "\n    articles: [" + parts[2] + "]\n" : "\n");
    }
    return new TestBank()
        .file(
            "statutes/laodong-hetong-fa.md",
            "---\ntitle: 中华人民共和国劳动合同法\nshort: 劳动合同法\nissuer: 全国人民代表大会常务委员会\n"
                + "number: 主席令第65号\neffective: "
                + effective
                + "\narticles: 98\nstatus: "
                + status
                + "\n"
                + (list.isEmpty() ? "" : "changes:\n" + list)
                + "---\n订立到终止的规则。\n")
        .search();
  }

  private static List<String> listed(String marks) {
    return marks == null ? List.of() : Arrays.asList(marks.split(" ", -1));
  }

  private static Hit hit(BankSearch search, String query, String id) {
    return search.find(query, Map.of()).hits().stream()
        .flatMap(hit -> Stream.concat(Stream.of(hit), hit.items().stream()))
        .filter(hit -> hit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} since {1} with {2}: {3}")
  @CsvSource({
    "有效, 2008-01-01, ,",
    "有效, 2008-01-01, 修订@2013-07-01,",
    "有效, 2008-01-01, 修订@2021-03-31,",
    "有效, 2008-01-01, 修订@2021-04-01, 此后有修订",
    "有效, 2008-01-01, 修订@2022-01-01 修订@2024-01-01, 此后有修订",
    "有效, 2008-01-01, 废止@2022-01-01, 此后已废止",
    "有效, 2008-01-01, 修订@2022-01-01 废止@2024-01-01, 此后有修订 此后已废止",
    "失效, 2008-01-01, 废止@2020-01-01, 已废止",
    "失效, 2008-01-01, 废止@2020-01-01 修订@2022-01-01, 已废止",
    "未施行, 2021-09-01, , 未施行",
    "未施行, 2021-09-01, 修订@2022-01-01, 此后有修订 未施行",
  })
  void aStatuteSaysHowItStands(String status, String effective, String changes, String marks) {
    try (BankSearch search = bank(status, effective, changes)) {
      assertThat(hit(search, "劳动合同法", "laodong-hetong-fa").standing())
          .containsExactlyElementsOf(listed(marks));
    }
  }

  /** A point and an item rest on one article: a change of another one is none of theirs. */
  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "修订@2022-01-01@19, 此后有修订,",
    "修订@2022-01-01@82, , 此后有修订",
    "修订@2022-01-01, 此后有修订, 此后有修订",
    "废止@2022-01-01, 此后有修订, 此后有修订",
    "修订@2021-03-25@19, 待复核,",
    "修订@2021-03-25@19 修订@2022-01-01@19, 此后有修订 待复核,",
  })
  void aPointAndAnItemSayIt(String changes, String probation, String doubleWage) {
    try (BankSearch search = bank("有效", "2008-01-01", changes)) {
      assertThat(hit(search, "约定试用期最长的期限", "probation-period-001").standing())
          .containsExactlyElementsOf(listed(probation));
      assertThat(hit(search, "试用期", "probation-period").standing())
          .containsAll(listed(probation).stream().filter("此后有修订"::equals).toList());
      assertThat(hit(search, "二倍工资的起算日", "double-wage-001").standing())
          .containsExactlyElementsOf(listed(doubleWage));
    }
  }

  /** The shards hold letters; each is one character, so that they can be read one by one. */
  @Test
  void everyLetterHasItsLabel() {
    List<String> labels = Standing.labels("lxdrn");
    assertThat(labels).containsExactly("此后有修订", "此后已废止", "待复核", "已废止", "未施行");
    assertThat(Standing.labels("")).isEmpty();
  }
}
