package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.tiku.pipeline.Progress;
import io.tiku.pipeline.ServeBuild;
import io.tiku.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview for writers: pages follow what is saved. */
@InBrowser
class ServeIT {

  private static final String FOLDER = "syllabus/labor-relations/contract/probation-period/";
  private static final String POINT = "2021/point/probation-period.html";
  private static final String ITEM = "2021/item/probation-period-001.html";

  @TempDir private Path folder;
  private ServeBuild serve;

  @BeforeEach
  void start() {
    write("edition.yaml", "format: 1\nid: \"2021\"\ntitle: 2021年版（示例）\nas-of: 2021-03-31\n");
    write("syllabus/labor-relations/index.md", "---\ntitle: 劳动关系\n---\n劳动关系。\n");
    write("syllabus/labor-relations/contract/index.md", "---\ntitle: 合同订立\n---\n合同。\n");
    write(
        FOLDER + "index.md",
        "---\ntitle: 试用期\nlevel: 掌握\nbasis:\n  - 劳动合同法 第十九条\n---\n合同期限决定试用期的上限。\n");
    write(
        "statutes/laodong-hetong-fa.md",
        """
        ---
        title: 中华人民共和国劳动合同法
        short: 劳动合同法
        issuer: 全国人民代表大会常务委员会
        number: 主席令第65号
        effective: 2008-01-01
        articles: 98
        status: 有效
        ---
        规定劳动合同从订立到终止的规则。
        """);
    for (int i = 1; i <= 6; i++) {
      write(item(i), text("期限的第" + i + "种情形", ""));
    }
    serve = started(folder);
    new Thread(serve::watch).start();
  }

  @AfterEach
  void stop() {
    serve.close();
  }

  @Test
  void anOpenPageFollowsASaveAndStaysWhereTheReaderWas(SiteBrowser browser) {
    try (Visit visit = browser.visitServer(serve.address(), POINT, Look.DESKTOP)) {
      visit.find("#item\\.probation-period-004 details.answer summary").click();
      visit
          .page()
          .evaluate("document.getElementById('item.probation-period-004').scrollIntoView()");
      Object before = top(visit);

      write(item(1), text("多写一些以后变得很长很长的情形".repeat(20), "status: 草稿\n"));
      visit.find("#item\\.probation-period-001 .tag.draft").waitFor();

      assertThat(visit.find("#item\\.probation-period-001").innerText()).contains("多写一些");
      assertThat(visit.find("#item\\.probation-period-004 details.answer").getAttribute("open"))
          .isNotNull();
      assertThat(top(visit)).isEqualTo(before);
      assertThat(faults(visit)).isEmpty();
    }
  }

  @Test
  void aBrokenItemTurnsIntoItsProblemsAndBack(SiteBrowser browser) {
    try (Visit visit = browser.visitServer(serve.address(), ITEM, Look.PHONE)) {
      write(item(1), text("一种情形", "").replace("difficulty: 易", "difficulty: 极难"));
      visit.find(".faults .error").waitFor();
      assertThat(visit.find("main").innerText()).contains("极难", "还不能成页", "第 3 行");
      assertThat(visit.find(".preview-bar").innerText()).contains("1 个错误");
      assertThat(visit.overflow()).isZero();

      write(item(1), text("另一种情形", ""));
      visit.find(".item .stem").waitFor();
      assertThat(visit.find(".item").innerText()).contains("另一种情形");
      assertThat(faults(visit)).isEmpty();
    }
  }

  @Test
  void aPageSaysWhenThePreviewHasStopped(SiteBrowser browser) {
    try (Visit visit = browser.visitServer(serve.address(), ITEM, Look.DESKTOP)) {
      visit.find(".preview-bar").waitFor();
      serve.close();
      visit.find(".preview-bar .stopped").waitFor();
      assertThat(visit.find(".preview-bar .stopped").innerText()).isEqualTo("预览已停止");
    }
  }

  @Test
  void theSearchOfThePreviewFindsDrafts(SiteBrowser browser) {
    write(item(7), text("在预览里才找得到的情形", "status: 草稿\n"));
    String query = "2021/search.html?q=在预览里才找得到";
    try (Visit visit = browser.visitServer(serve.address(), query, Look.DESKTOP)) {
      visit.find("main a[href*='probation-period-007']").first().waitFor();
      assertThat(faults(visit)).isEmpty();
    }
  }

  @Test
  void whatPreviewsAddIsReadableForEverybody(SiteBrowser browser) {
    write(item(1), text("一种情形", "").replace("difficulty: 易", "difficulty: 极难"));
    write(item(2), text("一种情形", "").replace("第十九条", "第九百条"));
    write(item(3), text("一种情形", "status: 草稿\n"));
    for (String path : List.of(POINT, ITEM, "_problems", "index.html", "2021/nowhere.html")) {
      for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
        try (Visit visit = browser.visitServer(serve.address(), path, look)) {
          visit.find(".preview-bar .error").waitFor();
          assertThat(visit.overflow()).as(path).isZero();
          assertThat(visit.violations()).as(path).isEmpty();
          visit.in(ColorScheme.DARK);
          assertThat(visit.faintTexts()).as(path + " in the dark").isEmpty();
        }
      }
    }
  }

  /** The connection that told of the change is given up by the page that is loaded again. */
  private static List<String> faults(Visit visit) {
    return visit.faults().stream().filter(fault -> !fault.contains("/_events?")).toList();
  }

  private static Object top(Visit visit) {
    return visit
        .page()
        .evaluate(
            "Math.round(document.getElementById('item.probation-period-004')"
                + ".getBoundingClientRect().top)");
  }

  private static ServeBuild started(Path folder) {
    Settings settings = TestSettings.of(folder.resolve("content"), folder, "static");
    return ServeBuild.start(settings, Progress.SILENT, () -> 0, 0);
  }

  private static String item(int number) {
    return FOLDER + "probation-period-00" + number + ".md";
  }

  private static String text(String term, String header) {
    return """
        ---
        type: 单选
        difficulty: 易
        %sbasis:
          - 劳动合同法 第十九条第一款
        reviewed: 2021-03-20
        ---
        劳动合同是%s的，试用期不得超过（　　）。

        - [x] 一个月
        - [ ] 二个月
        - [ ] 三个月

        ## 解析

        合同期限越长，试用期的上限越高，分三档。
        """
        .formatted(header, term);
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve("content").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
