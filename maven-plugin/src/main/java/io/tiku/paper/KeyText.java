package io.tiku.paper;

import io.tiku.content.Citation;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of 参考答案及评分标准 that are the same in every output. */
public final class KeyText {

  private static final int GROUP = 5;

  private KeyText() {}

  /**
   * Answers that are read off together.
   *
   * @param numbers such as {@code 1—5}
   * @param answers such as {@code ABCDA}
   */
  public record Group(String numbers, String answers) {}

  /** Five answers a group; none for a section that is not marked by comparing letters. */
  public static List<Group> groups(ExamSection section) {
    List<Group> groups = new ArrayList<>();
    if (!PaperMaker.objective(section.spec().type())) {
      return groups;
    }
    List<ExamItem> items = section.items();
    String between = section.spec().type() == ItemType.SINGLE ? "" : "　";
    for (int from = 0; from < items.size(); from += GROUP) {
      List<ExamItem> group = items.subList(from, Math.min(from + GROUP, items.size()));
      String first = String.valueOf(group.get(0).number());
      String last = group.size() > 1 ? "—" + group.get(group.size() - 1).number() : "";
      groups.add(
          new Group(
              first + last,
              group.stream()
                  .map(item -> answer(item.questions().get(0)))
                  .collect(Collectors.joining(between))));
    }
    return groups;
  }

  /** The right letters, of 判断 √ or ×. */
  public static String answer(ExamQuestion question) {
    if (question.question().type() == ItemType.JUDGEMENT) {
      boolean right =
          question.options().stream()
              .anyMatch(option -> option.key() && option.text().plainText().equals("正确"));
      return right ? "√" : "×";
    }
    List<String> lines = question.lineLetters();
    if (question.question().type() == ItemType.ORDERING) {
      return String.join("→", lines);
    }
    return lines.isEmpty()
        ? question.letters()
        : IntStream.range(0, lines.size())
            .mapToObj(i -> line(i) + lines.get(i))
            .collect(Collectors.joining("　"));
  }

  /** The number of a line of a 匹配 by its place, from 0. */
  public static String line(int place) {
    return "（" + (place + 1) + "）";
  }

  /** What some right lines of a 匹配 or 排序 earn. */
  private static String credit(ExamQuestion question, PaperWords words) {
    List<Integer> scale = question.parts();
    int all = scale.size();
    if (scale.get(all - 2) == 0) {
      return words.say("credited.all");
    }
    if (question.halfMarks() % all == 0) {
      return words.say("credited.each", ExamPaper.marks(question.halfMarks() / all));
    }
    return IntStream.range(0, all)
        .filter(i -> scale.get(i) > 0)
        .mapToObj(i -> words.say("credited.line", i + 1, ExamPaper.marks(scale.get(i))))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(words.texts().say("word.and")),
                lines -> words.say("credited.lines", lines)));
  }

  /** What the right options say; nothing for 判断, whose answer says it. */
  public static String words(ExamQuestion question) {
    if (question.question().type().inLines()) {
      return question.question().answer().linesText();
    }
    return question.question().type() == ItemType.JUDGEMENT
        ? ""
        : question.options().stream()
            .filter(Option::key)
            .map(option -> option.text().plainText())
            .collect(Collectors.joining("；"));
  }

  /** The same with what some right lines of a 匹配 or 排序 earn. */
  public static String words(ExamQuestion question, PaperWords words) {
    return words(question) + (question.question().type().inLines() ? credit(question, words) : "");
  }

  /** Marks behind what earns them, such as {@code （1.5分）}. */
  public static String marks(int halves) {
    return "（" + ExamPaper.marks(halves) + "分）";
  }

  /** 《…》第…条；…. */
  public static String basis(List<Citation> citations, Edition edition) {
    return basis(citations, edition, title -> "《" + title + "》", "、", "；");
  }

  /** The same in another language. */
  static String basis(List<Citation> citations, Edition edition, Texts texts) {
    return basis(
        citations,
        edition,
        title -> texts.say("law.title", title),
        texts.say("word.and"),
        texts.say("word.semicolon"));
  }

  private static String basis(
      List<Citation> citations,
      Edition edition,
      UnaryOperator<String> quoted,
      String and,
      String semicolon) {
    List<String> said = new ArrayList<>();
    for (Citation citation : citations) {
      Optional<Statute> statute = edition.statute(citation.statute());
      said.add(
          quoted.apply(statute.map(Statute::title).orElse(citation.statute()))
              + citation.provisions().stream()
                  .map((Provision provision) -> provision.name(citation.unit()))
                  .collect(Collectors.joining(and)));
    }
    return String.join(semicolon, said);
  }
}
