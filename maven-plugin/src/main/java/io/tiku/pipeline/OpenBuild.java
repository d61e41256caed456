package io.tiku.pipeline;

import io.tiku.json.JsonFault;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.CheckedPack;
import io.tiku.pack.seal.EarlyOpening;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.Passphrase;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretKey;
import io.tiku.pack.seal.TrustedKeys;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code tiku:pack-open}: a sealed pack, a key and the hour → a new folder of its contents. */
public final class OpenBuild extends DeskStep {

  private static final int LONGEST_PASSPHRASE = 1000;

  /**
   * What is asked for.
   *
   * @param region its id
   * @param key name of the opener's key
   * @param to the new folder; empty for {@code opened} beside the pack
   * @param early an authorisation to open it before its time
   * @param passphrase a file with the pass phrase, to open the variant as a zip
   * @param rehearsal whether the pack is one of dummies
   */
  public record Order(
      String region,
      String key,
      Optional<Path> to,
      Optional<Path> early,
      Optional<Path> passphrase,
      boolean rehearsal) {}

  private final Order order;

  public OpenBuild(Settings settings, PackSettings pack, Order order) {
    super(settings, pack, order.region(), order.rehearsal());
    this.order = order;
  }

  @Override
  String at(RegionDesk desk) {
    return open(desk, Optional.empty());
  }

  /** The same on a bank that was read, with the pass phrase as somebody typed it. */
  String run(PackBank bank, Optional<String> typed) {
    return open(desk(bank), typed);
  }

  private String open(RegionDesk desk, Optional<String> typed) {
    return Sealing.of(desk.folder().root().toString(), () -> opened(desk, typed));
  }

  private String opened(RegionDesk desk, Optional<String> typed)
      throws SealFault, IOException, JsonFault {
    PackFolder folder = desk.folder();
    // Who was told the phrase may have no key.
    Optional<Passphrase> passphrase =
        order.passphrase().isPresent()
            ? Optional.of(passphrase(order.passphrase().get()))
            : typed.isPresent() ? Optional.of(Passphrase.parse(typed.get())) : Optional.empty();
    Optional<SecretKey> key =
        order.key().isBlank() && passphrase.isPresent()
            ? Optional.empty()
            : Optional.of(desk.keys().secret(order.key()));
    TrustedKeys trusted = desk.keys().trusted();
    CheckedPack checked = desk.checked(order.rehearsal());
    Optional<EarlyOpening> early =
        order.early().isPresent()
            ? Optional.of(EarlyOpening.read(order.early().get(), trusted))
            : Optional.empty();
    PackContents contents =
        passphrase.isPresent()
            ? checked.open(passphrase.get(), pack.now(), early)
            : checked.open(key.orElseThrow(), pack.now(), early);
    Path to = order.to().orElse(folder.opened());
    contents.writeTo(to);
    String logged = "";
    if (key.isPresent()) {
      ApprovalStatus status =
          desk.log()
              .append(
                  ApprovalStep.of(
                          ApprovalState.OPENED,
                          checked.manifest().facts().code(),
                          checked.manifest().facts().planDigest(),
                          contents.list().digest(),
                          pack.now())
                      .withNote(early.map(one -> "提前启用：" + one.reason()).orElse("")),
                  key.get())
              .status();
      logged =
          "审批日志记下「启用」。\n"
              + new NextStep(desk, pack, order.rehearsal()).after(status)
              + desk.keys().warning(order.key());
    } else {
      logged = "只用了口令，没有钥匙签名，所以审批日志里没有记「启用」：请在交接单上写明谁在什么时间打开，承办方或部里用自己的钥匙再打开一次就记上了。";
    }
    return "打开 "
        + contents.files().size()
        + " 个文件，逐个核对过摘要，在 "
        + to
        + "，只有你能读。放映 stage/deck.html；试卷在 papers 里。"
        + logged;
  }

  private static Passphrase passphrase(Path file) throws SealFault, IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_PASSPHRASE) {
      throw new SealFault("没有口令文件 " + file + "，或者它不是口令。把收到的口令存成一个文本文件，用 -Dpassphrase= 指明它。");
    }
    return Passphrase.parse(text(Files.readAllBytes(file)));
  }

  /** As an editor wrote it: of all its encodings the letters of a phrase differ in UTF-16 only. */
  private static String text(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    Charset charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new String(bytes, charset).replace("\uFEFF", "");
  }
}
