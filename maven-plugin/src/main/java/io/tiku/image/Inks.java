package io.tiku.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Pictures for printing presses, in four inks, in the colours of the screen. */
final class Inks {

  private static final int YCCK = 2;

  private Inks() {}

  /**
   * The picture.
   *
   * @param stored as the file has it: CMYK, or YCCK
   * @param adobe what Adobe's segment says; such files hold what is left white instead of the inks
   * @param profile of the inks; without one the usual formula serves
   */
  static BufferedImage image(Raster stored, int adobe, byte[] profile) {
    WritableRaster inks = stored.createCompatibleWritableRaster();
    int[] pixel = new int[4];
    for (int y = 0; y < stored.getHeight(); y++) {
      for (int x = 0; x < stored.getWidth(); x++) {
        stored.getPixel(x + stored.getMinX(), y + stored.getMinY(), pixel);
        if (adobe == YCCK) {
          toCmyk(pixel);
        }
        if (adobe >= 0) {
          for (int band = 0; band < 4; band++) {
            pixel[band] = 255 - pixel[band];
          }
        }
        inks.setPixel(x, y, pixel);
      }
    }
    BufferedImage image =
        new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    if (profile.length == 0 || !byProfile(inks, profile, image)) {
      byFormula(inks, image);
    }
    return image;
  }

  private static void toCmyk(int[] pixel) {
    double luma = pixel[0];
    double blue = pixel[1] - 128;
    double red = pixel[2] - 128;
    pixel[0] = 255 - clamped(luma + 1.402 * red);
    pixel[1] = 255 - clamped(luma - 0.344136 * blue - 0.714136 * red);
    pixel[2] = 255 - clamped(luma + 1.772 * blue);
  }

  private static int clamped(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static boolean byProfile(WritableRaster inks, byte[] profile, BufferedImage image) {
    try {
      ICC_Profile icc = ICC_Profile.getInstance(profile);
      if (icc.getNumComponents() != 4) {
        return false;
      }
      ColorSpace screen = ColorSpace.getInstance(ColorSpace.CS_sRGB);
      new ColorConvertOp(new ICC_ColorSpace(icc), screen, null).filter(inks, image.getRaster());
      return true;
    } catch (CMMException | IllegalArgumentException e) {
      // A profile that nobody can use is as good as none.
      return false;
    }
  }

  private static void byFormula(Raster inks, BufferedImage image) {
    int[] pixel = new int[4];
    for (int y = 0; y < inks.getHeight(); y++) {
      for (int x = 0; x < inks.getWidth(); x++) {
        inks.getPixel(x, y, pixel);
        int white = 255 - pixel[3];
        int red = (255 - pixel[0]) * white / 255;
        int green = (255 - pixel[1]) * white / 255;
        int blue = (255 - pixel[2]) * white / 255;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
  }
}
