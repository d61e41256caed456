package io.tiku.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures for tests, of kinds that writers' cameras and programs make. */
public final class PictureFiles {

  private PictureFiles() {}

  /** 48 by 32 pixels, the upper left quarter red, the upper right green, the lower left blue. */
  public static BufferedImage quarters(int type) {
    BufferedImage image = new BufferedImage(48, 32, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 48, 32);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 24, 16);
    pen.setColor(Color.GREEN);
    pen.fillRect(24, 0, 24, 16);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 16, 24, 16);
    pen.dispose();
    return image;
  }

  public static byte[] png() {
    return written("png", quarters(BufferedImage.TYPE_INT_RGB));
  }

  public static byte[] jpeg() {
    return written("jpeg", quarters(BufferedImage.TYPE_INT_RGB));
  }

  public static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** With 16 bits of each colour. */
  public static byte[] deepPng(boolean alpha) {
    ComponentColorModel model =
        new ComponentColorModel(
            java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
            alpha,
            false,
            alpha ? java.awt.Transparency.TRANSLUCENT : java.awt.Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(48, 32);
    BufferedImage image = new BufferedImage(model, raster, false, null);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(quarters(BufferedImage.TYPE_INT_RGB), 0, 0, null);
    pen.dispose();
    return written("png", image);
  }

  /** A JPEG with EXIF that says how it is to be turned. */
  public static byte[] turnedJpeg(int orientation) {
    byte[] tiff = tiff(orientation);
    byte[] head = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    return withSegment(jpeg(), 0xE1, joined(head, tiff));
  }

  /** A PNG that says how it is to be turned. */
  public static byte[] turnedPng(int orientation) {
    return withChunk(png(), "eXIf", tiff(orientation));
  }

  private static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /**
   * A JPEG in four inks as Photoshop writes it: 255 is no ink. Red, green, blue, white quarters.
   */
  public static byte[] cmykJpeg() {
    byte[] plain = inks(true);
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return withSegment(plain, 0xEE, adobe);
  }

  private static byte[] inks(boolean inverted) {
    BufferedImage image = quarters(BufferedImage.TYPE_INT_RGB);
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 48, 32, 4, new Point(0, 0));
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        int rgb = image.getRGB(x, y);
        int[] left = {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 255};
        raster.setPixel(x, y, inverted ? left : Arrays.stream(left).map(v -> 255 - v).toArray());
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The profile of linear light as a PNG's. */
  public static byte[] profiledPng() {
    byte[] profile =
        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB).getData();
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] packed = new byte[profile.length + 100];
    int length = deflater.deflate(packed);
    return withChunk(
        written("png", grey128()),
        "iCCP",
        joined(new byte[] {'l', 0, 0}, Arrays.copyOf(packed, length)));
  }

  private static BufferedImage grey128() {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, 0x808080);
    }
    return image;
  }

  static byte[] withChunk(byte[] png, String type, byte[] data) {
    byte[] body = joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
    CRC32 sum = new CRC32();
    sum.update(body);
    byte[] chunk =
        joined(
            ByteBuffer.allocate(4).putInt(data.length).array(),
            joined(body, ByteBuffer.allocate(4).putInt((int) sum.getValue()).array()));
    return joined(Arrays.copyOf(png, 33), joined(chunk, Arrays.copyOfRange(png, 33, png.length)));
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    byte[] head = {
      (byte) 0xFF, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)
    };
    return joined(
        Arrays.copyOf(jpeg, 2),
        joined(joined(head, data), Arrays.copyOfRange(jpeg, 2, jpeg.length)));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The colour in the middle of a quarter, to the next of white, red, green, blue, black. */
  public static String quarter(byte[] file, boolean right, boolean below) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    int x = image.getWidth() * (right ? 3 : 1) / 4;
    int y = image.getHeight() * (below ? 3 : 1) / 4;
    int rgb = image.getRGB(x, y);
    return ((rgb >> 16 & 0xFF) > 127 ? "R" : "")
        + ((rgb >> 8 & 0xFF) > 127 ? "G" : "")
        + ((rgb & 0xFF) > 127 ? "B" : "");
  }
}
