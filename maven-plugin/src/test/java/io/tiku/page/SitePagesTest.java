package io.tiku.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.edition.SourceDigests;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SitePagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>\"'&";

  @Test
  void plansAPageForEverythingPublished() {
    assertThat(
            site("", Optional.of("https://example.org/tiku")).keySet().stream()
                .map(path -> path.replaceAll("\\.[0-9a-f]{12}\\.", ".*."))
                .sorted())
        .containsExactly(
            "2021/about.html",
            "2021/asset/syllabus/flow.png",
            "2021/chapter/contract.html",
            "2021/chapter/dispute.html",
            "2021/domain/labor.html",
            "2021/guide/staff.html",
            "2021/index.html",
            "2021/item/probation-001.html",
            "2021/item/probation-002.html",
            "2021/item/probation-003.html",
            "2021/item/probation-004.html",
            "2021/item/probation-005.html",
            "2021/point/arbitration.html",
            "2021/point/probation-period.html",
            "2021/search.html",
            "2021/sheet/contract.html",
            "2021/sheet/dispute.html",
            "2021/statute/laodong-hetong-fa.html",
            "2021/statutes.html",
            "2021/worklist.html",
            "404.html",
            "asset/base.*.css",
            "asset/editions.*.css",
            "asset/keyboard.*.js",
            "asset/lists.*.css",
            "asset/lookup.*.js",
            "asset/practice.*.js",
            "asset/print.*.css",
            "asset/register.*.js",
            "asset/search.*.css",
            "asset/search.*.js",
            "asset/sheet.*.js",
            "asset/text.*.js",
            "asset/tiku.*.css",
            "asset/tiku.*.js",
            "index.html",
            "sitemap.xml");
  }

  @Test
  void showsAnItemWithEverythingNeededToAnswerIt() {
    Document page = page("", "2021/item/probation-001.html");
    page.outputSettings().prettyPrint(false);

    assertThat(page.select(".q").outerHtml())
        .isEqualTo(
            "<div class=\"q\" data-q=\"probation-001\" data-type=\"single\">"
                + "<div class=\"stem\" id=\"stem.probation-001\">"
                + "<p>劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。</p></div>"
                + "<div role=\"radiogroup\" aria-labelledby=\"stem.probation-001\">"
                + "<ol class=\"options\"><li data-key><label>"
                + "<input type=\"radio\" name=\"probation-001\" value=\"o1\"><span>一个月</span>"
                + "</label></li><li><label>"
                + "<input type=\"radio\" name=\"probation-001\" value=\"o2\"><span>二个月</span>"
                + "</label></li></ol></div>"
                + "<details class=\"answer\"><summary>答案与解析</summary><div>"
                + "<p class=\"key\"><b>正确答案</b> <span>一个月</span></p>"
                + "<dl class=\"notes\"><dt>二个月</dt><dd data-o=\"o2\">满一年的合同才可以。</dd></dl>"
                + "<div class=\"rationale\"><p class=\"label\">解析</p>"
                + "<p>合同不满一年，上限是一个月。</p></div>"
                + "<p class=\"basis\"><b>依据</b> "
                + "<a href=\"../statute/laodong-hetong-fa.html#article-19\">"
                + "《劳动合同法》第十九条第一款</a></p></div></details></div>");
  }

  @Test
  void saysThatABasisChangedBeforeAndAfterTheEditionsDate() {
    Document page = page("", "2021/item/probation-001.html");

    assertThat(page.select(".notice").eachText())
        .containsExactly(
            "待复核依据有变动，答案可能已经不对，请对照现行规定。 《劳动合同法》自2021-03-01起修订：甲（涉及第十九条）",
            "此后有修订本题以2021-03-31的规定为准，现在办事请查现行规定。 《劳动合同法》自2022-01-01起修订：乙");
    assertThat(page.select(".meta .warn").eachText()).containsExactly("此后有修订");
    assertThat(page.select(".notice a").eachAttr("href"))
        .containsExactly("../statute/laodong-hetong-fa.html", "../statute/laodong-hetong-fa.html");
  }

  @Test
  void aPointSaysFromWhichDayItsLawIsAndThatItChangedSince() {
    Document page = page("", "2021/point/probation-period.html");

    assertThat(page.select("h1 .tag").eachText()).containsExactly("截至 2021-03-31", "此后有修订");
    assertThat(page.select(".syllabus .notice.later strong").eachText()).containsExactly("此后有修订");
  }

  @Test
  void aStatuteChangedSinceSaysSoOnItsPageAtItsArticlesAndInTheRegister() {
    Document page = page("", "2021/statute/laodong-hetong-fa.html");

    assertThat(page.select("h1 .warn").eachText()).containsExactly("此后有修订");
    assertThat(page.select(".notice.later").eachText())
        .containsExactly("此后有修订本页说的是2021-03-31有效的文本，办事请查现行规定。 自2022-01-01起修订：乙");
    assertThat(page.select(".article h3 .warn").eachText()).contains("此后有变动");
    assertThat(page("", "2021/statutes.html").select("tbody .warn").eachText()).contains("此后有修订");
  }

  @Test
  void theRegisterIsGroupedByLevelAndAStatuteListsItsArticlesBesideTheText() {
    Document register = page("", "2021/statutes.html");
    assertThat(register.select(".level-list h2").eachText()).containsExactly("法律1 部");
    assertThat(register.select("[data-register]").hasAttr("hidden")).isTrue();

    Document statute = page("", "2021/statute/laodong-hetong-fa.html");
    assertThat(statute.select(".tree a[href=#article-19]").text()).isEqualTo("第十九条");
    assertThat(statute.select("#article-19")).hasSize(1);
  }

  @Test
  void aChapterIsPrintedWithItsRulesAndItems() {
    assertThat(page("", "2021/chapter/contract.html").select("a[href=../sheet/contract.html]"))
        .hasSize(1);
    Document sheet = page("", "2021/sheet/contract.html");
    assertThat(sheet.select(".sheet-point .syllabus .text").text()).isNotEmpty();
    assertThat(sheet.select(".item")).hasSize(5);
    assertThat(sheet.select("script").eachAttr("src")).anyMatch(src -> src.contains("/sheet."));
    assertThat(sheet.select("script").eachAttr("src")).noneMatch(src -> src.contains("/practice."));
  }

  @Test
  void anAddressThatLeadsNowhereLeadsHome() {
    assertThat(new String(site("", Optional.of("https://example.org/tiku")).get("404.html"), UTF_8))
        .contains("<a id=\"home\" href=\"https://example.org/tiku/\">")
        .doesNotContain("<script>");
    assertThat(new String(site("", Optional.empty()).get("404.html"), UTF_8))
        .contains("<a id=\"home\" href=\"index.html\">", "<script>");
  }

  @Test
  void everyPageSaysFromWhichDayOnItIsOld() {
    site("", Optional.empty()).keySet().stream()
        .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
        .forEach(
            path ->
                assertThat(page("", path).select(".aged[data-aged=2022-03-31]").text())
                    .as(path)
                    .isEqualTo("规定截至 2021-03-31，2022-03-31 以后请对照现行规定"));
  }

  @Test
  void listsWhatIsDueAndWhatLaterChangesTouch() {
    Document page = page("", "2021/worklist.html");

    assertThat(page.select("main h2, main h3, main details li").eachText())
        .containsExactly(
            "劳动合同法自 2021-03-01 起修订，涉及第十九条",
            "单选 劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。",
            "多选 劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。",
            "填空 试用期最长不得超过____。",
            "简答 简述试用期的上限。",
            "案例 张某入职某公司，合同期限两年，约定试用期六个月。",
            "此后有修订2 个知识点，5 道题",
            "劳动合同法自 2022-01-01 起修订",
            "单选 劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。",
            "多选 劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。",
            "填空 试用期最长不得超过____。",
            "简答 简述试用期的上限。",
            "案例 张某入职某公司，合同期限两年，约定试用期六个月。");
  }

  @Test
  void showsHostileTextAndNeverRunsIt() {
    pages(HOSTILE)
        .forEach(
            (path, page) -> {
              // The page for addresses that lead nowhere carries its own script and nothing else.
              assertThat(page.select("script:not([src])").stream().map(Element::data))
                  .as(path)
                  .containsExactlyElementsOf(
                      path.equals("404.html") ? List.of(wayHome()) : List.of());
              assertThat(page.html()).as(path).doesNotContain("alert(1)</script>");
              assertThat(page.select("[onload], [onerror], [onclick]")).as(path).isEmpty();
            });
    assertThat(page(HOSTILE, "2021/item/probation-001.html").select(".stem").text())
        .isEqualTo("劳动合同期限三个月以上不满一年的，试用期不得超过（　　）。" + HOSTILE);
  }

  @Test
  void linksOnlyToPagesAndAnchorsThatExist() {
    Map<String, byte[]> files = site("", Optional.empty());
    Map<String, Document> pages = pages("");
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element link : page.select("[href]:not([href^=data:]), [src]")) {
            String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            URI resolved = URI.create(path).resolve(target);
            String file = target.startsWith("#") ? path : resolved.getPath();
            String anchor = resolved.getFragment();
            boolean found =
                files.containsKey(file)
                    && (anchor == null || hasAnchor(pages.getOrDefault(file, page), anchor));
            if (!found) {
              broken.add(path + " → " + target);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  @Test
  void givesEachElementItsOwnId() {
    pages("")
        .forEach(
            (path, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  @Test
  void keepsAnItemsAddressWhenItMoves() {
    Map<String, byte[]> moved =
        make(new SmallBank("").movedTo("labor/dispute/probation-period"), Optional.empty());

    assertThat(moved).containsKey("2021/item/probation-001.html");
  }

  @Test
  void makesTheSameBytesTwice() {
    assertThat(site("", Optional.of("https://example.org")))
        .usingRecursiveComparison()
        .isEqualTo(site("", Optional.of("https://example.org")));
  }

  @Test
  void saysWhereOneTapShallNotJudge() {
    String item = "2021/item/probation-001.html";
    Map<String, byte[]> byHand = make(new SmallBank(""), Optional.empty(), false);

    assertThat(page("", item).body().hasAttr("data-tap")).isFalse();
    assertThat(Jsoup.parse(new String(byHand.get(item), UTF_8)).body().attr("data-tap"))
        .isEqualTo("off");
  }

  @Test
  void speaksToItsReadersInTheLanguageOfTheSite() {
    Map<String, byte[]> english = make(new SmallBank(""), Optional.empty(), true, "en");
    Document item = Jsoup.parse(new String(english.get("2021/item/probation-001.html"), UTF_8));

    assertThat(item.select("html").attr("lang")).isEqualTo("en");
    assertThat(item.title())
        .isEqualTo(
            page("", "2021/item/probation-001.html").title().replace("单选：", "Single choice: "));
    assertThat(item.select(".skip, .crumbs li:first-child, .answer summary, .key b").eachText())
        .containsExactly("Skip to the text", "Start", "Answer and rationale", "Right answer");
    assertThat(item.select(".item-head .tag:first-child").text()).isEqualTo("Single choice");
  }

  @Test
  void leadsFromTheLastItemOfAPointToTheNextPointThatHasAny() {
    assertThat(page("", "2021/item/probation-001.html").select("a[rel=next]").attr("href"))
        .isEqualTo("../item/probation-002.html");
    assertThat(lastItems()).allSatisfy(href -> assertThat(href).matches("|\\.\\./point/.*"));
  }

  /** Where the items lead after which their point has no other. */
  private static List<String> lastItems() {
    return pages("").entrySet().stream()
        .filter(page -> page.getKey().contains("/point/"))
        .map(page -> page.getValue().select(".item").last())
        .filter(Objects::nonNull)
        .map(item -> page("", "2021/item/" + item.attr("data-item") + ".html"))
        .map(page -> page.select("a[rel=next]").attr("href"))
        .toList();
  }

  @Test
  void keepsAnItemPageSmall() {
    assertThat(site("", Optional.empty()).get("2021/item/probation-005.html"))
        .hasSizeLessThan(12 * 1024);
  }

  private static boolean hasAnchor(Document page, String anchor) {
    return page.getElementById(anchor) != null;
  }

  private static Document page(String mark, String path) {
    byte[] bytes = site(mark, Optional.empty()).getOrDefault(path, new byte[0]);
    return Jsoup.parse(new String(bytes, UTF_8));
  }

  private static Map<String, Document> pages(String mark) {
    Map<String, Document> pages = new TreeMap<>();
    site(mark, Optional.empty())
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(new String(bytes, UTF_8)));
              }
            });
    return pages;
  }

  private static String wayHome() {
    return new String(new Templates(Optional.empty()).asset("asset/404.js"), UTF_8);
  }

  private static Map<String, byte[]> site(String mark, Optional<String> baseUrl) {
    return make(new SmallBank(mark), baseUrl);
  }

  private static Map<String, byte[]> make(SmallBank bank, Optional<String> baseUrl) {
    return make(bank, baseUrl, true);
  }

  private static Map<String, byte[]> make(
      SmallBank bank, Optional<String> baseUrl, boolean oneTap) {
    return make(bank, baseUrl, oneTap, Texts.CHINESE);
  }

  private static Map<String, byte[]> make(
      SmallBank bank, Optional<String> baseUrl, boolean oneTap, String language) {
    SiteSettings settings =
        new SiteSettings(
            baseUrl,
            "练兵比武题库",
            Optional.empty(),
            Optional.empty(),
            SiteSearch.STATIC,
            oneTap,
            Instant.EPOCH,
            "test");
    Map<String, byte[]> files = new TreeMap<>();
    SitePages.plan(
            List.of(
                new SiteEdition(
                    bank.edition(), "2021年版", List.of(), SourceDigests.UNKNOWN, List.of())),
            settings,
            new Templates(Optional.empty(), language))
        .files()
        .forEach((path, file) -> files.put(path, file.bytes().get()));
    return files;
  }
}
