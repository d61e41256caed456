package io.tiku.pack.seal;

import io.tiku.publish.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 密封试卷包: the sealed contents with their manifest, as they are sent to the host and kept until the
 * hour. Beside them, in the same folder, goes the approval log.
 */
public final class SealedPack {

  /** The contents for the owners of keys. */
  public static final String AGE = "pack.age";

  /** The same contents for whoever knows the pass phrase. */
  public static final String ZIP = "pack-aes.zip";

  private static final int LARGEST = PackContents.MOST_BYTES + 16 * 1024 * 1024;
  private static final int LARGEST_MANIFEST = 1024 * 1024;

  private static final String TOGETHER =
      "请把收到的 " + Manifest.NAME + "、" + AGE + "、" + ApprovalFile.NAME + " 放在同一个文件夹里。";

  private final byte[] manifest;
  private final SortedMap<String, byte[]> envelopes;

  private SealedPack(byte[] manifest, SortedMap<String, byte[]> envelopes) {
    this.manifest = manifest;
    this.envelopes = envelopes;
  }

  /**
   * Seals approved contents; {@code approvals} must end with the line that says so. Who may not
   * seal or receive gets no pack.
   *
   * @param passphrase for the variant as a zip, if it is wanted
   */
  public static SealedPack seal(
      PackContents contents,
      PackFacts facts,
      Recipients recipients,
      Optional<Passphrase> passphrase,
      ApprovalLog approvals,
      SecretKey host)
      throws SealFault {
    approvals.status().requireSealed(facts, contents.list().digest());
    if (!approvals.status().is(ApprovalState.SEALED)) {
      throw new SealFault("这个试卷包已经启用，不能再封。");
    }
    if (facts.expires().filter(moment -> !moment.isAfter(facts.unlock())).isPresent()) {
      throw new SealFault("失效时间要晚于启用时间 " + Moments.shown(facts.unlock()) + "。请改正失效时间，或不写它。");
    }
    byte[] zip = contents.zip();
    SortedMap<String, byte[]> envelopes = new TreeMap<>();
    envelopes.put(AGE, AgeFile.seal(zip, recipients.all()));
    passphrase.ifPresent(words -> envelopes.put(ZIP, PassphraseZip.seal(zip, words)));
    List<Manifest.Envelope> named = new ArrayList<>();
    envelopes.forEach((name, bytes) -> named.add(Manifest.Envelope.of(name, bytes)));
    byte[] manifest =
        Manifest.sign(
            facts, Manifest.Extent.of(contents.list()), named, recipients, approvals.head(), host);
    SealedPack pack = new SealedPack(manifest, envelopes);
    pack.check(approvals);
    return pack;
  }

  /** Reads a pack's files from a folder. */
  public static SealedPack read(Path folder) throws SealFault {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : List.of(AGE, ZIP)) {
      Path file = folder.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        files.put(name, file);
      }
    }
    SealedPack pack = read(folder.resolve(Manifest.NAME), files);
    if (files.isEmpty()) {
      throw new SealFault("没有文件 " + folder.resolve(AGE) + "。" + TOGETHER);
    }
    return pack;
  }

  /**
   * Reads a pack's files from wherever they are.
   *
   * @param closed the sealed files by the names they have in a pack's folder
   */
  public static SealedPack read(Path manifest, SortedMap<String, Path> closed) throws SealFault {
    byte[] signed = PackFile.read(manifest, LARGEST_MANIFEST, TOGETHER);
    SortedMap<String, byte[]> envelopes = new TreeMap<>();
    for (Map.Entry<String, Path> file : closed.entrySet()) {
      envelopes.put(file.getKey(), PackFile.read(file.getValue(), LARGEST, TOGETHER));
    }
    return new SealedPack(signed, envelopes);
  }

  /** The digests of the sealed files by their names. */
  public SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    envelopes.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
    return digests;
  }

  /** Its files by name. */
  public Map<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>(envelopes);
    files.put(Manifest.NAME, manifest);
    return files;
  }

  /**
   * Writes its files to a folder, replacing those of an earlier sealing. The manifest goes first
   * and comes last: whatever happens in between, no manifest stands beside a pack that is not its
   * own.
   */
  public void writeTo(Path folder) throws SealFault {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(Manifest.NAME));
      Files.deleteIfExists(folder.resolve(ZIP));
      for (Map.Entry<String, byte[]> file : envelopes.entrySet()) {
        WholeFile.replace(folder.resolve(file.getKey()), file.getValue());
      }
      WholeFile.replace(folder.resolve(Manifest.NAME), manifest);
    } catch (IOException e) {
      throw new SealFault("不能把试卷包写到 " + folder + "：" + e.getMessage() + "。请检查权限和磁盘空间，再封一次。", e);
    }
  }

  /**
   * Checks without opening: signature, signer, recipients, the sealed files' digests, and that the
   * approval log reaches as far as it did and speaks of this pack.
   */
  public CheckedPack check(ApprovalLog approvals) throws SealFault {
    Manifest read = Manifest.read(manifest, approvals.trusted());
    read.check(approvals.parties(), approvals.trusted());
    List<String> names = read.envelopes().stream().map(Manifest.Envelope::name).toList();
    for (Map.Entry<String, byte[]> file : envelopes.entrySet()) {
      int at = names.indexOf(file.getKey());
      if (at < 0) {
        throw new SealFault(Manifest.NAME + " 里没有 " + file.getKey() + "，它不属于这个试卷包。请把它移走。");
      }
      compare(read, read.envelopes().get(at), file.getValue());
    }
    String contents = read.contents().sha256();
    approvals.statusAt(read.approval()).requireSealed(read.facts(), contents);
    approvals.status().requireSealed(read.facts(), contents);
    return new CheckedPack(read, envelopes);
  }

  private static void compare(Manifest manifest, Manifest.Envelope listed, byte[] bytes)
      throws SealFault {
    // Both have it; who asks knows which of them it is itself.
    String again =
        "请「"
            + manifest.host().role()
            + "」或者「"
            + manifest.ministry().role()
            + "」再发一次 "
            + listed.name()
            + "，连同 "
            + Manifest.NAME
            + " 和 "
            + ApprovalFile.NAME
            + "。";
    if (listed.size() != bytes.length) {
      throw new SealFault(
          listed.name()
              + " 不完整或被换过：清单记的是 "
              + listed.size()
              + " 字节，现在是 "
              + bytes.length
              + " 字节。"
              + again);
    }
    if (!Sha256.of(bytes).equals(listed.sha256())) {
      throw new SealFault(listed.name() + " 被改过或损坏了：与清单所记的摘要不符。" + again);
    }
  }
}
