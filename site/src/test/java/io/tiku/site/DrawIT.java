package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.tiku.pipeline.Checked;
import io.tiku.pipeline.DrawBuild;
import io.tiku.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a draw, opened by double-click, computes the result anew. */
@InBrowser
class DrawIT {

  private static final Map<String, String> VALUES =
      Map.of(
          "grouping-example", "01 05 12 19 23 30 07",
          "order-example", "163542",
          "selection-example", "02 06 13 20 24 31 08",
          "rfc", "9319./2.5.8.10.12./9.18.26.34.41.45./");

  @TempDir private static Path folder;
  private static final Map<String, Path> PAGES = new TreeMap<>();

  @BeforeAll
  static void draw() throws IOException {
    Files.writeString(
        folder.resolve("rfc.yaml"),
        """
        format: 1
        title: RFC 3797 的例子（示例）
        kind: 抽取
        method: RFC3797
        lists:
          - group: 志愿者
            size: 25
            take: 11
            entries: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13",
              "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25"]
        public:
          source: 三种彩票（示例）
          date: 2000-01-01
          form: 三组号码，组内用点，组后用斜线
          example: "9319./2.5.8.10.12./9.18.26.34.41.45./"
          pattern: "([0-9]+[.])+/([0-9]+[.])+/([0-9]+[.])+/"
          fallback: 改用次日
        """);
    VALUES.forEach((name, value) -> PAGES.put(name, draw(name, value)));
  }

  private static Path draw(String name, String value) {
    String file = name.equals("rfc") ? folder.resolve("rfc.yaml").toString() : name;
    for (String step : List.of("commit", "draw")) {
      DrawBuild.Order order = new DrawBuild.Order(file, step, value, false, Optional.empty());
      Checked checked =
          new DrawBuild(
                  settings(),
                  folder.resolve("draws"),
                  folder.resolve("secrets"),
                  LocalDate.parse("2000-01-01"),
                  order)
              .run();
      assertThat(checked.failed()).as(checked.summary()).isFalse();
    }
    return folder.resolve("draws/" + name + "/result.html");
  }

  private static Settings settings() {
    return TestSettings.of(Path.of("..", "content"), folder, "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grouping-example", "order-example", "selection-example", "rfc"})
  void agreesWithTheResultAndFitsAPhone(String name, SiteBrowser browser) {
    try (Visit visit = opened(browser, PAGES.get(name), Look.PHONE)) {
      assertThat(verdict(visit)).startsWith("✓ 与公布的结果一致");
      assertThat(visit.overflow()).as("pixels wider than the window").isZero();
      assertThat(visit.violations()).isEmpty();
      visit.inTheDark();
      assertThat(visit.faintTexts()).as("in the dark").isEmpty();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void showsTheRfcsExample(SiteBrowser browser) {
    try (Visit visit = opened(browser, PAGES.get("rfc"), Look.DESKTOP)) {
      assertThat(visit.find("tr:not(.spare) td:nth-child(2)").allTextContents())
          .containsExactly("17", "07", "02", "16", "25", "23", "08", "24", "19", "13", "22");
    }
  }

  @Test
  void noticesWhateverWasTamperedWith(SiteBrowser browser) throws IOException {
    Path page = PAGES.get("selection-example");
    String shown = "<td>1</td><td>(P[0-9]+)</td>";
    differs(browser, page, shown, "<td>1</td><td>P000</td>", "本页显示的名单「示例省」第 1：");
    differs(browser, page, "<td>抽中</td>", "<td>候补</td>", "本页显示的名单「示例省」第 1：");
    differs(browser, page, "\\\\n示例省,P007,示例007", "\\\\n示例省,P007,示例某", "名单与承诺里的核对值不符");
    differs(browser, page, "(\\\\\"value\\\\\": \\\\\")[0-9a-f]", "$1x", "名单「示例省」第 1：");
    differs(
        browser,
        page,
        "(\\\\\"secret\\\\\": \\\\\")[0-9a-f]{4}(?=[0-9a-f]+\\\\\"\\\\n\\})",
        "$10000",
        "秘密与承诺不符");
    differs(browser, page, "(\\\\\"public\\\\\": \\\\\")02", "$103", "名单「示例省」第 1：");
    differs(browser, page, "data-public>02", "data-public>03", "本页显示的公开值，第 1：");
    differs(browser, page, "data-digest>[0-9a-f]{4}", "data-digest>0000", "本页显示的承诺核对值，第 1：");
    differs(
        browser, page, "（示例）\\\\\",\\\\n  \\\\\"version", "\\\\\",\\\\n  \\\\\"version", "承诺核对值");
    differs(browser, page, "\\\\\"rankings\\\\\"", "\\\\\"ranking\\\\\"", "页面里的数据残缺");
    Path groups = PAGES.get("grouping-example");
    differs(
        browser, groups, "<li data-id=\"浙江省\">浙江省", "<li data-id=\"浙江省\">江苏省", "本页显示的组「东部赛区」第 2：");
  }

  @Test
  void withoutScriptsTheResultCanBeReadAndNothingIsClaimed(SiteBrowser browser) {
    try (Visit visit =
        opened(browser, PAGES.get("selection-example"), Look.PHONE.withoutScripts())) {
      assertThat(visit.find(".draw-list tbody tr:not(.spare)").count()).isEqualTo(25);
      assertThat(visit.find(".draw-verdict").textContent()).contains("要用脚本").doesNotContain("一致");
      assertThat(visit.overflow()).isZero();
    }
  }

  @Test
  void isPrintedWhole(SiteBrowser browser) {
    try (Visit visit = opened(browser, PAGES.get("selection-example"), Look.DESKTOP)) {
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      visit.page().setViewportSize(680, 900);
      assertThat(visit.overflow()).as("wider than a sheet").isZero();
      assertThat(visit.find(".draw-list .scroll").evaluate("e => e.scrollWidth - e.clientWidth"))
          .isEqualTo(0);
    }
  }

  private static void differs(SiteBrowser browser, Path page, String was, String is, String told)
      throws IOException {
    String text = Files.readString(page);
    String changed = Pattern.compile(was).matcher(text).replaceFirst(is);
    assertThat(changed).as(was).isNotEqualTo(text);
    Path other = Files.writeString(page.resolveSibling("tampered.html"), changed);
    try (Visit visit = opened(browser, other, Look.DESKTOP)) {
      assertThat(verdict(visit)).startsWith("✗ 与公布的结果不一致").contains(told);
    }
  }

  private static Visit opened(SiteBrowser browser, Path page, Look look) {
    return browser.visitFile(page, look.overFile(), empty -> {});
  }

  private static String verdict(Visit visit) {
    return visit.find("[data-verdict]").textContent();
  }
}
