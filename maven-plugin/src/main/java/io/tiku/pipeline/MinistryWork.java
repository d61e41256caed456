package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** 部里: the bank is dealt, a pack is let open early, questions are released. */
public final class MinistryWork {

  private final Settings settings;
  private final PackSettings pack;
  private final PackBank bank;
  private final Post post;

  MinistryWork(Settings settings, PackSettings pack, PackBank bank, Post post) {
    this.settings = settings;
    this.pack = pack;
    this.bank = bank;
    this.post = post;
  }

  /** Divides the bank, and puts each region's share for its host. */
  public String deal(String key, Optional<Path> setters) {
    PackSettings dealing = pack.withSetters(setters);
    PackBank all = setters.isEmpty() ? bank : PackBank.read(settings, dealing);
    StringBuilder said =
        new StringBuilder(new DealBuild(settings, dealing, key, List.of()).run(all));
    for (Region region : bank.regions().all()) {
      SortedMap<String, Path> files = KeyWork.one("deal.json", pack.dealFile());
      files.put(region.id() + ".share.age", pack.share(region.id()));
      said.append('\n').append(post.send(region.host(), files));
    }
    return said.toString();
  }

  /** Whether the bank was dealt. */
  public boolean isDealt() {
    return Files.exists(pack.dealFile());
  }

  /** The ministry lets a pack be opened before its time. */
  public String openEarly(PackWork.Matter matter, String reason) {
    String said = sign(matter, ApproveBuild.EARLY, reason);
    RegionDesk desk = RegionDesk.of(bank, pack, matter.region(), matter.rehearsal());
    return said
        + "\n"
        + post.send(
            desk.parties().host(),
            Post.ofPack(desk.folder(), List.of(desk.folder().root().resolve("early.json"))));
  }

  /** The ministry says that questions are no secret any more. */
  public String release(PackWork.Matter matter) {
    String said = sign(matter, ApprovalState.RELEASED.word(), "");
    RegionDesk desk = RegionDesk.of(bank, pack, matter.region(), matter.rehearsal());
    return said
        + "\n"
        + post.send("各方", Post.ofPack(desk.folder(), List.of(desk.folder().approvals())));
  }

  private String sign(PackWork.Matter matter, String state, String note) {
    return new ApproveBuild(
            settings,
            pack,
            new ApproveBuild.Order(
                matter.region(), state, matter.key(), note, List.of(), matter.rehearsal()))
        .run(bank);
  }
}
