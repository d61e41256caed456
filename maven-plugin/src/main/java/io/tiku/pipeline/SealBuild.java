package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.Share;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.PackFacts;
import io.tiku.pack.seal.Passphrase;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.Recipients;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import io.tiku.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** {@code tiku:pack-seal}: an approved draft → the sealed pack; the draft is removed. */
public final class SealBuild extends DeskStep {

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

  private final Order order;

  public SealBuild(Settings settings, PackSettings pack, Order order) {
    super(settings, pack, order.region(), order.rehearsal());
    this.order = order;
  }

  @Override
  String at(RegionDesk desk) {
    return Sealing.of(desk.folder().root().toString(), () -> seal(desk));
  }

  private String seal(RegionDesk desk) throws SealFault, IOException, JsonFault {
    PackFolder folder = desk.folder();
    SecretKey host = desk.keys().secret(order.key());
    PublicKey ministry = desk.keys().actingFor(desk.parties().ministry());
    ApprovalStatus before = desk.approvals().status();
    String approved =
        before
            .contents()
            .orElseThrow(() -> new SealFault("试题还没有报批，不能封存。" + before.next(desk.parties())));
    if (!before.isOfOldPlan() && !desk.planDigest().equals(before.plan())) {
      throw new SealFault(
          "方案的文件（包括启用时间）在批准之后改过，不能封存"
              + desk.planChanges(before.plan())
              + "请改回批准时的值；确实要改方案的，重新起草、征求意见、报批。");
    }
    desk.requireDraftedPlan();
    PackContents contents = PackContents.readApproved(folder.draft(), approved);
    PackFacts facts = facts(desk, before, share(contents));
    if (facts.expires().isPresent() && !facts.expires().get().isAfter(facts.unlock())) {
      throw new SealFault("失效时间要晚于启用时间 " + facts.unlock() + "。改 -Dexpires，或者不写它。");
    }
    ApprovalLog log =
        desk.log()
            .append(
                ApprovalStep.of(
                    ApprovalState.SEALED, before.pack(), before.plan(), approved, pack.now()),
                host);
    Optional<Passphrase> passphrase =
        order.zip() ? Optional.of(Passphrase.random()) : Optional.empty();
    // The pass phrase is kept before the file that only it opens.
    Path words = pack.keys().resolve(facts.code() + ".passphrase");
    if (passphrase.isPresent()) {
      SecretFiles.delete(words);
      SecretFiles.write(words, (passphrase.get().text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Recipients recipients = Recipients.of(host.shared(), ministry);
    SealedPack sealed = SealedPack.seal(contents, facts, recipients, passphrase, log, host);
    sealed.writeTo(folder.root());
    SortedMap<String, byte[]> cover =
        SealedCover.of(
            desk,
            facts.code(),
            order.rehearsal(),
            contents,
            sealed,
            recipients,
            new Templates(settings.templates()));
    for (Map.Entry<String, byte[]> file : cover.entrySet()) {
      Files.write(folder.root().resolve(file.getKey()), file.getValue());
    }
    PackContents.remove(folder.draft());
    SecretFiles.delete(folder.reviewCopy());
    return "赛区 "
        + desk.region().id()
        + " 的试卷包封好了，在 "
        + folder.root()
        + "；初稿已经删去。封面与交接单 cover.pdf 也在那里，"
        + (order.rehearsal() ? "印一份看看。" : "请印出来，交接时签名。")
        + (passphrase.isPresent() ? "口令在 " + words + "，要与 " + SealedPack.ZIP + " 分两路送。" : "")
        + "\n"
        + new NextStep(desk, pack, order.rehearsal()).after(log.status())
        + desk.keys().warning(order.key());
  }

  private static Share share(PackContents contents) throws SealFault, JsonFault {
    byte[] file =
        Optional.ofNullable(contents.files().get(PackBuild.SHARE))
            .orElseThrow(() -> new SealFault("初稿里没有 " + PackBuild.SHARE + "。请重新生成初稿。"));
    return Share.parse(JsonObject.parse(file));
  }

  private PackFacts facts(RegionDesk desk, ApprovalStatus status, Share share) {
    Region region = desk.region();
    return new PackFacts(
        region.id(),
        region.title(),
        desk.plan().title(),
        status.pack(),
        region.host(),
        desk.bank().edition().info().id(),
        desk.bank().editionDigest(),
        status.plan(),
        share.deal(),
        order.rehearsal() ? pack.now() : region.unlock(),
        order.expires(),
        order.rehearsal(),
        settings.version());
  }
}
