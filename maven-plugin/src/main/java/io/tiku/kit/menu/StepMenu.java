package io.tiku.kit.menu;

import io.tiku.pipeline.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** 菜单: steps with ticks, the next one marked; shown again after each choice. */
final class StepMenu {

  private final Screen screen;
  private final Faults faults;

  StepMenu(Screen screen, Faults faults) {
    this.screen = screen;
    this.faults = faults;
  }

  /**
   * What a menu shows at one moment.
   *
   * @param notice what is wrong, a sentence; empty if nothing
   * @param isLeft whether the menu is left, such as for that of another party
   */
  record Page(String title, String notice, List<Step> steps, boolean isLeft) {
    Page {
      steps = List.copyOf(steps);
    }
  }

  /** Shows and does steps until 0 is chosen. */
  void run(Supplier<Page> pages, String leave) {
    Page page = pages.get();
    while (!page.isLeft()) {
      show(page, leave);
      List<Step> steps = page.steps();
      int chosen = screen.number("请选（输入数字，按回车）：", steps.size());
      if (chosen == 0) {
        return;
      }
      take(steps.get(chosen - 1));
      page = pages.get();
    }
  }

  private void show(Page page, String leave) {
    screen.say("");
    screen.say("── " + page.title() + " ──");
    if (!page.notice().isEmpty()) {
      screen.say("注意：" + PlainWords.of(page.notice()));
    }
    List<Step> steps = page.steps();
    Optional<Step> due = due(steps);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (i > 0 && !step.isOrdered() && steps.get(i - 1).isOrdered()) {
        screen.say("");
      }
      screen.say(
          (i < 9 ? "  " : " ")
              + (i + 1)
              + "  "
              + (step.isOrdered() ? step.done() ? "[√] " : "[　] " : "")
              + step.label()
              + (due.filter(step::equals).isPresent() ? "　← 下一步" : ""));
    }
    screen.say("  0  " + leave);
    if (due.isEmpty()) {
      steps.stream()
          .filter(step -> step.kind() == Step.Kind.IN_ORDER && !step.done())
          .findFirst()
          .ifPresentOrElse(
              step -> screen.say("现在不用做什么：" + step.blocked()),
              () -> screen.say(steps.stream().anyMatch(Step::isOrdered) ? "这里的各步都做完了。" : ""));
    }
  }

  /** What should be done now; who has gone on without what is optional is not sent back to it. */
  private static Optional<Step> due(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean passed =
          step.kind() == Step.Kind.OPTIONAL
              && steps.subList(i, steps.size()).stream().anyMatch(Step::done);
      if (step.isDue() && !passed) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Does a step, or says why not. Whatever goes wrong is said, and the menu goes on. */
  private void take(Step step) {
    screen.say("");
    if (!step.blocked().isEmpty() && !step.done()) {
      screen.say("现在还不能「" + step.label() + "」：" + step.blocked());
      return;
    }
    try {
      step.action().run();
    } catch (UserMistake e) {
      screen.say("没有做成：" + PlainWords.of(String.valueOf(e.getMessage())));
    } catch (Screen.Ended e) {
      throw e;
    } catch (RuntimeException e) {
      screen.say(faults.note(e));
    }
  }
}
