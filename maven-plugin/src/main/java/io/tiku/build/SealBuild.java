package io.tiku.build;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.Share;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.PackFacts;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.Passphrase;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.Recipients;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

/** {@code tiku:pack-seal}: an approved draft → the sealed pack; the draft is removed. */
public final class SealBuild {

  /**
   * What is asked for.
   *
   * @param region its id
   * @param key name of the host's key
   * @param zip whether the variant with a pass phrase is wanted too
   * @param expires after this moment the host's key does not open the pack any more
   * @param rehearsal whether the pack is one of dummies
   */
  public record Order(
      String region,
      String key,
      boolean zip,
      Optional<OffsetDateTime> expires,
      boolean rehearsal) {}

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public SealBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Seals; in the sentence is what to do with the files. */
  public String run() {
    return run(PackBank.read(settings, pack));
  }

  String run(PackBank bank) {
    Region region = bank.region(order.region());
    PackFolder folder = pack.folder(region.id(), order.rehearsal());
    return Sealing.of(folder.root().toString(), () -> seal(bank, region, folder));
  }

  private String seal(PackBank bank, Region region, PackFolder folder)
      throws SealFault, IOException, JsonFault {
    KeyRing keys = new KeyRing(pack.keys());
    SecretKey host = keys.secret(order.key());
    PackPlan plan = bank.plan(region);
    Parties parties = KeyRing.parties(region, plan, bank.regions().keeper());
    PublicKey ministry = keys.actingFor(bank.regions().keeper());
    ApprovalFile file = new ApprovalFile(folder.approvals(), keys.trusted(), parties);
    ApprovalStatus before = file.read().status();
    String approved =
        before.contents().orElseThrow(() -> new SealFault("试题还没有报批，不能封存。" + before.next(parties)));
    PackContents contents = PackContents.readApproved(folder.draft(), approved);
    Share share =
        Share.parse(
            JsonObject.parse(
                Optional.ofNullable(contents.files().get(PackBuild.SHARE))
                    .orElseThrow(() -> new SealFault("初稿里没有 " + PackBuild.SHARE + "。请重新生成初稿。"))));
    PackFacts facts = facts(bank, region, before, share);
    ApprovalLog log =
        file.append(
            ApprovalStep.of(
                ApprovalState.SEALED, before.pack(), before.plan(), approved, pack.now()),
            host);
    Optional<Passphrase> passphrase =
        order.zip() ? Optional.of(Passphrase.random()) : Optional.empty();
    SealedPack.seal(contents, facts, Recipients.of(host.shared(), ministry), passphrase, log, host)
        .writeTo(folder.root());
    Path words = pack.keys().resolve(facts.code() + ".passphrase");
    if (passphrase.isPresent()) {
      Files.deleteIfExists(words);
      SecretFiles.write(words, (passphrase.get().text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    SecretFiles.delete(folder.draft());
    return "赛区 "
        + region.id()
        + " 的试卷包封好了，在 "
        + folder.root()
        + "；初稿已经删去。"
        + (passphrase.isPresent() ? "口令在 " + words + "，要与 " + SealedPack.ZIP + " 分两路送。" : "")
        + log.status().next(parties)
        + keys.warning(order.key());
  }

  private PackFacts facts(PackBank bank, Region region, ApprovalStatus status, Share share) {
    return new PackFacts(
        region.id(),
        region.title(),
        bank.plan(region).title(),
        status.pack(),
        region.host(),
        bank.edition().info().id(),
        bank.editionDigest(),
        status.plan(),
        share.deal(),
        order.rehearsal() ? pack.now() : region.unlock(),
        order.expires(),
        order.rehearsal(),
        settings.version());
  }
}
