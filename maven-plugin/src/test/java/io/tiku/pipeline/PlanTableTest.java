package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.markup.FileKind;
import io.tiku.pack.seal.PlanValues;
import io.tiku.pack.seal.PlanWords;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan as those see it who agree to it. */
class PlanTableTest {

  @TempDir private Path folder;

  private PlanValues real() {
    Settings settings =
        Settings.of(
            Path.of("../content"), List.of(), folder, LocalDate.of(2021, 5, 10), "0", "test");
    ReadBank bank = new CheckBuild(settings, Progress.SILENT).read();
    Region region = bank.regions().region("east").orElseThrow();
    PackPlan plan =
        bank.packPlans().stream()
            .filter(one -> one.name().equals(region.plan()))
            .findFirst()
            .orElseThrow();
    return PlanFiles.of(bank.sources(), plan, region).values();
  }

  @Test
  void theExamplesPlanIsReadInAMinute() {
    List<String> lines = PlanTable.of(real());

    assertThat(lines).hasSizeLessThan(80).allMatch(line -> TextTable.width(line) <= 76);
    assertThat(String.join("\n", lines))
        .contains(
            "【现场　6 个环节，每队基础分 100】",
            "  环节                题型            题数  每题分值  每题时限",
            "  1 个人必答          单选              16     10 分     30 秒",
            "                      判断               8     10 分     20 秒",
            "    每队 3 人轮流作答；答错不扣分",
            "答错扣同分；提前抢答第 1 次不扣分，第 2 次起每次扣 20 分；",
            "  启用时间      2021年8月20日8:30",
            "  答案          写在答题卡上",
            "【笔试　正卷、备卷】")
        .doesNotContain("[", "segments", "count", "【其他】")
        .doesNotContainPattern("(?m)-$");
  }

  /** Every value that is agreed to is on the screen, known or not. */
  @Test
  void nothingIsAgreedToUnseen() {
    PlanValues plan = real();
    int number = 0;
    SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
    for (String file : plan.files().keySet()) {
      SortedMap<String, String> values = new TreeMap<>(plan.files().get(file));
      for (String path : List.copyOf(values.keySet())) {
        // Where a value may be anything, it is one that is found again.
        if (!List.of("true", "false").contains(values.get(path))
            && !path.matches(".*(unlock|answers|\\.id|early.*|blueprint)")) {
          values.put(path, "值" + ++number + "。");
        }
      }
      values.put("later.key", "值" + ++number + "。");
      files.put(file, values);
    }
    String shown = String.join("\n", PlanTable.of(new PlanValues(files))).replaceAll("\n +", "");

    assertThat(number).isGreaterThan(90);
    for (int i = 1; i <= number; i++) {
      assertThat(shown).contains("值" + i + "。");
    }
    assertThat(shown).contains("【其他】", "（packs/regional-2021.yaml 的 later.key）");
  }

  @Test
  void longNamesTakeALineOfTheirOwn() {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("segments[0].name", "争分夺秒看谁更快的抢答环节");
    values.put("segments[0].kind", "抢答");
    values.put("segments[0].questions[0].type", "单选");
    values.put("segments[0].questions[0].count", "8");
    for (int i = 1; i < 12; i++) {
      values.put("segments[" + i + "].kind", "加赛" + i);
      values.put("segments[" + i + "].questions[0].type", "单选");
    }

    assertThat(PlanTable.of(new PlanValues(new TreeMap<>(Map.of("packs/x.yaml", values)))))
        .containsSequence("  1 争分夺秒看谁更快的抢答环节（抢答）", "                      单选               8")
        .containsSubsequence("  3 加赛2             单选", "  11 加赛10           单选")
        .anyMatch(line -> line.contains("12 个环节"));
  }

  /** Whoever adds a key to a plan's files gives it a name. */
  @Test
  void everyKeyOfAPlansFilesHasAName() {
    List<String> unnamed = new ArrayList<>();
    Map<String, String> paths =
        Map.of(
            "pack", "packs/x.yaml",
            "blueprint", "blueprints/x.yaml",
            "regions", "regions.yaml",
            "papers", "rules/papers.yaml");
    FileKind.ALL.stream()
        .filter(kind -> paths.containsKey(kind.name()))
        .forEach(kind -> unnamed(paths.getOrDefault(kind.name(), ""), "", kind.keys(), unnamed));

    // Not agreed to: versions of formats, other regions, and what concerns the site only.
    assertThat(unnamed)
        .containsExactlyInAnyOrder(
            "packs/x.yaml format",
            "blueprints/x.yaml format",
            "regions.yaml format",
            "regions.yaml size",
            "rules/papers.yaml format",
            "rules/papers.yaml published.x");
  }

  private static void unnamed(String file, String prefix, KeySet keys, List<String> unnamed) {
    for (Key<?> key : keys.keys()) {
      String path = prefix + key.name();
      Shape shape = key.shape() instanceof Shape.ListOf list ? list.each() : key.shape();
      String at = key.shape() instanceof Shape.ListOf ? path + "[0]" : path;
      if (file.equals("regions.yaml") && key.name().equals("regions")) {
        unnamed(file, "east.", ((Shape.Keyed) shape).keys(), unnamed);
      } else if (shape instanceof Shape.Keyed keyed) {
        unnamed(file, at + ".", keyed.keys(), unnamed);
      } else {
        String whole = shape instanceof Shape.Names ? at + ".x" : at;
        String label = PlanWords.label(file, whole, Map.of());
        if (label.matches(".*[a-wyzA-Z].*")
            || label.contains("「x」") != shape instanceof Shape.Names) {
          unnamed.add(file + " " + whole);
        }
      }
    }
  }

  @Test
  void valuesHaveNamesThatPeopleKnow() {
    Map<String, String> values =
        Map.of("segments[1].kind", "抢答", "segments[1].questions[0].type", "单选");

    assertThat(
            List.of(
                PlanWords.label("packs/x.yaml", "segments[1].questions[0].count", values),
                PlanWords.label("packs/x.yaml", "segments[1].early[1]", values),
                PlanWords.label("packs/x.yaml", "segments[1].judges.count", values),
                PlanWords.label("packs/x.yaml", "offices[1]", values),
                PlanWords.label("packs/x.yaml", "stage.domains.劳动关系", values),
                PlanWords.label("blueprints/x.yaml", "sections[0].difficulty.难", Map.of()),
                PlanWords.label("regions.yaml", "east.units[0]", Map.of()),
                PlanWords.label("regions.yaml", "keeper", Map.of()),
                PlanWords.label("elsewhere.yaml", "a.b", Map.of())))
        .containsExactly(
            "第 2 个环节「抢答」第 1 种题（单选）的题数",
            "第 2 个环节「抢答」的第 2 次提前抢答扣的分",
            "第 2 个环节「抢答」的评委人数",
            "第 2 个批准的部门",
            "现场的领域「劳动关系」的题数",
            "第 1 大题的难度「难」的题数",
            "第 1 个单位",
            "分配题库、保管总种子的一方",
            "a.b");
    assertThat(PlanWords.shown("east.unlock", "2021-08-20T08:30+08:00"))
        .isEqualTo("2021年8月20日8:30");
    assertThat(PlanWords.shown("east.unlock", "2021-08-20T08:05:30Z"))
        .isEqualTo("2021年8月20日8:05:30（Z）");
    assertThat(PlanWords.shown("segments[0].pass", "true")).isEqualTo("是");
  }
}
