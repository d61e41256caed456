package io.tiku.kit.menu;

import io.tiku.pipeline.PackStanding;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.PackWork.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 承办方的各步. */
final class HostSteps {

  private final Desk desk;
  private final PackStanding now;
  private final Step.Action alone;

  /**
   * @param alone shows the menu of a rehearsal alone
   */
  HostSteps(Desk desk, Step.Action alone) {
    this.desk = desk;
    now = desk.standing();
    this.alone = alone;
  }

  private Matter matter() {
    return desk.matter();
  }

  private PackWork work() {
    return desk.work();
  }

  List<Step> all() {
    List<Step> steps = new ArrayList<>();
    steps.add(desk.makeKey());
    boolean rehearsed = work().standing(desk.matter(true)).closed();
    steps.add(Step.optional("一个人演练（别的各方由替身签）", rehearsed, desk.hasKey() ? "" : "先做自己的钥匙。", alone));
    steps.add(desk.takeKeys());
    steps.add(draft());
    steps.add(
        Step.inOrder(
            "收各单位的答复",
            now.heard(),
            now.has("drafted") ? "" : "先起草方案。",
            () -> {
              desk.receive();
              PackStanding then = desk.standing();
              desk.tell(
                  then.heard() ? "意见征求齐了。" : "还没有答复：" + String.join("、", then.unheard()) + "。");
            }));
    if (!desk.rehearsal()) {
      steps.add(
          Step.inOrder(
              "收部里的分配",
              now.dealt(),
              now.heard() ? "" : "先把各单位的答复收齐，方案定了部里才分配。" + unheard(),
              desk::receive));
    }
    steps.add(make());
    steps.add(submit());
    steps.add(
        Step.inOrder(
            "收审批处的答复",
            now.approved(),
            submitted() ? "" : "先报批。",
            () -> {
              desk.receive();
              PackStanding then = desk.standing();
              desk.tell(
                  then.approved() ? "批准齐了。" : "还没有批准：" + String.join("、", then.waiting()) + "。");
            }));
    steps.add(seal());
    String when = desk.rehearsal() ? "演练包封好就能打开" : "启用时间以后";
    steps.add(
        Step.inOrder("打开（" + when + "）", now.opened(), now.closed() ? "" : "先封存。", this::open));
    return steps;
  }

  private String unheard() {
    return now.unheard().isEmpty() ? "" : "还没有答复：" + String.join("、", now.unheard()) + "。";
  }

  private boolean submitted() {
    return now.has("submitted");
  }

  private Step draft() {
    return Step.inOrder(
        "起草方案，请各单位答复",
        now.has("drafted"),
        desk.unlisted(),
        () -> {
          if (now.has("drafted")
              && desk.screen().agrees("方案已经起草过。重新起草，各单位的意见和批准都作废。", "不重新起草，只再放一次要送出的文件", "重新起草")) {
            desk.tell(work().askMembers(matter()));
            return;
          }
          String names = desk.screen().ask("还有谁出题、选题？写他们钥匙的名称，用逗号隔开，他们以后不能批准（没有就直接按回车）：");
          desk.tell(work().draft(matter(), names));
          desk.tell(work().askMembers(matter()));
          desk.tell("各单位收下、答复以后，把它们发来的 answer 文件放进「收到」文件夹，选「收各单位的答复」。");
        });
  }

  private Step make() {
    return Step.inOrder(
        "生成初稿",
        now.draft() || submitted(),
        now.heard() && now.dealt() ? "" : now.heard() ? "先收部里的分配。" : "先把各单位的答复收齐。" + unheard(),
        () -> {
          if (now.closed()) {
            desk.tell("已经封存，不再生成。");
            return;
          }
          if (now.draft()) {
            if (desk.screen().agrees("已经有初稿。", "留着，不动它", "删去，重新生成（没有改过的，字节相同）")) {
              return;
            }
            work().removeDraft(matter());
          }
          desk.tell(work().make(matter()));
          desk.tell("请看一遍：先看 audit/report.pdf，再看试卷、大屏和手册。文件不要改。");
        });
  }

  private Step submit() {
    return Step.inOrder(
        "看过初稿，报批",
        submitted(),
        now.draft() ? "" : "先生成初稿，看一遍。",
        () -> {
          if (!now.draft()) {
            desk.tell("已经报批，初稿不在这里了，不能再报。");
            return;
          }
          if (submitted() && desk.screen().agrees("已经报批过。重新报批，此前的批准作废。", "不重新报批", "重新报批")) {
            return;
          }
          desk.tell(work().submit(matter()));
        });
  }

  private Step seal() {
    return Step.inOrder(
        "封存，交部里一份",
        now.closed(),
        now.approved()
            ? ""
            : "批准还没有齐" + (submitted() ? "：" + String.join("、", now.waiting()) + "。" : "，先报批。"),
        () -> {
          if (now.closed() && !now.draft()) {
            desk.tell(work().sendPack(matter()));
            return;
          }
          boolean plain =
              desk.screen().agrees("要不要另做一份用口令打开的（给只有 7-Zip 的考点）？", "不要", "要，口令由程序抽取，写在钥匙文件夹里");
          desk.tell(work().seal(matter(), !plain));
        });
  }

  private void open() {
    boolean phrase =
        work().hasZip(matter()) && !desk.screen().agrees("用什么打开？", "自己的钥匙", "口令（打开 pack-aes.zip）");
    Optional<String> typed =
        phrase ? Optional.of(desk.screen().askHidden("口令：")) : Optional.empty();
    desk.tell(work().open(matter(), typed));
  }
}
