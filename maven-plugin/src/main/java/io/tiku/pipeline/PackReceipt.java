package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.Deal;
import io.tiku.pack.Share;
import io.tiku.pack.seal.AgeFile;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.EarlyOpening;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.ReviewCopy;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import io.tiku.pack.seal.SignedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 收试卷包的文件: each is compared with what was signed of it, the manifest, the log or the deal, before
 * it takes the place of another. What can be opened with one's own key is opened, in memory.
 *
 * @param key name of one's own key; empty if there is none
 */
record PackReceipt(PackBank bank, PackSettings pack, String key) {

  /** The deal that the ministry published; what it was, in a word. */
  String deal(Path file) throws SealFault, JsonFault, IOException {
    JsonObject json = JsonObject.parse(Files.readAllBytes(file));
    PublicKey signer = SignedJson.verify("deal.json", json, new KeyRing(pack.keys()).trusted());
    String keeper = bank.regions().keeper();
    if (!signer.role().equals(keeper)) {
      throw new SealFault("它是「" + signer.role() + "」签的，应当由「" + keeper + "」签。请向部里重新要一份。");
    }
    SecretFiles.replace(pack.dealFile(), Files.readAllBytes(file));
    return "部里公布的分配";
  }

  /** A region's share, which is of the deal that came with it or before. */
  String share(Path file, Region region) throws SealFault, JsonFault, IOException {
    byte[] closed = readSealed(file, bank.regions().keeper());
    Optional<SecretKey> own = own(new KeyRing(pack.keys()), List.of(region.host()));
    if (own.isPresent()) {
      byte[] opened = opened(closed, own.get(), file, bank.regions().keeper());
      Share share = Share.parse(JsonObject.parse(opened));
      boolean same =
          Files.notExists(pack.dealFile())
              || Deal.parse(JsonObject.parse(Files.readAllBytes(pack.dealFile())))
                  .digest()
                  .equals(share.deal());
      if (!share.region().equals(region.id()) || !same) {
        throw new SealFault(
            "它是赛区「"
                + share.region()
                + "」的，"
                + (same ? "不是本赛区的" : "与收下的 deal.json 不是同一次分配的")
                + "。请「"
                + bank.regions().keeper()
                + "」把 deal.json 和它一起再发一次。");
      }
    }
    SecretFiles.replace(pack.share(region.id()), closed);
    return "赛区 " + region.id() + " 的分配凭证";
  }

  /** A log takes the place of its beginning only, so that no line is lost. */
  String log(Path file, RegionDesk desk) throws SealFault, IOException {
    ApprovalLog come = new ApprovalFile(file, desk.keys().trusted(), desk.parties()).read();
    ApprovalLog here = desk.approvals();
    if (come.isBeginningOf(here) && here.entries().size() > come.entries().size()) {
      throw new SealFault("它比这里的旧：这里的日志已经有 " + here.entries().size() + " 行。不用收，可以删去。");
    }
    if (!here.isBeginningOf(come)) {
      throw new SealFault(
          "它与这里的日志对不上：从某一行起两份不同。请打电话问清楚哪一份算数；算数的是它，就先把 " + desk.folder().approvals() + " 移走，再收。");
    }
    SecretFiles.replace(desk.folder().approvals(), come.toFile());
    return "赛区 " + desk.region().id() + " 的审批日志，" + come.entries().size() + " 行";
  }

  /**
   * What was sent for review is what the log says was submitted, as far as the own key opens it.
   */
  String review(Path file, RegionDesk desk) throws SealFault, IOException {
    String host = desk.parties().host();
    byte[] closed = readSealed(file, host);
    Optional<SecretKey> own = own(desk.keys(), desk.parties().offices());
    if (own.isPresent()) {
      String submitted =
          desk.approvals()
              .status()
              .contents()
              .orElseThrow(
                  () -> new SealFault("没有记着报批的审批日志，核对不了。请「" + host + "」把 approval.jsonl 和它一起发来。"));
      try {
        ReviewCopy.open(closed, own.get(), submitted);
      } catch (SealFault e) {
        throw again(e, file, host);
      }
    }
    SecretFiles.replace(desk.folder().reviewCopy(), closed);
    return "送审件";
  }

  /** An authorisation is for the pack that is here, if one is. */
  String early(Path file, RegionDesk desk) throws SealFault, IOException {
    EarlyOpening early = EarlyOpening.read(file, desk.keys().trusted());
    if (Files.exists(desk.folder().root().resolve(Manifest.NAME))) {
      early.requireFor(SealedPack.read(desk.folder().root()).check(desk.approvals()).manifest());
    }
    SecretFiles.replace(desk.folder().root().resolve("early.json"), Files.readAllBytes(file));
    return "提前启用的授权";
  }

  /**
   * A sealed pack takes the place of another as a whole: manifest and sealed files that match each
   * other and the log, of those that came and those that are here.
   *
   * @param come files that came, by the names they have in a pack's folder
   */
  void wholePack(RegionDesk desk, SortedMap<String, Path> come) throws SealFault, IOException {
    String host = desk.parties().host();
    Path root = desk.folder().root();
    SortedMap<String, Path> files = new TreeMap<>(come);
    put(files, root, Manifest.NAME);
    Path manifest = needed(files, Manifest.NAME, host);
    Path here = root.resolve(Manifest.NAME);
    boolean same = Files.exists(here) && Files.mismatch(manifest, here) < 0;
    // Of another sealing nothing is kept.
    if (same || !come.containsKey(SealedPack.AGE)) {
      put(files, root, SealedPack.AGE);
    }
    if (same) {
      put(files, root, SealedPack.ZIP);
    }
    requireSealed(needed(files, SealedPack.AGE, host), host);
    files.remove(Manifest.NAME);
    SealedPack pack = SealedPack.read(manifest, files);
    pack.check(desk.approvals());
    pack.writeTo(root);
  }

  private static Path needed(SortedMap<String, Path> files, String name, String from)
      throws SealFault {
    Path file = files.get(name);
    if (file == null) {
      throw new SealFault("没有 " + name + "，核对不了。请「" + from + "」把 " + name + " 和它一起发来。");
    }
    return file;
  }

  private static void put(Map<String, Path> files, Path root, String name) {
    if (Files.exists(root.resolve(name))) {
      files.putIfAbsent(name, root.resolve(name));
    }
  }

  /** The own key, if it is that of one of those to whom a file was sealed. */
  private Optional<SecretKey> own(KeyRing keys, List<String> readers) {
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(keys.secret(key)).filter(one -> readers.contains(one.shared().role()));
  }

  private static byte[] readSealed(Path file, String from) throws SealFault, IOException {
    requireSealed(file, from);
    return Files.readAllBytes(file);
  }

  private static void requireSealed(Path file, String from) throws SealFault, IOException {
    if (!AgeFile.isBegunIn(file)) {
      throw new SealFault("它不是密封的文件，路上损坏了。请「" + from + "」再发一次 " + file.getFileName() + "。");
    }
  }

  private static byte[] opened(byte[] closed, SecretKey own, Path file, String from)
      throws SealFault {
    try {
      return AgeFile.open(closed, own, String.valueOf(file.getFileName()));
    } catch (SealFault e) {
      throw again(e, file, from);
    }
  }

  private static SealFault again(SealFault fault, Path file, String from) {
    return new SealFault(
        "它路上损坏了，或者不是这一份（"
            + fault.getMessage().replaceAll("[。！]$", "")
            + "）。请「"
            + from
            + "」再发一次 "
            + file.getFileName()
            + "。",
        fault);
  }
}
