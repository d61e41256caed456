package io.tiku.pack.seal;

import java.util.regex.Pattern;

/**
 * 意见的文字: whether a note says anything, and whether it says no. An answer that says no is not
 * counted as one that was asked for and given.
 */
final class Opinion {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final String NO = "(不同意|不赞成|不赞同|不认可|不支持|不接受|不通过|不批准|不予|不可行|不妥|反对|异议|否决|暂缓|撤回)";
  private static final Pattern NEGATIVE =
      Pattern.compile(
          NO + "|(?i)\\b(no|disagree\\w*|object\\w*|oppose\\w*|reject\\w*)\\b|^\\W*否\\W*$");

  /** 没有不同意见、无异议、不反对. */
  private static final Pattern NOT_NEGATIVE =
      Pattern.compile(
          "(没有|并无|均无|无|未|不存在|不)(任何|其他|提出|什么|持)?(不同意见|反对意见|异议|反对)"
              + "|(?i)\\bno (objections?|comments?|opinions?)\\b");

  private Opinion() {}

  static boolean isEmpty(String note) {
    return !WORD.matcher(note).find();
  }

  static boolean isNegative(String note) {
    return NEGATIVE.matcher(NOT_NEGATIVE.matcher(note).replaceAll("")).find();
  }
}
