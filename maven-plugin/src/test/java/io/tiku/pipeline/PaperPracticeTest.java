package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper to be answered in the browser is one file and says what the printed paper says. */
class PaperPracticeTest {

  @TempDir private Path folder;

  @Test
  void needsNoOtherFile() throws IOException {
    Document practice = practice(make("provincial-100", "t"));
    assertThat(practice.select("link, [src], [href], [action], [srcset], [data]"))
        .isNotEmpty()
        .allSatisfy(
            element -> {
              for (String name : List.of("src", "href", "action", "srcset", "data")) {
                assertThat(element.attr(name)).matches("|#.*|data:.*");
              }
            });
    assertThat(practice.select("style").outerHtml())
        .doesNotContain("@import")
        .doesNotContain("url(");
  }

  @Test
  void thePolicyAllowsJustTheStyleAndTheScriptInTheFile() throws IOException {
    Document practice = practice(make("weekly", "t"));
    String policy = practice.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(practice.select("style, script")).hasSize(2);
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-"
                + hash(practice.select("script").get(0))
                + "'; style-src 'sha256-"
                + hash(practice.select("style").get(0))
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(practice.select("[style]")).isEmpty();
    assertThat(practice.html()).doesNotContainPattern("\\son[a-z]+=\"");
  }

  @Test
  void asksWhatThePrintedPaperAsksInTheSameOrder() throws IOException {
    Path set = make("provincial-100", "t");
    Document practice = practice(set);
    Document paper = Jsoup.parse(Files.readString(set.resolve("A/paper.html")));
    assertThat(practice.select(".exam-section > h2").eachText()).isEqualTo(headings(paper));
    assertThat(texts(practice, ".item:not(:has(.material)) .stem"))
        .isEqualTo(texts(paper, ".item:not(:has(.part)) > .stem"));
    assertThat(texts(practice, ".q:not([data-type=judgement]) .options li"))
        .isEqualTo(texts(paper, ".options li > div"));
    assertThat(practice.select("[data-exam]").attr("data-code")).endsWith("-provincial-100-A");
  }

  @Test
  void theMarksOfQuestionsBlanksAndPointsAddUpToThePaper() throws IOException {
    Document practice = practice(make("provincial-100", "t"));
    assertThat(practice.select(".q").eachAttr("data-half").stream().mapToInt(Integer::parseInt))
        .satisfies(halves -> assertThat(halves.stream().mapToInt(i -> i).sum()).isEqualTo(200));
    assertThat(practice.select(".q:has(.points, .accepted)"))
        .isNotEmpty()
        .allSatisfy(
            question ->
                assertThat(
                        question.select("li[data-half]").eachAttr("data-half").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(Integer.parseInt(question.attr("data-half"))));
    assertThat(practice.select(".exam-section").eachAttr("data-partial"))
        .containsExactly("0", "1", "0", "0", "1");
    assertThat(practice.select(".item[data-domain]").eachAttr("data-domain"))
        .hasSize(60)
        .contains("就业创业", "社会保险", "人才人事", "劳动关系", "综合服务规范");
  }

  @Test
  void whatIsRightIsHiddenUntilAScriptShowsIt() throws IOException {
    Document practice = practice(make("weekly", "t"));
    assertThat(practice.select(".answer")).hasSameSizeAs(practice.select(".q"));
    assertThat(practice.select(".answer:not([hidden])")).isEmpty();
    practice.select(".answer[hidden], script, style").remove();
    assertThat(practice.text()).doesNotContain("正确答案").contains("作答、计时和评分要用脚本");
    assertThat(practice.select(".rationale, .basis, .accepted, .notes")).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherPaperAnotherDigest() throws IOException {
    byte[] one = Files.readAllBytes(make("weekly", "one").resolve("A/practice.html"));
    assertThat(Files.readAllBytes(make("weekly", "other").resolve("A/practice.html")))
        .isEqualTo(one);
    assertThat(digest(practice(make("daily", "t"))))
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(digest(Jsoup.parse(new String(one, StandardCharsets.UTF_8))));
  }

  private static String digest(Document practice) {
    return practice.select("[data-exam]").attr("data-digest");
  }

  private static List<String> headings(Document paper) {
    return paper.select("section h2").eachText();
  }

  private static List<String> texts(Document document, String selector) {
    List<String> texts = new ArrayList<>();
    document.select(selector).forEach(element -> texts.add(element.text()));
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static String hash(Element element) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(element.data().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document practice(Path set) throws IOException {
    return Jsoup.parse(Files.readString(set.resolve("A/practice.html")));
  }

  private Path make(String blueprint, String label) {
    PaperBuild.Order order =
        new PaperBuild.Order("", blueprint, "demo", 1, 0, List.of(), label, 1, 0);
    return MadePaper.of(MadePaper.BANK, folder, order);
  }
}
