package io.tiku.pack.draw;

import java.util.List;

/** Writes lists for spreadsheets: with a byte order mark, without which Excel takes it for GBK. */
final class CsvText {

  private CsvText() {}

  static StringBuilder begin(List<String> header) {
    StringBuilder out = new StringBuilder("\uFEFF");
    row(out, header);
    return out;
  }

  static void row(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append('\n');
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
