package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tiku:pack-approve -Dstep=…}: a plan is looked at, members and offices answer apart from
 * the log and from each other, and the host enters their answers.
 */
public final class ReplyBuild {

  private static final Map<String, String> CHINESE =
      Map.of("签", "sign", "看方案", "plan", "答复", "answer", "汇总", "gather");

  /** Both approvals at once. */
  private static final List<String> APPROVED = List.of("approved", "批准");

  private static final List<String> REVIEW =
      List.of(ApproveBuild.REVIEW, "审阅", "打开送审件", "reviewed");

  private static final List<ApprovalState> ANSWERS =
      List.of(
          ApprovalState.CONSULTED,
          ApprovalState.OBJECTED,
          ApprovalState.PLAN_APPROVED,
          ApprovalState.QUESTIONS_APPROVED,
          ApprovalState.RETURNED);

  /**
   * What is asked for.
   *
   * @param step {@code plan}, {@code answer} or {@code gather}, or the same in Chinese
   * @param region its id
   * @param state what is answered
   * @param key name of the key of whoever answers, or of the host
   * @param note an opinion or a reason; may be empty
   * @param from a file of answers, or a folder of such; without it the pack's folder
   * @param rehearsal whether the pack is one of a rehearsal
   */
  public record Order(
      String step,
      String region,
      String state,
      String key,
      String note,
      Optional<Path> from,
      boolean rehearsal) {}

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public ReplyBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Whether a line of the log is signed, which is another's work. */
  public static boolean isSigning(String step) {
    return step.isEmpty() || word(step).equals("sign");
  }

  private static String word(String step) {
    return CHINESE.getOrDefault(step, step);
  }

  /** Does the step; sentences of what came of it. */
  public List<String> run() {
    String step = word(order.step());
    if (!CHINESE.containsValue(step)) {
      throw new UserMistake(
          "-Dstep 要是 sign（签）、plan（看方案）、answer（答复）或 gather（汇总），不能是「" + order.step() + "」。");
    }
    RegionDesk desk =
        RegionDesk.of(PackBank.read(settings, pack), pack, order.region(), order.rehearsal());
    return switch (step) {
      case "plan" -> PlanTable.of(desk.planValues());
      case "answer" -> answer(desk);
      default -> gather(desk);
    };
  }

  private List<String> answer(RegionDesk desk) {
    AnswerBuild answers = new AnswerBuild(pack, desk, order.key());
    String said =
        APPROVED.contains(order.state())
            ? answers.approve(order.note())
            : REVIEW.contains(order.state())
                ? answers.review()
                : answers.say(state(), order.note());
    return List.of(
        said,
        "把 "
            + AnswerBuild.file(desk.folder(), order.key())
            + " 发给承办方「"
            + desk.parties().host()
            + "」，不用等别的各方。"
            + desk.keys().warning(order.key()));
  }

  private ApprovalState state() {
    return ApprovalState.typed(order.state())
        .filter(ANSWERS::contains)
        .orElseThrow(
            () ->
                new UserMistake(
                    "答复的 -Dstate 要是 "
                        + String.join(
                            "、",
                            ANSWERS.stream()
                                .map(one -> one.word() + "（" + one.label() + "）")
                                .toList())
                        + "、review（审阅）、approved（批准，方案和试题一起），不能是「"
                        + order.state()
                        + "」。"));
  }

  private List<String> gather(RegionDesk desk) {
    Path from = order.from().orElse(desk.folder().root());
    List<Path> files = files(from);
    if (files.isEmpty()) {
      throw new UserMistake(from + " 里没有答复。把各方发来的 answer-….jsonl 放在那里，名字不要改。");
    }
    List<String> lines = new ArrayList<>();
    boolean some = false;
    for (GatherBuild.Gathered one : new GatherBuild(desk, order.key()).run(files)) {
      some |= one.entered();
      lines.add(
          (one.entered() ? "收下 " : "没有收完 ") + one.file().getFileName() + "：" + one.sentence());
    }
    if (!some) {
      throw new UserMistake(String.join("\n", lines));
    }
    lines.add(
        Sealing.of(
            desk.folder().approvals().toString(),
            () -> new NextStep(desk, pack, order.rehearsal()).after(desk.approvals().status())));
    return lines;
  }

  private static List<Path> files(Path from) {
    if (!Files.isDirectory(from)) {
      return List.of(from);
    }
    try (Stream<Path> files = Files.list(from)) {
      return files.filter(file -> Post.label(file).file().startsWith("answer-")).sorted().toList();
    } catch (IOException e) {
      throw new UserMistake("读不了文件夹 " + from + "：" + e.getMessage() + "。", e);
    }
  }
}
