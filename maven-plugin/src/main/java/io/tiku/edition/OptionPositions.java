package io.tiku.edition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that call options by their places: 前三项, 后两个, 最后一项, 第三个选项, 以上都对, ①③.
 *
 * <p>第三十九条第二项 is law, 前三个月 is time, ①③ may be numbers in the stem, and 甲、乙、丙，后两个 counts what its
 * own sentence has named.
 */
final class OptionPositions {

  private static final String NUMBER = "[一二两三四五六七八1-8]";
  private static final String OPTIONS = "(?:选项|说法|答案|做法|表述|观点)";

  /** What can only be options. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?:第"
              + NUMBER
              + "|最后一|倒数第"
              + NUMBER
              + "|[前后末]"
              + NUMBER
              + ")[个项种]?"
              + OPTIONS
              + "(?!目)"
              + "|选项(?:[二三四五六①-⑧]|一(?![致样般律直定旦起同方些并经])|[1-8](?![0-9.．年月日%％]))(?![种个项条款])"
              + "|(?i:\\bthe\\s+(?:first|second|third|fourth|last)\\s+(?:option|choice|answer)\\b)"
              + "|(?i:\\b(?:option|choice)\\s+[1-6]\\b)");

  /** What is said of options, where 个 counts them and not the next noun. */
  private static final String GOES_ON = "(?=[，。；、：是都均皆才不也属错对正把混没只为应和与及在有符]|可以|$)";

  /** What is options unless a law or the text itself counts so. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "最后一(?:项|[个种]"
              + GOES_ON
              + ")|倒数第"
              + NUMBER
              + "(?:项|[个种]"
              + GOES_ON
              + ")"
              + "|[前后末]"
              + NUMBER
              + "(?:[项种]|个"
              + GOES_ON
              + ")"
              + "|第"
              + NUMBER
              + "(?:、"
              + NUMBER
              + "){0,3}(?:项|[个种]"
              + GOES_ON
              + ")"
              + "|中间[一两二三](?:[项种]|个"
              + GOES_ON
              + ")"
              + "|(?<=^|[，。；：、\\s])(?:首项|末项)");

  private static final Pattern ALL =
      Pattern.compile(
          "(?<=^|[，。；：！\\s])(?:以上|上述|前述|上面|上列)(?:各|几|所有|全部|[二两三四五])?(?:[项个种])?"
              + OPTIONS
              + "|(?<=^|[，。；：！\\s])(?:以上|上述|前述|上面|上列)(?:各项|几项|[二两三四五][项种个者])?(?:情形|内容|情况|行为)?"
              + "(?:[都均皆]|全部?[是对错属])");

  private static final Pattern LAW =
      Pattern.compile("第[〇零一二三四五六七八九十百千0-9（）()]+[条款点]|[该本这此同前]条(?!件)|[该本这此同]款|法第|条例第|[条款]的?第?$");

  private static final Pattern ENUMERATION = Pattern.compile("、|；|一是|其一|（一）|[①1][.．、]?");

  private static final Pattern VERDICT =
      Pattern.compile("^(?:是?[错对]|是?正确|是?错误|不正确|不对|不?符合|说法|混淆|是干扰)");

  private static final Pattern OWN_LIST =
      Pattern.compile("一是|其一|（一）|①|分[为成]?[两二三四五]种|[有列][^。]{0,6}[两二三四五六七]种");

  private OptionPositions() {}

  /**
   * The first such words of a rationale.
   *
   * @param question the stem and the options, in which circled digits may number something
   */
  static Optional<String> in(String text, String question) {
    Matcher certain = CERTAIN.matcher(text);
    while (certain.find()) {
      if (!question.contains(certain.group())) {
        return Optional.of(certain.group());
      }
    }
    return counted(text, question).or(() -> all(text, question)).or(() -> circled(text, question));
  }

  private static Optional<String> counted(String text, String question) {
    Matcher words = COUNTED.matcher(text);
    while (words.find()) {
      String before = text.substring(0, words.start());
      String sentence = before.substring(sentenceStart(text, words.start(), "。！？\n"));
      String clause = before.substring(sentenceStart(text, words.start(), "。；！？\n"));
      String after = text.substring(words.end());
      boolean ofLaw =
          LAW.matcher(sentence).find()
              || (words.group().endsWith("项")
                  && LAW.matcher(before).find()
                  && !VERDICT.matcher(after).find());
      boolean ownList =
          (clause.indexOf('、') >= 0 && clause.indexOf('，') >= 0) || OWN_LIST.matcher(before).find();
      if (!ofLaw && !ownList && !after.startsWith("第") && !question.contains(words.group())) {
        return Optional.of(words.group());
      }
    }
    return Optional.empty();
  }

  /** «以上都对», where the rationale has not said before what it means. */
  private static Optional<String> all(String text, String question) {
    Matcher words = ALL.matcher(text);
    while (words.find()) {
      String before = text.substring(0, words.start());
      if (!ENUMERATION.matcher(before).find() && !question.contains(words.group())) {
        return Optional.of(words.group());
      }
    }
    return Optional.empty();
  }

  /**
   * Circled digits that number neither the question's statements nor the rationale's own points.
   */
  private static Optional<String> circled(String text, String question) {
    int first = circled(text, 0);
    if (first < 0 || circled(question, 0) >= 0 || numbersItself(text)) {
      return Optional.empty();
    }
    int end = first;
    while (end < text.length()
        && (isCircled(text.charAt(end)) || "、和与及".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return Optional.of(text.substring(first, end));
  }

  /** Whether circled digits ascend from ①, each with words of its own behind it. */
  private static boolean numbersItself(String text) {
    char expected = '①';
    for (int at = circled(text, 0); at >= 0; at = circled(text, at + 1)) {
      boolean words =
          at + 1 < text.length()
              && !isCircled(text.charAt(at + 1))
              && "、和与及项".indexOf(text.charAt(at + 1)) < 0;
      if (text.charAt(at) == expected && words) {
        expected++;
      } else if (text.charAt(at) >= expected) {
        return false;
      }
    }
    return expected > '②';
  }

  private static int circled(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isCircled(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCircled(char c) {
    return c >= '①' && c <= '⑩';
  }

  private static int sentenceStart(String text, int at, String ends) {
    int start = at;
    while (start > 0 && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
