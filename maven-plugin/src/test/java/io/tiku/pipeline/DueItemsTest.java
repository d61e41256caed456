package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.assembly.Candidate;
import io.tiku.pipeline.PaperBuild.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 待复核: of two items on an article that changed on 25 March one was reviewed afterwards. */
class DueItemsTest {

  private static final String STATUTE = "statutes/laodong-hetong-fa.md";
  private static final String BLUEPRINT =
      "format: 1\ntitle: 练习（示例）\nminutes: 5\nmarks: 2\nsections:\n  - {type: 单选, count: 1, marks: 2}\n";

  @TempDir private Path folder;

  @Test
  void aPaperAsksOnlyWhatWasReviewedSinceTheChange() throws IOException {
    bank().write("blueprints/one.yaml", BLUEPRINT);

    for (int seed = 0; seed < 10; seed++) {
      assertThat(Files.readString(paper("one", "s" + seed).resolve("A/form.json")))
          .contains("probation-period-002")
          .doesNotContain("probation-period-001");
    }
  }

  @Test
  void aPaperThatNeedsMoreSaysWhyThereAreTooFew() throws IOException {
    bank()
        .write(
            "blueprints/two.yaml",
            BLUEPRINT.replace("count: 1", "count: 2").replace("marks: 2\nsec", "marks: 4\nsec"));

    assertThatThrownBy(() -> paper("two", "s")).hasMessageContaining("待复核");
  }

  @Test
  void aBlueprintMaySayThatTheyMayBeAsked() throws IOException {
    bank()
        .write(
            "blueprints/two.yaml",
            "due: true\n"
                + BLUEPRINT
                    .replace("count: 1", "count: 2")
                    .replace("marks: 2\nsec", "marks: 4\nsec"));

    assertThat(Files.readString(paper("two", "s").resolve("A/form.json")))
        .contains("probation-period-001", "probation-period-002");
  }

  @Test
  void aPointIsDueUntilItsReviewPassesTheChange() throws IOException {
    String point = "syllabus/labor-relations/contract/probation-period/index.md";
    SampleBank bank = bank();
    String text = Files.readString(folder.resolve("content").resolve(point));

    assertThat(warnings(bank)).contains("本知识点没有写复核日期");
    bank.write(point, text.replace("basis:", "reviewed: 2021-03-24\nbasis:"));
    assertThat(warnings(bank)).contains("本知识点上次复核是 2021-03-24");
    bank.write(point, text.replace("basis:", "reviewed: 2021-03-25\nbasis:"));
    assertThat(warnings(bank)).doesNotContain("本知识点");
  }

  private static String warnings(SampleBank bank) {
    return new CheckBuild(bank.settings(), Progress.SILENT).run().entries().toString();
  }

  @Test
  void whatIsChosenFromKnowsWhatIsDue() throws IOException {
    ReadBank bank = new CheckBuild(bank().settings(), Progress.SILENT).read();

    assertThat(PaperBuild.candidates(bank.edition()))
        .filteredOn(Candidate::due)
        .extracting(candidate -> candidate.item().id())
        .containsExactly("probation-period-001");
  }

  private SampleBank bank() throws IOException {
    SampleBank bank = SampleBank.in(folder).item(2, "一年以上不满三年");
    Path statute = folder.resolve("content").resolve(STATUTE);
    bank.write(
        STATUTE,
        Files.readString(statute)
            .replace(
                "status: 有效\n",
                "status: 有效\nchanges:\n  - date: 2021-03-25\n    kind: 修订\n    articles: [19]\n"));
    Path second = folder.resolve("content").resolve(SampleBank.ITEM.replace("001", "002"));
    return bank.write(
        SampleBank.ITEM.replace("001", "002"),
        Files.readString(second).replace("reviewed: 2021-03-20", "reviewed: 2021-03-26"));
  }

  private Path paper(String blueprint, String seed) {
    Path papers = folder.resolve("papers");
    new PaperBuild(
            new SampleBank(folder).settings(),
            papers,
            new Order("", blueprint, seed, 1, 0, List.of(), seed, 1, 0))
        .run();
    return papers.resolve(blueprint + "-" + seed);
  }
}
