package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.paper.pdf.Conformance;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Printed files can be archived (PDF/A-2a) and read aloud (PDF/UA-1). */
class PaperArchiveTest {

  private static final String ILLUSTRATED =
      SampleBank.FRONT
          + """
      下表列出**三种**期限：

      | 期限 | 上限 |
      |:---|---:|
      | 不满一年 | 一个月 |

      1. 先看期限
      2. 再看上限

      > 以书面合同为准。

      ![合同期限示意](term.png "期限")

      试用期最长为（　　）。

      - [x] 一个月
      - [ ] 二个月
      - [ ] 三个月
      - [ ] 六个月

      ## 解析

      一个月。
      """;

  /** Of a paper whose answers are written on a card the card is added. */
  private static final String[] PRINTED = {"key-quick.pdf", "key.pdf", "paper-a3.pdf", "paper.pdf"};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"weekly", "provincial-100"})
  void everyFileOfAPublishedBlueprintConforms(String blueprint) throws Exception {
    Path form = MadePaper.ofBank(blueprint);
    conforms(form);
    assertThat(Files.exists(form.resolve("sheet.pdf"))).isEqualTo(!blueprint.equals("weekly"));
  }

  @Test
  void tablesListsAndPicturesConformAndAPictureIsThere() throws Exception {
    Path form = illustrated();
    conforms(form);
    try (PDDocument document = Loader.loadPDF(form.resolve("paper.pdf").toFile())) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
      assertThat(types(document.getDocumentCatalog().getStructureTreeRoot().getKids()))
          .contains("Table", "TH", "TD", "L", "LI", "Lbl", "LBody", "Figure", "H1", "H2");
    }
  }

  @Test
  void sectionsAreBookmarks() throws IOException {
    Path form = MadePaper.ofBank("weekly");
    try (PDDocument document = Loader.loadPDF(form.resolve("paper.pdf").toFile())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles).containsExactly("一、单项选择题", "二、多项选择题", "三、判断题", "四、填空题");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("人社窗口业务技能练兵（A卷）");
    }
  }

  @Test
  void aFileThatDeclaresNothingDoesNotConform() throws Exception {
    Path plain = folder.resolve("plain.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(plain.toFile());
    }
    byte[] bytes = Files.readAllBytes(plain);
    assertThat(Conformance.failures(bytes, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    assertThat(Conformance.failures(bytes, PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private Path illustrated() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    bank.write(SampleBank.ITEM, ILLUSTRATED).onePaper();
    BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillRect(10, 10, 80, 30);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Path item = folder.resolve("content").resolve(SampleBank.ITEM);
    Files.write(item.resolveSibling("term.png"), bytes.toByteArray());
    return MadePaper.of(folder.resolve("content"), folder, "one", "t");
  }

  private static List<String> types(List<Object> kids) {
    List<String> types = new ArrayList<>();
    for (Object kid : kids) {
      if (kid
          instanceof
          org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
              element) {
        types.add(element.getStructureType());
        types.addAll(types(element.getKids()));
      }
    }
    return types;
  }

  private static void conforms(Path form) throws IOException, VeraPDFException {
    List<Path> files;
    try (Stream<Path> all = Files.list(form)) {
      files = all.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
    assertThat(files).extracting(path -> path.getFileName().toString()).contains(PRINTED);
    for (Path file : files) {
      assertThat(Conformance.failures(Files.readAllBytes(file))).as("%s", file).isEmpty();
    }
  }
}
