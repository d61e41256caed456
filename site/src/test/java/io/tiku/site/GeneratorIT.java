package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.PaperForm;
import io.tiku.content.Blueprint;
import io.tiku.content.Content;
import io.tiku.content.PaperRules;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.plan.BlueprintReader;
import io.tiku.markup.plan.PaperRulesReader;
import io.tiku.paper.PaperShards;
import io.tiku.pipeline.PaperBuild;
import io.tiku.problem.Problems;
import io.tiku.random.RandomStream;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers assembled in the browser. */
@InBrowser
class GeneratorIT {

  private static final int SEEDS = 20;

  private static final String ASSEMBLE =
      """
      ([name, seed]) => {
        const bank = Tiku.paperBank;
        const blueprint = bank.blueprints.find((one) => one.name === name);
        const made = Tiku.assembly.assemble(blueprint, bank.items, bank.facility, seed, new Set());
        return made.sections.map((items) => items.map((item) =>
          item.id + item.questions.map((q) => "(" + q.half + ":" + q.options.join(",") + ")").join("")
        ).join(" ")).join("\\n");
      }
      """;

  private static List<Candidate> candidates;
  private static List<Blueprint> blueprints;
  private static PaperRules rules;
  private static Set<String> parameterised;

  @BeforeAll
  static void read() {
    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(Path.of("..", "content"), problems);
    Content content = ContentReader.read(sources, problems);
    Edition edition = Edition.of(content);
    candidates = PaperBuild.candidates(edition);
    blueprints = BlueprintReader.read(sources, content.topics(), problems);
    rules = PaperRulesReader.read(sources, problems);
    parameterised =
        edition.items().stream()
            .filter(item -> !PaperShards.offers(item))
            .map(item -> item.id())
            .collect(Collectors.toSet());
  }

  @Test
  void theBrowserMakesTheFormsThatJavaMakes(SiteBrowser browser) {
    assertThat(blueprints).hasSizeGreaterThan(4);
    assertThat(parameterised).hasSizeGreaterThan(25);
    try (Visit visit = browser.calculate(page(browser), Look.DESKTOP)) {
      for (Blueprint blueprint : blueprints) {
        for (int i = 0; i < SEEDS; i++) {
          String seed = "种子 " + i;
          assertThat(visit.page().evaluate(ASSEMBLE, List.of(blueprint.name(), seed)).toString())
              .as(blueprint.name() + " " + seed)
              .isEqualTo(form(blueprint, seed));
        }
      }
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void theStreamIsTheOneThatIsWrittenDown(SiteBrowser browser) {
    String seed = "抽签2026|commit=ab12|reveal=9319./2.5.8.10.12./";
    RandomStream random = RandomStream.of(seed);
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      expected.add(random.below(1_000_000));
    }
    assertThat(expected).startsWith(636998, 44005, 743199, 899269);
    try (Visit visit = browser.visit(page(browser), Look.DESKTOP)) {
      String script =
          """
          (seed) => {
            const [first, ...labels] = seed.split("|");
            const random = Tiku.assembly.stream(first, ...labels);
            return Array.from({ length: 50 }, () => random.below(1000000)).join(", ");
          }
          """;
      assertThat("[" + visit.page().evaluate(script, seed) + "]").isEqualTo(expected.toString());
    }
  }

  @ParameterizedTest(name = "over file: {0}")
  @ValueSource(booleans = {false, true})
  void aChosenPaperIsShownAnsweredAndFoundAgainByItsAddress(
      boolean byDoubleClick, SiteBrowser browser) {
    Look look = byDoubleClick ? Look.DESKTOP.overFile() : Look.PHONE;
    try (Visit visit = browser.visit(page(browser), look)) {
      visit.find("input[value=weekly]").check();
      visit.find("input[name=seed]").fill("同事");
      visit.find(".compose .act button").click();
      visit.find(".composed .item >> nth=9").waitFor();
      assertThat(visit.find(".composed .item").count()).isEqualTo(10);
      assertThat(visit.find(".composed .item h3").allTextContents())
          .startsWith("1", "2")
          .endsWith("10");
      assertThat(visit.address()).contains("blueprint=weekly", "seed=");
      assertThat(visit.overflow()).isZero();
      if (!byDoubleClick) {
        assertThat(visit.violations()).isEmpty();
      }
      String before = visit.find(".composed").innerText();
      visit.page().reload();
      visit.find(".composed .item >> nth=9").waitFor();
      assertThat(visit.find(".composed").innerText()).isEqualTo(before);
      visit.find("button:text-is('显示答案')").click();
      assertThat(visit.find(".composed .key").first().isVisible()).isTrue();
      visit.find("button:text-is('在线作答')").click();
      visit.find("text=开始作答").click();
      assertThat(visit.find(".exam-hand").isVisible()).isTrue();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void ownChoicesHoldAndWhatIsImpossibleIsSaid(SiteBrowser browser) {
    String query = "?blueprint=自选&domains=employment&单选=3&判断=2&seed=a";
    try (Visit visit = browser.visit(page(browser) + query, Look.DESKTOP)) {
      visit.find(".composed .item >> nth=4").waitFor();
      assertThat(visit.find(".composed .item").count()).isEqualTo(5);
      for (var item : visit.find(".composed .item").all()) {
        assertThat(item.getAttribute("data-domain")).isEqualTo("就业创业");
      }
      visit.find("input[name='简答']").fill("150");
      visit.find(".compose .act button").click();
      assertThat(visit.find(".compose [role=status]").innerText()).contains("简答 需要 150 题，可用 ");
      assertThat(visit.find(".composed").count()).isZero();
    }
  }

  private static String page(SiteBrowser browser) {
    return browser.site().edition() + "/compose.html";
  }

  private static String form(Blueprint blueprint, String seed) {
    AssemblyRequest request = new AssemblyRequest(seed, 1, 0, parameterised, rules);
    Assembly assembly = Assembler.assemble(blueprint, candidates, request);
    PaperForm form = ((Assembly.Done) assembly).forms().get(0);
    return form.sections().stream()
        .map(
            section ->
                section.items().stream()
                    .map(item -> item.id() + questions(item))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static String questions(PaperForm.FormItem item) {
    return item.questions().stream()
        .map(q -> "(" + q.halfMarks() + ":" + String.join(",", q.options()) + ")")
        .collect(Collectors.joining());
  }
}
