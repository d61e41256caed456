package io.tiku.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.image.ImageFile;
import io.tiku.image.PictureFiles;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintSample;
import io.tiku.template.Templates;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pictures of every kind that is accepted. */
class PicturesTest {

  @Test
  void whateverTheColoursThePdfIsFitForTheArchive() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("cmyk.jpg", PictureFiles.cmykJpeg());
    files.put("deep.png", PictureFiles.deepPng(false));
    files.put("deep-alpha.png", PictureFiles.deepPng(true));
    files.put("profile.png", PictureFiles.profiledPng());
    files.put("turned.jpg", PictureFiles.turnedJpeg(6));
    files.put("turned.PNG", PictureFiles.turnedPng(8));
    Map<String, Integer> types =
        Map.of(
            "grey", BufferedImage.TYPE_BYTE_GRAY,
            "deep-grey", BufferedImage.TYPE_USHORT_GRAY,
            "palette", BufferedImage.TYPE_BYTE_INDEXED,
            "bits", BufferedImage.TYPE_BYTE_BINARY,
            "alpha", BufferedImage.TYPE_INT_ARGB,
            "colour", BufferedImage.TYPE_INT_RGB);
    types.forEach(
        (name, type) ->
            files.put(name + ".png", PictureFiles.written("png", PictureFiles.quarters(type))));
    files.put(
        "grey.jpg",
        PictureFiles.written("jpeg", PictureFiles.quarters(BufferedImage.TYPE_BYTE_GRAY)));
    Map<String, byte[]> shown = new TreeMap<>();
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      shown.put(file.getKey(), ImageFile.read(file.getKey(), file.getValue()));
      blocks.add(new Block.Image(file.getKey(), "四色方块", ""));
    }
    PdfDocuments documents =
        new PdfDocuments(PrintSample.edition(shown), new Templates(Optional.empty()));
    byte[] pdf = documents.write(PrintSample.document(new PrintPart.Text(new Body(blocks))));
    assertThat(Conformance.failures(pdf)).isEmpty();
  }
}
