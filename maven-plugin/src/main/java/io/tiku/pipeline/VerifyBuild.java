package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.PackFiles;
import io.tiku.pack.Share;
import io.tiku.pack.seal.ApprovalEntry;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.CheckedPack;
import io.tiku.pack.seal.ContentsList;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.Moments;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.PackFacts;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code tiku:pack-verify}: what can be checked of packs by anybody, sealed; and, once they are
 * opened and released, that they follow from edition, plan and seed.
 */
public final class VerifyBuild {

  /**
   * What is asked for.
   *
   * @param region its id; empty for all that are there
   * @param reveal whether opened packs are made anew and compared
   * @param master the master seed's file, after all regions were released
   * @param rehearsal whether packs of dummies are looked at
   */
  public record Order(
      String region, boolean reveal, Optional<Path> master, List<Path> avoid, boolean rehearsal) {
    public Order {
      avoid = List.copyOf(avoid);
    }
  }

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public VerifyBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Sentences of what was found right; the first thing that is wrong is a mistake. */
  public List<String> run() {
    return run(PackBank.read(settings, pack));
  }

  List<String> run(PackBank bank) {
    List<String> lines = new ArrayList<>();
    Map<Region, PackFacts> sealed = new LinkedHashMap<>();
    for (Region region : regions(bank)) {
      PackFolder folder = pack.folder(region.id(), order.rehearsal());
      Sealing.of(
          folder.root().toString(),
          () -> {
            if (Files.exists(folder.root().resolve(Manifest.NAME))
                || Files.exists(folder.root().resolve(SealedPack.AGE))) {
              sealed.put(region, pack(bank, region, folder, lines));
            } else if (Files.exists(folder.draft())) {
              draft(bank, region, folder, lines);
            } else if (Files.exists(folder.approvals())) {
              approvals(bank, region, lines);
            }
            return lines;
          });
    }
    if (lines.isEmpty()) {
      throw new UserMistake("在 " + pack.packs() + " 里没有可核对的试卷包。");
    }
    if (!order.rehearsal() && sealed.size() > 1) {
      new SharedDeal(bank, pack).together(sealed, lines);
    }
    order
        .master()
        .ifPresent(file -> lines.add(new SharedDeal(bank, pack).dealtAnew(file, order.avoid())));
    return lines;
  }

  private List<Region> regions(PackBank bank) {
    return order.region().isEmpty() || order.region().equals("all")
        ? bank.regions().all()
        : List.of(bank.region(order.region()));
  }

  private RegionDesk desk(PackBank bank, Region region) {
    return RegionDesk.of(bank, pack, region.id(), order.rehearsal());
  }

  /** What those see who have the log and not the questions. */
  private void approvals(PackBank bank, Region region, List<String> lines) throws SealFault {
    ApprovalLog log = desk(bank, region).approvals();
    lines.add("赛区 " + region.id() + "：审批日志 " + log.status().lines() + " 行无误，这里没有初稿和封好的包。");
    lines.add(next(bank, region, log));
    lines.addAll(new LogTimes(log, pack.now()).warnings());
  }

  private String next(PackBank bank, Region region, ApprovalLog log) {
    return new NextStep(desk(bank, region), pack, order.rehearsal()).after(log.status());
  }

  private void draft(PackBank bank, Region region, PackFolder folder, List<String> lines)
      throws SealFault {
    ApprovalLog log = desk(bank, region).approvals();
    if (log.status().lines() == 0) {
      throw new SealFault(folder.draft() + " 旁边没有审批日志 approval.jsonl，或者它是空的。请找回它，或者删去初稿重新生成。");
    }
    if (log.status().state().equals(Optional.of(ApprovalState.SEALED))) {
      lines.add("赛区 " + region.id() + "：记了封存，密封没有做完。请再运行一次 tiku:pack-seal。");
      return;
    }
    Optional<String> submitted = log.status().contents();
    if (submitted.isPresent()) {
      PackContents.readApproved(folder.draft(), submitted.get());
    }
    lines.add(
        "赛区 "
            + region.id()
            + "：初稿"
            + (submitted.isPresent() ? "与报批的一字不差，" : "还没有报批，")
            + "审批日志 "
            + log.status().lines()
            + " 行无误。");
    lines.add(next(bank, region, log));
    log.status().remarks().forEach(remark -> lines.add("  " + remark));
    lines.addAll(new LogTimes(log, pack.now()).warnings());
  }

  private PackFacts pack(PackBank bank, Region region, PackFolder folder, List<String> lines)
      throws SealFault, IOException, JsonFault {
    ApprovalLog log = desk(bank, region).approvals();
    CheckedPack checked = desk(bank, region).checked(order.rehearsal());
    Manifest manifest = checked.manifest();
    PackFacts facts = manifest.facts();
    lines.add(
        "赛区 "
            + region.id()
            + "："
            + facts.code()
            + (facts.rehearsal() ? "（演练）" : "")
            + " "
            + new LogTimes(log, pack.now()).state()
            + "；"
            + manifest.signer().role()
            + " 签封，密封文件、签名清单和审批日志 "
            + log.status().lines()
            + " 行都无误，"
            + String.join("、", log.status().questionApprovals())
            + " 已批准；"
            + (facts.rehearsal()
                ? "演练包不等启用时间，封好就能打开。"
                : "启用时间是 " + Moments.shown(facts.unlock()) + "。"));
    log.status().remarks().forEach(remark -> lines.add("  " + remark));
    lines.addAll(new LogTimes(log, pack.now()).warnings());
    for (ApprovalEntry entry : log.entries()) {
      if (entry.step().state() == ApprovalState.OPENED
          && entry.step().time().isBefore(facts.unlock())) {
        lines.add("  注意：日志第 " + entry.line() + " 行是提前启用。" + entry.step().note());
      }
    }
    for (Manifest.Envelope envelope : manifest.envelopes()) {
      if (!Files.exists(folder.root().resolve(envelope.name()))) {
        lines.add("  注意：没有 " + envelope.name() + "，没有核对它。");
      }
    }
    if (Files.exists(folder.draft())) {
      lines.add("  注意：明文的初稿还在 " + folder.draft() + "。再运行一次 tiku:pack-seal，封好后它就删去。");
    }
    if (log.status().isOfOldPlan()) {
      lines.add("  方案的摘要是旧版插件按文件的字节算的，没有与现在的文件比较。");
    } else if (!facts.planDigest().equals(desk(bank, region).planDigest())) {
      lines.add(
          "  注意：方案在封包以后改过，与批准的不同"
              + desk(bank, region).planChanges(facts.planDigest()).stripTrailing());
    }
    opened(folder, manifest, lines);
    if (order.reveal()) {
      reveal(bank, region, folder, manifest, lines);
    }
    return facts;
  }

  /** What lies open here may have been written in since; that is no fault of the pack. */
  private static void opened(PackFolder folder, Manifest manifest, List<String> lines) {
    if (Files.exists(folder.opened())) {
      try {
        int files =
            PackContents.readOpened(folder.opened(), manifest.contents().sha256()).files().size();
        lines.add("  打开的文件夹 " + folder.opened() + " 里 " + files + " 个文件都与清单相符。");
      } catch (SealFault e) {
        lines.add("  注意：" + e.getMessage());
      }
    }
  }

  /** Makes an opened pack anew. */
  private void reveal(
      PackBank bank, Region region, PackFolder folder, Manifest manifest, List<String> lines)
      throws SealFault, IOException, JsonFault {
    if (!Files.exists(folder.opened())) {
      if (!order.region().isEmpty() && !order.region().equals("all")) {
        throw new SealFault("还没有打开到 " + folder.opened() + "，不能重算。把打开的文件夹放在那里。");
      }
      lines.add("  还没有打开到 " + folder.opened() + "，没有重算。");
      return;
    }
    PackContents opened = PackContents.readOpened(folder.opened(), manifest.contents().sha256());
    byte[] shared = opened.files().get(PackBuild.SHARE);
    if (shared == null) {
      throw new SealFault("试卷包里没有 " + PackBuild.SHARE + "，不能重算。");
    }
    Share share = Share.parse(JsonObject.parse(shared));
    if (!manifest.facts().rehearsal()) {
      DealCheck.of(pack, bank).check(share, region);
    }
    PackBuild.Order again =
        new PackBuild.Order(region.id(), "", List.of(), order.avoid(), order.rehearsal());
    ContentsList made =
        PackContents.of(
                new PackBuild(settings, pack, again)
                    .files(order.rehearsal() ? bank.rehearsed() : bank, region, share))
            .list();
    List<String> different = opened.list().differences(made);
    if (different.isEmpty()) {
      lines.add(
          "  由版次 "
              + manifest.facts().edition()
              + "、方案和公开的种子重算，"
              + opened.files().size()
              + " 个文件一字不差；用题都在分给本赛区的 "
              + share.pool().size()
              + " 题之内。");
      return;
    }
    boolean sameForms =
        opened.files().keySet().stream()
            .filter(PackFiles::isForm)
            .allMatch(
                path -> Objects.equals(opened.list().files().get(path), made.files().get(path)));
    throw new SealFault(
        (sameForms
                ? "赛区 "
                    + region.id()
                    + "：选题、次序和答案与重算的相同，但有文件的字节不同。压缩的字节随 JDK 而异，请用封包时的 JDK 和插件版本再算：\n"
                : "赛区 " + region.id() + "：重算的结果与试卷包不符：\n")
            + String.join("\n", different));
  }
}
