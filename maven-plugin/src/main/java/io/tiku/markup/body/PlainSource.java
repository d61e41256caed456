package io.tiku.markup.body;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;

/**
 * The source of a paragraph, a heading or a cell of which nothing is left but plain text: marks
 * that the parser understood, code, addresses and escaped characters are {@link #GONE}. What still
 * looks like a mark in it was meant as one and did nothing.
 *
 * <pre>甲**乙**，`**`丙\* → 甲⊘⊘乙⊘⊘，⊘⊘⊘⊘丙⊘⊘</pre>
 */
public final class PlainSource {

  /** Stands for what is no plain text; files with this character are refused. */
  public static final char GONE = '\0';

  private final MarkdownFile file;
  private final int start;
  private final char[] out;

  private PlainSource(MarkdownFile file, int start, int end) {
    this.file = file;
    this.start = start;
    this.out = new char[end - start];
    Arrays.fill(out, GONE);
  }

  /**
   * The plain text among a node's children.
   *
   * @param from what stands before this offset is left out
   * @return as long as the source from {@link #start} on
   */
  public static String of(MarkdownFile file, Node parent, int from) {
    Node last = parent.getLastChild();
    int start = start(parent, from);
    if (last == null || last.getEndOffset() <= start) {
      return "";
    }
    PlainSource source = new PlainSource(file, start, last.getEndOffset());
    source.children(parent);
    return new String(source.out);
  }

  /** Where the plain text of a node begins in the file's text. */
  public static int start(Node parent, int from) {
    Node first = parent.getFirstChild();
    return first == null ? from : Math.max(first.getStartOffset(), from);
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
    }
  }

  private void node(Node node) {
    if (node instanceof Text) {
      text(node.getStartOffset(), node.getEndOffset());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      put(node.getEndOffset() - 1, '\n');
    } else if (node instanceof RefNode) {
      text(node.getStartOffset(), node.getEndOffset());
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        erase(child.getStartOffset(), child.getEndOffset());
        node(child);
      }
    } else if (node instanceof StrongEmphasis || node instanceof Emphasis || node instanceof Link) {
      children(node);
    }
  }

  private void text(int from, int to) {
    String written = file.text(from, to);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length() && isEscapable(written.charAt(i + 1))) {
        i++;
      } else {
        put(from + i, c);
      }
    }
  }

  private void erase(int from, int to) {
    for (int i = from; i < to; i++) {
      put(i, GONE);
    }
  }

  private void put(int offset, char c) {
    if (offset >= start && offset - start < out.length) {
      out[offset - start] = c;
    }
  }

  /** ASCII punctuation, as CommonMark has it. */
  private static boolean isEscapable(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
