package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed on an answer sheet stands where its geometry says. */
class AnswerSheetTest {

  /** At this resolution a pixel is a tenth of a millimetre. */
  private static final float DPI = 254;

  private static final int DARK = 128;
  private static final int FAINT = 224;

  @ParameterizedTest
  @ValueSource(strings = {"provincial-100", "regional-written", "monthly"})
  void marksCodesAndBubblesAreWhereTheGeometrySays(String blueprint) throws Exception {
    Path form = MadePaper.ofBank(blueprint);
    JsonNode sheet = sheet(form);
    try (PDDocument document = Loader.loadPDF(form.resolve("sheet.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(sheet.get("pages").size());
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(i, DPI);
        JsonNode page = sheet.get("pages").get(i);
        page.get("registration")
            .forEach(
                mark -> {
                  assertThat(darkness(image, mark)).isEqualTo(1.0);
                  assertThat(Math.min(mark.get("x").asInt(), mark.get("y").asInt()))
                      .isGreaterThanOrEqualTo(100);
                  assertThat(right(mark)).isLessThanOrEqualTo(2000);
                  assertThat(bottom(mark)).isLessThanOrEqualTo(2870);
                });
        page.get("bubbles")
            .forEach(
                bubble -> {
                  assertThat(edge(image, bubble)).as(bubble.toString()).isTrue();
                  assertThat(darkness(image, bubble)).as("read as empty").isZero();
                  assertThat(darkness(image, bubble, FAINT)).isBetween(0.02, 0.6);
                });
        assertThat(decoded(image, page.get("qr")))
            .isEqualTo(page.get("qr").get("text").asText())
            .isEqualTo(
                "TIKU|2|2021.s1-"
                    + blueprint
                    + "-A|A|"
                    + (i + 1)
                    + "/"
                    + sheet.get("pages").size()
                    + "|");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"provincial-100", "regional-written", "monthly"})
  void everyQuestionHasItsPlaceAndEveryOptionItsBubble(String blueprint) throws IOException {
    Path form = MadePaper.ofBank(blueprint);
    Map<String, Set<String>> bubbles = new LinkedHashMap<>();
    Set<String> places = new LinkedHashSet<>();
    for (JsonNode page : sheet(form).get("pages")) {
      for (JsonNode bubble : page.get("bubbles")) {
        String question = bubble.get("question").asText();
        assertThat(
                bubbles
                    .computeIfAbsent(question, fresh -> new LinkedHashSet<>())
                    .add(bubble.get("value").asText()))
            .isTrue();
        places.add(question);
      }
      page.get("boxes").forEach(box -> places.add(box.get("question").asText()));
    }
    Document paper = Jsoup.parse(Files.readString(form.resolve("paper.html")));
    for (Element item : paper.select(".item")) {
      String number = item.select("> .number").text().replace(".", "");
      assertThat(places).as(number).anyMatch(place -> place.replaceAll("\\(.*", "").equals(number));
      if (item.select("> .part").isEmpty() && !item.select(".options").isEmpty()) {
        assertThat(bubbles.get(number)).hasSize(item.select(".options li").size());
      }
    }
  }

  /** A sheet without a number is multiplied, so only what is filled in tells whose a page is. */
  @Test
  void everyPageOfASheetWithoutANumberAsksForTheCandidatesNumber() throws IOException {
    JsonNode sheet = sheet(MadePaper.ofBank("provincial-100"));
    assertThat(sheet.get("pages").size()).isGreaterThan(1);
    for (JsonNode page : sheet.get("pages")) {
      assertThat(page.get("candidate")).hasSize(100);
    }
  }

  @Test
  void boxesAreRuledByTheirMarks() throws IOException {
    Path form = MadePaper.ofBank("provincial-100");
    int boxes = 0;
    for (JsonNode page : sheet(form).get("pages")) {
      for (JsonNode box : page.get("boxes")) {
        // 6 marks: four lines, closer where that spares a page
        assertThat(box.get("height").asInt()).isIn(40 + 4 * 90 + 30, 40 + 4 * 75 + 30);
        boxes++;
      }
    }
    assertThat(boxes).isEqualTo(2);
  }

  @Test
  void aSecondPageComesOnlyWhenItIsNeeded() throws IOException {
    assertThat(sheet(MadePaper.ofBank("regional-written")).get("pages")).hasSize(1);
  }

  @Test
  void everyPageOfACopyCarriesItsNumber(@TempDir Path folder) throws Exception {
    Path form = MadePaper.ofBank("provincial-100", folder, 3);
    JsonNode sheet = sheet(form);
    assertThat(sheet.get("format").asInt()).isEqualTo(2);
    assertThat(sheet.get("copies").asInt()).isEqualTo(3);
    assertThat(sheet.get("template").asText())
        .hasSize(64)
        .isNotEqualTo(sheet(MadePaper.ofBank("provincial-100")).get("template").asText());
    int each = sheet.get("pages").size();
    for (int i = 0; i < each; i++) {
      assertThat(sheet.get("pages").get(i).get("candidate")).hasSize(i == 0 ? 100 : 0);
    }
    try (PDDocument document = Loader.loadPDF(form.resolve("sheet.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(3 * each);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        String copy = "000" + (i / each + 1);
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(i, DPI);
        JsonNode code = sheet.get("pages").get(i % each).get("qr");
        assertThat(decoded(image, code)).isEqualTo(code.get("text").asText() + copy);
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(i + 1);
        words.setEndPage(i + 1);
        assertThat(words.getText(document))
            .contains("卡号 " + copy)
            .contains(i % each == 0 ? "（正面）" : "（反面）");
      }
    }
  }

  @Test
  void copiesAreCountedFromNoneToTheMost(@TempDir Path folder) {
    assertThatThrownBy(() -> MadePaper.ofBank("weekly", folder, 10_000))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("copies 要是 0 到 9999 的整数");
  }

  private static JsonNode sheet(Path form) throws IOException {
    return new ObjectMapper().readTree(form.resolve("sheet.json").toFile());
  }

  /** The share of dark pixels, a pixel in from the edge. */
  private static double darkness(BufferedImage image, JsonNode area) {
    return darkness(image, area, DARK);
  }

  /** The part of an area that is darker than a grey. */
  private static double darkness(BufferedImage image, JsonNode area, int grey) {
    int dark = 0;
    int all = 0;
    for (int y = area.get("y").asInt() + 2; y < bottom(area) - 2; y++) {
      for (int x = area.get("x").asInt() + 2; x < right(area) - 2; x++) {
        all++;
        dark += (image.getRGB(x, y) & 0xff) < grey ? 1 : 0;
      }
    }
    return (double) dark / all;
  }

  private static boolean edge(BufferedImage image, JsonNode area) {
    int middle = area.get("y").asInt() + area.get("height").asInt() / 2;
    return near(image, area.get("x").asInt(), middle) && near(image, right(area), middle);
  }

  private static boolean near(BufferedImage image, int x, int y) {
    return isDark(image, x - 1, y) || isDark(image, x, y) || isDark(image, x + 1, y);
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xff) < DARK;
  }

  private static int right(JsonNode area) {
    return area.get("x").asInt() + area.get("width").asInt();
  }

  private static int bottom(JsonNode area) {
    return area.get("y").asInt() + area.get("height").asInt();
  }

  private static String decoded(BufferedImage image, JsonNode area) throws ReaderException {
    int quiet = 40;
    int size = area.get("width").asInt() + 2 * quiet;
    int[] pixels =
        image.getRGB(
            area.get("x").asInt() - quiet,
            area.get("y").asInt() - quiet,
            size,
            size,
            null,
            0,
            size);
    RGBLuminanceSource source = new RGBLuminanceSource(size, size, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
