package io.tiku.pipeline;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.CheckedPack;
import io.tiku.pack.seal.PackFacts;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.PlanValues;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;

/**
 * Where one region's pack is worked on.
 *
 * @param parties who may do what with it
 * @param folder its files
 */
record RegionDesk(
    PackBank bank, Region region, PackPlan plan, KeyRing keys, Parties parties, PackFolder folder) {

  static RegionDesk of(PackBank bank, PackSettings pack, String region, boolean rehearsal) {
    Region found = bank.region(region);
    PackPlan plan = bank.plan(found);
    PackFolder folder = pack.folder(found.id(), rehearsal);
    Parties parties = Parties.of(found, plan, bank.regions().keeper());
    StandIns standIns = StandIns.of(folder);
    return rehearsal && standIns.areThere()
        ? new RegionDesk(
            bank,
            found,
            plan,
            new KeyRing(pack.keys(), standIns.folder()),
            StandIns.inPlaceOf(parties),
            folder)
        : new RegionDesk(bank, found, plan, new KeyRing(pack.keys()), parties, folder);
  }

  /** Whether stand-ins sign for everybody but the host. */
  boolean isAlone() {
    return StandIns.of(folder).areThere();
  }

  /** The sealed pack, checked, if it is one of a rehearsal or a real one as was asked for. */
  CheckedPack checked(boolean rehearsal) throws SealFault {
    CheckedPack checked = SealedPack.read(folder.root()).check(approvals());
    PackFacts facts = checked.manifest().facts();
    if (facts.rehearsal() != rehearsal) {
      throw new SealFault(
          facts.rehearsal()
              ? folder.root()
                  + " 里是演练包「"
                  + facts.code()
                  + "」，不能当作正式的试卷包。演练包要加 -Drehearsal；正式的包请向承办方要。"
              : folder.root() + " 里是正式的试卷包「" + facts.code() + "」，不是演练包。请去掉 -Drehearsal。");
    }
    if (!facts.region().equals(region.id())) {
      throw new SealFault(
          folder.root()
              + " 里是赛区「"
              + facts.region()
              + "」的试卷包，不是「"
              + region.id()
              + "」的。请放到它自己的文件夹里。");
    }
    return checked;
  }

  /** The approval log's file. */
  ApprovalFile log() {
    return new ApprovalFile(folder.approvals(), keys.trusted(), parties);
  }

  /** The approval log, if it is sound. */
  ApprovalLog approvals() throws SealFault {
    return log().read();
  }

  /** The digest of the plan as it is now. */
  String planDigest() {
    return planValues().digest();
  }

  /** The plan as it is now. */
  PlanValues planValues() {
    return bank.planFiles(region).values();
  }

  /**
   * In what the plan differs now from the one of a digest, a line a value below a sentence that
   * says where to look; without lines where no draft in the log has that plan.
   */
  String planChanges(String digest) throws SealFault {
    return approvals().entries().stream()
        .flatMap(entry -> entry.step().values().stream())
        .filter(values -> values.digest().equals(digest))
        .findFirst()
        .map(before -> "：\n" + String.join("\n", before.differences(planValues())) + "\n")
        .orElse("（" + String.join("、", planValues().files().keySet()) + "；日志里没有当时的值，说不出是哪一项）。");
  }

  /** Refuses to go on with a plan that is not the one drafted. */
  void requireDraftedPlan() throws SealFault {
    ApprovalStatus status = approvals().status();
    if (status.state().isEmpty() || status.plan().equals(planDigest())) {
      return;
    }
    throw new SealFault(
        status.isOfOldPlan()
            ? "这份审批日志里的方案是旧版插件起草的：它的摘要按文件的字节算，新版按本赛区的值算，两个摘要比不了。"
                + "此前的签名仍然有效地留在日志里，但不能接着批：请承办方用新版重新起草（-Dstate=drafted），再征求意见、报批；"
                + "要接着批，各方都用旧版插件。"
            : "方案与起草的不同"
                + planChanges(status.plan())
                + "这些是你这台电脑上的值，没有签。请换成与起草时相同的文件；确实要改方案的，由承办方重新起草、征求意见、报批。");
  }
}
