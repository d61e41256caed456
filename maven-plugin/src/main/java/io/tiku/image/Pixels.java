package io.tiku.image;

import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, turns and encodes. */
final class Pixels {

  private static final float QUALITY = 0.92f;

  /** What the decoder of JPEG says of a file that is not whole. */
  private static final List<String> DAMAGES =
      List.of("premature end", "Premature end", "bad Huffman", "Corrupt JPEG data: bad");

  private Pixels() {}

  /** How a reader gives a picture. */
  interface Decoding<T> {
    T decode(ImageReader reader) throws IOException;
  }

  /** What a decoder makes of a file. */
  static <T> T decoded(String format, byte[] bytes, Decoding<T> decoding) throws ImageFault {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    StringBuilder warnings = new StringBuilder();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, false);
      reader.addIIOReadWarningListener((source, warning) -> warnings.append(warning));
      T picture = decoding.decode(reader);
      if (DAMAGES.stream().anyMatch(damage -> warnings.indexOf(damage) >= 0)) {
        throw new ImageFault("数据不完整或已损坏");
      }
      return picture;
    } catch (IOException | RuntimeException e) {
      // Decoders meet damage with exceptions of many kinds.
      throw new ImageFault("数据不完整或已损坏", e);
    } finally {
      reader.dispose();
    }
  }

  /** In the colours of the screen, 8 bits each. */
  static BufferedImage plain(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    BufferedImage plain =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
      // Java takes grey for linear light and would make it lighter.
      grey(image, plain);
    } else if (alpha) {
      new ColorConvertOp(null).filter(image, plain);
    } else {
      Graphics2D pen = plain.createGraphics();
      pen.drawImage(image, 0, 0, null);
      pen.dispose();
    }
    return plain;
  }

  private static void grey(BufferedImage image, BufferedImage plain) {
    WritableRaster from = image.getRaster();
    WritableRaster to = plain.getRaster();
    int bits = image.getColorModel().getComponentSize(0);
    int most = (1 << bits) - 1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int value = from.getSample(x, y, 0) * 255 / most;
        for (int band = 0; band < 3; band++) {
          to.setSample(x, y, band, value);
        }
        if (to.getNumBands() > 3) {
          to.setSample(x, y, 3, from.getSample(x, y, 1) * 255 / most);
        }
      }
    }
  }

  /** Converts colours by their profile; those of the screen, and of grey, stay. */
  static void convert(BufferedImage plain, byte[] profile) {
    try {
      if (profile.length == 0 || Pixels.isOfTheScreen(profile)) {
        return;
      }
      ICC_Profile icc = ICC_Profile.getInstance(profile);
      if (icc.getNumComponents() == 3) {
        WritableRaster colours =
            plain
                .getRaster()
                .createWritableChild(
                    0, 0, plain.getWidth(), plain.getHeight(), 0, 0, new int[] {0, 1, 2});
        new ColorConvertOp(
                new ICC_ColorSpace(icc), ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
            .filter(colours, colours);
      }
    } catch (CMMException | IllegalArgumentException e) {
      // A profile that nobody can use is as good as none.
      return;
    }
  }

  static boolean isOfTheScreen(byte[] profile) {
    String text = new String(profile, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.contains("sRGB") && !text.contains("inear");
  }

  /** Turned and mirrored as an EXIF orientation says. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean across = orientation > 4;
    WritableRaster from = image.getRaster();
    WritableRaster to =
        from.createCompatibleWritableRaster(across ? height : width, across ? width : height);
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int below = height - 1 - y;
        pixel = from.getDataElements(x, y, pixel);
        switch (orientation) {
          case 2 -> to.setDataElements(right, y, pixel);
          case 3 -> to.setDataElements(right, below, pixel);
          case 4 -> to.setDataElements(x, below, pixel);
          case 5 -> to.setDataElements(y, x, pixel);
          case 6 -> to.setDataElements(below, x, pixel);
          case 7 -> to.setDataElements(below, right, pixel);
          default -> to.setDataElements(y, right, pixel);
        }
      }
    }
    return new BufferedImage(
        image.getColorModel(), to, image.getColorModel().isAlphaPremultiplied(), null);
  }

  static byte[] png(BufferedImage image) {
    return encoded("png", image);
  }

  static byte[] jpeg(BufferedImage image) {
    return encoded("jpeg", image);
  }

  private static byte[] encoded(String format, BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
