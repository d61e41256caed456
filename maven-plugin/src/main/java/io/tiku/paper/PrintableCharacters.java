package io.tiku.paper;

import io.tiku.content.Inline;
import io.tiku.template.Templates;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which characters papers can print: those that one of their two fonts has, which a folder of the
 * user's own may replace, and ₂ or ² where there is a 2. Only the fonts' tables of characters are
 * read, which takes a fraction of the time that setting a paper needs.
 */
public final class PrintableCharacters {

  private static final List<String> FONTS =
      List.of("font/ExamSong-Regular.ttf", "font/ExamHei-Bold.ttf");

  private static final int TRUETYPE = 0x0001_0000;
  private static final int APPLE = 0x7472_7565;
  private static final int MAP = 0x636D_6170;

  private final BitSet characters;

  private PrintableCharacters(BitSet characters) {
    this.characters = characters;
  }

  /**
   * Those of the fonts that come with the templates or stand in for them.
   *
   * @throws IllegalArgumentException with the name of a file that is no TrueType font
   */
  public static PrintableCharacters of(Templates templates) {
    BitSet all = new BitSet();
    for (String font : FONTS) {
      try {
        add(ByteBuffer.wrap(templates.asset(font)), all);
      } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
        throw new IllegalArgumentException(font, e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(font, e);
      }
    }
    all.set('\t');
    all.set('\n');
    BitSet scripts = new BitSet();
    IntStream.rangeClosed(0x80, 0x209F)
        .filter(
            c -> Inline.Script.of(c).filter(script -> all.get(script.text().charAt(0))).isPresent())
        .forEach(scripts::set);
    all.or(scripts);
    return new PrintableCharacters(all);
  }

  /** Whether a character can be printed. */
  public boolean has(int character) {
    return characters.get(character);
  }

  private static void add(ByteBuffer font, BitSet all) {
    int version = font.getInt(0);
    if (version != TRUETYPE && version != APPLE) {
      throw new IllegalArgumentException("no TrueType");
    }
    int tables = font.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (font.getInt(entry) == MAP) {
        maps(font, font.getInt(entry + 8), all);
        return;
      }
    }
    throw new IllegalArgumentException("no table of characters");
  }

  private static void maps(ByteBuffer font, int table, BitSet all) {
    int maps = font.getShort(table + 2);
    for (int i = 0; i < maps; i++) {
      int entry = table + 4 + 8 * i;
      int platform = font.getShort(entry);
      int encoding = font.getShort(entry + 2);
      boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
      int map = table + font.getInt(entry + 4);
      if (unicode && font.getShort(map) == 4) {
        segments(font, map, all);
      } else if (unicode && font.getShort(map) == 12) {
        groups(font, map, all);
      }
    }
  }

  /** Format 4: segments of the first plane. */
  private static void segments(ByteBuffer font, int map, BitSet all) {
    int doubled = font.getShort(map + 6) & 0xFFFF;
    int ends = map + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int offsets = deltas + doubled;
    for (int at = 0; at < doubled; at += 2) {
      int start = font.getShort(starts + at) & 0xFFFF;
      int end = Math.min(font.getShort(ends + at) & 0xFFFF, 0xFFFE);
      int offset = font.getShort(offsets + at) & 0xFFFF;
      for (int c = start; c <= end; c++) {
        int glyph = c;
        if (offset != 0) {
          glyph = font.getShort(offsets + at + offset + 2 * (c - start)) & 0xFFFF;
        }
        boolean drawn =
            (offset == 0 || glyph != 0) && (glyph + font.getShort(deltas + at) & 0xFFFF) != 0;
        if (drawn) {
          all.set(c);
        }
      }
    }
  }

  /** Format 12: groups of all planes. */
  private static void groups(ByteBuffer font, int map, BitSet all) {
    int groups = font.getInt(map + 12);
    for (int i = 0; i < groups; i++) {
      int group = map + 16 + 12 * i;
      int start = font.getInt(group);
      int first = font.getInt(group + 8);
      all.set(first == 0 ? start + 1 : start, font.getInt(group + 4) + 1);
    }
  }
}
