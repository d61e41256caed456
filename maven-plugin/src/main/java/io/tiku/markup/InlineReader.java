package io.tiku.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.content.Inline;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Running text of the library to ours: blanks found, line breaks between Han characters closed up.
 */
final class InlineReader {

  private static final Map<String, String> HTML_REMEDIES =
      Map.ofEntries(
          Map.entry("br", "换行请另起一段，或在行末写反斜杠 \\。"),
          Map.entry("b", "加粗请写成 **文字**。"),
          Map.entry("strong", "加粗请写成 **文字**。"),
          Map.entry("i", "强调请写成 *文字*。"),
          Map.entry("em", "强调请写成 *文字*。"),
          Map.entry("u", "下划线请写成空格 [[答案]] 或 **文字**。"),
          Map.entry("img", "图片请写成 ![图上有什么](文件.png \"图题\")。"),
          Map.entry("a", "链接请写成 [文字](地址)。"),
          Map.entry("table", "表格请用 | 一 | 二 | 这样的行。"),
          Map.entry("p", "段落之间空一行即可，不用 <p>。"),
          Map.entry("!--", "删掉注释；给同事的话写在提交说明里。"));

  private final Markdown places;
  private final Targets targets;
  private final Problems problems;

  InlineReader(Markdown places, Targets targets, Problems problems) {
    this.places = places;
    this.targets = targets;
    this.problems = problems;
  }

  /** The running text below a node. */
  List<Inline> children(Node parent) {
    List<Inline> out = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node : parent.getChildren()) {
      inline(node, text, out);
    }
    flush(text, out);
    return out;
  }

  private void inline(Node node, StringBuilder text, List<Inline> out) {
    if (node instanceof Text) {
      text(node, text, out);
    } else if (node instanceof SoftLineBreak) {
      text.append('\n');
    } else if (node instanceof HtmlEntity) {
      text.append(node.getChars().unescape());
    } else if (node instanceof HtmlInlineBase) {
      html(node);
    } else if (node instanceof Image || node instanceof ImageRef) {
      problems.add(ProblemCode.MARKUP_UNSUPPORTED, places.at(node), "夹在文字里的图片", "让图片单独成一段。");
    } else if (node instanceof HardLineBreak) {
      flush(text, out);
      out.add(new Inline.LineBreak());
    } else if (node instanceof StrongEmphasis) {
      flush(text, out);
      out.add(new Inline.Strong(children(node)));
    } else if (node instanceof Emphasis) {
      flush(text, out);
      out.add(new Inline.Emphasis(children(node)));
    } else if (node instanceof Code code) {
      flush(text, out);
      out.add(new Inline.Code(OwnMarks.restored(code.getText().toString())));
    } else if (node instanceof Link link) {
      flush(text, out);
      link(node, link.getUrl().unescape(), children(node), out);
    } else if (node instanceof AutoLink link) {
      flush(text, out);
      String url = link.getText().toString();
      link(node, url, List.of(new Inline.Text(url)), out);
    } else if (node instanceof MailLink mail) {
      flush(text, out);
      String address = mail.getText().toString();
      link(node, "mailto:" + address, List.of(new Inline.Text(address)), out);
    } else if (node.hasChildren() && !isBracketed(node)) {
      node.getChildren().forEach(child -> inline(child, text, out));
    } else {
      // What only looks like a reference, such as [注], is text.
      text(node, text, out);
    }
  }

  private static boolean isBracketed(Node node) {
    return node.getChars().startsWith("[");
  }

  private void link(Node node, String target, List<Inline> children, List<Inline> out) {
    targets
        .link(target, places.at(node))
        .ifPresentOrElse(
            resolved -> out.add(new Inline.Link(resolved, children)), () -> out.addAll(children));
  }

  /** Refuses HTML, with a remedy that suits the tag. */
  void html(Node node) {
    String html = node.getChars().toString().strip();
    int end = 0;
    while (end < html.length() && end < 40 && html.charAt(end) != '\n') {
      end++;
    }
    problems.add(
        ProblemCode.MARKUP_HTML,
        places.at(node),
        OwnMarks.restored(html.substring(0, end)),
        HTML_REMEDIES.getOrDefault(tag(html), "改用 Markdown 的写法；要写出 < 本身，写成 \\<。"));
  }

  private static String tag(String html) {
    if (html.startsWith("<!--")) {
      return "!--";
    }
    int from = html.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    return html.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
  }

  private void text(Node node, StringBuilder text, List<Inline> out) {
    String chars = node.getChars().unescape();
    int from = 0;
    for (int open = chars.indexOf(Markdown.BLANK_OPEN);
        open >= 0;
        open = chars.indexOf(Markdown.BLANK_OPEN, from)) {
      int close = chars.indexOf(Markdown.BLANK_CLOSE, open);
      if (close < 0) {
        break;
      }
      text.append(chars, from, open);
      flush(text, out);
      blank(chars.substring(open + 2, close), node.getStartOffset() + open, out);
      from = close + 2;
    }
    text.append(OwnMarks.restored(chars.substring(Math.min(from, chars.length()))));
    int stray = text.indexOf("**");
    if (stray >= 0) {
      problems.add(
          ProblemCode.MARKUP_UNSUPPORTED,
          places.at(node.getStartOffset() + Math.max(0, chars.indexOf("**"))),
          "没有配对的 **",
          "把标点移到 ** 外面，或写成 \\*\\*。");
      text.delete(stray, stray + 2);
    }
  }

  private void blank(String answers, int offset, List<Inline> out) {
    List<String> accepted = new ArrayList<>();
    for (String answer : answers.split(String.valueOf(Markdown.BLANK_OR), -1)) {
      if (!answer.isBlank()) {
        accepted.add(answer.strip());
      }
    }
    if (accepted.isEmpty()) {
      problems.add(ProblemCode.BLANK_EMPTY, places.at(offset));
      return;
    }
    out.add(new Inline.Blank(accepted));
  }

  private static void flush(StringBuilder text, List<Inline> out) {
    if (!text.isEmpty()) {
      out.add(new Inline.Text(joined(text)));
      text.setLength(0);
    }
  }

  /** Line breaks inside the text: closed up beside a Han character or mark, else a space. */
  private static String joined(StringBuilder text) {
    if (text.indexOf("\n") < 0) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n') {
        out.append(c);
        continue;
      }
      boolean wideBefore = i > 0 && text.charAt(i - 1) >= 0x2E80;
      boolean wideAfter = i + 1 < text.length() && text.charAt(i + 1) >= 0x2E80;
      if (!wideBefore && !wideAfter) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  static String plain(String text) {
    return OwnMarks.restored(text).strip();
  }
}
