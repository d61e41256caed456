package io.tiku.pack.seal;

import static io.tiku.pack.seal.ApprovalState.DRAFTED;
import static io.tiku.pack.seal.ApprovalState.OBJECTED;
import static io.tiku.pack.seal.ApprovalState.RETURNED;
import static io.tiku.pack.seal.ApprovalState.SUBMITTED;

import java.util.ArrayList;
import java.util.List;

/** 审批中要留意的事: what whoever reads a log should notice of one of its lines. */
final class ApprovalRemarks {

  private final ApprovalStatus before;
  private final ApprovalStep step;
  private final PublicKey signer;

  ApprovalRemarks(ApprovalStatus before, ApprovalStep step, PublicKey signer) {
    this.before = before;
    this.step = step;
    this.signer = signer;
  }

  /**
   * @param inOrder whether lines follow each other in time; answers are entered as they come
   */
  List<String> all(boolean inOrder) {
    List<String> remarks = new ArrayList<>();
    if (inOrder && before.time().filter(last -> last.isAfter(step.time())).isPresent()) {
      remarks.add(line() + "的时间早于上一行，签名时有一台电脑的时间不对。");
    }
    boolean anew = step.state() == DRAFTED || step.state() == SUBMITTED;
    List<String> approved = before.voices().planApprovals();
    if (anew && !approved.isEmpty()) {
      remarks.add(
          line() + "重新" + step.state().label() + "，此前 " + String.join("、", approved) + " 的批准作废。");
    }
    if (step.state() == DRAFTED && before.state().isPresent()) {
      drafted(remarks);
    }
    if (step.state() == RETURNED || step.state() == OBJECTED) {
      remarks.add(
          line() + "，「" + signer.role() + "」" + step.state().label() + "，理由：" + step.note());
    }
    return remarks;
  }

  private void drafted(List<String> remarks) {
    List<String> heard = before.opinions();
    if (!heard.isEmpty()) {
      remarks.add(line() + "重新起草，此前 " + String.join("、", heard) + " 的意见是对原来的方案说的，要重新征求。");
    }
    if (before.values().isPresent() && step.values().isPresent()) {
      List<String> changes = before.values().get().differences(step.values().get());
      remarks.add(
          changes.isEmpty()
              ? line() + "重新起草，方案的值没有变。"
              : line() + "重新起草，方案改了：\n" + String.join("\n", changes));
    }
  }

  private String line() {
    return "第 " + (before.lines() + 1) + " 行";
  }
}
