package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 参考答案 and 答案速查. */
class PaperKeyTest {

  private static final String BASIS = "《中华人民共和国劳动合同法》第十九条第一款";

  @TempDir private Path folder;

  @Test
  void theQuickKeyHasAllAnswersOnOnePage() throws IOException {
    for (String blueprint : List.of("daily", "monthly", "provincial-100", "regional-written")) {
      Path form = MadePaper.ofBank(blueprint);
      try (PDDocument document = Loader.loadPDF(form.resolve("key-quick.pdf").toFile())) {
        assertThat(document.getNumberOfPages()).as(blueprint).isEqualTo(1);
        List<String> words = List.of(new PDFTextStripper().getText(document).split("\\s+"));
        Stream<String> letters =
            Jsoup.parse(Files.readString(form.resolve("key.html"))).select(".key b").stream()
                .map(answer -> answer.text().strip())
                .filter(answer -> answer.matches("[A-H]+"));
        assertThat(words).as(blueprint).containsAll(letters.toList());
      }
    }
  }

  /** What an explanation names is not told again below it; what it leaves out is. */
  @ParameterizedTest
  @CsvSource({
    "依据《劳动合同法》第十九条第一款，上限是一个月。, false",
    "上限是一个月，见《中华人民共和国劳动合同法》第十九条第一款。, false",
    "依据《劳动合同法》第十九条，上限是一个月。, true",
    "依据《劳动合同法》第十九条第一款第一项，上限是一个月。, true",
    "依据《劳动合同法》，上限是一个月；《劳动法》第十九条第一款不同。, true",
    "上限是一个月。, true",
  })
  void theBasisStandsWhereTheExplanationDoesNotNameIt(String explanation, boolean printed)
      throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String item = Files.readString(folder.resolve("content").resolve(SampleBank.ITEM));
    bank.write(SampleBank.ITEM, item.replaceFirst("(?s)## 解析.*", "## 解析\n\n" + explanation + "\n"))
        .onePaper();
    Path form = MadePaper.of(folder.resolve("content"), folder, "one", "t");
    assertThat(Jsoup.parse(Files.readString(form.resolve("key.html"))).select(".basis").eachText())
        .isEqualTo(printed ? List.of("依据：" + BASIS) : List.of());
    try (PDDocument document = Loader.loadPDF(form.resolve("key.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text.contains("依据：" + BASIS)).isEqualTo(printed);
    }
  }
}
