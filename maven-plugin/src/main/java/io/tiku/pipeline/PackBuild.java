package io.tiku.pipeline;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.json.JsonObject;
import io.tiku.pack.MasterSeed;
import io.tiku.pack.PackFiles;
import io.tiku.pack.PackForms;
import io.tiku.pack.Selection.Outcome;
import io.tiku.pack.Share;
import io.tiku.pack.seal.AgeFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretKey;
import io.tiku.pack.seal.Voices;
import io.tiku.paper.pdf.UncoveredCharacter;
import io.tiku.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code tiku:pack}: a region's share and plan → the draft of its pack, and the log's first line.
 */
public final class PackBuild {

  /**
   * What is asked for.
   *
   * @param region its id
   * @param key name of the host's key
   * @param setters names of the keys of those who wrote or chose questions besides the host
   * @param earlier files {@code form.json} of last year's packs, for the report on overlap
   * @param rehearsal whether a pack of dummies is made
   */
  public record Order(
      String region, String key, List<String> setters, List<Path> earlier, boolean rehearsal) {
    public Order {
      setters = List.copyOf(setters);
      earlier = List.copyOf(earlier);
    }
  }

  /** Where the share lies in a pack, so that whoever opened it can make it anew. */
  static final String SHARE = "provenance/share.json";

  /** After these steps a draft made of the same plan goes on with the same log. */
  private static final Set<ApprovalState> KEPT =
      Set.of(
          ApprovalState.DRAFTED,
          ApprovalState.CONSULTED,
          ApprovalState.SUBMITTED,
          ApprovalState.PLAN_APPROVED,
          ApprovalState.QUESTIONS_APPROVED,
          ApprovalState.SEALED,
          ApprovalState.RETURNED);

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public PackBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Makes the draft; in the summary is where it is and what comes next. */
  public Checked run() {
    PackBank bank = PackBank.read(settings, pack);
    if (bank.verdict().failed()) {
      return bank.verdict().and("没有生成试卷包。");
    }
    return bank.verdict().and(run(order.rehearsal() ? bank.rehearsed() : bank));
  }

  String run(PackBank bank) {
    RegionDesk desk = RegionDesk.of(bank, pack, order.region(), order.rehearsal());
    Region region = desk.region();
    SecretKey host = desk.keys().secret(order.key());
    PackFolder folder = desk.folder();
    if (Files.exists(folder.draft())) {
      throw new UserMistake(
          "已经有初稿 " + folder.draft() + "。要重新生成，先删去它；方案、题库和凭证没有变的，生成的字节相同，报过批的不必重新报批。");
    }
    Share share = order.rehearsal() ? rehearsalShare(bank, region) : share(bank, region, host);
    PackContents contents =
        Sealing.of(folder.draft().toString(), () -> PackContents.of(files(bank, region, share)));
    ApprovalStatus status =
        Sealing.of(folder.approvals().toString(), () -> drafted(desk, host).status());
    Sealing.run(folder.draft().toString(), () -> contents.writeTo(folder.draft()));
    return "赛区 "
        + region.id()
        + " 的试卷包初稿有 "
        + contents.files().size()
        + " 个文件，在 "
        + folder.draft()
        + "，只有你能读。"
        + comparedWith(status, contents)
        + "\n"
        + new NextStep(desk, pack, order.rehearsal()).after(status)
        + desk.keys().warning(order.key());
  }

  private static String comparedWith(ApprovalStatus status, PackContents contents) {
    return status
        .contents()
        .map(digest -> digest.equals(contents.list().digest()))
        .map(same -> same ? "它与报批的一字不差，不必重新报批。" : "它与报批的不同，要重新报批。")
        .orElse("");
  }

  /** A draft of the same plan, on which members may have been heard, is not logged anew. */
  private ApprovalLog drafted(RegionDesk desk, SecretKey host) throws SealFault {
    List<String> setters = desk.keys().fingerprints(order.setters());
    ApprovalLog before = desk.approvals();
    ApprovalStatus status = before.status();
    boolean known =
        status.state().filter(KEPT::contains).isPresent()
            && status.plan().equals(desk.planDigest())
            && status.setters().containsAll(setters);
    if (known) {
      return before;
    }
    if (!status.voices().equals(Voices.NONE)) {
      // Others have agreed to what was drafted; nothing of theirs becomes void in passing.
      desk.requireDraftedPlan();
    }
    String code = code(desk.plan(), desk.region(), order.rehearsal());
    return desk.log()
        .append(
            ApprovalStep.drafted(code, desk.planDigest(), setters, pack.now())
                .withValues(desk.planValues()),
            host);
  }

  /** 试卷代号 of a region's pack. */
  static String code(PackPlan plan, Region region, boolean rehearsal) {
    return plan.edition() + "-" + region.id() + (rehearsal ? "-演练" : "");
  }

  static String code(PackBank bank, Region region, boolean rehearsal) {
    return code(bank.plan(region), region, rehearsal);
  }

  /** The files of a pack; the same bank, plan and share give the same. */
  SortedMap<String, byte[]> files(PackBank all, Region region, Share share) {
    PackBank bank = all.with(settings, share);
    bank.requireAll(share.pool().keySet(), "tiku:pack");
    Outcome outcome = bank.selection(region).choose(bank.candidates(), share);
    if (outcome instanceof Outcome.Failed failed) {
      throw new UserMistake(
          "赛区 "
              + region.id()
              + " 的"
              + failed.what()
              + "组不成卷：\n  "
              + String.join("\n  ", failed.reasons()));
    }
    PackForms forms = ((Outcome.Chosen) outcome).forms();
    PackFiles.Source source =
        new PackFiles.Source(
            bank.edition(),
            region,
            bank.plan(region),
            bank.selection(region),
            bank.read().paperRules(),
            code(bank.plan(region), region, order.rehearsal()),
            order.rehearsal());
    try {
      SortedMap<String, byte[]> files =
          new TreeMap<>(
              PackFiles.of(
                  source,
                  new Templates(settings.templates()),
                  forms,
                  new PackAudit(bank, share, order.earlier()).facts(region, forms)));
      files.putAll(bank.planFiles(region).packed());
      files.put(SHARE, share.toJson().canonical());
      return files;
    } catch (UncoveredCharacter uncovered) {
      throw PaperBuild.mistake(uncovered, bank.plan(region).name());
    }
  }

  /** What the keeper dealt to this region, if it fits the bank and the plan as they are now. */
  private Share share(PackBank bank, Region region, SecretKey host) {
    Path file = pack.share(region.id());
    Path published = pack.dealFile();
    if (!Files.exists(file) || !Files.exists(published)) {
      throw new UserMistake(
          "没有赛区 "
              + region.id()
              + " 的分配凭证。把部里发来的 deal.json 和 "
              + file.getFileName()
              + " 放进 "
              + pack.deal()
              + "；部里还没有分配的，先用 tiku:pack-deal 分配。");
    }
    Share share =
        Sealing.of(
            file.toString(),
            () ->
                Share.parse(
                    JsonObject.parse(
                        AgeFile.open(
                            Files.readAllBytes(file), host, file.getFileName().toString()))));
    DealCheck.of(pack, bank).check(share, region);
    return share;
  }

  /** A share of the dummies, from a seed that nobody keeps. */
  private Share rehearsalShare(PackBank bank, Region region) {
    return Optional.ofNullable(
            DealBuild.deal(bank, MasterSeed.random(), Set.of(), settings.version())
                .shares()
                .get(region.id()))
        .orElseThrow();
  }
}
