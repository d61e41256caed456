package io.tiku.markup.body;

import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** Marks at the end of a text, in halves: {@code ……（2分）} → 4. */
public final class Marks {

  /** A text without its marks; 0 halves if it has none. */
  public record Marked(Body body, int halves) {}

  private static final int MOST = 1000;

  private Marks() {}

  /** Marks as writers write them: 4 → 2, 1 → 0.5. */
  public static String words(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }

  /** Takes the marks from the end of a text, if there is exactly one （…分） there. */
  public static Marked of(Body body) {
    int last = body.blocks().size() - 1;
    return last < 0 ? new Marked(body, 0) : of(body, last);
  }

  /** The same for a scoring point, whose marks may stand before its subordinate list. */
  public static Marked ofPoint(Body body) {
    Marked marked = of(body);
    return marked.halves() > 0 || body.isEmpty() ? marked : of(body, 0);
  }

  /**
   * Whether the marks at the end of a text stand by themselves, after the end of a sentence, as in
   * {@code 请列出要点。（6分）}; in {@code 得分如下（92分）。} they belong to the sentence.
   */
  public static boolean standAlone(Body body) {
    String text = body.plainText();
    int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
    String before = open < 0 ? "" : text.substring(0, open).stripTrailing();
    return before.isEmpty() || "。！？…：；）)」』”!?:;.".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Where the brackets stand that end the source of some nodes. */
  public static SourcePosition place(MarkdownFile file, List<Node> nodes) {
    int from = nodes.get(0).getStartOffset();
    String text = file.text(from, nodes.get(nodes.size() - 1).getEndOffset());
    return file.at(from + Math.max(0, Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))));
  }

  private static Marked of(Body body, int index) {
    if (!(body.blocks().get(index) instanceof Block.Paragraph paragraph)
        || paragraph.children().isEmpty()) {
      return new Marked(body, 0);
    }
    List<Inline> inlines = new ArrayList<>(paragraph.children());
    int last = inlines.size() - 1;
    if (!(inlines.get(last) instanceof Inline.Text text)) {
      return new Marked(body, 0);
    }
    Ending ending = Ending.of(text.text());
    if (ending.halves() == 0 || Ending.of(ending.rest()).halves() > 0) {
      return new Marked(body, 0);
    }
    if (ending.rest().isEmpty()) {
      inlines.remove(last);
    } else {
      inlines.set(last, new Inline.Text(ending.rest()));
    }
    List<Block> blocks = new ArrayList<>(body.blocks());
    if (inlines.isEmpty()) {
      blocks.remove(index);
    } else {
      blocks.set(index, new Block.Paragraph(inlines));
    }
    return new Marked(new Body(blocks), ending.halves());
  }

  /** Halves in {@code 2分} or {@code 0.5分}; 0 if it says anything else. */
  public static int halves(String words) {
    String number = words.endsWith("分") ? words.substring(0, words.length() - 1).strip() : "";
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    String fraction = dot < 0 ? "0" : number.substring(dot + 1);
    if (whole.isEmpty() || whole.length() > 4 || !(fraction.equals("0") || fraction.equals("5"))) {
      return 0;
    }
    for (int i = 0; i < whole.length(); i++) {
      if (whole.charAt(i) < '0' || whole.charAt(i) > '9') {
        return 0;
      }
    }
    int marks = Integer.parseInt(whole);
    return marks > MOST ? 0 : marks * 2 + (fraction.equals("5") ? 1 : 0);
  }

  /** What stands before the last brackets of a text, and the marks in them. */
  private record Ending(String rest, int halves) {

    static Ending of(String text) {
      int end = text.length();
      while (end > 0 && "。；;，, ".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      boolean closed = end > 0 && (text.charAt(end - 1) == '）' || text.charAt(end - 1) == ')');
      int open = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
      if (!closed || open < 0) {
        return new Ending(text, 0);
      }
      return new Ending(
          text.substring(0, open).stripTrailing(), Marks.halves(text.substring(open + 1, end - 1)));
    }
  }
}
