package io.tiku.markup.body;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a paragraph that were meant as something else: rows of a table, a heading, the beginning
 * of a new paragraph.
 */
public final class ParagraphLines {

  private static final String BLANK = "[ \\t　]*";

  private static final String DASH = "[-—–－─_]";

  /** {@code |---|---|}, in whatever width. */
  private static final Pattern DELIMITERS =
      Pattern.compile(
          BLANK + "[|｜]?" + BLANK + "[:：]?" + DASH + "+[:：]?" + BLANK + "(?:[|｜]" + BLANK + "[:：]?"
              + DASH + "*[:：]?" + BLANK + ")+");

  private static final Pattern ROW = Pattern.compile(BLANK + "[|｜].*[|｜]" + BLANK);

  private static final Pattern HEADING =
      Pattern.compile(
          BLANK
              + "(?:#{2,6}[^#\\s].*|[#＃]{1,6}"
              + BLANK
              + "(?:解析|参考答案|问题).*|＃{1,6}.*|#{1,6}[ \\t　]+\\S.*)");

  private static final Pattern ANSWER =
      Pattern.compile(
          BLANK
              + "(?:\\*{2})?(?:[【\\[［]"
              + BLANK
              + "(?:参考|正确|标准)?(?:答案|解析|答案解析|答案及解析|评分标准|评分要点)"
              + BLANK
              + "[】\\]］]|(?:(?:参考|正确|标准)?答案|解析|答案解析|答案及解析|评分标准|评分要点)[:：])(?:.*)");

  private static final int DEEP_INDENT = 4;

  private final MarkdownFile file;
  private final Node paragraph;
  private final int start;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private ParagraphLines(MarkdownFile file, Node paragraph, int from) {
    this.file = file;
    this.paragraph = paragraph;
    this.start = Math.max(paragraph.getStartOffset(), from);
    int end = Math.max(start, paragraph.getEndOffset());
    String text = file.text(start, end);
    for (int at = 0; at < text.length(); ) {
      int feed = text.indexOf('\n', at);
      int to = feed < 0 ? text.length() : feed;
      lines.add(text.substring(at, to));
      starts.add(start + at);
      at = to + 1;
    }
  }

  /**
   * Reports what a paragraph was not meant to be.
   *
   * @param from what stands before this offset is left out
   */
  static void report(MarkdownFile file, Node paragraph, int from) {
    if (paragraph instanceof Paragraph) {
      ParagraphLines lines = new ParagraphLines(file, paragraph, from);
      lines.table();
      lines.headings();
      lines.indents();
    }
  }

  /** Reports what begins an answer or a rationale without a heading. */
  public static void reportAnswers(MarkdownFile file, Iterable<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Paragraph) {
        ParagraphLines lines = new ParagraphLines(file, node, 0);
        for (int i = 0; i < lines.lines.size(); i++) {
          String line = lines.lines.get(i);
          if (ANSWER.matcher(line).matches()) {
            String name = line.contains("解析") && !line.contains("答案") ? "解析" : "参考答案";
            lines.heading(i, "解析另起一节，写成「## " + name + "」，前后各空一行；案例的小问用三级小标题。");
            break;
          }
        }
      }
    }
  }

  private void table() {
    int rows = 0;
    int first = -1;
    int delimiters = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean delimiter = DELIMITERS.matcher(line).matches();
      if (delimiter || ROW.matcher(line).matches()) {
        rows++;
        first = first < 0 ? i : first;
        delimiters = delimiter && delimiters < 0 ? i : delimiters;
      }
    }
    if (rows > 1 || delimiters >= 0) {
      file.problems()
          .add(ProblemCode.TABLE_BROKEN, file.at(starts.get(first)), remedy(first, delimiters));
    }
  }

  private String remedy(int first, int delimiters) {
    if (delimiters < 0) {
      return "表头下面写一行分隔线，表头有几格就写几个：|---|---|；竖线用半角。";
    }
    String line = lines.get(delimiters);
    if (line.chars().anyMatch(c -> c > 0x7F)) {
      return "分隔线的竖线、横线和冒号都用半角：|---|---|。";
    }
    if (delimiters == 0 || !lines.get(delimiters - 1).contains("|")) {
      return "分隔线写在表头的下一行，中间不空行，竖线用半角。";
    }
    if (delimiters > 1 || first > 0) {
      return "表格前面空一行，表头只有一行。";
    }
    return "分隔线的格数要与表头相同，表头有几格就写几个：|---|---|。";
  }

  /** Whether a line was meant as a heading though it is none. */
  public static boolean isHeading(String line) {
    char first = line.isEmpty() ? '-' : line.charAt(0);
    return (first == '#' || first == '＃' || first <= ' ' || first == '　')
        && HEADING.matcher(line).matches();
  }

  private void headings() {
    for (int i = 0; i < lines.size(); i++) {
      if (isHeading(lines.get(i))) {
        heading(i, "写成「## 小标题」：行首不空格，# 用半角，后面空一格。");
      }
    }
  }

  private void heading(int line, String remedy) {
    String text = lines.get(line);
    int lead = text.length() - text.stripLeading().length();
    file.problems()
        .add(
            ProblemCode.SECTION_SYNTAX,
            file.at(starts.get(line) + lead),
            Shortened.to(30, text.strip()),
            remedy);
  }

  private void indents() {
    if (!(paragraph.getParent() instanceof Document)) {
      return;
    }
    if (start == paragraph.getStartOffset()) {
      int lineStart = file.lineStart(start);
      String lead = lead(file.text(lineStart, start) + lines.get(0));
      if (lead.contains("　") || width(lead) >= DEEP_INDENT) {
        file.problems()
            .add(ProblemCode.TEXT_INDENT, file.at(lineStart), "删掉行首的空白；要写代码就放在两行 ``` 之间。");
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lead(lines.get(i)).contains("　")) {
        file.problems()
            .add(ProblemCode.TEXT_INDENT, file.at(starts.get(i)), "删掉行首的空白；要另起一段，就在前面空一行。");
      }
    }
  }

  private static String lead(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static int width(String lead) {
    return lead.chars().map(c -> c == '\t' ? DEEP_INDENT : 1).sum();
  }
}
