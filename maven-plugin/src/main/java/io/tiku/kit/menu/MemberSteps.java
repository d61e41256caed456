package io.tiku.kit.menu;

import io.tiku.pipeline.PackStanding;
import java.util.List;
import java.util.Set;

/** 成员单位的各步. */
final class MemberSteps {

  private final Desk desk;
  private final PackStanding now;
  private final Set<String> seen;

  /**
   * @param seen what was looked at since the program was started
   */
  MemberSteps(Desk desk, Set<String> seen) {
    this.desk = desk;
    now = desk.standing();
    this.seen = seen;
  }

  List<Step> all() {
    String notAsked =
        desk.unlisted().isEmpty()
            ? "还没有承办方发来的审批日志（approval.jsonl）。请向承办方要，放进「收到」文件夹。"
            : desk.unlisted();
    boolean asked = now.has("drafted");
    boolean answered = now.said("consulted");
    return List.of(
        desk.makeKey(),
        desk.takeKeys(),
        Step.inOrder("收承办方的方案", asked, desk.unlisted(), desk::receive),
        Step.inOrder(
            "看方案：环节、题数、分值、时限",
            answered || seen.contains("plan"),
            asked ? "" : notAsked,
            () -> {
              desk.work().plan(desk.matter()).forEach(desk.screen()::say);
              seen.add("plan");
            }),
        Step.inOrder(
            "同意，答复承办方",
            answered,
            asked ? "" : notAsked,
            () -> {
              String note = desk.screen().ask("意见，所有看日志的人都看得到（直接按回车就是「同意。」）：");
              desk.tell(desk.work().agree(desk.matter(), note.isEmpty() ? "同意。" : note));
            }),
        Step.anyTime(
            "不同意，写明理由",
            () -> {
              if (!asked) {
                desk.tell("现在还不能答复：" + notAsked);
                return;
              }
              desk.tell(desk.work().object(desk.matter(), reason(desk)));
              desk.tell("商量好以后，选「同意」再答复一次，就算同意。");
            }));
  }

  static String reason(Desk desk) {
    while (true) {
      String typed = desk.screen().ask("理由，所有看日志的人都看得到：");
      if (!typed.isEmpty()) {
        return typed;
      }
      desk.tell("要写明理由，不能空着。");
    }
  }
}
