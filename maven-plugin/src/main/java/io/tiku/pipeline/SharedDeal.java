package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.pack.Deal;
import io.tiku.pack.Dealer.Dealt;
import io.tiku.pack.MasterSeed;
import io.tiku.pack.seal.PackFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** 同一次分配: what is checked of several regions' packs together. */
record SharedDeal(PackBank bank, PackSettings pack) {

  /** What holds of several packs together. */
  void together(Map<Region, PackFacts> packs, List<String> lines) {
    Deal deal = DealCheck.of(pack, bank).deal();
    TreeSet<String> others = new TreeSet<>();
    packs.forEach(
        (region, facts) -> {
          if (!facts.dealDigest().equals(deal.digest())) {
            others.add(region.id());
          }
        });
    if (!others.isEmpty()) {
      throw new UserMistake("赛区 " + String.join("、", others) + " 的试卷包不是由公布的这次分配做出的，不能保证各赛区不重题。");
    }
    lines.add(
        packs.size()
            + " 个赛区的试卷包出自同一次分配："
            + deal.leaves().size()
            + " 题每题只归一个赛区，所以不重题，难度和领域的分布相同；公布总种子以后可以重算。");
  }

  /** Divides the bank anew by the master seed, when it is public; what came of it. */
  String dealtAnew(Path file, List<Path> avoid) {
    MasterSeed master =
        Sealing.of(file.toString(), () -> MasterSeed.parse(Files.readAllBytes(file)));
    Deal published = DealCheck.of(pack, bank).deal();
    if (!master.commitment().equals(published.commitment())) {
      throw new UserMistake("这份总种子不是分配时承诺的那一份：它的摘要与 deal.json 的 commitment 不同。");
    }
    if (published.planFormat() != Deal.PLAN_FORMAT) {
      throw new UserMistake("deal.json 是旧版插件做的，请用当时的版本由总种子重算。");
    }
    Dealt dealt = DealBuild.deal(bank, master, PaperBuild.items(avoid), published.engine());
    if (!dealt.deal().digest().equals(published.digest())) {
      throw new UserMistake("由总种子重算的分配与公布的 deal.json 不同。");
    }
    return "总种子与事先的承诺相符，由它重算的分配与公布的相同。";
  }
}
