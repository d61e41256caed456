package io.tiku.edition;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.Question;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question's number or type left from another paper: {@code 12、}, {@code 第3题}, {@code 【单选】}.
 * Papers number questions themselves. What is counted on in the same text, as in （1）…（2）…, is left
 * alone.
 */
final class StemNumber {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:第[0-9０-９一二三四五六七八九十百]{1,4}[题问](?:[.、．:：，,][\\s　]*)?"
              + "|[题问][0-9]{1,3}[.、．:：]"
              + "|[（(【\\[]([0-9]{1,3})[）)】\\]][.、．]?"
              + "|[（(【\\[](?:单项选择|单选|多项选择|多选|不定项选择|不定项|判断|填空|匹配|排序|简答|案例|案例分析)题?[）)】\\]]"
              + "|(?:[Qq]|例[题]?)[0-9]{1,3}(?:[.、．:：]|[\\s　])"
              + "|([0-9]{1,3})(?:[、．.](?![0-9])|[)）])"
              + "|([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])"
              + "|(①))[\\s　]*(?=\\S)");

  private static final String CHINESE = "一二三四五六七八九十";

  private static final int SOUGHT = 8;

  private final Problems problems;
  private final TextPlaces places;

  StemNumber(Problems problems, TextPlaces places) {
    this.problems = problems;
    this.places = places;
  }

  void check(Item item) {
    if (item.status() == ItemStatus.RETIRED) {
      return;
    }
    if (!item.material().isEmpty()) {
      String text = item.material().plainText();
      String start = text.substring(0, Math.min(SOUGHT, text.length()));
      SourcePosition at = places.find(item.keys().start(), start);
      in(item.material()).ifPresent(found -> problems.add(ProblemCode.STEM_NUMBER, at, found));
    }
    for (Question question : item.questions()) {
      in(question.stem())
          .ifPresent(found -> problems.add(ProblemCode.STEM_NUMBER, question.at(), found));
    }
  }

  private static Optional<String> in(Body body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Block first = body.blocks().get(0);
    if (first instanceof Block.Listing list && list.ordered() && list.items().size() == 1) {
      return Optional.of(list.start() + ".");
    }
    String text = body.plainText();
    Matcher matcher = NUMBER.matcher(text);
    if (!(first instanceof Block.Paragraph) || !matcher.lookingAt()) {
      return Optional.empty();
    }
    String found = matcher.group().strip();
    return next(matcher, found).filter(text::contains).isPresent()
        ? Optional.empty()
        : Optional.of(found);
  }

  /** The number that would go on counting: 13、 after 12、. */
  private static Optional<String> next(Matcher matcher, String found) {
    for (int group = 1; group <= 2; group++) {
      String number = matcher.group(group);
      if (number != null) {
        return Optional.of(found.replace(number, String.valueOf(Integer.parseInt(number) + 1)));
      }
    }
    String chinese = matcher.group(3);
    if (chinese != null && chinese.length() == 1 && CHINESE.indexOf(chinese) < 9) {
      return Optional.of(CHINESE.charAt(CHINESE.indexOf(chinese) + 1) + "、");
    }
    return matcher.group(4) == null ? Optional.empty() : Optional.of("②");
  }
}
