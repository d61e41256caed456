package io.tiku.paper.pdf;

import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts that come with the build: measured once, embedded as subsets into each document. */
final class PrintFonts {

  /** Full-width marks with white on one side. */
  static final String PUNCTUATION = "（《〈「『【〔［｛“‘）》〉」』】〕］｝”’、，。；：？！．";

  /** What characters below this are as wide as is kept: nearly all that papers print. */
  private static final int KEPT = 0x10000;

  private record Loaded(
      TrueTypeFont font,
      CmapLookup glyphs,
      float unitsPerEm,
      Widths widths,
      Map<Integer, White> whites) {}

  /** Widths of characters that it has and that were asked for, in ems; 0 of all others. */
  private static final class Widths {
    private final float[] ems = new float[KEPT];
  }

  /** What is left and right of a character's ink, in ems. */
  private record White(float before, float after) {}

  private final Map<Face, Loaded> fonts = new EnumMap<>(Face.class);

  /** The fonts of these templates, parsed once for all papers and documents. */
  static PrintFonts of(Templates templates) {
    return templates.once(PrintFonts.class, PrintFonts::new);
  }

  private PrintFonts(Templates templates) {
    try {
      for (Face face : Face.values()) {
        byte[] bytes = templates.asset(face.asset());
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        float units = font.getUnitsPerEm();
        fonts.put(face, new Loaded(font, glyphs, units, new Widths(), whites(font, glyphs)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, White> whites(TrueTypeFont font, CmapLookup glyphs)
      throws IOException {
    Map<Integer, White> whites = new HashMap<>();
    float units = font.getUnitsPerEm();
    for (int mark : PUNCTUATION.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(mark);
      GlyphData drawn = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
      if (drawn != null) {
        BoundingBox ink = drawn.getBoundingBox();
        float after = font.getAdvanceWidth(glyph) - ink.getUpperRightX();
        whites.put(mark, new White(ink.getLowerLeftX() / units, after / units));
      }
    }
    return whites;
  }

  /** The white left of a mark of {@link #PUNCTUATION}, in ems. */
  float whiteBefore(Face face, int mark) {
    White white = loaded(face).whites().get(mark);
    return white == null ? 0 : white.before();
  }

  /** The white right of a mark of {@link #PUNCTUATION}, in ems. */
  float whiteAfter(Face face, int mark) {
    White white = loaded(face).whites().get(mark);
    return white == null ? 0 : white.after();
  }

  boolean covers(Face face, int character) {
    Loaded font = loaded(face);
    return (character < KEPT && font.widths().ems[character] > 0)
        || font.glyphs().getGlyphId(character) != 0;
  }

  /** The advance of a character in ems. */
  float width(Face face, int character) {
    Loaded font = loaded(face);
    if (character < KEPT && font.widths().ems[character] > 0) {
      return font.widths().ems[character];
    }
    try {
      int glyph = font.glyphs().getGlyphId(character);
      float width = font.font().getAdvanceWidth(glyph) / font.unitsPerEm();
      if (character < KEPT && glyph != 0) {
        font.widths().ems[character] = width;
      }
      return width;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faces for one document. */
  Map<Face, PDFont> embedInto(PDDocument document) throws IOException {
    Map<Face, PDFont> embedded = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      embedded.put(face, PDType0Font.load(document, loaded(face).font(), true));
    }
    return embedded;
  }

  private Loaded loaded(Face face) {
    Loaded font = fonts.get(face);
    if (font == null) {
      throw new IllegalStateException("every face was loaded");
    }
    return font;
  }
}
