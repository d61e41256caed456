package io.tiku.paper.word;

import io.tiku.content.Inline;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the paragraphs and tables of a {@code document.xml}. */
final class WordXml {

  private static final String BLANK = "　　　　";

  private static final String TAB = "    ";

  /** The place for an answer. */
  private static final String GAP = "（　　）";

  /**
   * The same as no program breaks it: a bracket with white behind it, since no line ends with （ or
   * begins with ）. Spaces of any kind LibreOffice parts from either.
   */
  private static final String UNBROKEN_GAP =
      "<w:r><w:rPr><w:spacing w:val=\"420\"/></w:rPr><w:t>（</w:t></w:r><w:r><w:t>）</w:t></w:r>";

  /** Marks, which no program tears. */
  private static final Pattern MARKS = Pattern.compile("（(\\d+(?:\\.5)?)分）");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final WordNumbering numbering = new WordNumbering();

  /** What a paragraph has besides its style, in the order of the schema. */
  record Setting(boolean keepNext, String rest) {

    static final Setting NONE = new Setting(false, "");

    static Setting next(boolean keepNext) {
      return new Setting(keepNext, "");
    }
  }

  /** The lists of the document. */
  WordNumbering numbering() {
    return numbering;
  }

  WordXml begin(String style) {
    return begin(style, Setting.NONE);
  }

  WordXml begin(String style, Setting setting) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    if (setting.keepNext()) {
      out.append("<w:keepNext/>");
    }
    out.append(setting.rest()).append("</w:pPr>");
    return this;
  }

  WordXml end() {
    out.append("</w:p>\n");
    return this;
  }

  /** A paragraph of plain words. */
  WordXml paragraph(String style, String words) {
    return begin(style).text(words, "").end();
  }

  WordXml tab() {
    out.append("<w:r><w:tab/></w:r>");
    return this;
  }

  WordXml text(String words) {
    return text(words, "");
  }

  /** Words of a character style; an empty one for none. */
  WordXml text(String words, String style) {
    return words.isEmpty() ? this : run(words, style.isEmpty() ? "" : rStyle(style));
  }

  /** Words that an earlier text did not have. */
  WordXml inserted(String words) {
    return run(words, "<w:u w:val=\"single\"/>");
  }

  /** Words that only an earlier text had. */
  WordXml deleted(String words) {
    return run(words, "<w:strike/>");
  }

  WordXml inlines(List<Inline> inlines) {
    inlines(inlines, "");
    return this;
  }

  private void inlines(List<Inline> inlines, String style) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        text(text.text(), style);
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.children(), "Strong");
      } else if (inline instanceof Inline.Emphasis emphasis) {
        inlines(emphasis.children(), "Emphasis");
      } else if (inline instanceof Inline.Link link) {
        inlines(link.children(), style);
      } else if (inline instanceof Inline.Code code) {
        text(code.text(), style);
      } else if (inline instanceof Inline.Script script) {
        String place = script.level() == Inline.Level.SUB ? "subscript" : "superscript";
        run(
            script.text(),
            (style.isEmpty() ? "" : rStyle(style)) + "<w:vertAlign w:val=\"" + place + "\"/>");
      } else if (inline instanceof Inline.Blank) {
        run(BLANK, "<w:u w:val=\"single\"/>");
      } else if (inline instanceof Inline.LineBreak) {
        out.append("<w:r><w:br/></w:r>");
      }
    }
  }

  private static String rStyle(String style) {
    return "<w:rStyle w:val=\"" + style + "\"/>";
  }

  private WordXml run(String words, String properties) {
    int from = 0;
    for (int gap = words.indexOf(GAP); gap >= 0; gap = words.indexOf(GAP, from)) {
      whole(words.substring(from, gap), properties);
      out.append(UNBROKEN_GAP);
      from = gap + GAP.length();
    }
    return whole(words.substring(from), properties);
  }

  /** Words without places for answers. */
  private WordXml whole(String words, String properties) {
    if (words.isEmpty()) {
      return this;
    }
    out.append("<w:r>");
    if (!properties.isEmpty()) {
      out.append("<w:rPr>").append(properties).append("</w:rPr>");
    }
    out.append("<w:t xml:space=\"preserve\">");
    escape(MARKS.matcher(words).replaceAll("（$1\u00a0分）").replace("\t", TAB));
    out.append("</w:t></w:r>");
    return this;
  }

  /**
   * Ruled lines, the first of which keeps to the second.
   *
   * @param left where they begin, in twips
   * @param right where they end
   */
  void lines(int count, int left, int right) {
    String leader =
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\""
            + right
            + "\"/></w:tabs><w:ind w:left=\""
            + left
            + "\"/>";
    for (int i = 0; i < count; i++) {
      begin("AnswerLine", new Setting(i == 0 && count > 1, leader)).tab().end();
    }
  }

  /** Markup of our own. */
  WordXml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text of an attribute. */
  WordXml value(String words) {
    escape(words);
    return this;
  }

  /** Escapes, and leaves out what XML 1.0 cannot hold. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (allowed(character)) {
                    out.appendCodePoint(character);
                  }
                }
              }
            });
  }

  private static boolean allowed(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character < 0xD800)
        || (character > 0xDFFF && character != 0xFFFE && character != 0xFFFF);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
