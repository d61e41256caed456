package io.tiku.source;

import java.text.Normalizer;

/**
 * 形似字: characters that PDF files give for Han characters, which look the same and are none: ⺠ (a
 * radical) for 民, ⼀ for 一, a compatibility ideograph for its usual form, ﬁ for fi.
 *
 * <p>They are read as what they stand for, so that a text is found and an answer is right however
 * it was pasted; that they are written is reported.
 */
public final class Lookalikes {

  private static final int RADICALS = 0x2E80;
  private static final int KANGXI = 0x2F00;
  private static final int STROKES = 0x31D0;

  /** From U+2E80, what each radical is the same as; a space where that is nothing common. */
  private static final String OF_RADICALS =
      " 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻 糹纟罓罒㓁冗 羊  耂肀聿肉 艹艹艹虎衤覀西见"
          + "角 讠贝 车辶辶辶邑钅長镸长门 阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

  /** From U+31D0, the same of strokes. */
  private static final String OF_STROKES = "一丨丿丿丶 乛   亅  乀 乚乙 ";

  private Lookalikes() {}

  /** Whether a character is there for another one only. Those that NFC replaces are not counted. */
  static boolean is(int c) {
    return (c >= RADICALS && c < KANGXI + 0xD6 && !right(c).isEmpty())
        || (c >= STROKES && c < STROKES + OF_STROKES.length() && !right(c).isEmpty())
        || (c >= 0xFB00 && c <= 0xFB06);
  }

  /** What a character stands for; empty if that is not known. */
  static String right(int c) {
    if (c >= KANGXI || c < RADICALS + OF_RADICALS.length()) {
      String known =
          c < KANGXI
              ? OF_RADICALS.substring(c - RADICALS, c - RADICALS + 1)
              : c >= STROKES && c < STROKES + OF_STROKES.length()
                  ? OF_STROKES.substring(c - STROKES, c - STROKES + 1)
                  : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      return known.equals(Character.toString(c)) ? "" : known.strip();
    }
    return "";
  }

  /** What a browser's NFKC leaves as it is, as the scripts declare it. */
  public static String table() {
    return "const RADICALS = \"" + OF_RADICALS + "\";\nconst STROKES = \"" + OF_STROKES + "\";\n";
  }

  /** A text with the right characters. Its length stays, so that places stay. */
  public static String replaced(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < RADICALS || (c >= 0x3400 && c < 0xF900)) {
        continue;
      }
      String right = is(c) ? right(c) : c >= 0xF900 && c < 0xFB00 ? composed(c) : "";
      if (right.length() == 1) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, right.charAt(0));
      }
    }
    return out == null ? text : out.toString();
  }

  private static String composed(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
  }
}
