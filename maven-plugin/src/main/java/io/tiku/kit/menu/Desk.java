package io.tiku.kit.menu;

import io.tiku.pipeline.KeyWork;
import io.tiku.pipeline.PackStanding;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.PackWork.Matter;
import java.util.List;

/**
 * 办公桌: what all menus work with, and the steps that all parties have.
 *
 * @param who works here
 * @param rehearsal whether all parties rehearse
 */
record Desk(Screen screen, PackWork work, Identity who, boolean rehearsal) {

  private static final int GROUPS_A_LINE = 20;

  Matter matter() {
    return matter(rehearsal);
  }

  Matter matter(boolean rehearsed) {
    return new Matter(who.region(), rehearsed, keyName());
  }

  String keyName() {
    return work.keys().own(who.unit()).map(KeyWork.Shown::name).orElse("");
  }

  PackStanding standing() {
    return work.standing(matter());
  }

  boolean hasKey() {
    return !keyName().isEmpty();
  }

  boolean isListed() {
    return work.keys().isListed(who.unit());
  }

  void tell(String sentence) {
    screen.say(PlainWords.of(sentence));
  }

  /** Why nothing can be signed yet; empty if it can. */
  String unlisted() {
    return !hasKey()
        ? "先做自己的钥匙。"
        : isListed() ? "" : "还没有部里的钥匙单。把公钥交给部里，念指纹给部里听；部里发来 keys.json，放进「收到」文件夹，选「收部里的钥匙单」。";
  }

  Step makeKey() {
    return Step.inOrder(
        "做自己的钥匙，把公钥交给部里",
        hasKey(),
        "",
        () -> {
          if (hasKey()
              && screen.agrees("「" + who.unit() + "」已经有钥匙。丢了或者可能被人拿走了，才另做一把。", "不另做", "另做一把")) {
            return;
          }
          tell(work.keys().make(who.unit()));
          readOut();
        });
  }

  Step takeKeys() {
    return Step.inOrder("收部里的钥匙单", isListed(), hasKey() ? "" : "先做自己的钥匙。", this::receive);
  }

  /** Takes over what came. */
  void receive() {
    work.receive(matter(), this::isSame).forEach(this::tell);
  }

  private boolean isSame(KeyWork.Shown key) {
    screen.say("这是「" + key.role() + "」的公钥（" + key.name() + "）。给他们打电话，用自己知道的号码，请他们念指纹，逐组对：");
    sayFingerprint(key);
    return screen.agrees("八组全都相同吗？", "全都相同", "不同，或者还没有核对");
  }

  private void sayFingerprint(KeyWork.Shown key) {
    screen.say("    " + key.fingerprint().substring(0, GROUPS_A_LINE).strip());
    screen.say("    " + key.fingerprint().substring(GROUPS_A_LINE).strip());
  }

  /** Shows one's own fingerprint, to be read out. */
  void readOut() {
    work.keys()
        .own(who.unit())
        .ifPresentOrElse(
            key -> {
              screen.say("「" + key.role() + "」的指纹，在电话里照念，每组四个字：");
              sayFingerprint(key);
            },
            () -> screen.say("还没有钥匙，先选「做自己的钥匙」。"));
  }

  /** Says how far it is. */
  void report() {
    PackStanding standing = standing();
    if (!standing.fault().isEmpty()) {
      tell(standing.fault());
      return;
    }
    if (standing.closed()) {
      work.verify(who.region(), rehearsal).forEach(this::tell);
      return;
    }
    standing.remarks().forEach(this::tell);
    tell(standing.next().isEmpty() ? "还没有审批日志。" : standing.next());
  }

  /** What all parties may do at any time. */
  List<Step> always() {
    return List.of(
        Step.anyTime("收文件（「收到」文件夹里的）", this::receive),
        Step.anyTime("看进行到哪一步", this::report),
        Step.anyTime("念指纹", this::readOut));
  }
}
