package io.tiku.kit.menu;

import io.tiku.pipeline.PackStanding;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.PackWork.Matter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 一个人演练的各步: the host's own, those of all others are stood in for. */
final class AloneSteps {

  private final Desk desk;
  private final PackStanding now;
  private final Set<String> checked;

  /**
   * @param checked what was looked at since the program was started
   */
  AloneSteps(Desk desk, Set<String> checked) {
    this.desk = desk;
    now = desk.work().standing(desk.matter(true));
    this.checked = checked;
  }

  private Matter matter() {
    return desk.matter(true);
  }

  private PackWork work() {
    return desk.work();
  }

  List<Step> all() {
    boolean others = now.has("drafted") && !work().isAlone(matter());
    String begun = others ? "各方一起的演练还没有完，文件在赛区包的文件夹里。要一个人练，先选「删去，从头再练」。" : "";
    boolean submitted = now.has("submitted");
    return List.of(
        Step.inOrder(
            "生成演练的初稿（替身随即同意方案）",
            now.heard() && !others,
            begun,
            () -> desk.tell(now.heard() ? "已经生成。从头再练，选「删去，从头再练」。" : work().alone(matter()))),
        Step.inOrder(
            "报批（替身随即审阅、批准）",
            submitted,
            now.draft() ? begun : "先生成演练的初稿。",
            () -> desk.tell(submitted ? "已经报批。" : work().submit(matter()))),
        Step.inOrder(
            "封存",
            now.closed(),
            now.approved() ? begun : "先报批。",
            () -> desk.tell(now.closed() ? "已经封存。" : work().seal(matter(), false))),
        Step.inOrder(
            "核对封好的包",
            now.opened() || checked.contains(desk.who().region()),
            now.closed() ? "" : "先封存。",
            () -> {
              work().verify(desk.who().region(), true).forEach(desk::tell);
              checked.add(desk.who().region());
            }),
        Step.inOrder(
            "打开来看，印一份，放一遍大屏",
            now.opened(),
            now.closed() ? "" : "先封存。",
            () -> desk.tell(work().open(matter(), Optional.empty()))),
        Step.anyTime(
            "删去，从头再练",
            () -> {
              if (!desk.screen().agrees("演练的文件全部删去，正式的不动。", "不删", "删去")) {
                checked.remove(desk.who().region());
                desk.tell(work().removeRehearsal(desk.who().region()));
              }
            }));
  }
}
