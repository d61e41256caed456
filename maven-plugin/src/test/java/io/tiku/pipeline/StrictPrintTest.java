package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tiku:check -Dtiku.strict} passes, pages and papers can show. */
class StrictPrintTest {

  private static final List<String> TEXTS =
      List.of(
          "**期限：**30日内办结",
          "***应当***书面订立",
          "按**《劳动合同法》**办",
          "月工资3000*0.8*12元",
          "证号110101********1234",
          "a<b，且c>d的情形",
          "国发[2018]39号文件",
          "\\*星号\\*和\\_横线\\_",
          "`a|b`和`main()`两种",
          "得分如下（92分）",
          "期限A～B之间",
          "5×2＝10的算式",
          "—甲—乙…丙“丁”",
          "5℃以上10%以下",
          "姓名王某（男）",
          "2～3日或者1.5倍");

  @TempDir private Path folder;

  @Test
  void awkwardTextsThatPassAreOnPageAndPaper() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    for (int i = 0; i < TEXTS.size(); i++) {
      bank.write(
          SampleBank.ITEM.replace("001", String.format(java.util.Locale.ROOT, "%03d", i + 1)),
          item(TEXTS.get(i), i));
    }
    bank.write(
        "blueprints/daily.yaml",
        "format: 1\ntitle: 练习（示例）\nminutes: 30\nmarks: "
            + TEXTS.size()
            + "\nsections:\n  - {type: 判断, count: "
            + TEXTS.size()
            + ", marks: 1}\n");

    assertThat(new CheckBuild(bank.settings(true), Progress.SILENT).problems(Optional.empty()))
        .isEmpty();
    Checked site = new SiteBuild(bank.settings(true), Progress.SILENT).run();
    assertThat(site.failed()).as(site.summary()).isFalse();
    Path paper = MadePaper.of(folder.resolve("content"), folder, "daily", "t");

    assertThat(paper.resolve("paper.pdf")).isNotEmptyFile();
    assertThat(paper.resolve("paper.docx")).isNotEmptyFile();
    String printed = Jsoup.parse(Files.readString(paper.resolve("paper.html"))).text();
    for (int i = 0; i < TEXTS.size(); i++) {
      String shown = shown(TEXTS.get(i));
      Path page =
          bank.site()
              .resolve("2021/item")
              .resolve(String.format(java.util.Locale.ROOT, "probation-period-%03d.html", i + 1));
      assertThat(Jsoup.parse(Files.readString(page)).text()).contains(shown);
      assertThat(printed).contains(shown);
    }
  }

  /** The text as it is read: without what is markup in it. */
  private static String shown(String text) {
    return text.replaceAll("\\*{2,3}(?=[^*])([^*]{1,9})\\*{2,3}(?![*0-9])", "$1")
        .replaceFirst("^\\*{2}期限：\\*{2}", "期限：")
        .replace("`", "")
        .replace("\\", "");
  }

  private static String item(String text, int number) {
    return "---\ntype: 判断\ndifficulty: 易\nbasis:\n  - 劳动合同法 第十九条\nreviewed: 2021-03-20\n---\n"
        + "第"
        + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未".charAt(number)
        + "种写法："
        + text
        + "。（　　）\n\n- ["
        + (number % 2 == 0 ? "x" : " ")
        + "] 正确\n- ["
        + (number % 2 == 0 ? " " : "x")
        + "] 错误\n\n## 解析\n\n"
        + text
        + "。\n";
  }
}
