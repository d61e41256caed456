package io.tiku.paper.pdf;

import io.tiku.content.Asset;
import io.tiku.edition.Edition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

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

  /** The size, of a drawing (SVG) none. */
  Optional<Size> size(String path) {
    return sizes.computeIfAbsent(path, this::measure);
  }

  byte[] bytes(String path) {
    Asset asset = assets.get(path);
    if (asset == null) {
      throw new IllegalArgumentException("no image " + path);
    }
    return asset.bytes();
  }

  private Optional<Size> measure(String path) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(path)));
      return Optional.ofNullable(image)
          .map(i -> new Size(i.getWidth() * POINTS_PER_PIXEL, i.getHeight() * POINTS_PER_PIXEL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
