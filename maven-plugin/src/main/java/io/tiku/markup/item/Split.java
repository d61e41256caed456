package io.tiku.markup.item;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of a 匹配 at its arrow. An arrow between blanks parts the line; where there is none, the
 * only arrow does, so that one may stand within a text.
 *
 * @param left empty where the line begins with the arrow
 * @param fault why it cannot be parted, as a sentence goes on; empty if it can
 */
record Split(Body left, Body right, String fault) {

  private static final Pattern ARROW = Pattern.compile("→|⇒|⟶|[-－—=＝]+[>＞]");

  /** An arrow in a paragraph: which inline it stands in, and where. */
  private record Arrow(int inline, int from, int to, boolean apart) {}

  static Split of(Body line) {
    if (line.blocks().size() != 1 || !(line.blocks().get(0) instanceof Block.Paragraph paragraph)) {
      return fault(line.isEmpty() ? "是空的" : "不只是一段文字");
    }
    List<Inline> inlines = paragraph.children();
    List<Arrow> all = arrows(inlines);
    List<Arrow> apart = all.stream().filter(Arrow::apart).toList();
    List<Arrow> chosen = apart.isEmpty() ? all : apart;
    if (chosen.size() != 1) {
      return fault(chosen.isEmpty() ? "没有「→」" : "有 " + chosen.size() + " 个「→」");
    }
    Arrow arrow = chosen.get(0);
    String text = ((Inline.Text) inlines.get(arrow.inline())).text();
    List<Inline> before = new ArrayList<>(inlines.subList(0, arrow.inline()));
    before.add(new Inline.Text(text.substring(0, arrow.from()).stripTrailing()));
    List<Inline> after = new ArrayList<>();
    after.add(new Inline.Text(text.substring(arrow.to()).stripLeading()));
    after.addAll(inlines.subList(arrow.inline() + 1, inlines.size()));
    Body right = body(after);
    return right.isEmpty() ? fault("在「→」之后是空的") : new Split(body(before), right, "");
  }

  private static List<Arrow> arrows(List<Inline> inlines) {
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < inlines.size(); i++) {
      if (inlines.get(i) instanceof Inline.Text text) {
        int inline = i;
        boolean first = i == 0;
        ARROW
            .matcher(text.text())
            .results()
            .forEach(found -> arrows.add(arrow(text.text(), found, inline, first)));
      }
    }
    return arrows;
  }

  private static Arrow arrow(String text, MatchResult found, int inline, boolean first) {
    boolean before = found.start() == 0 ? first : blank(text.charAt(found.start() - 1));
    boolean after = found.end() < text.length() && blank(text.charAt(found.end()));
    return new Arrow(inline, found.start(), found.end(), before && after);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00a0';
  }

  private static Body body(List<Inline> inlines) {
    List<Inline> kept =
        inlines.stream()
            .filter(inline -> !(inline instanceof Inline.Text text) || !text.text().isEmpty())
            .toList();
    return kept.isEmpty() ? Body.EMPTY : new Body(List.of(new Block.Paragraph(kept)));
  }

  private static Split fault(String words) {
    return new Split(Body.EMPTY, Body.EMPTY, words);
  }
}
