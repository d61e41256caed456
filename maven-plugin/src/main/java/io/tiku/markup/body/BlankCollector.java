package io.tiku.markup.body;

import io.tiku.content.Inline;
import io.tiku.content.Tolerance;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks met while a text is read, in order. */
public final class BlankCollector {

  private static final String OTHER_BARS = "｜│┃∣丨¦❘︱";

  /** Marks that are no marks in an answer: it would be compared with its stars. */
  private static final Pattern MARKS =
      Pattern.compile(
          "\\*\\*[^*]+\\*\\*|`[^`]+`|&#?[0-9A-Za-z]+;|\\\\[!-/:-@\\[-`{-~]|" + StrayMarks.TEX);

  private final boolean allowed;
  private final List<List<String>> accepted = new ArrayList<>();
  private final List<SourcePosition> places = new ArrayList<>();

  private BlankCollector(boolean allowed) {
    this.allowed = allowed;
  }

  /** For stems. */
  public static BlankCollector allowing() {
    return new BlankCollector(true);
  }

  /** For all other text, where a blank is a mistake. */
  public static BlankCollector refusing() {
    return new BlankCollector(false);
  }

  public List<List<String>> accepted() {
    return accepted;
  }

  /** Where the blanks stand. */
  public List<SourcePosition> places() {
    return places;
  }

  /** Where a bar stands that looks like the one between answers; -1 for nowhere. */
  private static int bar(String answers) {
    for (int i = 0; i < answers.length(); i++) {
      if (OTHER_BARS.indexOf(answers.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  Inline read(MarkdownFile file, BlankSyntax.BlankNode node) {
    if (!allowed) {
      file.report(ProblemCode.MARKUP_UNSUPPORTED, node, "空格 [[ ]]", "空格只写在填空题的题干里，别处写成文字。");
    }
    List<String> answers = new ArrayList<>();
    boolean empty = false;
    // In a table the bar between answers may be escaped.
    String written = node.answers().toString().replace("\\|", "|");
    for (String answer : written.split("\\|", -1)) {
      empty |= answer.isBlank();
      answers.add(ScriptSyntax.plain(answer.strip()));
      if (Tolerance.misspelt(answer)) {
        file.report(ProblemCode.BLANK_NUMBER, node, answer.strip());
      }
    }
    Optional<String> formula = FormulaSyntax.first(written);
    formula.ifPresent(found -> FormulaSyntax.report(file, node, found));
    Matcher mark = MARKS.matcher(written);
    if (allowed && formula.isEmpty() && mark.find()) {
      file.report(
          ProblemCode.MARKUP_LEFT, node, mark.group(), "答案里只写文字；要突出这个空，把星号写在方括号外面：**[[答案]]**。");
    }
    int bar = bar(written);
    if (bar >= 0) {
      file.problems()
          .add(
              ProblemCode.BLANK_SYNTAX,
              file.at(node.getStartOffset() + 2 + bar),
              Shortened.to(30, node.getChars().toString()),
              "几种答案之间用半角竖线隔开：[[甲|乙]]。");
    }
    if (empty) {
      file.report(ProblemCode.BLANK_EMPTY, node);
    }
    accepted.add(answers);
    places.add(file.at(node));
    return new Inline.Blank(answers);
  }
}
