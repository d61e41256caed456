package io.tiku.pack.sheet;

import io.tiku.content.Segment;
import io.tiku.content.Segment.Wrong;
import io.tiku.content.SegmentKind;
import io.tiku.paper.PrintPart.Pair;
import java.util.ArrayList;
import java.util.List;

/** What the host says at each moment of a segment. */
final class HostWords {

  private HostWords() {}

  /** The moment, and the words for it. */
  static List<Pair> of(Segment segment) {
    List<Pair> words = new ArrayList<>();
    words.add(new Pair("读题前", before(segment)));
    words.add(
        new Pair(
            "读题后", segment.kind() == SegmentKind.BUZZER ? "开始抢答。（抢到后）请__号台作答。" : "请作答。（同时开始计时）"));
    if (segment.judges().isPresent()) {
      words.add(
          new Pair("时间到", segment.written() ? "时间到，请停笔。请工作人员收答题纸，交裁判评分。" : "时间到，请停止作答。请裁判评分。"));
      words.add(new Pair("报分", "__号台的得分是__分。"));
      return words;
    }
    boolean out = segment.wrong() instanceof Wrong.Out;
    words.add(new Pair("答对", out ? "回答正确。" : "回答正确，加__分。"));
    words.add(new Pair("答错", "回答错误，正确答案是____。" + cost(segment.wrong())));
    words.add(new Pair("超时", "时间到，正确答案是____。" + cost(segment.wrong())));
    if (segment.kind() == SegmentKind.BUZZER) {
      words.add(new Pair("抢先按下", "__号台犯规，不能再答本题，其他队继续。"));
      words.add(new Pair("无人抢答", "本题作废，正确答案是____。"));
    }
    if (segment.pass()) {
      words.add(new Pair("放弃", "__号台放弃，不得分也不扣分。"));
    }
    words.add(new Pair("讲评", "照读题后的“解析”，时间紧时可以略去。"));
    return words;
  }

  private static String before(Segment segment) {
    return switch (segment.kind()) {
      case INDIVIDUAL -> "请__号台__号队员听题，本题__分，限时__秒。";
      case TEAM -> "请__号台听题，本题__分，限时__秒。";
      case BUZZER -> "请各队听题，本题__分，读完题宣布“开始抢答”后再按抢答器。";
      case RISK -> "请__号台选题。（选定后）本题__分，限时__秒，请听题。";
      case SCENARIO ->
          segment.written() ? "请各队备好答题纸，下面宣读材料和问题，各队一起作答，限时__秒。" : "请__号台准备，下面宣读材料和问题，限时__秒。";
      case TIEBREAK -> "请__号台听题，本题限时__秒。";
    };
  }

  private static String cost(Wrong wrong) {
    if (wrong instanceof Wrong.Same) {
      return "扣__分。";
    }
    if (wrong instanceof Wrong.Fixed fixed) {
      return "扣" + fixed.marks() + "分。";
    }
    return wrong instanceof Wrong.Out ? "请__号台退出加赛。" : "不扣分。";
  }
}
