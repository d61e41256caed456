package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.json.JsonObject;
import io.tiku.pack.Deal;
import io.tiku.pack.Share;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SignedJson;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published deal, signed by its keeper, against a bank and a share. */
final class DealCheck {

  private final Deal deal;
  private final PackSettings pack;
  private final PackBank bank;

  private DealCheck(Deal deal, PackSettings pack, PackBank bank) {
    this.deal = deal;
    this.pack = pack;
    this.bank = bank;
  }

  /** Reads the deal; somebody else's signature is refused. */
  static DealCheck of(PackSettings pack, PackBank bank) {
    Path file = pack.dealFile();
    String keeper = bank.regions().keeper();
    JsonObject json = Sealing.of(file.toString(), () -> JsonObject.parse(Files.readAllBytes(file)));
    PublicKey signer =
        Sealing.of(
            file.toString(),
            () -> SignedJson.verify("deal.json", json, new KeyRing(pack.keys()).trusted()));
    if (!signer.role().equals(keeper)) {
      throw new UserMistake("deal.json 是「" + signer.role() + "」签的，应当由「" + keeper + "」签。请向部里重新要一份。");
    }
    return new DealCheck(Sealing.of(file.toString(), () -> Deal.parse(json)), pack, bank);
  }

  Deal deal() {
    return deal;
  }

  /** Refuses a share that is not of this deal, or a bank or plan that changed since. */
  void check(Share share, Region region) {
    if (!share.region().equals(region.id())) {
      throw new UserMistake(
          "这份分配凭证是赛区「" + share.region() + "」的，不是「" + region.id() + "」的。请向部里要本赛区的。");
    }
    if (!share.deal().equals(deal.digest()) || !deal.foreign(share).isEmpty()) {
      throw new UserMistake("分配凭证与公布的 deal.json 不是同一次分配的。请向部里重新要这两个文件。");
    }
    check(region);
  }

  /** Refuses a bank or plan that changed since. */
  void check(Region region) {
    String dealt = deal.plans().getOrDefault(region.id(), "");
    if (deal.planFormat() != Deal.PLAN_FORMAT) {
      throw new UserMistake(
          "deal.json 是旧版插件做的：方案的摘要按文件的字节算，新版按本赛区的值算，两个摘要比不了。请部里用新版重新分配，或者各方都用旧版插件。");
    }
    if (!dealt.equals(bank.planFiles(region).digest())) {
      RegionDesk desk = RegionDesk.of(bank, pack, region.id(), false);
      throw new UserMistake(
          "赛区 "
              + region.id()
              + " 的方案在分配之后改过"
              + Sealing.of(desk.folder().approvals().toString(), () -> desk.planChanges(dealt))
              + "改回分配时的值，或请部里重新分配。");
    }
    if (!deal.edition().equals(bank.edition().info().id())
        || !deal.editionDigest().equals(bank.editionDigest())) {
      throw new UserMistake("题库不是分配时的版次「" + deal.edition() + "」，或者它的文件改过。请用分配时的题库，或请部里重新分配。");
    }
  }
}
