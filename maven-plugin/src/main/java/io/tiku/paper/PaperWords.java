package io.tiku.paper;

import io.tiku.content.Citation;
import io.tiku.content.ItemType;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.util.Collections;
import java.util.List;

/**
 * What papers and keys say besides the words of the bank, in one language: {@code 试卷代号：…}, {@code
 * （2分）}.
 *
 * @param texts of that language
 */
public record PaperWords(Texts texts) {

  private static final String DIGITS = "零一二三四五六七八九";

  /** Those of the contest, whose rules and documents are Chinese. */
  public static PaperWords chinese(Templates templates) {
    return new PaperWords(Texts.of(Texts.CHINESE, templates));
  }

  /** A text of papers. */
  public String say(String key, Object... values) {
    return texts.say("paper." + key, values);
  }

  /** Marks behind what earns them: {@code （1.5分）}. */
  public String marks(int halves) {
    return say("marks", ExamPaper.marks(halves));
  }

  /** The number of a question of a 案例, from 1. */
  public String part(int number) {
    return "（" + number + "）";
  }

  /** 一, 二, …; in other languages 1, 2, …. */
  public String numeral(int number) {
    return texts.language().equals(Texts.CHINESE) ? chinese(number) : String.valueOf(number);
  }

  /** 1 to 99 in Chinese. */
  static String chinese(int number) {
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.charAt(number / 10)) + "十";
    return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
  }

  /** A section's number and heading. */
  public String heading(ExamSection section) {
    return say("section", section.number(), section.heading());
  }

  /** A section's heading without what stands in brackets behind it. */
  public static String bookmark(String heading) {
    return heading.replaceFirst("（.*| \\(.*", "");
  }

  /** The paper's title with its label. */
  public String title(ExamPaper paper) {
    return say("titled", paper.title(), paper.label());
  }

  /** What a paper says of itself below its title. */
  public String facts(ExamPaper paper) {
    return say("facts", paper.code(), paper.minutes(), ExamPaper.marks(paper.halfMarks()));
  }

  /** The same on its key. */
  public String factsOfKey(ExamPaper paper) {
    return say("factsOfKey", paper.code(), ExamPaper.marks(paper.halfMarks()));
  }

  /** The type of a question of a 案例, before its stem. */
  String typed(ItemType type) {
    return say("typed", texts.word("type", type));
  }

  /** Where the letters of a 排序 are written. */
  public String order(int options) {
    return say("order", String.join("→", Collections.nCopies(options, OptionLines.GAP)));
  }

  /** What an answer rests on. */
  public String basis(List<Citation> citations, Edition edition) {
    return say("basis", KeyText.basis(citations, edition, texts));
  }

  /** What somebody fills in who marks a section. */
  public List<String> marked() {
    return List.of(say("score"), say("marker"));
  }

  /** The lines of the 总分表 below its head. */
  public List<String> scoreLines() {
    return List.of(say("score"), say("marker"), say("checker"));
  }

  /** What candidates write beside the 密封线. */
  public List<String> person() {
    return List.of(say("unit"), say("name"), say("candidate"));
  }
}
