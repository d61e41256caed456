package io.tiku.paper.pdf;

import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts that come with the build: measured once, embedded as subsets into each document. */
final class PrintFonts {

  private record Loaded(TrueTypeFont font, CmapLookup glyphs, float unitsPerEm) {}

  private final Map<Face, Loaded> fonts = new EnumMap<>(Face.class);

  PrintFonts(Templates templates) {
    try {
      for (Face face : Face.values()) {
        byte[] bytes = templates.asset(face.asset());
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        fonts.put(face, new Loaded(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean covers(Face face, int character) {
    return loaded(face).glyphs().getGlyphId(character) != 0;
  }

  /** The advance of a character in ems. */
  float width(Face face, int character) {
    Loaded font = loaded(face);
    try {
      int glyph = font.glyphs().getGlyphId(character);
      return font.font().getAdvanceWidth(glyph) / font.unitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  float width(Face face, String text, float size) {
    return size * (float) text.codePoints().mapToDouble(character -> width(face, character)).sum();
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
