package io.tiku.paper.pdf;

import io.tiku.content.Asset;
import io.tiku.edition.Edition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of the bank that can be printed: PNG and JPEG. */
final class Pictures {

  private static final float POINTS_PER_PIXEL = 72f / 96;

  /** In points, before it is made to fit. */
  record Size(float width, float height) {}

  private final Map<String, Asset> assets;
  private final Map<String, Optional<Size>> sizes = new HashMap<>();

  Pictures(Edition edition) {
    assets = edition.content().assets();
  }

  /** The size; none of a drawing (SVG), or of a picture that an old edition has not. */
  Optional<Size> size(String path) {
    return sizes.computeIfAbsent(path, this::measure);
  }

  /** The picture in a document: colours as they are on screen, without profiles of its own. */
  PDImageXObject embedInto(PDDocument document, String path) throws IOException {
    byte[] bytes = bytes(path);
    return isJpeg(path)
        ? JPEGFactory.createFromByteArray(document, bytes)
        : LosslessFactory.createFromImage(document, decoded(path, bytes));
  }

  private Optional<Size> measure(String path) {
    if (path.toLowerCase(Locale.ROOT).endsWith(".svg") || !assets.containsKey(path)) {
      return Optional.empty();
    }
    BufferedImage image = decoded(path, bytes(path));
    return Optional.of(
        new Size(image.getWidth() * POINTS_PER_PIXEL, image.getHeight() * POINTS_PER_PIXEL));
  }

  private static boolean isJpeg(String path) {
    return !path.toLowerCase(Locale.ROOT).endsWith(".png");
  }

  private static BufferedImage decoded(String path, byte[] bytes) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image != null) {
        return image;
      }
      throw new IllegalArgumentException("no picture: " + path);
    } catch (IOException e) {
      throw new IllegalArgumentException("no picture: " + path, e);
    }
  }

  private byte[] bytes(String path) {
    Asset asset = assets.get(path);
    if (asset == null) {
      throw new IllegalArgumentException("no image " + path);
    }
    return asset.bytes();
  }
}
