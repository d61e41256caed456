package io.tiku.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are whole, and those that are not. */
class ImageFileTest {

  @Test
  void usualPicturesStayAsTheyAre() throws Exception {
    byte[] png = PictureFiles.png();
    byte[] jpeg = PictureFiles.jpeg();
    byte[] grey = PictureFiles.written("jpeg", PictureFiles.quarters(BufferedImage.TYPE_BYTE_GRAY));
    assertThat(ImageFile.read("a.png", png)).isSameAs(png);
    assertThat(ImageFile.read("A.JPEG", jpeg)).isSameAs(jpeg);
    assertThat(ImageFile.read("a.jpg", grey)).isSameAs(grey);
    assertThat(ImageFile.read("a.jpg", PictureFiles.turnedJpeg(1)))
        .isEqualTo(PictureFiles.turnedJpeg(1));
  }

  @Test
  void damageIsFoundWhereverItIs() {
    byte[] png = PictureFiles.png();
    byte[] jpeg = PictureFiles.jpeg();
    assertThat(fault("a.png", new byte[0])).isEqualTo("文件是空的");
    for (int length = 9; length < png.length; length += 7) {
      assertThat(fault("a.png", Arrays.copyOf(png, length))).contains("不完整");
    }
    for (int length = 4; length < jpeg.length - 1; length += 13) {
      assertThat(fault("a.jpg", Arrays.copyOf(jpeg, length))).contains("不完整");
    }
    for (int i = 12; i < png.length - 12; i += 5) {
      byte[] other = png.clone();
      other[i] ^= 1;
      assertThat(fault("a.png", other)).as("byte %d", i).isNotEmpty();
    }
    String text = new String(png, StandardCharsets.ISO_8859_1);
    assertThat(fault("a.png", text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1)))
        .contains("被当成文本");
    byte[] hole = jpeg.clone();
    Arrays.fill(hole, hole.length * 2 / 3, hole.length - 2, (byte) 0);
    assertThat(fault("a.jpg", Arrays.copyOf(hole, hole.length - 2))).contains("不完整");
  }

  @Test
  void namesThatLieAreFound() throws IOException {
    byte[] gif = PictureFiles.written("gif", PictureFiles.quarters(BufferedImage.TYPE_INT_RGB));
    assertThat(fault("a.png", gif)).isEqualTo("扩展名说它是 PNG，内容却是 GIF");
    assertThat(fault("a.png", PictureFiles.jpeg())).isEqualTo("扩展名说它是 PNG，内容却是 JPEG");
    assertThat(fault("a.jpg", PictureFiles.png())).isEqualTo("扩展名说它是 JPEG，内容却是 PNG");
    assertThat(fault("a.jpg", "<html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("扩展名说它是 JPEG，内容不是");
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotDecoded() {
    byte[] png = PictureFiles.png();
    byte[] huge = Arrays.copyOf(png, png.length);
    huge[16] = 0x7F;
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(huge, 12, 17);
    java.nio.ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());
    assertThat(fault("a.png", huge)).contains("个像素，超过了 4000 万");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureStandsAsItsExifSays(int orientation) throws Exception {
    // Upper left, upper right, lower left of the upright picture.
    List<String> expected =
        List.of(
                List.of("R", "G", "B"),
                List.of("G", "R", "RGB"),
                List.of("RGB", "B", "G"),
                List.of("B", "RGB", "R"),
                List.of("R", "B", "G"),
                List.of("B", "R", "RGB"),
                List.of("RGB", "G", "B"),
                List.of("G", "RGB", "R"))
            .get(orientation - 1);
    for (String kind : List.of("jpg", "png")) {
      byte[] file =
          kind.equals("jpg")
              ? PictureFiles.turnedJpeg(orientation)
              : PictureFiles.turnedPng(orientation);
      byte[] shown = ImageFile.read("a." + kind, file);
      assertThat(
              List.of(
                  PictureFiles.quarter(shown, false, false),
                  PictureFiles.quarter(shown, true, false),
                  PictureFiles.quarter(shown, false, true)))
          .as(kind)
          .isEqualTo(expected);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
      assertThat(image.getWidth()).isEqualTo(orientation > 4 ? 32 : 48);
      assertThat(ImageFile.read("a." + kind, shown)).isSameAs(shown);
    }
  }

  @Test
  void inksDepthAndProfilesBecomeColoursOfTheScreen() throws Exception {
    byte[] inks = ImageFile.read("a.jpg", PictureFiles.cmykJpeg());
    assertThat(PictureFiles.quarter(inks, false, false)).isEqualTo("R");
    assertThat(PictureFiles.quarter(inks, true, false)).isEqualTo("G");
    assertThat(PictureFiles.quarter(inks, false, true)).isEqualTo("B");
    assertThat(PictureFiles.quarter(inks, true, true)).isEqualTo("RGB");
    for (boolean alpha : new boolean[] {false, true}) {
      byte[] deep = ImageFile.read("a.png", PictureFiles.deepPng(alpha));
      assertThat(deep[24]).isEqualTo((byte) 8);
      assertThat(PictureFiles.quarter(deep, false, false)).isEqualTo("R");
      assertThat(PictureFiles.quarter(deep, true, true)).isEqualTo("RGB");
    }
    byte[] linear = ImageFile.read("a.png", PictureFiles.profiledPng());
    int grey = ImageIO.read(new ByteArrayInputStream(linear)).getRGB(3, 3) & 0xFF;
    assertThat(grey).isBetween(180, 196);
  }

  @Test
  void drawingsThatAreMoreThanDrawingsAreRefused() {
    for (String inside :
        List.of(
            "<script>1</script>",
            "<g onload='x()'/>",
            "<image href='http://x.org/a.png'/>",
            "<image xlink:href='//x.org/a.png' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
            "<image href='file:///etc/passwd'/>",
            "<image href='a.png'/>",
            "<use href='b.svg#c'/>",
            "<style>@import 'a.css';</style>",
            "<rect fill='url(http://x.org/a.svg#b)'/>",
            "<style>rect{fill:url(a.svg#b)}</style>",
            "<foreignObject/>",
            "<a href='javascript:alert(1)'/>",
            "<set attributeName='href' to='x'/>",
            "<image href='data:image/svg+xml;base64,AA=='/>")) {
      ImageFault fault = faultOf("a.svg", svg(inside));
      assertThat(fault.sentence()).as(inside).contains("图里不能有脚本和外部引用");
      assertThat(fault.isDamage()).isFalse();
    }
    assertThat(fault("a.svg", svg("<g>"))).isEqualTo("不是完整的 XML");
    assertThat(fault("a.svg", "<html/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("最外面的元素不是 svg");
    assertThat(
            fault(
                "a.svg",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
                    .getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  @Test
  void aDrawingOfItsOwnPartsIsTaken() throws Exception {
    byte[] drawing =
        svg(
            "<defs><linearGradient id='g'/></defs><style>rect{fill:url(#g)}</style>"
                + "<use href='#g'/><rect style='fill:url(#g)'/><text>口</text>"
                + "<a href='https://x.org'><text>once on</text></a>"
                + "<image href='data:image/png;base64,AA=='/>");
    assertThat(ImageFile.read("a.svg", drawing)).isSameAs(drawing);
    byte[] exported =
        ("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
                + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
                + "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(ImageFile.read("a.svg", exported)).isSameAs(exported);
  }

  private static byte[] svg(String inside) {
    return ("<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String fault(String path, byte[] bytes) {
    return faultOf(path, bytes).sentence();
  }

  private static ImageFault faultOf(String path, byte[] bytes) {
    return catchThrowableOfType(ImageFault.class, () -> ImageFile.read(path, bytes));
  }
}
