package io.tiku.markup.body;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.tiku.content.Inline;
import io.tiku.problem.ProblemCode;
import io.tiku.source.OddCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The running text of one paragraph, heading or cell. */
final class InlineReader {

  private final MarkdownFile file;
  private final BlankCollector blanks;
  private final int depth;
  private final List<Inline> out = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private InlineReader(MarkdownFile file, BlankCollector blanks, int depth) {
    this.file = file;
    this.blanks = blanks;
    this.depth = depth;
  }

  /**
   * The children of a node.
   *
   * @param from what stands before this offset is left out
   */
  static List<Inline> read(MarkdownFile file, Node parent, int from, BlankCollector blanks) {
    StrayMarks.report(file, parent, from);
    return new InlineReader(file, blanks, 0).children(parent, from);
  }

  private List<Inline> children(Node parent, int from) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getStartOffset() >= from) {
        node(node);
      } else if (node.getEndOffset() > from) {
        text.append(unescaped(node.getChars().subSequence(from - node.getStartOffset())));
      }
    }
    flush();
    return out;
  }

  private void node(Node node) {
    if (node instanceof Text) {
      text.append(unescaped(node.getChars()));
    } else if (node instanceof SoftLineBreak) {
      lineFeed(node);
    } else if (node instanceof HardLineBreak) {
      flush();
      out.add(new Inline.LineBreak());
    } else if (node instanceof Code code) {
      flush();
      out.add(new Inline.Code(code(code)));
    } else if (node instanceof StrongEmphasis) {
      UnclearStars.report(file, node);
      nested(node, Inline.Strong::new);
    } else if (node instanceof Emphasis) {
      UnclearStars.report(file, node);
      nested(node, Inline.Emphasis::new);
    } else if (node instanceof ScriptSyntax.ScriptNode script) {
      flush();
      out.add(script.inline());
    } else if (node instanceof FormulaSyntax.FormulaNode) {
      formula(node);
    } else if (node instanceof BlankSyntax.BlankNode blank) {
      flush();
      out.add(blanks.read(file, blank));
    } else {
      addressOrLiteral(node);
    }
  }

  private void addressOrLiteral(Node node) {
    if (node instanceof Link link) {
      if (!link.getTitle().isBlank()) {
        String title = "链接的标题「" + Shortened.to(20, link.getTitle().toString()) + "」";
        file.report(ProblemCode.MARKUP_UNSUPPORTED, link, title, "删掉它，要说的话写在正文里。");
      }
      link(node, unescaped(link.getUrl()));
    } else if (node instanceof AutoLink link) {
      address(node, link.getText().toString(), link.getText().toString());
    } else if (node instanceof MailLink link) {
      address(node, "mailto:" + link.getText(), link.getText().toString());
    } else if (node instanceof RefNode) {
      literal(node);
    } else if (node instanceof HtmlEntity) {
      text.append(
          OddCharacters.meant(node.getChars().unescape(), text, file.at(node), file.problems()));
    } else if (node instanceof HtmlInline) {
      String tag = node.getChars().toString();
      file.report(ProblemCode.MARKUP_HTML, node, Shortened.to(40, tag), HtmlRemedy.of(tag));
      text.append(tag);
    } else if (node instanceof Image image) {
      file.report(ProblemCode.MARKUP_UNSUPPORTED, node, "夹在文字中的图片", "让图片独占一段，前后各空一行。");
      text.append(image.getText());
    } else {
      text.append(node.getChars());
    }
  }

  /** In a table a bar of the text is written {@code \|}, in code too. */
  private static String code(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    return text.indexOf('|') > 0 && code.getAncestorOfType(TableCell.class) != null
        ? text.replace("\\|", "|")
        : text;
  }

  private void formula(Node node) {
    String written = node.getChars().toString();
    FormulaSyntax.report(file, node, written);
    text.append(written);
  }

  private void nested(Node node, Function<List<Inline>, Inline> kind) {
    if (depth >= NestingCheck.DEEPEST) {
      file.report(ProblemCode.MARKUP_NESTING, node, NestingCheck.DEEPEST);
      return;
    }
    flush();
    out.add(kind.apply(new InlineReader(file, blanks, depth + 1).children(node, 0)));
  }

  private void link(Node node, String target) {
    file.links()
        .link(file, target, file.at(node))
        .ifPresentOrElse(
            resolved -> nested(node, children -> new Inline.Link(resolved, children)),
            () -> text.append(node.getChars()));
  }

  private void address(Node node, String target, String shown) {
    file.links()
        .link(file, target, file.at(node))
        .ifPresent(
            resolved -> {
              flush();
              out.add(new Inline.Link(resolved, List.of(new Inline.Text(shown))));
            });
  }

  /** Brackets that are no link: {@code [2015]38号} is text. */
  private void literal(Node node) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    if (first == null || last == null || depth >= NestingCheck.DEEPEST) {
      text.append(node.getChars());
      return;
    }
    text.append(file.text(node.getStartOffset(), first.getStartOffset()));
    for (Node child = first; child != null; child = child.getNext()) {
      node(child);
    }
    text.append(file.text(last.getEndOffset(), node.getEndOffset()));
  }

  /** A line end in the source is a space, but not between Chinese characters. */
  private void lineFeed(Node node) {
    int before = edge(node.getPrevious(), false);
    int after = edge(node.getNext(), true);
    if (!HanText.isWide(before) || !HanText.isWide(after)) {
      text.append(' ');
    }
  }

  private static int edge(@org.jspecify.annotations.Nullable Node node, boolean first) {
    Node inner = node;
    while (inner != null) {
      Node child = first ? inner.getFirstChild() : inner.getLastChild();
      if (child == null) {
        break;
      }
      inner = child;
    }
    if (inner == null || inner.getChars().isEmpty()) {
      return ' ';
    }
    String chars = inner.getChars().toString();
    return first ? chars.codePointAt(0) : chars.codePointBefore(chars.length());
  }

  private String unescaped(BasedSequence chars) {
    return Unescaped.of(chars, file.at(chars.getStartOffset()), file.problems());
  }

  private void flush() {
    if (text.length() > 0) {
      out.add(new Inline.Text(text.toString()));
      text.setLength(0);
    }
  }
}
