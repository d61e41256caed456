package io.tiku.build;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.SealFault;

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
    return new RegionDesk(
        bank,
        found,
        plan,
        new KeyRing(pack.keys()),
        Parties.of(found, plan, bank.regions().keeper()),
        pack.folder(found.id(), rehearsal));
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
    return bank.planFiles(region).digest();
  }
}
