package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.PublicKey;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 下一步: who does what next with a region's pack, with the command in full, to be copied. */
final class NextStep {

  /** Nobody is there to release the questions of who rehearses alone. */
  private static final Set<ApprovalState> ENDED =
      EnumSet.of(ApprovalState.OPENED, ApprovalState.RELEASED);

  private final RegionDesk desk;
  private final PackSettings pack;
  private final boolean rehearsal;

  NextStep(RegionDesk desk, PackSettings pack, boolean rehearsal) {
    this.desk = desk;
    this.pack = pack;
    this.rehearsal = rehearsal;
  }

  /** The sentence, and below it the commands. */
  String after(ApprovalStatus status) {
    List<String> lines = new ArrayList<>();
    boolean ready = isHeard(status) && Files.notExists(desk.folder().draft());
    if (ready && !hasShare()) {
      lines.add("下一步：「" + ministry() + "」分配题库，把 deal.json 和本赛区的凭证发给承办方。");
      lines.add(command("pack-deal", "", ministry()));
    } else if (ready) {
      lines.add("下一步：承办方「" + host() + "」生成初稿，看过以后报批。");
      lines.add(command("pack", " -Dregion=" + region(), host()));
    } else if (desk.isAlone() && status.state().filter(ENDED::contains).isPresent()) {
      lines.add("演练到此走完，没有别人要做的事。演练的文件在 " + desk.folder().root() + "，看完可以删去；要从头再练，也先删去它。");
    } else {
      boolean sealed = rehearsal && status.state().filter(ApprovalState.SEALED::equals).isPresent();
      lines.add(sealed ? "下一步：核对，再打开。演练包不等启用时间，封好就能打开。" : status.next(desk.parties()));
      lines.addAll(commands(status));
    }
    // A menu says itself which of its steps comes next.
    return String.join("\n", pack.command().isTyped() ? lines : lines.subList(0, 1));
  }

  private boolean isHeard(ApprovalStatus status) {
    boolean planOnly = status.state().filter(ApprovalState::isOfPlanOnly).isPresent();
    return planOnly && status.opinions().size() >= desk.parties().consulted();
  }

  private boolean hasShare() {
    return rehearsal || Files.exists(pack.share(region()));
  }

  private List<String> commands(ApprovalStatus status) {
    if (status.state().isEmpty()) {
      return List.of(approve("drafted", "", host()));
    }
    Parties parties = desk.parties();
    return switch (status.state().get()) {
      case DRAFTED, CONSULTED -> {
        if (isHeard(status)) {
          yield List.of(approve("submitted", "", host()));
        }
        String first = status.unheard(parties).get(0);
        yield List.of(
            "  把 " + desk.folder().approvals() + " 传给「" + first + "」，放进它电脑上的同名文件夹，由它运行：",
            approve("consulted", " -Dnote=同意。", first));
      }
      case SUBMITTED, PLAN_APPROVED, QUESTIONS_APPROVED -> offices(status);
      case SEALED ->
          List.of(
              command("pack-verify", " -Dregion=" + region(), ""),
              command("pack-open", " -Dregion=" + region(), host()));
      case OPENED -> List.of(approve("released", "", ministry()));
      case RETURNED -> List.of(approve("drafted", "", host()), approve("submitted", "", host()));
      case RELEASED, OBJECTED, REVIEWED -> List.of();
    };
  }

  private List<String> offices(ApprovalStatus status) {
    List<String> plan = status.planMissing(desk.parties());
    List<String> questions = status.questionsMissing(desk.parties());
    if (plan.isEmpty() && questions.isEmpty()) {
      return List.of(command("pack-seal", " -Dregion=" + region(), host()));
    }
    String office = plan.isEmpty() ? questions.get(0) : plan.get(0);
    List<String> lines = new ArrayList<>();
    if (keyOf(office).filter(status::isReviewedBy).isEmpty()) {
      lines.add(approve("review", "", office));
    }
    lines.add(approve(plan.isEmpty() ? "questions-approved" : "plan-approved", "", office));
    return lines;
  }

  private String approve(String state, String more, String role) {
    return command("pack-approve", " -Dregion=" + region() + " -Dstate=" + state + more, role);
  }

  private String command(String goal, String parameters, String role) {
    Optional<PublicKey> key = keyOf(role);
    String name = key.map(PublicKey::name).orElse("（" + role + "的钥匙）");
    // Whose secret key is here works here, with the same folders.
    boolean here = role.isEmpty() || desk.keys().has(name);
    return "  "
        + pack.command().start()
        + goal
        + parameters
        + (rehearsal && !goal.equals("pack-deal") ? " -Drehearsal" : "")
        + (role.isEmpty() ? "" : " -Dkey=" + name)
        + (here ? pack.command().options() : "");
  }

  private Optional<PublicKey> keyOf(String role) {
    return desk.keys().trusted().keys().stream().filter(key -> key.role().equals(role)).findFirst();
  }

  private String region() {
    return desk.region().id();
  }

  private String host() {
    return desk.parties().host();
  }

  private String ministry() {
    return desk.parties().ministry();
  }
}
