package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.tiku.content.Item;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problems;
import io.tiku.search.BankSearch;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching in a browser finds what Lucene finds, with the same scores. */
@InBrowser
class SearchIT {

  private static final Path CONTENT = Path.of("..", "content");
  private static final Path ASKED = Path.of("src/test/resources/io/tiku/site/asked.txt");
  private static final Path CASES =
      Path.of("..", "maven-plugin/src/test/resources/io/tiku/search/analysis-cases.tsv");
  private static final int TOP = 10;
  private static final int BATCH = 400;

  private static Edition edition;
  private static BankSearch search;

  @BeforeAll
  static void index() {
    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(CONTENT, problems);
    edition = Edition.of(ContentReader.read(sources, problems));
    search = BankSearch.of(edition, SynonymReader.read(sources, problems));
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {false, true})
  void theBrowserRanksAsLuceneDoes(boolean byDoubleClick, SiteBrowser browser) throws IOException {
    Look look = byDoubleClick ? Look.DESKTOP.overFile() : Look.DESKTOP;
    List<String> queries = new ArrayList<>(queries());
    assertThat(queries).hasSizeGreaterThan(4000);
    if (byDoubleClick) {
      // only the way to the shards is another
      int[] number = {0};
      queries.removeIf(query -> number[0]++ % 5 != 0);
    }
    try (Visit visit = open(browser, look)) {
      for (int start = 0; start < queries.size(); start += BATCH) {
        List<String> batch = queries.subList(start, Math.min(queries.size(), start + BATCH));
        List<?> found = (List<?>) visit.page().evaluate(RANK, List.of(batch, TOP));
        for (int i = 0; i < batch.size(); i++) {
          assertThat(found.get(i).toString())
              .as(batch.get(i))
              .isEqualTo(ranked(batch.get(i), Map.of()));
        }
      }
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static final String OPEN =
      """
      () => new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = document.body.dataset.lookup;
        script.onload = () => Tiku.lookup.open(document.body.dataset.up + "search/")
          .then((index) => { window.testIndex = index; resolve(); }, reject);
        document.head.append(script);
      })
      """;

  private static final String RANK =
      """
      async ([queries, most, filters]) => {
        const all = [];
        for (const query of queries) {
          const best = await window.testIndex.rank(query, filters || {}, most);
          all.push(best.map((one) => one.number + "=" + one.score.toPrecision(9)).join(" "));
        }
        return all;
      }
      """;

  private static Visit open(SiteBrowser browser, Look look) {
    Visit visit = browser.visit(browser.site().edition() + "/about.html", look);
    visit.page().evaluate(OPEN);
    return visit;
  }

  /** As many digits as tell any two floats apart. */
  private static String ranked(String query, Map<String, String> filters) {
    List<String> all = new ArrayList<>();
    for (BankSearch.Ranked one : search.rank(query, filters, TOP)) {
      all.add(one.number() + "=" + precise(one.score()));
    }
    return String.join(" ", all);
  }

  /** What JavaScript's toPrecision(9) gives. */
  private static String precise(float score) {
    double value = score;
    int before = value < 1 ? 0 : Integer.toString((int) value).length();
    java.math.BigDecimal exact = new java.math.BigDecimal(value);
    java.math.BigDecimal rounded =
        exact.round(new java.math.MathContext(9, java.math.RoundingMode.HALF_UP));
    int scale = before > 0 ? 9 - before : 9 - (exact.precision() - exact.scale());
    return rounded.setScale(scale, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  /** Every bigram of the stems, random pieces of them, and what people ask. */
  private static Set<String> queries() throws IOException {
    Set<String> queries = new LinkedHashSet<>();
    Random random = new Random(20210331);
    for (Item item : edition.items()) {
      String stem = item.headline().plainText().replaceAll("\\s", "");
      for (int i = 0; i + 2 <= stem.length(); i++) {
        queries.add(stem.substring(i, i + 2));
      }
      int start = random.nextInt(stem.length());
      queries.add(stem.substring(start, Math.min(stem.length(), start + 3 + random.nextInt(20))));
    }
    Files.readAllLines(CASES).stream()
        .filter(line -> !line.startsWith("# "))
        .forEach(line -> queries.add(line.substring(0, line.indexOf('\t'))));
    queries.addAll(asked());
    queries.addAll(clerksQuestions());
    return queries;
  }

  private static List<String> asked() throws IOException {
    return Files.readAllLines(ASKED).stream()
        .filter(line -> !line.startsWith("# ") && !line.isEmpty())
        .toList();
  }

  @Test
  void filtersLeaveScoresAsTheyAre(SiteBrowser browser) {
    Map<String, String> filters = Map.of("domain", "labor-relations", "type", "multiple");
    try (Visit visit = open(browser, Look.DESKTOP)) {
      List<String> queries = List.of("经济补偿", "试用期 -工资", "\"试用期\" 工资");
      List<?> found = (List<?>) visit.page().evaluate(RANK, List.of(queries, TOP, filters));
      for (int i = 0; i < queries.size(); i++) {
        assertThat(found.get(i).toString())
            .as(queries.get(i))
            .isNotEmpty()
            .isEqualTo(ranked(queries.get(i), filters));
      }
    }
  }

  @Test
  void theBrowserCutsTextsAsTheIndexDoes(SiteBrowser browser) throws IOException {
    try (Visit visit = open(browser, Look.DESKTOP)) {
      for (String line : Files.readAllLines(CASES)) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("# ")) {
          continue;
        }
        Object found =
            visit
                .page()
                .evaluate(
                    "(text) => { const t = Tiku.lookup.analyse(text, new Set(), new Set());"
                        + " return t.words.join(' ') + '|' + t.singles.join(' '); }",
                    cells[0]);
        assertThat(found).as(cells[0]).isEqualTo(cells[1] + "|" + cells[2]);
      }
    }
  }

  private static final String GROUPS =
      """
      async ([query, pages]) => {
        const result = await window.testIndex.find(query, {}, pages);
        const groups = result.groups.map((group) => [group.head, ...group.items].map((one) =>
          one.document.kind + "/" + one.document.id + ".html" + one.anchor + " " + one.document.title
            + " " + Tiku.lookup.passage(one.document.text, result.terms).pieces.map((p) => p.text).join("")
          ).join(" "));
        return [result.total, result.more, result.direct, ...groups].join("|");
      }
      """;

  @Test
  void theBrowserGroupsAsTheCommandLineDoes(SiteBrowser browser) throws IOException {
    List<String> queries = new ArrayList<>(asked());
    queries.addAll(clerksQuestions());
    try (Visit visit = open(browser, Look.DESKTOP)) {
      for (int i = 0; i < queries.size(); i++) {
        String query = queries.get(i);
        int pages = 1 + i % 3;
        assertThat(visit.page().evaluate(GROUPS, List.of(query, pages)))
            .as(query)
            .isEqualTo(grouped(search.find(query, Map.of(), pages)));
      }
    }
  }

  private static String grouped(BankSearch.Hits hits) {
    List<String> all =
        new ArrayList<>(List.of("" + hits.total(), "" + hits.more(), "" + hits.direct()));
    for (BankSearch.Hit hit : hits.hits()) {
      List<String> group = new ArrayList<>(List.of(shown(hit)));
      hit.items().forEach(item -> group.add(shown(item)));
      all.add(String.join(" ", group));
    }
    return String.join("|", all);
  }

  private static String shown(BankSearch.Hit hit) {
    String passage = hit.passage().replaceAll("^…|…$", "");
    return hit.address() + " " + hit.title() + " " + passage;
  }

  private static List<String> clerksQuestions() throws IOException {
    return Files.readAllLines(CASES.resolveSibling("clerks-questions.tsv")).stream()
        .filter(line -> !line.startsWith("# "))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aQueryIsTypedAndItsFirstHitFollowed(int width, SiteBrowser browser) {
    String page = browser.site().edition() + "/about.html";
    try (Visit visit = browser.visit(page, new Look(width, true, false))) {
      visit.page().keyboard().press("/");
      visit.page().keyboard().type("试用期");
      visit.find("dialog.search .hits a.hit").first().waitFor();
      assertThat(visit.find("dialog.search .hits mark").count()).isPositive();
      assertThat(visit.find("dialog.search [role=status]").textContent()).startsWith("找到 ");
      assertThat(visit.overflow()).isZero();
      assertThat(violations(visit)).isEmpty();
      visit.inTheDark();
      assertThat(violations(visit)).as("in the dark").isEmpty();
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/point/probation-period.html");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void arrowsMoveThroughTheHitsAndEscapeCloses(SiteBrowser browser) {
    String page = browser.site().edition() + "/about.html";
    try (Visit visit = browser.visit(page, Look.DESKTOP)) {
      visit.page().keyboard().press("Control+k");
      visit.page().keyboard().type("工伤认定");
      visit.find("dialog.search .hits a.hit").nth(1).waitFor();
      visit.page().keyboard().press("ArrowDown");
      visit.page().keyboard().press("ArrowDown");
      visit.page().keyboard().press("ArrowUp");
      Object focused = visit.page().evaluate("document.activeElement.href");
      assertThat(focused).isEqualTo(visit.find("a.hit").first().evaluate("(a) => a.href"));
      visit.page().keyboard().press("ArrowUp");
      assertThat(visit.page().evaluate("document.activeElement.type")).isEqualTo("search");
      visit.page().keyboard().press("Escape");
      assertThat(visit.find("dialog.search[open]").count()).isZero();
    }
  }

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {false, true})
  void backReturnsToTheQueryItsHitsAndItsPlace(boolean byDoubleClick, SiteBrowser browser) {
    Look look = byDoubleClick ? Look.DESKTOP.overFile() : Look.DESKTOP;
    try (Visit visit = browser.visit(browser.site().edition() + "/about.html", look)) {
      visit.page().keyboard().press("/");
      visit.page().keyboard().type("工伤");
      visit.find("dialog.search .hits .more button").click();
      visit.find("dialog.search .hits > li > a.hit").nth(8).waitFor();
      visit.find("dialog.search .hits > li > a.hit").nth(8).click();
      visit.page().waitForURL("**/*.html");
      visit.page().waitForFunction("!document.querySelector('dialog.search')");
      visit.page().goBack();
      visit.find("dialog.search .hits > li > a.hit").nth(8).waitFor();
      visit.page().waitForFunction("document.querySelector('dialog.search').scrollTop > 0");
      assertThat(visit.find("#_ask").inputValue()).isEqualTo("工伤");
      visit.page().keyboard().press("Escape");
      visit.page().reload();
      visit.find("a[data-open-search]").first().waitFor();
      assertThat(visit.find("dialog.search").count()).isZero();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void moreShowsFurtherHitsUntilThereAreNone(SiteBrowser browser) {
    String page = browser.site().edition() + "/search.html?q=%E9%9D%9E%E6%B3%95%E7%94%A8%E5%B7%A5";
    try (Visit visit = browser.visit(page, Look.PHONE)) {
      visit.find(".hits .more button").waitFor();
      while (visit.find(".hits .more button").count() > 0) {
        int before = visit.find(".hits > li > a.hit").count();
        visit.find(".hits .more button").click();
        visit
            .page()
            .waitForFunction(
                "(before) => document.querySelectorAll('.hits > li > a.hit').length > before"
                    + " || !document.querySelector('.hits .more')",
                before);
      }
      assertThat(visit.find("[role=status]").textContent())
          .endsWith("归成 " + visit.find(".hits > li > a.hit").count() + " 组。");
      assertThat(visit.overflow()).isZero();
    }
  }

  @Test
  void aHitSaysHowTheLawStands(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/search.html", Look.PHONE)) {
      visit.find("#_query").fill("工会法");
      visit.find(".hits a.hit[href$='gonghui-fa.html']").waitFor();
      assertThat(visit.find(".hits a.hit[href$='gonghui-fa.html']").textContent())
          .contains("此后有修订", "截至 " + edition.info().asOf());
      visit.find("#_query").fill("小孩摇号上幼儿园");
      visit.find("[role=status]:has-text(\"题库里没有直接对应的内容\")").waitFor();
      visit.find("#_query").fill("工伤保险条例第十四条");
      visit.find(".hits a.hit[href$='gongshang-tiaoli.html#article-14']").waitFor();
      assertThat(violations(visit)).isEmpty();
      assertThat(visit.overflow()).isZero();
    }
  }

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {false, true})
  void thePageOfItsOwnKeepsTheQueryInItsAddress(boolean byDoubleClick, SiteBrowser browser) {
    Look look = byDoubleClick ? Look.PHONE.overFile() : Look.PHONE;
    String page = browser.site().edition() + "/search.html";
    try (Visit visit = browser.visit(page + "?q=" + "%E4%BA%A7%E5%81%87", look)) {
      visit.find(".hits a.hit").first().waitFor();
      assertThat(visit.find("#_query").inputValue()).isEqualTo("产假");
      visit.find("#_query").fill("年休假");
      visit.find(".hits a[href$='annual-leave-days.html']").waitFor();
      assertThat(visit.page().evaluate("new URLSearchParams(location.search).get('q')"))
          .isEqualTo("年休假");
      assertThat(visit.overflow()).isZero();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void filtersShowCountsAndNarrowTheHits(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/search.html?q=", Look.DESKTOP)) {
      visit.find("#_query").fill("劳动合同");
      visit.find(".hits a.hit").first().waitFor();
      visit.find(".search-filters summary").click();
      visit.find("select[data-facet=kind] option[value=statute]").waitFor(ATTACHED);
      visit.find("select[data-facet=kind]").selectOption("statute");
      visit.find(".hits a.hit:not([href*='statute/'])").first().waitFor(DETACHED);
      visit.find(".hits a.hit[href*='statute/']").first().waitFor();
      assertThat(visit.find(".hits a.hit:not([href*='statute/'])").count()).isZero();
      assertThat(violations(visit)).isEmpty();
    }
  }

  private static final com.microsoft.playwright.Locator.WaitForOptions ATTACHED =
      new com.microsoft.playwright.Locator.WaitForOptions()
          .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  private static final com.microsoft.playwright.Locator.WaitForOptions DETACHED =
      new com.microsoft.playwright.Locator.WaitForOptions()
          .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "(.*)+$[a-z]{1,9}\\",
        "，。！？……",
        "😀👩‍👩‍👧‍👦",
        "مرحبا بالعالم",
        "-劳动合同",
        "\"\"",
        "'; DROP TABLE items; --"
      })
  void anyQueryGetsAnAnswer(String query, SiteBrowser browser) {
    String page = browser.site().edition() + "/search.html";
    try (Visit visit = browser.visit(page, Look.PHONE)) {
      visit.find("#_query").fill(query);
      visit.find("[role=status]:has-text(\"找到\")").waitFor();
      assertThat(visit.faults()).isEmpty();
      assertThat(visit.overflow()).isZero();
    }
  }

  @Test
  void aVeryLongQueryGetsAnAnswer(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/search.html", Look.PHONE)) {
      visit.find("#_query").fill("劳动合同法第一条".repeat(1250));
      visit.find(".hits a.hit").first().waitFor();
      visit.page().evaluate("Tiku.lookup.analyse('\\ud800法', new Set(), new Set())");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void aMissingOrDamagedShardIsASentence(SiteBrowser browser) {
    try (Visit visit = browser.visit(browser.site().edition() + "/search.html", Look.DESKTOP)) {
      visit.page().route("**/search/t/*.js*", route -> route.abort());
      visit.find("#_query").fill("试用期");
      visit.find("[role=status]:has-text(\"搜索数据缺少一个文件\")").waitFor();
      visit.page().unroute("**/search/t/*.js*");
      visit.find("#_query").fill("试用期的");
      visit.find(".hits a.hit").first().waitFor();
    }
    try (Visit visit = browser.visit(browser.site().edition() + "/about.html", Look.DESKTOP)) {
      visit
          .page()
          .route(
              "**/search/root.js",
              route ->
                  route.fulfill(
                      new com.microsoft.playwright.Route.FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody("Tiku.shard(\"root\",\"x\",\"AAAA\")")));
      visit.page().keyboard().press("/");
      visit.find("#_ask").fill("试用期");
      visit.find("[role=status]:has-text(\"损坏\")").waitFor();
    }
  }

  private static List<String> violations(Visit visit) {
    return new AxeBuilder(visit.page())
            .setLegacyMode(true)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .flatMap(
                rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
            .toList();
  }
}
