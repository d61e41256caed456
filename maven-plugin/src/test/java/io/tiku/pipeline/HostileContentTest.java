package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.ProblemReport.Entry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a content folder may crash, hang or half-publish. */
@Timeout(10)
class HostileContentTest {

  private static final String OPTIONS = "\n\n- [x] 一个月\n- [ ] 二个月\n- [ ] 三个月\n\n## 解析\n\n分三档。\n";

  @TempDir private Path folder;
  private SampleBank bank;
  private Path item;

  @BeforeEach
  void startFromASoundBank() {
    bank = SampleBank.in(folder);
    item = folder.resolve("content").resolve(SampleBank.ITEM);
  }

  static Stream<Arguments> refusedTexts() {
    return Stream.of(
        Arguments.of("empty", "", "file-empty"),
        Arguments.of("blank", " \n\n", "file-empty"),
        Arguments.of("no front matter", "题干", "front-matter-missing"),
        Arguments.of("open front matter", "---\ntype: 单选\n", "front-matter-unclosed"),
        Arguments.of("only a fence", "---", "front-matter-unclosed"),
        Arguments.of("a list", "---\n- 单选\n---\n题干\n", "front-matter-syntax"),
        Arguments.of(
            "billion laughs",
            "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n题干\n",
            "front-matter-syntax"),
        Arguments.of(
            "deep YAML", "---\ntype: " + "[".repeat(10_000) + "\n---\n题干\n", "front-matter-syntax"),
        Arguments.of(
            "a long line", SampleBank.FRONT + "长".repeat(4_000_000) + OPTIONS, "file-too-large"),
        Arguments.of(
            "deep quotes",
            SampleBank.FRONT + "> ".repeat(10_000) + "题干" + OPTIONS,
            "markup-nesting"),
        Arguments.of(
            "deep lists", SampleBank.FRONT + "- ".repeat(10_000) + "题干\n", "markup-nesting"),
        Arguments.of(
            "deep brackets",
            SampleBank.FRONT + "[".repeat(10_000) + "题干" + OPTIONS,
            "markup-nesting"),
        Arguments.of(
            "deep emphasis",
            SampleBank.FRONT + "*a **a ".repeat(10_000) + OPTIONS,
            "markup-nesting"),
        Arguments.of("control characters", SampleBank.FRONT + "题\u0007干" + OPTIONS, "text-control"),
        Arguments.of(
            "script",
            SampleBank.FRONT + "题干<script>alert(1)</script>（　　）。" + OPTIONS,
            "markup-html"),
        Arguments.of(
            "script link",
            SampleBank.FRONT + "[题干](javascript:alert(1))（　　）。" + OPTIONS,
            "link-scheme"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedTexts")
  void refusesATextWithItsCodeAndPublishesNothing(String name, String text, String code)
      throws IOException {
    Files.writeString(item, text);

    Checked verdict = build();

    assertThat(codes(verdict)).contains(code);
    assertThat(verdict.failed()).isTrue();
    assertThat(bank.site()).doesNotExist();
  }

  @Test
  void showsHowAFileInAnotherEncodingReads() throws IOException {
    Files.write(
        item, (SampleBank.FRONT + "试用期（　　）。" + OPTIONS).getBytes(Charset.forName("GB18030")));

    assertThat(build().entries())
        .first()
        .extracting(Entry::text)
        .asString()
        .contains("file-encoding", "按 GB18030 读是「type: 单选");
  }

  @Test
  void refusesUtf16() throws IOException {
    Files.write(item, (SampleBank.FRONT + "试用期（　　）。" + OPTIONS).getBytes(StandardCharsets.UTF_16));

    assertThat(build().entries())
        .first()
        .extracting(Entry::text)
        .asString()
        .contains("file-encoding", "按 UTF-16 读是「--- type: 单选");
  }

  @Test
  void refusesABinaryFile() throws IOException {
    Files.write(item, new byte[] {'-', '-', '-', '\n', 0, 1, 2, 3});

    assertThat(codes(build())).contains("file-binary");
  }

  @Test
  void acceptsAByteOrderMarkAndCarriageReturns() throws IOException {
    Files.writeString(item, "\uFEFF" + Files.readString(item).replace("\n", "\r\n"));

    assertThat(build().entries()).isEmpty();
  }

  @Test
  void refusesLinksOutOfTheTreeInACircleAndToNowhere() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.md"), "外面");
    Files.createSymbolicLink(item.resolveSibling("out.md"), outside);
    Files.createSymbolicLink(item.resolveSibling("nowhere.md"), Path.of("missing.md"));
    Files.createSymbolicLink(item.resolveSibling("circle"), Path.of(".."));

    assertThat(codes(build())).containsExactly("file-symlink", "file-symlink", "file-symlink");
  }

  @Test
  void refusesNamesThatCannotBeIds() throws IOException {
    Files.copy(item, item.resolveSibling("probation 002.md"));
    Files.copy(item, item.resolveSibling("试用期.md"));

    assertThat(codes(build())).containsExactly("file-name", "file-name");
  }

  @Test
  void showsHostileTextAsText() throws IOException {
    String hostile = "\\<script>alert(1)\\</script>\"'&amp;";
    Files.writeString(
        item,
        SampleBank.FRONT.replace("type:", "tags: ['<script>alert(1)</script>']\ntype:")
            + hostile
            + "（　　）。\n\n- [x] 一"
            + hostile
            + "\n- [ ] 二"
            + hostile
            + "\n- [ ] 三"
            + hostile
            + "\n\n## 解析\n\n"
            + hostile
            + "\n");
    bank.write(
        "syllabus/labor-relations/index.md",
        "---\ntitle: \"<script>alert(1)</script>\"\naliases: ['\"><img src=x>']\n---\n领域。\n");

    Checked verdict = build();

    assertThat(verdict.failed()).as(verdict.toString()).isFalse();
    assertThat(SampleBank.files(bank.site()))
        .allSatisfy(
            (path, html) -> {
              if (path.endsWith(".html")) {
                assertThat(html).doesNotContain("<script>", "<img src=x");
              }
            });
    assertThat(Files.readString(bank.site().resolve("2021/item/probation-period-001.html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void saysThatThereIsNoContentFolder() {
    Settings nowhere = SampleBank.in(folder.resolve("x")).settings();
    Settings settings =
        new Settings(
            folder.resolve("没有"),
            List.of(),
            nowhere.site(),
            nowhere.reports(),
            nowhere.templates(),
            nowhere.baseUrl(),
            nowhere.title(),
            nowhere.search(),
            false,
            nowhere.timestamp(),
            nowhere.version(),
            nowhere.tool());

    assertThat(codes(new SiteBuild(settings, Progress.SILENT).run()))
        .containsExactly("content-missing");
  }

  private Checked build() {
    return new SiteBuild(bank.settings(), Progress.SILENT).run();
  }

  private static List<String> codes(Checked verdict) {
    return verdict.entries().stream()
        .map(entry -> entry.text().lines().findFirst().orElse(""))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }
}
