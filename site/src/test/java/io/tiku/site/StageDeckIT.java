package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A whole contest of eight teams on the deck, opened by double-click, from the lots to the last
 * place.
 */
@InBrowser
class StageDeckIT {

  private static final String[] EQUAL_MARKS = {"20", "20", "20", "20", "20"};

  private static final Path DECK = StageDecks.of("2021-east");

  @Test
  void isPlayedFromTheFirstScreenToTheLastPlace(SiteBrowser browser) throws IOException {
    StageHost host = StageHost.opens(browser, DECK);
    setsTheOrderOfPlay(host);
    individual(host);
    team(host);
    buzzer(host);
    risk(host);
    StageHost again = crashes(host);
    scenario(again);
    corrects(again);
    tieBreak(again);
    finish(again);
    exports(again);
    assertThat(again.visit().faults()).isEmpty();
    again.close();
  }

  @Test
  void aCaseAnsweredAloudIsOneTeamsAlone(SiteBrowser browser) {
    try (StageHost host = StageHost.opens(browser, StageDecks.aloud())) {
      host.chooses("情景案例");
      assertThat(host.texts(".sentences li")).contains("各队按抽签次序依次口头作答，各答各的题，限时到即停止。");
      host.press("PageDown");
      for (int team = 1; team <= 8; team++) {
        assertThat(host.question()).isEqualTo("情景案例 " + team);
        assertThat(host.who()).startsWith(team + " ");
        assertThat(host.texts(".teams .is-active")).hasSize(1);
        host.press(team == 8 ? "1" : "8");
        assertThat(host.hint()).startsWith("这道题由").endsWith("作答");
        assertThat(host.texts("[data-command='swap']")).isEmpty();
        host.marks(EQUAL_MARKS);
        host.waitsForNoPanel();
        assertThat(host.verdict()).startsWith(host.who().substring(2));
        host.goesOn();
      }
      assertThat(host.screen()).isEqualTo("standing");
      assertThat(host.visit().faults()).isEmpty();
    }
  }

  private static void setsTheOrderOfPlay(StageHost host) {
    assertThat(host.visit().find(".main .stem").count()).isZero();
    host.press("o");
    host.clicks("button[aria-label='江苏省上移']");
    host.clicks("dialog .primary");
    host.waitsForNoPanel();
    assertThat(host.texts(".lineup li"))
        .containsExactly("1 江苏省", "2 上海市", "3 浙江省", "4 安徽省", "5 福建省", "6 江西省", "7 山东省", "8 河南省");
  }

  private static void individual(StageHost host) {
    host.press("PageDown");
    assertThat(host.texts(".sentences li"))
        .startsWith(
            "本环节共24题：单选题16题，每题10分，限时30秒；判断题8题，每题10分，限时20秒。",
            "每队3名队员按席位次序轮流独立作答：各队的1号队员答完，再由各队的2号队员作答，依此类推。",
            "答对得该题的分；答错或者超时不得分，也不扣分。");
    assertThat(host.texts(".draws li")).containsExactly("单选 16题 10分/题 30秒", "判断 8题 10分/题 20秒");
    host.press("PageDown");
    assertThat(host.question()).isEqualTo("1-1");
    assertThat(host.who()).isEqualTo("1 江苏省 1 号队员");
    host.press("PageDown");
    host.lets(24);
    assertThat(host.tones()).isZero();
    host.press(" ");
    host.lets(60);
    assertThat(host.clock()).isEqualTo("6");
    host.press(" ");
    host.lets(7);
    assertThat(host.clock()).isEqualTo("0");
    assertThat(host.tones()).isEqualTo(5 + 3);
    assertThat(host.visit().find(".key, .is-key").count()).isZero();
    for (int place = 0; place < 24; place++) {
      assertThat(host.question()).isEqualTo((place % 8 + 1) + "-" + (place / 8 + 1));
      host.press(place == 3 ? "n" : "y");
      host.goesOn();
    }
    assertThat(host.screen()).isEqualTo("standing");
    assertThat(host.texts(".scores tbody tr").get(7)).isEqualTo("8 4 安徽省 100 20 120");
  }

  private static void team(StageHost host) {
    host.press("PageDown", "PageDown");
    for (int place = 0; place < 8; place++) {
      host.press(place == 7 ? "n" : "y");
      host.goesOn();
    }
    assertThat(host.screen()).isEqualTo("standing");
  }

  private static void buzzer(StageHost host) {
    host.press("PageDown");
    assertThat(host.texts(".sentences li")).contains("宣布以前按抢答器是犯规，该队不能再答本题；第1次不扣分，第2次起每次扣20分。");
    host.press("PageDown", "3");
    assertThat(host.scores().get(2)).isEqualTo("150");
    host.press("PageDown", "3");
    assertThat(host.hint()).isEqualTo("「浙江省」不能再抢本题。");
    host.press("4");
    assertThat(host.who()).isEqualTo("4 安徽省");
    assertThat(host.clock()).isEqualTo("30");
    host.press("y");
    host.goesOn();
    host.press("3");
    assertThat(host.verdict()).isEqualTo("提前抢答 浙江省 −20");
    host.press("PageDown");
    assertThat(host.clock()).isEqualTo("15");
    host.lets(16);
    assertThat(host.hint()).isEqualTo("没有队抢答：V 作废");
    host.press("v");
    assertThat(host.verdict()).isEqualTo("无人抢答，作废");
    host.goesOn();
    host.press("PageDown", "5", "n");
    assertThat(host.scores().get(4)).isEqualTo("140");
    host.press("PageUp");
    assertThat(host.hint()).isEqualTo("上一步是计分，要撤销请按 U。");
    host.press("u");
    assertThat(host.scores().get(4)).isEqualTo("150");
    host.press("Shift+U");
    assertThat(host.scores().get(4)).isEqualTo("140");
    host.press("u", "y");
    assertThat(host.scores())
        .containsExactly("150", "150", "130", "150", "160", "150", "150", "130");
  }

  private static void risk(StageHost host) {
    host.chooses("风险题");
    host.press("PageDown");
    assertThat(host.texts(".queue li"))
        .containsExactly("5 福建省", "1 江苏省", "2 上海市", "4 安徽省", "6 江西省", "7 山东省", "3 浙江省", "8 河南省");
    assertThat(host.visit().find(".cells button").count()).isEqualTo(16);
    host.clicks(".cells button:text-is('30-1')");
    host.press("y");
    host.goesOn();
    host.clicks(".cells button:text-is('20-2')");
    host.press("n");
    assertThat(host.verdict()).isEqualTo("✗ 答错 江苏省 −20");
    host.goesOn();
    assertThat(host.texts(".turn")).containsExactly("请 2 上海市 选题");
    host.press("p");
    host.clicks(".cells button:text-is('10-1')");
    assertThat(host.who()).isEqualTo("4 安徽省");
    assertThat(host.scores())
        .containsExactly("130", "150", "130", "150", "190", "150", "150", "130");
  }

  /** The window is lost while the clock runs. */
  private static StageHost crashes(StageHost host) {
    host.press(" ");
    host.lets(10);
    StageHost again = host.opensAgain(DECK);
    assertThat(again.screen()).isEqualTo("opening");
    assertThat(again.texts(".is-recover p").get(0)).contains("这台电脑上有这场比赛的记录");
    again.clicks("dialog .primary");
    again.waitsForNoPanel();
    assertThat(again.question()).isEqualTo("10-1");
    assertThat(again.who()).isEqualTo("4 安徽省");
    assertThat(again.clock()).isEqualTo("20");
    again.lets(30);
    assertThat(again.clock()).isEqualTo("20");
    again.press("y");
    again.goesOn();
    assertThat(again.texts(".cells button:disabled")).containsExactly("10-1", "20-2", "30-1");
    again.press("e");
    assertThat(again.texts(".scores tbody tr").get(0)).isEqualTo("1 5 福建省 100 30 20 10 30 190");
    return again;
  }

  private static void scenario(StageHost host) {
    host.press("PageDown", "PageDown");
    assertThat(host.visit().find(".main .stem").isVisible()).isTrue();
    assertThat(host.who()).isEqualTo("各队书面作答");
    host.press(" ");
    host.lets(60);
    String left = host.clock();
    host.marks("24", "25.5", "27", "31", "26.75");
    assertThat(host.texts(".trouble")).containsExactly("要录入 5 个分数，每个在 0 和 30 之间，最多两位小数。");
    host.visit().find(".judges input").nth(3).fill("28");
    host.press("Enter", "Enter");
    host.waitsForNoPanel();
    assertThat(host.verdict()).isEqualTo("江苏省 26.42 分 24 25.5 27 28 26.75");
    assertThat(host.texts(".verdict s")).containsExactly("24", "28");
    assertThat(host.who()).isEqualTo("2 上海市");
    assertThat(host.clock()).isEqualTo(left);
    for (int team = 1; team < 8; team++) {
      host.marks(EQUAL_MARKS);
      host.waitsForNoPanel();
    }
    host.goesOn();
    host.press("e");
    host.goesOn();
    assertThat(host.screen()).isEqualTo("standing");
  }

  private static void corrects(StageHost host) {
    host.press("x");
    host.visit().find("dialog select").selectOption("8 河南省");
    host.visit().find("dialog input").first().fill("1");
    host.clicks("dialog .primary");
    assertThat(host.texts(".trouble")).containsExactly("写明更正的理由（不超过 200 字）。");
    host.visit().find("dialog input").nth(1).fill("第 8 题复核");
    host.clicks("dialog .primary");
    host.waitsForNoPanel();
    host.press("s");
    assertThat(host.texts("dialog .scores tbody tr"))
        .containsExactly(
            "1 5 福建省 100 30 20 10 30 20 210",
            "2 4 安徽省 100 20 20 10 10 20 180",
            "3 2 上海市 100 30 20 0 0 20 170",
            "3 6 江西省 100 30 20 0 0 20 170",
            "3 7 山东省 100 30 20 0 0 20 170",
            "6 1 江苏省 100 30 20 0 −20 26.42 156.42",
            "7 8 河南省 100 30 0 0 0 20 +1 151",
            "8 3 浙江省 100 30 20 −20 0 20 150");
    host.press("s");
    host.waitsForNoPanel();
  }

  private static void tieBreak(StageHost host) {
    host.press("PageDown", "PageDown");
    assertThat(host.texts(".tie-group p")).containsExactly("第 3 名 170 分");
    host.clicks(".tie-group .primary");
    host.press("PageDown", "7", "j");
    assertThat(host.verdict()).isEqualTo("仍未分出：上海市、江西省，再答一题");
    host.goesOn();
    assertThat(host.texts(".rivals .is-out")).containsExactly("7 山东省 出局");
    host.press("PageDown", "2", "6", "j");
    assertThat(host.verdict()).isEqualTo("仍未分出：上海市、江西省，再答一题");
    host.goesOn();
    host.press("PageDown", "2", "j");
    assertThat(host.verdict()).isEqualTo("江西省 胜出");
    host.goesOn();
    assertThat(host.texts(".ties .lead")).containsExactly("没有并列的名次");
  }

  private static void finish(StageHost host) {
    host.press("PageDown");
    assertThat(host.texts(".places .name")).allMatch(String::isEmpty);
    for (int place = 0; place < 8; place++) {
      host.press("PageDown");
    }
    assertThat(host.texts(".places li"))
        .containsExactly(
            "1 福建省 210",
            "2 安徽省 180",
            "3 江西省 170",
            "4 上海市 170",
            "5 山东省 170",
            "6 江苏省 156.42",
            "7 河南省 151",
            "8 浙江省 150");
  }

  private static void exports(StageHost host) throws IOException {
    host.press("l");
    String text = saved(host, "导出文本");
    assertThat(text)
        .contains(
            "1\t福建省\t100\t30\t20\t10\t30\t20\t0\t210",
            "浙江省提前抢答，本题不得再抢 （浙江省 -20）",
            "江苏省 裁判打分 24、25.5、27、28、26.75，得 26.42 分 （江苏省 +26.42）",
            "福建省答错 （福建省 -10） 【已撤销】",
            "更正 河南省 +1 分：第 8 题复核 （河南省 +1）");
    assertThat(saved(host, "导出成绩表（CSV）"))
        .startsWith("\ufeff\"名次\",\"队伍\",\"基础分\",\"个人必答\"")
        .contains("\"6\",\"江苏省\",\"100\",\"30\",\"20\",\"0\",\"-20\",\"26.42\",\"0\",\"156.42\"");
    assertThat(saved(host, "导出记录表（CSV）").lines().toList())
        .hasSizeGreaterThan(100)
        .anyMatch(
            line ->
                line.startsWith("\"3\",\"2021-08-")
                    && line.endsWith(",\"个人必答\",\"1-1\",\"出示 1-1，江苏省作答\",\"\",\"\""));
  }

  private static String saved(StageHost host, String button) throws IOException {
    Download download =
        host.page().waitForDownload(() -> host.clicks("dialog button:text-is('" + button + "')"));
    assertThat(download.suggestedFilename()).startsWith("现场记录-2021-east");
    return Files.readString(download.path());
  }
}
