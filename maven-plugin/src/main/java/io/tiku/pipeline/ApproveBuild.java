package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.ContentsList;
import io.tiku.pack.seal.EarlyOpening;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code tiku:pack-approve}: one more line of a pack's approval log, signed by whoever approves.
 */
public final class ApproveBuild extends DeskStep {

  /** The word for an authorisation to open a pack before its time. */
  public static final String EARLY = "early";

  /** The word for opening what was sent for review. */
  public static final String REVIEW = "review";

  private static final Map<String, String> EXTRA =
      Map.of("提前启用", EARLY, "审阅", REVIEW, "打开送审件", REVIEW, "reviewed", REVIEW);

  private static final List<ApprovalState> ALLOWED =
      List.of(
          ApprovalState.DRAFTED,
          ApprovalState.CONSULTED,
          ApprovalState.SUBMITTED,
          ApprovalState.PLAN_APPROVED,
          ApprovalState.QUESTIONS_APPROVED,
          ApprovalState.RETURNED,
          ApprovalState.OBJECTED,
          ApprovalState.RELEASED);

  /**
   * What is asked for.
   *
   * @param region its id
   * @param state {@code drafted}, {@code consulted}, {@code submitted}, {@code plan-approved},
   *     {@code questions-approved}, {@code returned}, {@code objected}, {@code released}, {@code
   *     review} or {@code early}, or the same in Chinese
   * @param key name of the signer's key
   * @param note an opinion or remark; may be empty
   * @param setters with {@code drafted} names of the keys of those who write or choose questions
   *     besides the host
   * @param rehearsal whether the pack is one of dummies
   */
  public record Order(
      String region,
      String state,
      String key,
      String note,
      List<String> setters,
      boolean rehearsal) {
    public Order {
      setters = List.copyOf(setters);
    }
  }

  private final Order order;

  public ApproveBuild(Settings settings, PackSettings pack, Order order) {
    super(settings, pack, order.region(), order.rehearsal());
    this.order = order;
  }

  @Override
  String at(RegionDesk desk) {
    SecretKey key = desk.keys().secret(order.key());
    String done =
        switch (EXTRA.getOrDefault(order.state(), order.state())) {
          case EARLY -> early(desk, key);
          case REVIEW -> review(desk, key);
          default -> {
            String signed = append(desk, state(), key);
            yield desk.isAlone() && state() == ApprovalState.SUBMITTED
                ? signed + new AloneBuild(settings, pack, order.region()).approve(desk.bank())
                : signed;
          }
        };
    return done + desk.keys().warning(order.key());
  }

  private String append(RegionDesk desk, ApprovalState state, SecretKey key) {
    if (state != ApprovalState.DRAFTED && Files.notExists(desk.folder().approvals())) {
      throw new UserMistake(
          "没有审批日志 "
              + desk.folder().approvals()
              + "，不能签「"
              + state.label()
              + "」。请把承办方「"
              + desk.parties().host()
              + "」发来的 approval.jsonl 放到那里，再运行一次。");
    }
    List<String> remarked = new ArrayList<>();
    ApprovalStatus status =
        Sealing.of(
            desk.folder().approvals().toString(),
            () -> {
              ApprovalStatus before = desk.approvals().status();
              ApprovalStatus after =
                  desk.log().append(step(state, before, desk, key), key).status();
              remarked.addAll(
                  after.remarks().subList(before.remarks().size(), after.remarks().size()));
              if (state == ApprovalState.SUBMITTED) {
                ReviewDesk.send(desk);
              }
              return after;
            });
    // Who rehearses alone is told what comes after the answers of the stand-ins.
    boolean answered = desk.isAlone() && state == ApprovalState.SUBMITTED;
    return "「"
        + key.shared().role()
        + "」记下「"
        + state.label()
        + "」，第 "
        + status.lines()
        + " 行。"
        + (state == ApprovalState.SUBMITTED && !answered
            ? "把 " + desk.folder().reviewCopy() + " 和审批日志送给审批的部门。"
            : "")
        + remarked.stream().map(remark -> "\n" + remark).collect(Collectors.joining())
        + (answered ? "" : "\n" + new NextStep(desk, pack, order.rehearsal()).after(status));
  }

  private String review(RegionDesk desk, SecretKey key) {
    Path to = desk.folder().review();
    ApprovalStatus status =
        Sealing.of(
            desk.folder().reviewCopy().toString(),
            () -> new ReviewDesk(desk, key).openTo(to, pack.now()));
    return "送审件打开在 "
        + to
        + "，只有你能读；看完请删去。审批日志里记下「"
        + key.shared().role()
        + "」已经打开来看，第 "
        + status.lines()
        + " 行。\n"
        + new NextStep(desk, pack, order.rehearsal()).after(status);
  }

  private ApprovalState state() {
    List<String> words = ALLOWED.stream().map(one -> one.word() + "（" + one.label() + "）").toList();
    return ApprovalState.typed(order.state())
        .filter(ALLOWED::contains)
        .orElseThrow(
            () ->
                new UserMistake(
                    "-Dstate 要是 "
                        + String.join("、", words)
                        + "、"
                        + REVIEW
                        + "（审阅）、"
                        + EARLY
                        + "（提前启用），英文、中文都可以，不能是「"
                        + order.state()
                        + "」。封存、启用由 tiku:pack-seal、tiku:pack-open 记。"));
  }

  private ApprovalStep step(
      ApprovalState state, ApprovalStatus before, RegionDesk desk, SecretKey key)
      throws SealFault, IOException {
    String code = PackBuild.code(desk.plan(), desk.region(), order.rehearsal());
    // Who agrees to a plan agrees to the one in front of him, not to what the log says of it.
    String digest = desk.planDigest();
    if (state != ApprovalState.DRAFTED && state != ApprovalState.RELEASED) {
      desk.requireDraftedPlan();
    }
    ApprovalStep step =
        switch (state) {
          case DRAFTED ->
              ApprovalStep.drafted(
                      code, digest, desk.keys().fingerprints(order.setters()), pack.now())
                  .withValues(desk.planValues());
          case CONSULTED -> ApprovalStep.consulted(code, digest, pack.now(), order.note());
          case SUBMITTED ->
              ApprovalStep.of(
                  state,
                  code,
                  digest,
                  unchanged(desk.folder().draft()).list().digest(),
                  pack.now());
          case OBJECTED ->
              ApprovalStep.objected(
                  code,
                  digest,
                  desk.parties().members().contains(key.shared().role())
                      ? Optional.empty()
                      : Optional.of(ReviewDesk.submitted(before)),
                  pack.now(),
                  order.note());
          case RETURNED ->
              ApprovalStep.of(state, code, digest, ReviewDesk.submitted(before), pack.now());
          case RELEASED ->
              ApprovalStep.of(state, code, before.plan(), before.contents().orElse(""), pack.now());
          default ->
              ApprovalStep.of(
                  state, code, digest, new ReviewDesk(desk, key).approved(before), pack.now());
        };
    return state == ApprovalState.CONSULTED ? step : step.withNote(order.note());
  }

  /** The draft, if it is as it was made: questions, keys, script and screen must agree. */
  private static PackContents unchanged(Path draft) throws SealFault, IOException {
    PackContents contents = PackContents.read(draft);
    Path list = draft.resolve(ContentsList.NAME);
    List<String> differences =
        Files.exists(list)
            ? ContentsList.parse(Files.readAllBytes(list)).differences(contents.list())
            : List.of("少了文件 " + ContentsList.NAME + "。");
    if (!differences.isEmpty()) {
      throw new SealFault(
          draft
              + " 在生成之后改过：\n"
              + String.join("\n", differences)
              + "\n不要改初稿里的文件。请删去 draft，重新生成，再报批。");
    }
    return contents;
  }

  private String early(RegionDesk desk, SecretKey key) {
    Path file = desk.folder().root().resolve("early.json");
    Sealing.run(
        file.toString(),
        () -> {
          Manifest manifest = desk.checked(order.rehearsal()).manifest();
          SecretFiles.replace(
              file, EarlyOpening.authorise(manifest, order.note(), pack.now(), key));
        });
    return "提前启用的授权书在 " + file + "，把它交给承办方。";
  }
}
