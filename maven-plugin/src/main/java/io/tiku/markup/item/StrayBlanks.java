package io.tiku.markup.item;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.markup.body.BlankSyntax;
import io.tiku.markup.body.HanText;
import io.tiku.markup.body.MarkdownFile;
import io.tiku.markup.body.PlainSource;
import io.tiku.markup.body.Shortened;
import io.tiku.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks of a 填空 that are none, because their brackets are wide, missing or divided: they would be
 * printed with their answers.
 *
 * <pre>
 * 【【书面】】    [[书面]    [ [书面] ]    【书面】    `[[书面]]`    （____）
 * </pre>
 */
final class StrayBlanks {

  private static final int SHOWN = 30;

  private static final String OPEN = "[\\[［【〔〖]";

  private static final String CLOSE = "[\\]］】〕〗]";

  /** Two brackets in a row, from the first to what closes them if anything does. */
  private static final Pattern DOUBLE =
      Pattern.compile(
          OPEN
              + "[ 　]?"
              + OPEN
              + "[^\\[\\]［］【】〔〕〖〗]{0,80}(?:"
              + CLOSE
              + "[ 　]?){0,2}"
              + "|(?:"
              + OPEN
              + "[^\\[\\]［］【】〔〕〖〗\\n]{0,80})?"
              + CLOSE
              + "[ 　]?"
              + CLOSE);

  /** One bracket around words; [2018] and [1] are no blanks. */
  private static final Pattern SINGLE =
      Pattern.compile("[\\[［【〖][^\\[\\]［］【】〖〗\\n]{1,40}[\\]］】〗](?!\\()");

  /** Brackets of another kind, twice around words. */
  private static final Pattern OTHER =
      Pattern.compile(
          "（（[^（）\\n]{1,40}））|「「[^「」\\n]{1,40}」」|『『[^『』\\n]{1,40}』』"
              + "|《《[^《》\\n]{1,40}》》|〈〈[^〈〉\\n]{1,40}〉〉|<<[^<>\\n]{1,40}>>|｛[^｛｝\\n]{1,40}｝");

  private static final Pattern GAP =
      Pattern.compile("[（(][ 　_]*[）)]|(?<!_)_{3,}(?!_)|(?<!＿)＿{2,}(?!＿)");

  private final MarkdownFile file;

  private StrayBlanks(MarkdownFile file) {
    this.file = file;
  }

  /** Reports them in the nodes of a stem. */
  static void report(MarkdownFile file, Iterable<Node> stem) {
    StrayBlanks stray = new StrayBlanks(file);
    stem.forEach(stray::node);
  }

  private void node(Node node) {
    if (node instanceof Paragraph || node instanceof TableCell) {
      text(node);
    } else if (node instanceof Code code && code.getText().toString().contains("[[")) {
      doubtful(node.getStartOffset(), node.getChars().toString());
    } else if (node instanceof BlankSyntax.BlankNode) {
      oneTooMany(node.getStartOffset() - 1, '[');
      oneTooMany(node.getEndOffset(), ']');
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      node(child);
    }
  }

  /** {@code [[[书面]]]} prints a bracket on each side of the blank. */
  private void oneTooMany(int offset, char bracket) {
    boolean escaped = offset > 0 && file.text(offset - 1, offset).equals("\\");
    if (offset >= 0
        && offset < file.length()
        && !escaped
        && file.text(offset, offset + 1).charAt(0) == bracket) {
      file.problems()
          .add(
              ProblemCode.MARKUP_LEFT,
              file.at(offset),
              String.valueOf(bracket),
              "空格的方括号前后各两个：[[答案]]。");
    }
  }

  private void text(Node parent) {
    String text = PlainSource.of(file, parent, 0);
    int start = PlainSource.start(parent, 0);
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = DOUBLE.matcher(text); m.find(); ) {
      file.problems()
          .add(
              ProblemCode.BLANK_SYNTAX,
              file.at(start + m.start()),
              shown(m.group()),
              remedy(m.group()));
      for (int i = m.start(); i < m.end(); i++) {
        rest.setCharAt(i, PlainSource.GONE);
      }
    }
    for (Matcher m = SINGLE.matcher(rest); m.find(); ) {
      boolean label = m.start() == 0 && m.group().charAt(0) == '【';
      if (HanText.isIn(m.group()) && !label) {
        doubtful(start + m.start(), m.group());
      }
    }
    for (Matcher m = OTHER.matcher(rest); m.find(); ) {
      doubtful(start + m.start(), m.group());
    }
    for (Matcher m = GAP.matcher(rest); m.find(); ) {
      doubtful(start + m.start(), m.group());
    }
  }

  private void doubtful(int offset, String written) {
    file.problems().add(ProblemCode.BLANK_DOUBTFUL, file.at(offset), shown(written));
  }

  private static String remedy(String written) {
    if (written.indexOf('\n') >= 0) {
      return "把这个空写在一行里：[[答案]]。";
    }
    return written.chars().anyMatch(c -> "［］【】〔〕〖〗".indexOf(c) >= 0)
        ? "方括号用半角，前后各两个：[[答案]]。"
        : "方括号前后各两个，中间不空格：[[答案]]。";
  }

  private static String shown(String written) {
    return Shortened.to(SHOWN, written.replace(PlainSource.GONE, '…').replace('\n', ' '));
  }
}
