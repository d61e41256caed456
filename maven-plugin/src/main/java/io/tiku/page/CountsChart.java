package io.tiku.page;

import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.Locale;

/**
 * The counts as a picture: a row for each domain, a column for each type, in each cell a bar for
 * each difficulty. Colours come from the stylesheet.
 */
final class CountsChart {

  private static final int LEFT = 108;
  private static final int TOP = 34;
  private static final int CELL = 84;
  private static final int ROW = 72;
  private static final int BAR = 18;
  private static final int HIGHEST = 40;

  private CountsChart() {}

  static Html draw(Counts counts, Texts texts) {
    int width = LEFT + CELL * ItemType.values().length;
    int height = TOP + ROW * counts.domains().size() + 30;
    Markup out = new Markup(8192);
    out.raw("<svg class=\"chart\" role=\"img\" aria-labelledby=\"chart.title chart.desc\"");
    out.raw(" viewBox=\"0 0 ").raw(width).raw(" ").raw(height).raw("\">");
    out.raw("<title id=\"chart.title\">").text(texts.say("about.caption"));
    out.raw("</title><desc id=\"chart.desc\">").text(texts.say("about.chartIs")).raw("</desc>");
    int column = LEFT;
    for (ItemType type : ItemType.values()) {
      text(out, column + CELL / 2, 20, "middle", "head", texts.word("type", type));
      column += CELL;
    }
    for (int domain = 0; domain < counts.domains().size(); domain++) {
      int base = TOP + ROW * domain + ROW - 12;
      text(out, LEFT - 14, base - 14, "end", "head", counts.domains().get(domain).title());
      out.raw("<path class=\"rule\" d=\"M").raw(LEFT).raw(" ").raw(base).raw("H").raw(width);
      out.raw("\"/>");
      column = LEFT;
      for (ItemType type : ItemType.values()) {
        bars(out, counts, domain, type, column + 12, base);
        column += CELL;
      }
    }
    legend(out, height - 8, texts);
    return new Html(out.raw("</svg>").toString());
  }

  private static void bars(
      Markup out, Counts counts, int domain, ItemType type, int left, int base) {
    int greatest = counts.greatest();
    int x = left;
    for (Difficulty difficulty : Difficulty.values()) {
      int count = counts.of(domain, type, difficulty);
      if (count > 0) {
        int height = Math.max(2, Math.round((float) HIGHEST * count / greatest));
        bar(out, x, base - height, height, difficulty);
        text(out, x + BAR / 2, base - height - 4, "middle", "value", Integer.toString(count));
      }
      x += BAR + 3;
    }
  }

  private static void legend(Markup out, int y, Texts texts) {
    int x = LEFT + 12;
    for (Difficulty difficulty : Difficulty.values()) {
      bar(out, x, y - 11, 12, difficulty);
      text(out, x + BAR + 8, y, "start", "head", texts.word("difficulty", difficulty));
      x += 64;
    }
  }

  private static void bar(Markup out, int x, int y, int height, Difficulty difficulty) {
    out.raw("<rect class=\"").raw(difficulty.name().toLowerCase(Locale.ROOT)).raw("\" x=\"");
    out.raw(x).raw("\" y=\"").raw(y).raw("\" width=\"").raw(BAR).raw("\" height=\"");
    out.raw(height).raw("\" rx=\"1.5\"/>");
  }

  private static void text(Markup out, int x, int y, String anchor, String kind, String text) {
    out.raw("<text class=\"").raw(kind).raw("\" x=\"").raw(x).raw("\" y=\"").raw(y);
    out.raw("\" text-anchor=\"").raw(anchor).raw("\">").text(text).raw("</text>");
  }
}
