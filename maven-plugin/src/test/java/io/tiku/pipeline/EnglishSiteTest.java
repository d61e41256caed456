package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank in English whose site speaks English: nothing of the interface is Chinese. */
class EnglishSiteTest {

  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}「」《》（），。：；？！、]");

  /** Papers and keys that are made for print follow the contest's rules. */
  private static final Pattern PRINTED = Pattern.compile(".*/paper/.*(?<!-practice)\\.html");

  private static final String POINT = "syllabus/radio/signals/calling/";

  @TempDir private Path folder;

  @Test
  void saysNothingInChinese() throws IOException {
    Settings settings = english(bank().settings());
    Checked made = new SiteBuild(settings, Progress.SILENT).run();
    assertThat(made.failed()).as(made.entries().toString()).isFalse();

    List<String> pages = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    try (Stream<Path> files = Files.walk(settings.site())) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = settings.site().relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".html") && !PRINTED.matcher(name).matches()) {
          pages.add(name);
          said(Jsoup.parse(Files.readString(file))).stream()
              .filter(words -> CHINESE.matcher(words).find())
              .forEach(words -> chinese.add(name + ": " + words));
        } else if (name.matches("asset/text.*\\.js|2021/paper/items-.*\\.js")) {
          assertThat(Files.readString(file)).as(name).doesNotContainPattern(CHINESE);
        }
      }
    }

    assertThat(pages)
        .contains("404.html", "index.html", "2021/about.html", "2021/compose.html")
        .contains("2021/domain/radio.html", "2021/chapter/signals.html", "2021/sheet/signals.html")
        .contains("2021/point/calling.html", "2021/item/calling-001.html", "2021/search.html")
        .contains("2021/statutes.html", "2021/statute/radio-act.html", "2021/worklist.html")
        .contains("2021/guide/start.html", "2021/papers.html")
        .contains("2021/paper/daily-1/daily-1-practice.html");
    assertThat(chinese).isEmpty();
  }

  @Test
  void aPreviewWithErrorsSaysNothingInChineseButWhatIsWrong() throws IOException {
    SampleBank bank = bank();
    bank.write(POINT + "calling-001.md", "---\ntype: single\ndifficulty: awful\n---\nWhat <b>?\n");
    Settings settings = english(bank.settings());
    Preview preview = new Preview(settings);
    preview.show(new PreviewReader(settings).next().orElseThrow());
    for (String path :
        List.of("_problems", "2021/item/calling-001.html", "2021/point/calling.html", "nowhere")) {
      Document page = Jsoup.parse(new String(preview.answer(path).bytes(), StandardCharsets.UTF_8));
      page.select(".message, .remedy").remove();
      assertThat(said(page)).as(path).noneMatch(words -> CHINESE.matcher(words).find());
    }
  }

  /** The words of a page: its text and what its attributes say; not its scripts and styles. */
  private static List<String> said(Document page) {
    page.select("script, style").remove();
    List<String> said = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      said.add(element.ownText());
      for (Attribute attribute : element.attributes()) {
        said.add(attribute.getValue());
      }
    }
    return said;
  }

  private static Settings english(Settings made) {
    return new Settings(
        made.content(),
        made.editions(),
        made.site(),
        made.reports(),
        made.templates(),
        made.statics(),
        made.baseUrl(),
        "Radio (sample)",
        made.search(),
        "en",
        made.oneTap(),
        made.strict(),
        made.timestamp(),
        made.today(),
        made.version(),
        made.tool());
  }

  private SampleBank bank() {
    SampleBank bank = new SampleBank(folder);
    bank.write("edition.yaml", "format: 1\nid: \"2021\"\ntitle: Edition 2021\nas-of: 2021-03-31\n");
    bank.write("syllabus/radio/index.md", "---\ntitle: Radio\n---\nRadio.\n");
    bank.write("syllabus/radio/signals/index.md", "---\ntitle: Signals\n---\nSignals.\n");
    bank.write(
        POINT + "index.md",
        "---\ntitle: Calling\nlevel: 掌握\naliases: [hailing]\nbasis: [Radio Act]\n---\nHow to call.\n");
    bank.write(
        "statutes/radio-act.md",
        """
        ---
        title: Radio Act (sample)
        short: Radio Act
        issuer: Ministry (sample)
        number: No. 1
        effective: 2008-01-01
        articles: 9
        status: 有效
        changes:
          - {date: 2020-06-01, kind: 修订, note: powers}
          - {date: 2021-06-01, kind: 修订, note: bands}
        ---
        Who may call.
        """);
    bank.write(
        "guide/start.md",
        "---\ntitle: How to begin\naudience: 窗口人员\norder: 1\n---\nBegin.\n\n## First\n\nSo.\n");
    item(bank, 1, "single", "Which word ends a call?\n\n- [x] Out\n- [ ] Over\n- [ ] In\n");
    item(bank, 2, "multiple", "Which are letters?\n\n- [x] Alfa\n- [x] Bravo\n- [ ] Nine\n");
    item(bank, 3, "blank", "The band is [[14|fourteen]] MHz and [[0.12±0.005 Ω]].\n");
    item(bank, 4, "short", "Why wait?\n\n## 参考答案\n\n- To listen.（2分）\n- To think.（1分）\n");
    item(bank, 5, "ordering", "Order these.\n\n1. Listen\n2. Call\n3. Wait\n");
    item(
        bank,
        6,
        "case",
        "A ship calls.\n\n## 问题（单选，2分）\n\nWho answers?\n\n- [x] Shore\n- [ ] Nobody\n- [ ] All\n\n### 解析\n\nShe must.\n");
    bank.write("rules/papers.yaml", "format: 1\npublished: {daily: 1}\n");
    return bank.write(
        "blueprints/daily.yaml",
        """
        format: 1
        title: Daily (sample)
        minutes: 5
        sections:
          - {type: 单选, count: 1, marks: 1}
          - {type: 多选, count: 1, marks: 2}
          - {type: 填空, count: 1, marks: 2}
        """);
  }

  private static void item(SampleBank bank, int number, String type, String text) {
    String rationale = type.equals("case") ? "" : "\n## 解析\n\nBecause it is so.\n";
    bank.write(
        POINT + "calling-00" + number + ".md",
        "---\ntype: "
            + type
            + "\ndifficulty: easy\ncognition: apply\nbasis: [Radio Act]\nreviewed: 2021-03-20\n---\n"
            + text
            + rationale);
  }
}
