package io.tiku.kit.menu;

import io.tiku.pipeline.PackStanding;
import java.util.List;

/** 审批处的各步. */
final class OfficeSteps {

  private final Desk desk;
  private final PackStanding now;

  OfficeSteps(Desk desk) {
    this.desk = desk;
    now = desk.standing();
  }

  List<Step> all() {
    String missing =
        desk.unlisted().isEmpty() ? "还没有承办方发来的送审件和审批日志。请向承办方要，放进「收到」文件夹。" : desk.unlisted();
    boolean sent = now.has("submitted") && now.reviewCopy();
    boolean read = now.said("reviewed");
    boolean approved = now.said("questions-approved") || now.has("sealed");
    return List.of(
        desk.makeKey(),
        desk.takeKeys(),
        Step.inOrder("收承办方的送审件", sent || now.has("sealed"), desk.unlisted(), desk::receive),
        Step.inOrder(
            "打开送审件来看",
            read || now.has("sealed"),
            sent ? "" : missing,
            () -> {
              desk.tell(desk.work().review(desk.matter()));
              desk.tell("先看 audit/report.pdf，再看试卷和手册。");
            }),
        Step.inOrder(
            "批准方案和试题，答复承办方",
            approved,
            read ? "" : sent ? "先打开送审件来看；没有看过的试题不能批准。" : missing,
            () -> desk.tell(approved ? "已经批准过。" : desk.work().approveAll(desk.matter()))),
        Step.inOrder(
            "删去看过的送审件",
            approved && !now.review(),
            now.review() ? approved ? "" : "批准以后再删。" : "没有打开的送审件。",
            () -> desk.tell(desk.work().forgetReview(desk.matter()))),
        Step.anyTime("有异议，写明理由（只收回自己的批准）", () -> refuse(sent, missing, true)),
        Step.anyTime("退回承办方，写明理由（两个部门的批准都作废）", () -> refuse(sent, missing, false)));
  }

  private void refuse(boolean sent, String missing, boolean objecting) {
    if (!sent) {
      desk.tell("现在还不能答复：" + missing);
      return;
    }
    String reason = MemberSteps.reason(desk);
    desk.tell(
        objecting
            ? desk.work().object(desk.matter(), reason)
            : desk.work().sendBack(desk.matter(), reason));
  }
}
