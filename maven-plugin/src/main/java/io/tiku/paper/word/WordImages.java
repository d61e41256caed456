package io.tiku.paper.word;

import io.tiku.content.Asset;
import io.tiku.edition.Edition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The pictures of one document: PNG and JPEG, each once. */
final class WordImages {

  private static final int EMU_PER_PIXEL = 9525;
  private static final int FIRST_ID = 10;

  /**
   * A picture in the document.
   *
   * @param id of its relationship
   * @param target its part, relative to {@code word/}
   * @param width in EMU
   * @param height in EMU
   */
  record Placed(String id, String target, Asset asset, long width, long height) {}

  private final Map<String, Asset> assets;
  private final Map<String, Placed> placed = new LinkedHashMap<>();

  WordImages(Edition edition) {
    assets = edition.content().assets();
  }

  /**
   * The picture, made to fit; of a drawing (SVG) none.
   *
   * @param room in EMU
   */
  Optional<Placed> place(String path, long room) {
    Placed known = placed.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Asset asset = assets.get(path);
    if (asset == null) {
      return Optional.empty();
    }
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(asset.bytes()));
      if (image == null) {
        return Optional.empty();
      }
      long width = Math.min(room, (long) image.getWidth() * EMU_PER_PIXEL);
      long height = width * image.getHeight() / image.getWidth();
      int number = placed.size() + 1;
      String type = path.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpg";
      String target = "media/image" + number + "." + type;
      Placed one = new Placed("rId" + (FIRST_ID + number), target, asset, width, height);
      placed.put(path, one);
      return Optional.of(one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Iterable<Placed> all() {
    return placed.values();
  }
}
