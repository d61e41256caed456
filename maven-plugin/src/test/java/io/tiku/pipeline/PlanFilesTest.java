package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.PlanValues;
import io.tiku.problem.Keys;
import io.tiku.problem.SourcePosition;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a region's plan is and what not. */
class PlanFilesTest {

  private static final Map<String, String> FILES =
      Map.of(
          "regions.yaml",
          """
          format: 1
          size: 2
          keeper: 部（示例）
          regions:
            - {id: west, title: 西部, host: 丙, units: [丙, 丁], plan: small, unlock: 2021-08-20T08:30+08:00}
            - {id: east, title: 东部, host: 甲, units: [甲, 乙], plan: small, unlock: 2021-08-20T08:30+08:00}
          """,
          "packs/small.yaml",
          """
          format: 1
          title: 区域赛
          edition: "2021"
          offices: [一司, 二司]
          segments:
            - kind: 抢答
              dead: 15
              questions:
                - {type: 单选, count: 2, marks: 10, difficulty: {难: 1-6}}
          """,
          "blueprints/small.yaml",
          "format: 1\ntitle: 笔试卷\nmean: 0.5-0.68\nsections: [{type: 单选, count: 2, marks: 50}]\n",
          "blueprints/other.yaml",
          "format: 1\ntitle: 别的卷\n",
          "rules/papers.yaml",
          "format: 1\nfacility: {易: 0.80, 中: 0.60}\npublished: {daily: 5}\n");

  private static PlanValues values(Map<String, String> files) {
    List<SourceFile> sources = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((path, text) -> sources.add(new SourceFile(path, path, text.getBytes(UTF_8))));
    PackPlan plan =
        new PackPlan(
            "small",
            "",
            "2021",
            List.of(new PackPlan.WrittenPaper("正卷", "small", 0)),
            0,
            new PackPlan.Percent(0, 0),
            List.of(),
            0,
            List.of(),
            List.of(),
            new Keys(new SourcePosition("", 1, 1), new TreeMap<>()));
    Region east =
        new Region(
            "east", "", "甲", List.of(), "small", OffsetDateTime.parse("2021-08-20T08:30Z"), true);
    return PlanFiles.of(SourceTree.of("content", sources), plan, east).values();
  }

  private static PlanValues changed(String path, String before, String after) {
    Map<String, String> files = new TreeMap<>(FILES);
    String text = files.getOrDefault(path, "");
    assertThat(text).contains(before);
    files.put(path, text.replace(before, after));
    return values(files);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regions.yaml | format: 1 | '# 只是说明\nformat: 1'
          regions.yaml | '\n' | '\r\n'
          regions.yaml | id: east, title: 东部 | title: "东部", id: 'east'
          regions.yaml | 丙, 丁 | 丙, 戊
          regions.yaml | west, title: 西部 | west, title: 换了名字的西部
          regions.yaml | size: 2 | size: 3
          packs/small.yaml | 1-6 | 1 ～ 6
          packs/small.yaml | edition: "2021" | edition: '2021' # 今年
          packs/small.yaml | '    dead: 15' | '    dead:   15 # 秒'
          blueprints/small.yaml | mean: 0.5-0.68 | mean: 0.5 - 0.68
          blueprints/other.yaml | 别的卷 | 别的什么卷
          rules/papers.yaml | 0.80 | 0.8
          rules/papers.yaml | daily: 5 | daily: 6
          """)
  void notTheWritingNorWhatConcernsOthers(String path, String before, String after) {
    assertThat(changed(path, before, after).digest()).isEqualTo(values(FILES).digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regions.yaml | 甲, 乙 | 甲, 己 | 赛区表里第 2 个单位：原来「乙」，现在「己」（content/regions.yaml 的 east.units[1]）
          regions.yaml | keeper: 部（示例） | keeper: 部 | 赛区表里分配题库、保管总种子的一方：原来「部（示例）」，现在「部」（content/regions.yaml 的 keeper）
          packs/small.yaml | count: 2 | count: 3 | 方案里第 1 个环节「抢答」第 1 种题（单选）的题数：原来「2」，现在「3」（content/packs/small.yaml 的 segments[0].questions[0].count）
          packs/small.yaml | 1-6 | 1-5 | 方案里第 1 个环节「抢答」第 1 种题（单选）的难度「难」的题数：原来「1-6」，现在「1-5」（content/packs/small.yaml 的 segments[0].questions[0].difficulty.难）
          packs/small.yaml | 一司, 二司 | 一司 | 方案里第 2 个批准的部门：原来「二司」，现在「没有写」（content/packs/small.yaml 的 offices[1]）
          blueprints/small.yaml | marks: 50 | marks: 40 | 细目表里第 1 大题（单选）的每题分值：原来「50」，现在「40」（content/blueprints/small.yaml 的 sections[0].marks）
          rules/papers.yaml | 0.60 | 0.61 | 组卷用的数里难度「中」预估的通过率：原来「0.6」，现在「0.61」（content/rules/papers.yaml 的 facility.中）
          regions.yaml | 08-20T08:30 | 08-20T09:00 | 赛区表里启用时间：原来「2021年8月20日8:30」，现在「2021年8月20日9:00」（content/regions.yaml 的 east.unlock）
          """)
  void everyValueOfItsOwnWhichIsNamed(String path, String before, String after, String named) {
    PlanValues other = changed(path, before, after);

    assertThat(other.digest()).isNotEqualTo(values(FILES).digest());
    assertThat(values(FILES).differences(other)).containsExactly("  " + named);
  }

  @Test
  void manyDifferencesAreCounted() {
    Map<String, String> files = new TreeMap<>(FILES);
    files.remove("packs/small.yaml");

    assertThat(values(FILES).differences(values(files))).hasSize(7).last().isEqualTo("  ……共 10 处");
  }

  @Test
  void liesInAPackWithoutTheOtherRegions() {
    assertThat(new String(values(FILES).file("regions.yaml"), UTF_8))
        .isEqualTo(
            """
            # 方案里与本赛区有关的值
            east.host: 甲
            east.id: east
            east.plan: small
            east.title: 东部
            east.units[0]: 甲
            east.units[1]: 乙
            east.unlock: 2021-08-20T08:30+08:00
            keeper: 部（示例）
            """);
  }
}
