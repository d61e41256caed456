package io.tiku.build;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.EarlyOpening;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code tiku:pack-approve}: one more line of a pack's approval log, signed by whoever approves.
 */
public final class ApproveBuild {

  /** The word for an authorisation to open a pack before its time. */
  public static final String EARLY = "early";

  /**
   * What is asked for.
   *
   * @param region its id
   * @param state {@code consulted}, {@code submitted}, {@code plan-approved}, {@code
   *     questions-approved} or {@code released}
   * @param key name of the signer's key
   * @param note an opinion or remark; may be empty
   * @param rehearsal whether the pack is one of dummies
   */
  public record Order(String region, String state, String key, String note, boolean rehearsal) {}

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public ApproveBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Signs; in the sentence is what comes next. */
  public String run() {
    return run(PackBank.read(settings, pack));
  }

  String run(PackBank bank) {
    Region region = bank.region(order.region());
    PackPlan plan = bank.plan(region);
    KeyRing keys = new KeyRing(pack.keys());
    SecretKey key = keys.secret(order.key());
    Parties parties = KeyRing.parties(region, plan, bank.regions().keeper());
    PackFolder folder = pack.folder(region.id(), order.rehearsal());
    ApprovalFile file = new ApprovalFile(folder.approvals(), keys.trusted(), parties);
    if (order.state().equals(EARLY)) {
      return early(folder, key);
    }
    ApprovalState state = state();
    ApprovalLog log =
        Sealing.of(
            folder.approvals().toString(),
            () -> file.append(step(state, file.read().status(), folder, bank, region), key));
    return "「"
        + key.shared().role()
        + "」记下「"
        + state.label()
        + "」，第 "
        + log.status().lines()
        + " 行。"
        + log.status().next(parties)
        + keys.warning(order.key());
  }

  private ApprovalState state() {
    List<ApprovalState> allowed =
        List.of(
            ApprovalState.CONSULTED,
            ApprovalState.SUBMITTED,
            ApprovalState.PLAN_APPROVED,
            ApprovalState.QUESTIONS_APPROVED,
            ApprovalState.RELEASED);
    List<String> words = allowed.stream().map(ApprovalState::word).toList();
    return ApprovalState.of(order.state())
        .filter(allowed::contains)
        .orElseThrow(
            () ->
                new UserMistake(
                    "-Dstate 要是 "
                        + String.join("、", words)
                        + " 或 "
                        + EARLY
                        + "，不能是「"
                        + order.state()
                        + "」。起草、封存、启用由 tiku:pack、tiku:pack-seal、tiku:pack-open 记。"));
  }

  private ApprovalStep step(
      ApprovalState state, ApprovalStatus before, PackFolder folder, PackBank bank, Region region)
      throws SealFault {
    String code = PackBuild.code(bank.plan(region), region, order.rehearsal());
    // Who agrees to a plan agrees to the one in front of him, not to what the log says of it.
    String digest = bank.planFiles(region).digest();
    ApprovalStep step =
        switch (state) {
          case CONSULTED -> ApprovalStep.consulted(code, digest, pack.now(), order.note());
          case SUBMITTED ->
              ApprovalStep.of(
                  state,
                  code,
                  digest,
                  PackContents.read(folder.draft()).list().digest(),
                  pack.now());
          case RELEASED ->
              ApprovalStep.of(state, code, before.plan(), before.contents().orElse(""), pack.now());
          default -> ApprovalStep.of(state, code, digest, approved(before, folder), pack.now());
        };
    return state == ApprovalState.CONSULTED ? step : step.withNote(order.note());
  }

  /** The draft's digest, if the draft is still the one that was submitted. */
  private static String approved(ApprovalStatus before, PackFolder folder) throws SealFault {
    String submitted =
        before.contents().orElseThrow(() -> new SealFault("试题还没有报批。先由承办方报批：-Dstate=submitted。"));
    return PackContents.readApproved(folder.draft(), submitted).list().digest();
  }

  private String early(PackFolder folder, SecretKey key) {
    Path file = folder.root().resolve("early.json");
    Sealing.of(
        file.toString(),
        () -> {
          byte[] signed =
              Optional.ofNullable(SealedPack.read(folder.root()).files().get(Manifest.NAME))
                  .orElseThrow();
          Manifest manifest = Manifest.read(signed, new KeyRing(pack.keys()).trusted());
          byte[] authorised = EarlyOpening.authorise(manifest, order.note(), pack.now(), key);
          SecretFiles.replace(file, authorised);
          return manifest;
        });
    return "提前启用的授权书在 " + file + "，把它交给承办方。";
  }
}
