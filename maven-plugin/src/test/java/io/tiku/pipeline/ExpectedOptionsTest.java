package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.PaperForm;
import io.tiku.assembly.Variants;
import io.tiku.content.Blueprint;
import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.PaperRules;
import io.tiku.content.Question;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.plan.BlueprintReader;
import io.tiku.markup.plan.PaperRulesReader;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.PaperMaker;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that have an order stand in it wherever they are shown. */
class ExpectedOptionsTest {

  private static final int SEEDS = 6;

  private static final String ITEM =
      """
      ---
      type: 单选
      difficulty: 易
      basis:
        - 劳动合同法 第十九条第一款
      reviewed: 2021-03-20
      %s---
      劳动合同期限一年以上不满三年的，试用期不得超过（　　）。

      - [x] 二个月
      - [ ] 30日
      - [ ] 半年
      - [ ] 一个月

      ## 解析

      合同期限越长，试用期的上限越高，分三档。
      """;

  private static final String ONE =
      """
      format: 1
      title: 一题（示例）
      minutes: 5
      sections:
        - {type: 单选, count: 1, marks: 2}
      """;

  private static Edition edition;
  private static List<Blueprint> blueprints;
  private static PaperRules rules;

  @TempDir private Path folder;

  @BeforeAll
  static void read() {
    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(Path.of("..", "content"), problems);
    Content content = ContentReader.read(sources, problems);
    edition = Edition.of(content);
    blueprints = BlueprintReader.read(sources, content.topics(), problems);
    rules = PaperRulesReader.read(sources, problems);
  }

  /** No letter of a form has a fifth more or fewer keys than its even share, nor of all forms. */
  @Test
  void everyFormAndVariantOfTheBankPrintsThemAscendingAndHasEvenKeys() {
    List<Candidate> candidates = PaperBuild.candidates(edition);
    Set<String> seen = new HashSet<>();
    int[] all = new int[4];
    for (Blueprint blueprint : blueprints) {
      for (int seed = 0; seed < SEEDS; seed++) {
        String name = "种子 " + seed;
        AssemblyRequest request = new AssemblyRequest(name, 1, 0, Set.of(), rules);
        PaperForm form =
            ((Assembly.Done) Assembler.assemble(blueprint, candidates, request)).forms().get(0);
        for (PaperForm variant : Variants.of(form, name, 2, id -> edition.item(id).orElseThrow())) {
          String which = blueprint.name() + " " + name + " " + variant.name();
          List<Integer> keys = keys(variant, blueprint, seen);
          int number = keys.stream().mapToInt(n -> n).sum();
          double share = number / 4.0;
          double margin = Math.max(1, share / 5);
          assertThat(keys)
              .as(which)
              .allMatch(n -> n >= Math.floor(share - margin) && n <= Math.ceil(share + margin));
          for (int i = 0; i < 4; i++) {
            all[i] += keys.get(i);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(80);
    double sum = Arrays.stream(all).sum();
    assertThat(Arrays.stream(all).mapToObj(keys -> keys / sum).toList())
        .allMatch(share -> share > 0.22 && share < 0.28);
  }

  /** How many keys of 单选 with four options are A, B …; what has an order stands in it. */
  private static List<Integer> keys(PaperForm form, Blueprint blueprint, Set<String> seen) {
    List<Integer> keys = new ArrayList<>(List.of(0, 0, 0, 0));
    Texts texts = new Templates(Optional.empty()).texts();
    PaperMaker maker = new PaperMaker(edition, blueprint, rules, texts);
    for (ExamSection section : maker.paper(form).sections()) {
      for (ExamItem item : section.items()) {
        for (ExamQuestion asked : item.questions()) {
          Optional<List<Option>> expected = item.item().expected(asked.question());
          if (expected.isPresent()) {
            assertThat(asked.options()).as(asked.question().id()).isEqualTo(expected.get());
            seen.add(asked.question().id());
          }
          if (asked.question().type() == ItemType.SINGLE && asked.options().size() == 4) {
            int place = asked.letters().charAt(0) - 'A';
            assertThat(asked.options().get(place).key()).isTrue();
            keys.set(place, keys.get(place) + 1);
          }
        }
      }
    }
    return keys;
  }

  /** Of 半年, 30日, 二个月 (right) and 一个月 the right one is C, wherever it is printed. */
  @Test
  void everyFilePrintsTheSameLetters() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(SampleBank.ITEM, ITEM.formatted("")).write("blueprints/one.yaml", ONE);
    Path set =
        MadePaper.of(
            folder.resolve("content"),
            folder,
            new PaperBuild.Order("", "one", "demo", 1, 0, List.of(), "t", 2, 0));
    for (String variant : List.of("A-1", "A-2")) {
      Path form = set.resolve(variant);
      for (String paper :
          List.of("paper.html", "paper.pdf", "paper-a3.pdf", "paper.docx", "paper-a3.docx")) {
        assertThat(text(form.resolve(paper))).as(paper).contains("A．30日B．一个月C．二个月D．半年");
      }
      for (String key : List.of("key.html", "key.pdf", "key.docx")) {
        assertThat(text(form.resolve(key))).as(key).containsPattern("1[.．]C");
      }
      assertThat(
              Jsoup.parse(Files.readString(form.resolve("practice.html")))
                  .select(".options li")
                  .eachText())
          .containsExactly("30日", "一个月", "二个月", "半年");
      assertThat(Jsoup.parse(Files.readString(form.resolve("practice.html"))).select(".key").text())
          .contains("C");
      assertThat(Files.readString(form.resolve("form.json")).replaceAll("\\s", ""))
          .contains("\"options\":[\"o2\",\"o4\",\"o1\",\"o3\"]");
    }
  }

  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text;
    if (name.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        text = new PDFTextStripper().getText(document);
      }
    } else if (name.endsWith(".docx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        text =
            Jsoup.parse(
                    // The only number that Word counts here.
                    new String(
                            zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                            StandardCharsets.UTF_8)
                        .replaceAll("<w:numPr>.*?</w:pPr>", "$0<w:t>1.</w:t>"))
                .text();
      }
    } else {
      text = Jsoup.parse(Files.readString(file)).text();
    }
    return text.replaceAll("[\\s\\u3000]+", "");
  }

  /** So many of the bank have an order; a reader of the list would say the same of each. */
  @Test
  void theBankHasManyOfThem() {
    List<String> found = new ArrayList<>();
    for (Item item : edition.items()) {
      for (Question question : item.questions()) {
        item.expected(question).ifPresent(options -> found.add(line(question, options)));
      }
    }
    assertThat(found)
        .hasSizeGreaterThan(200)
        .contains(
            "dispatch-scope-ratio-001 一个月 | 三个月 | 六个月 | 一年",
            "probation-period-002 4000元 | 1.6万元 | 2万元 | 3万元",
            "internship-subsidy-001 不超过1个月 | 1至2个月 | 3至12个月 | 12至24个月");
  }

  private static String line(Question question, List<Option> options) {
    List<String> texts = options.stream().map(option -> option.text().plainText()).toList();
    return question.id() + " " + String.join(" | ", texts);
  }

  @ParameterizedTest
  @CsvSource({
    "'',30日 一个月 二个月 半年",
    "'shuffle: false\n',二个月 30日 半年 一个月",
    "'shuffle: true\n',二个月 30日 半年 一个月"
  })
  void aPageShowsThemAscendingUnlessTheWriterDecided(String header, String shown)
      throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(SampleBank.ITEM, ITEM.formatted(header));
    assertThat(new SiteBuild(bank.settings(), Progress.SILENT).run().failed()).isFalse();
    String page = Files.readString(bank.site().resolve("2021/item/probation-period-001.html"));
    assertThat(Jsoup.parse(page).select(".options li span").eachText())
        .containsExactly(shown.split(" ", -1));
  }
}
