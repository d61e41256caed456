package io.tiku.kit.menu;

import io.tiku.content.Region;
import io.tiku.kit.menu.Identity.Party;
import io.tiku.pipeline.PackWork;
import io.tiku.pipeline.UserMistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 办公包的菜单: asks once who works here, then shows the steps of that party. */
public final class KitMenu {

  private final Screen screen;
  private final PackWork work;
  private final Path identity;
  private final Faults faults;
  private final Set<String> seen = new TreeSet<>();
  private Optional<Identity> who;
  private boolean rehearsal;

  /**
   * @param files the folder of what this office has
   * @param faults takes what only a programmer can mend
   */
  public KitMenu(Screen screen, PackWork work, Path files, Faults faults) {
    this.screen = screen;
    this.work = work;
    identity = files.resolve("identity.json");
    this.faults = faults;
    who = Identity.read(identity).filter(this::isKnown);
  }

  /** Runs until the user leaves, or there is no more to read. */
  public void run() {
    try {
      while (true) {
        if (who.isEmpty()) {
          who = ask();
          if (who.isEmpty()) {
            break;
          }
        }
        Identity now = who.get();
        new StepMenu(screen, faults).run(() -> page(now), "退出");
        if (who.isPresent()) {
          break;
        }
      }
      screen.say("再见。做完的都存好了，下次接着来。");
    } catch (Screen.Ended e) {
      screen.say("");
      screen.say("没有输入了，退出。做完的都存好了，下次接着来。");
    }
  }

  /** The bank may be another since. */
  private boolean isKnown(Identity one) {
    return one.party() == Party.MINISTRY
        ? one.unit().equals(work.keeper())
        : work.regions().stream()
            .filter(region -> region.id().equals(one.region()))
            .anyMatch(
                region ->
                    switch (one.party()) {
                      case HOST -> region.host().equals(one.unit());
                      case MEMBER -> region.units().contains(one.unit());
                      default -> work.plan(region.id()).offices().contains(one.unit());
                    });
  }

  private Optional<Identity> ask() {
    screen.say("");
    screen.say("你是哪一方？");
    List<Party> parties = List.of(Party.values());
    int party = screen.choose("请选（输入数字，按回车）：", parties.stream().map(Party::label).toList(), "退出");
    if (party < 0) {
      return Optional.empty();
    }
    return parties.get(party) == Party.MINISTRY
        ? kept(new Identity(Party.MINISTRY, "", work.keeper()))
        : region(parties.get(party));
  }

  private Optional<Identity> region(Party party) {
    List<Region> regions = work.regions();
    screen.say("哪个赛区？");
    int chosen =
        screen.choose(
            "请选：", regions.stream().map(one -> one.title() + "，承办方 " + one.host()).toList(), "返回");
    if (chosen < 0) {
      return ask();
    }
    Region region = regions.get(chosen);
    if (party == Party.HOST) {
      return kept(new Identity(party, region.id(), region.host()));
    }
    List<String> units =
        party == Party.OFFICE
            ? work.plan(region.id()).offices()
            : region.units().stream().filter(unit -> !unit.equals(region.host())).toList();
    screen.say("哪个" + (party == Party.OFFICE ? "部门" : "单位") + "？");
    int unit = screen.choose("请选：", units, "返回");
    return unit < 0 ? ask() : kept(new Identity(party, region.id(), units.get(unit)));
  }

  private Optional<Identity> kept(Identity chosen) {
    try {
      chosen.write(identity);
    } catch (IOException e) {
      throw new UserMistake("不能写 " + identity + "：" + e.getMessage() + "。请检查权限和磁盘空间。", e);
    }
    return Optional.of(chosen);
  }

  private Desk desk(Identity now) {
    return new Desk(screen, work, now, rehearsal);
  }

  private String title(Identity now) {
    String region =
        work.regions().stream()
            .filter(one -> one.id().equals(now.region()))
            .map(one -> one.title() + "　")
            .findFirst()
            .orElse("");
    return region + now.party().label() + " " + now.unit() + "　" + (rehearsal ? "各方演练" : "正式");
  }

  private StepMenu.Page page(Identity now) {
    if (who.isEmpty()) {
      return new StepMenu.Page("", "", List.of(), true);
    }
    Desk desk = desk(now);
    try {
      String notice = now.party() == Party.MINISTRY ? "" : desk.standing().fault();
      return new StepMenu.Page(title(now), notice, steps(desk), false);
    } catch (UserMistake e) {
      // A key that is damaged, or a folder that cannot be read: nothing can be done before it is.
      Step again = Step.anyTime("再看一次", () -> {});
      return new StepMenu.Page(
          title(now), String.valueOf(e.getMessage()), List.of(again, other()), false);
    }
  }

  private List<Step> steps(Desk desk) {
    List<Step> own =
        switch (desk.who().party()) {
          case HOST -> new HostSteps(desk, () -> alone(desk)).all();
          case MEMBER -> new MemberSteps(desk, seen).all();
          case OFFICE -> new OfficeSteps(desk).all();
          case MINISTRY -> new MinistrySteps(desk).all();
        };
    List<Step> others = new ArrayList<>(desk.always());
    others.add(
        Step.anyTime(
            rehearsal ? "换到正式" : "换到各方一起的演练",
            () -> {
              rehearsal = !rehearsal;
              screen.say(rehearsal ? "现在是演练：用演练的题，封好就能打开，不影响正式的。" : "现在是正式。");
            }));
    others.add(other());
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  private Step other() {
    return Step.anyTime("换一方或者赛区", () -> who = Optional.empty());
  }

  private void alone(Desk desk) {
    String title = "一个人演练　" + desk.who().unit();
    new StepMenu(screen, faults)
        .run(
            () ->
                new StepMenu.Page(
                    title,
                    work.standing(desk.matter(true)).fault(),
                    new AloneSteps(desk, seen).all(),
                    false),
            "返回");
  }
}
