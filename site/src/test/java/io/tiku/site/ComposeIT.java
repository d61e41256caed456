package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The page on which papers are made: what it is asked by address, and what it says when it cannot.
 */
@InBrowser
class ComposeIT {

  private static final String OWN =
      "?blueprint=自选&domains=employment,labor-relations&difficulty=易,中&seed=同事&单选=3&判断=2";

  /** Address, and what must be said of it; nothing for a good one. */
  private static final String ADDRESSES =
      """
      blueprint=weekly&seed=a	good
      blueprint=自选&seed=a&单选=３	good
      blueprint=自选&seed=a&单选=1.5	单选的题量「1.5」不对：写 0 到 200 的整数。
      blueprint=自选&seed=a&判断=-1&单选=一	单选的题量「一」不对 判断的题量「-1」不对
      blueprint=自选&seed=a&单选=201	单选的题量「201」不对
      blueprint=自选&seed=a&单选=1e2	单选的题量「1e2」不对
      blueprint=weekley&seed=a	没有「weekley」这种卷子
      blueprint=__proto__&seed=a	没有「__proto__」这种卷子
      blueprint=自选&domains=employment,nowhere&seed=a&单选=1	没有这样的领域：nowhere。
      blueprint=自选&chapters=nowhere&seed=a&单选=1	没有这样的章：nowhere。
      blueprint=自选&difficulty=很难&seed=a&单选=1	没有这样的难度：很难。
      blueprint=weekly&seed=%FF%FE	种子里有读不出的字
      """;

  private static final String MISTAKES =
      "(query) => Tiku.composeOrder.read(new URLSearchParams(query), Tiku.paperBank).mistakes.join(' ')";

  @Test
  void whatIsWrongInAnAddressIsSaid(SiteBrowser browser) {
    try (Visit visit = browser.visit(page(browser) + "?blueprint=自选&seed=a&单选=1.5", Look.PHONE)) {
      assertThat(status(visit)).contains("地址里有不对的地方，没有组卷", "单选的题量「1.5」不对");
      assertThat(visit.find(".composed").count()).isZero();
      for (String line : ADDRESSES.lines().toList()) {
        String[] cells = line.split("\t", -1);
        String said = visit.page().evaluate(MISTAKES, cells[0]).toString();
        if (cells[1].equals("good")) {
          assertThat(said).as(line).isEmpty();
        } else {
          assertThat(said).as(line).contains(cells[1].split(" "));
        }
      }
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void anAddressOpensTheSamePaperForEverybody(SiteBrowser browser) {
    String address;
    List<String> items;
    try (Visit visit = browser.visit(page(browser) + OWN, Look.DESKTOP)) {
      visit.find(".composed .item >> nth=4").waitFor();
      visit.find(".compose-chapters summary").click();
      List<Locator> chapters = visit.find("input[name=chapter]:visible").all();
      chapters.get(0).uncheck();
      visit.find(".compose .act button").click();
      visit.find(".compose [role=status]:has-text('组好了')").waitFor();
      items = ids(visit.page());
      address = visit.address();
      assertThat(address).contains("chapters=", "difficulty=", "check=");
      Object outside =
          visit
              .page()
              .evaluate(
                  """
                  (chapter) => {
                    const chosen = [...document.querySelectorAll(".composed [data-item]")].map((one) => one.dataset.item);
                    return Tiku.paperBank.items.filter((item) => chosen.includes(item.id) &&
                      (item.chapter === chapter || item.difficulty === "难" || !["employment", "labor-relations"].includes(item.domain))).length;
                  }
                  """,
                  chapters.get(0).getAttribute("value"));
      assertThat(outside).isEqualTo(0);
    }
    try (Visit visit = browser.visit(address, Look.PHONE.overFile())) {
      visit.find(".composed .item >> nth=4").waitFor();
      assertThat(ids(visit.page())).isEqualTo(items);
      assertThat(visit.find("input[name=chapter]").first().isChecked()).isFalse();
      assertThat(status(visit)).doesNotContain("改动");
      assertThat(visit.faults()).isEmpty();
    }
    try (Visit visit =
        browser.visit(address.replaceAll("check=[0-9a-f]+", "check=01234567"), Look.DESKTOP)) {
      visit.find(".composed .item >> nth=4").waitFor();
      assertThat(status(visit)).contains("题库有改动");
    }
  }

  @Test
  void aFileThatIsMissingIsNamed(SiteBrowser browser) {
    try (Visit visit = asked(browser, page -> page.route("**/items-*.js", Route::abort))) {
      visit.find(".compose [role=status]:has-text('缺少一个文件（paper/items-')").waitFor();
      assertThat(visit.find(".composed").count()).isZero();
      assertThat(errors(visit)).isEmpty();
      visit.page().unrouteAll();
      visit.find(".compose .act button").click();
      visit.find(".composed .item").first().waitFor();
    }
    try (Visit visit = asked(browser, page -> page.route("**/paper/data.js", Route::abort))) {
      assertThat(visit.find("[data-compose] [role=status]").textContent())
          .contains("缺少一个文件（paper/data.js）");
      assertThat(errors(visit)).isEmpty();
    }
  }

  @Test
  void aBrowserThatKeepsItsAddressShowsThePaperAllTheSame(SiteBrowser browser) {
    String refuse =
        "history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };";
    try (Visit visit = asked(browser, page -> page.addInitScript(refuse))) {
      visit.find(".composed .item").first().waitFor();
      assertThat(visit.find(".compose [role=status] a").getAttribute("href"))
          .startsWith("?blueprint=daily&seed=a&check=");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void thereIsAWayBackFromThePaper(SiteBrowser browser) {
    try (Visit visit = asked(browser, page -> {})) {
      visit.find("button:text-is('在线作答')").click();
      visit.find("text=开始作答").click();
      visit.find(".composed .options input").first().check();
      visit.find(".exam-sheet button:text-is('回到组卷')").click();
      assertThat(visit.find(".compose .act button").isVisible()).isTrue();
      visit.find("button:text-is('在线作答')").click();
      visit.find(".exam-start:has-text('已答 1 ')").waitFor();
      assertThat(visit.faults()).isEmpty();
    }
    try (Visit visit = browser.visit(page(browser).replace("compose", "papers"), Look.DESKTOP)) {
      visit.find("a:text-is('在线作答')").first().click();
      visit.find(".exam-start a:text-is('回到练习卷')").click();
      visit.page().waitForURL("**/papers.html");
    }
  }

  @Test
  void theEnterOfAnInputMethodComposesNothing(SiteBrowser browser) {
    String enter =
        """
        (field) => field.dispatchEvent(new KeyboardEvent("keydown",
            { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }))
        """;
    try (Visit visit = browser.visit(page(browser), Look.DESKTOP)) {
      assertThat(visit.find("input[name=seed]").evaluate(enter)).isEqualTo(false);
    }
  }

  private static Visit asked(SiteBrowser browser, Consumer<Page> before) {
    return browser.visitFile(
        browser.site().folder().resolve(page(browser)),
        Look.DESKTOP.overFile(),
        before,
        "?blueprint=daily&seed=a");
  }

  private static List<String> errors(Visit visit) {
    return visit.faults().stream().filter(fault -> fault.startsWith("script error")).toList();
  }

  private static String status(Visit visit) {
    return visit.find(".compose [role=status]").innerText();
  }

  private static List<String> ids(Page page) {
    return page.locator(".composed .item").all().stream()
        .map(item -> item.getAttribute("data-item"))
        .toList();
  }

  private static String page(SiteBrowser browser) {
    return browser.site().edition() + "/compose.html";
  }
}
