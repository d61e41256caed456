package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of the bank itself, from its blueprints. */
class PaperBuildTest {

  private static final Path CONTENT = Path.of("..", "content");
  private static final Pattern ID = Pattern.compile("\"id\": \"([a-z0-9-]+)\"");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"daily", "weekly", "monthly", "provincial-100", "regional-written"})
  void eachBlueprintOfTheBankGivesTwoFormsThatShareNoItem(String blueprint) throws IOException {
    Path set = make(blueprint, "种子", 2, "t");
    Set<String> first = ids(set.resolve("A/form.json"));
    Set<String> second = ids(set.resolve("B/form.json"));
    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(second).hasSameSizeAs(first);
    for (String form : List.of("A", "B")) {
      Document paper = Jsoup.parse(Files.readString(set.resolve(form + "/paper.html")));
      List<Element> numbers = paper.select(".item > .number");
      for (int i = 0; i < numbers.size(); i++) {
        assertThat(numbers.get(i).text()).isEqualTo(i + 1 + ".");
      }
      assertThat(numbers).hasSameSizeAs(first);
      assertThat(paper.select("script, link, [src^=http]")).isEmpty();
      assertThat(paper.text()).doesNotContain("解析").doesNotContain("正确答案");
    }
  }

  @Test
  void theKeysLettersAreThoseOfThePaper() throws IOException {
    Path set = MadePaper.setOfBank("provincial-100");
    Document paper = Jsoup.parse(Files.readString(set.resolve("A/paper.html")));
    Document key = Jsoup.parse(Files.readString(set.resolve("A/key.html")));
    int compared = 0;
    for (int section = 0; section < 2; section++) {
      List<Element> items = paper.select("section").get(section).select("> .item");
      List<Element> answers = key.select("section").get(section).select("> .item");
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < items.size(); i++) {
        Map<String, String> byText = new TreeMap<>();
        for (Element option : items.get(i).select(".options li")) {
          byText.put(option.select("div").text(), option.select("span").text().substring(0, 1));
        }
        String answer = answers.get(i).select(".key").text();
        String right = answer.substring(answer.indexOf('　') + 1);
        List<String> expected = new ArrayList<>();
        for (String words : right.split("；", -1)) {
          if (byText.containsKey(words)) {
            expected.add(byText.get(words));
          }
        }
        expected.sort(null);
        assertThat(answers.get(i).select(".key b").text())
            .as(items.get(i).text())
            .startsWith(expected.isEmpty() ? "" : expected.get(0));
        letters.append(answers.get(i).select(".key b").text());
        compared++;
      }
      assertThat(
              key.select("section").get(section).select(".groups").text().replaceAll("[^A-E]", ""))
          .isEqualTo(letters.toString());
    }
    assertThat(compared).isEqualTo(45);
    assertThat(key.select(".item > div"))
        .hasSize(60)
        .allMatch(item -> item.select(".rationale, .basis").text().contains("《"));
  }

  @Test
  void theMarksOfPointsAddUpToTheSections() throws IOException {
    Path set = MadePaper.setOfBank("provincial-100");
    Document key = Jsoup.parse(Files.readString(set.resolve("A/key.html")));
    Element section = key.select("section").get(3);
    assertThat(section.select("h2").text()).contains("简答题（共2题，每题6分，共12分");
    double sum = 0;
    for (Element marks : section.select(".points > li > .marks")) {
      sum += Double.parseDouble(marks.text().replaceAll("[^0-9.]", ""));
    }
    assertThat(sum).isEqualTo(12);
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    Path one = make("weekly", "demo", 2, "one");
    Path other = make("weekly", "demo", 2, "other");
    assertThat(bytes(one)).isEqualTo(bytes(other));
    assertThat(bytes(make("weekly", "demo2", 2, "third"))).isNotEqualTo(bytes(one));
  }

  @Test
  void theManifestTellsNeitherSeedNorItems() throws IOException {
    Path set = make("weekly", "十分秘密的种子", 1, "t");
    String manifest = Files.readString(set.resolve("manifest.json"));
    assertThat(manifest)
        .contains("\"A/paper.html\"", "\"seedDigest\"", "\"editionDigest\"")
        .doesNotContain("秘密");
    ids(set.resolve("A/form.json")).forEach(id -> assertThat(manifest).doesNotContain(id));
    assertThat(Files.readString(set.resolve("seed.txt"))).isEqualTo("十分秘密的种子\n");
  }

  @Test
  void aSetWithoutLabelGetsARunningNumber() throws IOException {
    make("daily", "demo", 1, "");
    make("daily", "demo", 1, "");
    assertThat(folder.resolve("papers/daily-1/A/paper.html")).exists();
    assertThat(folder.resolve("papers/daily-2/A/paper.html")).exists();
  }

  @Test
  void anImpossibleNumberOfFormsNamesEveryShortCellAndLeavesNothing() {
    assertThatThrownBy(() -> make("provincial-100", "demo", 26, "t"))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("单选 需要 30 题，26 套互不重复，可用 ")
        .hasMessageContaining("\n  多选 需要 15 题，26 套互不重复，可用 ")
        .hasMessageContaining("分值分不到各得分点");
    assertThat(folder.resolve("papers")).doesNotExist();
  }

  @Test
  void whatEarlierPapersHadIsNotChosenAgain() throws IOException {
    Set<String> before = ids(make("monthly", "demo", 1, "before").resolve("A/form.json"));
    List<Path> avoid =
        PaperBuild.files(folder.resolve("papers/monthly-before/A/form.json") + " , ");
    build("monthly", "demo", 1, avoid, "after").run();
    assertThat(ids(folder.resolve("papers/monthly-after/A/form.json")))
        .hasSize(50)
        .doesNotContainAnyElementsOf(before);
    assertThatThrownBy(() -> build("daily", "s", 1, List.of(Path.of("keine.json")), "").run())
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("keine.json");
    Path other = folder.resolve("papers/monthly-before/manifest.json");
    assertThatThrownBy(() -> build("daily", "s", 1, List.of(other), "").run())
        .hasMessageContaining("manifest.json 不是");
  }

  @Test
  void theStatisticsShowPlannedAgainstActual() throws IOException {
    Path set = make("monthly", "demo", 2, "t");
    String csv = Files.readString(set.resolve("statistics.csv"));
    assertThat(csv.lines())
        .startsWith("\ufeff分类,项目,计划,A卷,B卷", "总计,题数,50,50,50", "总计,分值,100,100,100")
        .contains("题型,单选,25,25,25", "相同试题,与A卷,,—,0", "相同试题,与B卷,,0,—")
        .anyMatch(line -> line.matches("领域,就业创业,9～11,(9|10|11),(9|10|11)"))
        .anyMatch(line -> line.matches("难度,易,单选 6～8,\\d+,\\d+"))
        .anyMatch(line -> line.matches("总计,平均预估通过率,0.58～0.68,0\\.\\d\\d,0\\.\\d\\d"));
    Document html = Jsoup.parse(Files.readString(set.resolve("statistics.html")));
    assertThat(html.select("table").get(0).select("tbody tr"))
        .hasSize((int) csv.lines().count() - 1);
    assertThat(Files.readString(set.resolve("two-way.csv")).lines())
        .filteredOn(line -> line.startsWith("A,合计,,"))
        .singleElement()
        .asString()
        .endsWith(",50,100");
  }

  @Test
  void aBlueprintMayKeepTheOrderOfItemsAndOptions() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    for (int i = 2; i <= 6; i++) {
      bank.item(i, "情形" + i);
      String file = SampleBank.ITEM.replace("001", "00" + i);
      String item = Files.readString(folder.resolve("content").resolve(file));
      bank.write(file, item.replace("- [ ] 六个月", "- [ ] 由双方约定"));
    }
    String kept =
        """
        format: 1
        title: 练习卷（示例）
        minutes: 5
        shuffle: {items: false, options: false}
        sections:
          - {type: 单选, count: 6, marks: 1}
        """;
    bank.write("blueprints/kept.yaml", kept);
    bank.write(
        "blueprints/mixed.yaml", kept.replace("shuffle: {items: false, options: false}\n", ""));
    Path content = folder.resolve("content");
    Document inOrder =
        Jsoup.parse(
            Files.readString(MadePaper.of(content, folder, "kept", "t").resolve("paper.html")));
    Document mixed =
        Jsoup.parse(
            Files.readString(MadePaper.of(content, folder, "mixed", "t").resolve("paper.html")));
    assertThat(inOrder.select(".stem").eachText())
        .isNotEqualTo(mixed.select(".stem").eachText())
        .satisfies(stems -> assertThat(stems.get(1)).contains("情形2"))
        .satisfies(stems -> assertThat(stems.get(5)).contains("情形6"));
    assertThat(inOrder.select(".options").eachText())
        .allMatch(options -> options.contains("A． 一个月") || options.contains("A．一个月"));
    assertThat(mixed.select(".options").eachText())
        .anyMatch(options -> !options.replace(" ", "").startsWith("A．一个月"));
  }

  @Test
  void itemsNeverUsedAreListed() throws IOException {
    Path first = make("monthly", "demo", 1, "first");
    List<Path> avoid = List.of(first.resolve("A/form.json"));
    build("monthly", "demo", 1, avoid, "second").run();
    Path second = folder.resolve("papers/monthly-second");
    Set<String> used = ids(first.resolve("A/form.json"));
    used.addAll(ids(second.resolve("A/form.json")));
    List<String> unused =
        Files.readString(second.resolve("unused.csv"))
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(unused).isNotEmpty().doesNotContainAnyElementsOf(used);
    int counted =
        Files.readString(second.resolve("statistics.csv"))
            .lines()
            .filter(line -> line.startsWith("从未用过,"))
            .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
            .sum();
    assertThat(unused).hasSize(counted);
    assertThat(Files.readString(first.resolve("unused.csv")).lines().count())
        .isEqualTo(1 + counted + 50);
  }

  @Test
  void slipsGetARemedy() {
    assertThatThrownBy(() -> make("weekl", "demo", 1, "t"))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("是不是「weekly」");
    assertThatThrownBy(() -> make("weekly", "demo", 0, "t"))
        .hasMessageContaining("forms 要是 1 到 26");
    assertThatThrownBy(() -> make("weekly", "demo", 1, "../oben")).hasMessageContaining("label");
    assertThatThrownBy(() -> PaperBuild.number("forms", "两", 1)).hasMessageContaining("「两」");
  }

  @Test
  void explainsWhatIsNeededAndWhatThereIs() {
    List<String> lines = build("weekly", "demo", 1, "").explain();
    assertThat(lines.get(0)).isEqualTo("细目表 weekly：每套 10 题");
    assertThat(lines).anyMatch(line -> line.matches("  需要 +3  可用 +\\d+  单选"));
    assertThat(lines).anyMatch(line -> line.matches("  需要 +2  可用 +\\d+  劳动关系"));
  }

  private Path make(String blueprint, String seed, int forms, String label) {
    Checked checked = build(blueprint, seed, forms, label).run();
    assertThat(checked.failed()).isFalse();
    return folder.resolve("papers").resolve(blueprint + "-" + label);
  }

  private PaperBuild build(String blueprint, String seed, int forms, String label) {
    return build(blueprint, seed, forms, List.of(), label);
  }

  private PaperBuild build(
      String blueprint, String seed, int forms, List<Path> avoid, String label) {
    return MadePaper.build(
        CONTENT, folder, new PaperBuild.Order("", blueprint, seed, forms, 0, avoid, label, 1, 0));
  }

  private static Set<String> ids(Path form) throws IOException {
    Set<String> ids = new HashSet<>();
    Matcher matcher = ID.matcher(Files.readString(form));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  private static Map<String, String> bytes(Path set) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(set)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            set.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
