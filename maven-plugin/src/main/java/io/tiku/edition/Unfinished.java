package io.tiku.edition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes that writers leave to themselves: TODO, 待补, 略, and the 「……」 of {@code tiku:new} where they
 * were to write.
 */
final class Unfinished {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:TODO|FIXME|TBD|XXX+|[Tt]odo(?=[:： ]))(?![A-Za-z0-9])"
              + "|(?<![有尚等亟留招正仍])待(?:补充?|定|写|续|完善|补全|填写?|核对)(?=[\\s，。；、：！？）)\\]】」』…,.;]|$)"
              + "|此处(?:填写|补充|待补|省略)");

  /** What a skeleton says; 「……的是（　　）」 and the like begin with the gap. */
  private static final Pattern SKELETON =
      Pattern.compile(
          "^(?:材料：|第[一二]点)?……" + "|^选项[甲乙丙丁]……" + "|规则是……|干扰项错在……|依据是……" + "|答案\\|另一种写法");

  private static final Set<String> NOTHING = Set.of("略", "略。", "暂无", "暂无。", "同上", "……", "…", "...");

  private Unfinished() {}

  /** The first such words of a text. */
  static Optional<String> in(String text) {
    if (NOTHING.contains(text)) {
      return Optional.of(text);
    }
    if (text.indexOf('…') >= 0) {
      Matcher skeleton = SKELETON.matcher(text);
      if (skeleton.find()) {
        return Optional.of(skeleton.group());
      }
    } else if (text.contains("答案|另一种写法")) {
      return Optional.of("答案|另一种写法");
    }
    Matcher note = NOTE.matcher(text);
    return note.find() ? Optional.of(note.group()) : Optional.empty();
  }
}
