package io.tiku.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 电子表格用的 CSV: every list we write for spreadsheets. It begins with a byte order mark, without which
 * Excel takes it for GBK, and no cell of it is a formula to Excel, WPS or LibreOffice: {@code =1+1}
 * is written {@code '=1+1}, while {@code -1.5} stays a number.
 */
public final class CsvText {

  /** Blanks are no protection: some programs strip them before they look. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u3000\\uFEFF]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private final StringBuilder out = new StringBuilder("\uFEFF");
  private final String lineEnd;

  private CsvText(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /** With the line ends of RFC 4180. */
  public static CsvText begin(List<String> header) {
    return new CsvText("\r\n").row(header);
  }

  /** With the line ends of a canonical text, over which digests are taken. */
  public static CsvText canonical(List<String> header) {
    return new CsvText("\n").row(header);
  }

  /** A line. */
  public CsvText row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append(lineEnd);
    return this;
  }

  private static String cell(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** As UTF-8. */
  public byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
