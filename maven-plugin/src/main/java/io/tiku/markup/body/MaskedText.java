package io.tiku.markup.body;

import java.util.regex.Pattern;

/**
 * Text between stars that hide what stands beside it, as in files about persons: {@code 张**与李**说},
 * {@code *明和*华}, {@code **市**区}, {@code 20**年**月}, {@code 赔偿**元，补偿**元}. What is told apart from
 * emphasis is what nobody would emphasise: a pair of surnames that each lost its name, the unit
 * between two gaps. Surnames that are also everyday words (高、方、于、金 …) count only before a
 * conjunction.
 */
final class MaskedText {

  /** How many characters after the stars are looked at. */
  static final int LONGEST_UNIT = 3;

  private static final String SURNAMES =
      "张王李刘陈杨赵黄吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧肖曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎潘戴姜姚谭廖邹熊" + "郝孔崔邱秦侯邵孟尹黎贺赖龚丁杜";

  private static final String EVERYDAY = "某周林何高马于程许曾叶余夏钟汪田任范方石金陆白康毛史顾段雷钱汤易常武乔文江万龙安成严关";

  /** With what a second name is joined to the first. */
  private static final Pattern JOINED = Pattern.compile("(?:[与跟诉向给]|和(?![解谐平])).*", Pattern.DOTALL);

  /** {@code *明与*华}: the conjunction before a name of which the first character is hidden. */
  private static final Pattern JOINING =
      Pattern.compile("\\p{IsHan}{1,3}(?:(?<![参赠给授干相])与|(?<![总缓共调饱温])和|跟)");

  private static final Pattern PLACE = Pattern.compile("[省市州县区旗乡镇村路街巷弄号栋幢楼室字]");

  private static final Pattern IN_PLACE =
      Pattern.compile("(?:[市州县区旗乡镇村路街巷弄号栋幢楼室第局厂]|分?公司|中心).*", Pattern.DOTALL);

  private static final Pattern TIME = Pattern.compile("[年月日时]");

  private static final Pattern IN_TIME = Pattern.compile("[月日时分].*", Pattern.DOTALL);

  /** The unit of a gap, then the words up to the next gap. */
  private static final Pattern AMOUNT =
      Pattern.compile("[元天日年月岁人个名号时％%].*[，、；：。与和至到,;].*", Pattern.DOTALL);

  /** {@code A**123与B**456}: what stands between two numbers that lost characters. */
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9A-Za-z]+[^0-9A-Za-z].*[0-9A-Za-z]", Pattern.DOTALL);

  private MaskedText() {}

  /**
   * Whether stars hide something rather than emphasise.
   *
   * @param before the character before the first stars
   * @param words between the stars
   * @param after what follows the last ones
   */
  static boolean hides(char before, String words, String after) {
    return !words.isEmpty()
        && (names(before, words)
            || NUMBERS.matcher(words).matches() && isCode(before) && isCode(first(after))
            || JOINING.matcher(words).matches() && Character.isIdeographic(first(after))
            || PLACE.matcher(words).matches() && IN_PLACE.matcher(after).matches()
            || TIME.matcher(words).matches() && IN_TIME.matcher(after).matches()
            || AMOUNT.matcher(words).matches() && first(after) == words.charAt(0));
  }

  private static boolean names(char before, String words) {
    return words.length() > 1
        && isSurname(before, words)
        && isSurname(words.charAt(words.length() - 1), words);
  }

  private static boolean isSurname(char c, String words) {
    return SURNAMES.indexOf(c) >= 0 || EVERYDAY.indexOf(c) >= 0 && JOINED.matcher(words).matches();
  }

  private static boolean isCode(char c) {
    return c < 0x7F && Character.isLetterOrDigit(c);
  }

  private static char first(String text) {
    return text.isEmpty() ? '\n' : text.charAt(0);
  }
}
