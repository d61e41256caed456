package io.tiku.kit.menu;

import io.tiku.content.Region;
import io.tiku.pipeline.KeyWork;
import io.tiku.pipeline.PackStanding;
import io.tiku.pipeline.PackWork.Matter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 部里的各步. */
final class MinistrySteps {

  private final Desk desk;

  MinistrySteps(Desk desk) {
    this.desk = desk;
  }

  private KeyWork keys() {
    return desk.work().keys();
  }

  List<Step> all() {
    List<String> missing = keys().missing();
    boolean signed = keys().isSigned();
    boolean dealt = desk.work().ministry().isDealt();
    List<Region> regions = desk.work().regions();
    boolean sealed = regions.stream().allMatch(one -> standing(one).closed());
    boolean released = regions.stream().allMatch(one -> standing(one).has("released"));
    List<Step> steps = new ArrayList<>();
    steps.add(desk.makeKey());
    steps.add(
        Step.inOrder(
            "收各方的公钥，打电话核对指纹",
            missing.isEmpty(),
            desk.hasKey() ? "" : "先做自己的钥匙。",
            this::receiveKeys));
    steps.add(
        Step.inOrder(
            "签钥匙单，发给各方",
            signed && missing.isEmpty(),
            !desk.hasKey() ? "先做自己的钥匙。" : "",
            () -> {
              desk.tell(keys().sign(desk.keyName()));
              desk.tell("各方收钥匙单时会打电话来，念下面的指纹给他们听：");
              desk.readOut();
            }));
    // The questions of a rehearsal are dealt by nobody, and the real ones are not dealt by mistake.
    if (!desk.rehearsal()) {
      steps.add(
          Step.inOrder(
              "分配题库，把凭证发给各承办方",
              dealt,
              !desk.hasKey() ? "先做自己的钥匙。" : hostsMissing(missing),
              this::deal));
    }
    String before =
        desk.rehearsal() ? desk.hasKey() ? "" : "先做自己的钥匙。" : dealt ? "" : "先分配题库，各承办方封好以后发来。";
    steps.add(Step.inOrder("收封好的包", sealed, before, desk::receive));
    steps.add(
        Step.inOrder(
            desk.rehearsal() ? "演练完了记下「公开」" : "比赛以后记下「公开」",
            released,
            regions.stream().anyMatch(one -> standing(one).has("opened"))
                ? ""
                : "各赛区启用以后才公开。承办方启用以后会发来新的审批日志，先收下。",
            () -> region(one -> desk.tell(desk.work().ministry().release(one)))));
    steps.add(
        Step.anyTime("核对试卷包", () -> desk.work().verify("", desk.rehearsal()).forEach(desk::tell)));
    steps.add(Step.anyTime("授权提前启用", this::early));
    steps.add(
        Step.anyTime(
            "打开试卷包（承办方的钥匙丢了时）",
            () -> region(one -> desk.tell(desk.work().open(one, Optional.empty())))));
    return steps;
  }

  private void receiveKeys() {
    desk.receive();
    if (keys().missing().isEmpty()) {
      desk.tell("公钥收齐了。");
    } else {
      keys().standing().forEach(desk::tell);
    }
  }

  private PackStanding standing(Region region) {
    return desk.work().standing(of(region));
  }

  private Matter of(Region region) {
    return new Matter(region.id(), desk.rehearsal(), desk.keyName());
  }

  private String hostsMissing(List<String> missing) {
    List<String> hosts =
        desk.work().regions().stream().map(Region::host).filter(missing::contains).toList();
    return hosts.isEmpty() ? "" : "还没有承办方 " + String.join("、", hosts) + " 的公钥，凭证没有封给谁。";
  }

  private void region(Consumer<Matter> then) {
    List<Region> regions = desk.work().regions();
    int chosen =
        desk.screen().choose("哪个赛区：", regions.stream().map(Region::title).toList(), "不做，返回");
    if (chosen >= 0) {
      then.accept(of(regions.get(chosen)));
    }
  }

  private void early() {
    region(
        one -> {
          String reason = MemberSteps.reason(desk);
          desk.tell(desk.work().ministry().openEarly(one, reason));
        });
  }

  private void deal() {
    while (true) {
      String typed = desk.screen().ask("命题专用题的文件夹，整个路径（没有就直接按回车）：").replace("\"", "");
      try {
        desk.tell(
            desk.work()
                .ministry()
                .deal(
                    desk.keyName(),
                    typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed))));
        return;
      } catch (InvalidPathException e) {
        desk.tell("「" + typed + "」不能做路径。请再写一次，或者直接按回车。");
      }
    }
  }
}
