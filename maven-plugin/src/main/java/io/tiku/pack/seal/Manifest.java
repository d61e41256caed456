package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 签名清单, {@code manifest.json}: what anybody may know of a sealed pack, signed by the host, so that
 * the seal can be checked before the hour and the contents after it.
 *
 * @param envelopes the files that hold the contents, each by itself
 * @param recipients host first, then ministry, then others
 * @param approval the last line of the approval log when the pack was sealed
 * @param signer who signed, if the manifest was read and verified
 * @param digest SHA-256 of its canonical form with the signature
 */
public record Manifest(
    PackFacts facts,
    Extent contents,
    List<Envelope> envelopes,
    List<Recipient> recipients,
    ApprovalLog.Head approval,
    PublicKey signer,
    String digest) {

  /** Its file. */
  public static final String NAME = "manifest.json";

  private static final int FORMAT = 1;
  private static final String KIND = "manifest";

  /**
   * How much there is in a pack.
   *
   * @param sha256 of the contents' list
   * @param files how many, without the list
   * @param bytes of all of them together
   */
  public record Extent(String sha256, int files, long bytes) {
    static Extent of(ContentsList list) {
      return new Extent(list.digest(), list.files().size(), list.totalSize());
    }
  }

  /** A sealed file. */
  public record Envelope(String name, long size, String sha256) {
    static Envelope of(String name, byte[] bytes) {
      return new Envelope(name, bytes.length, Sha256.of(bytes));
    }
  }

  /** Whose key opens the pack. */
  public record Recipient(String name, String role, String fingerprint) {
    static Recipient of(PublicKey key) {
      return new Recipient(key.name(), key.role(), key.fingerprint());
    }

    String shown() {
      return role.equals(name) ? name : role + "（" + name + "）";
    }
  }

  public Manifest {
    envelopes = List.copyOf(envelopes);
    recipients = List.copyOf(recipients);
  }

  /** The host's entry among the recipients. */
  public Recipient host() {
    return recipients.get(0);
  }

  /** The ministry's entry among the recipients. */
  public Recipient ministry() {
    return recipients.get(1);
  }

  Optional<Recipient> recipient(PublicKey key) {
    return recipients.stream()
        .filter(one -> one.fingerprint().equals(key.fingerprint()))
        .findFirst();
  }

  /** The signed file. */
  static byte[] sign(
      PackFacts facts,
      Extent contents,
      List<Envelope> envelopes,
      Recipients recipients,
      ApprovalLog.Head approval,
      SecretKey key) {
    JsonObject json =
        facts
            .toJson()
            .put("format", FORMAT)
            .put("kind", KIND)
            .put(
                "contents",
                new JsonObject()
                    .put("sha256", contents.sha256())
                    .put("files", contents.files())
                    .put("bytes", contents.bytes()))
            .put("sealed", envelopes.stream().map(Manifest::json).toList())
            .put("recipients", recipients.all().stream().map(Manifest::json).toList())
            .put("approval", approval.toJson());
    return SignedJson.sign(json, key).indented();
  }

  private static JsonObject json(Envelope file) {
    return new JsonObject()
        .put("name", file.name())
        .put("size", file.size())
        .put("sha256", file.sha256());
  }

  private static JsonObject json(PublicKey key) {
    return new JsonObject()
        .put("name", key.name())
        .put("role", key.role())
        .put("fingerprint", key.fingerprint());
  }

  /** Reads a manifest whose signature is right and whose signer is trusted. */
  public static Manifest read(byte[] bytes, TrustedKeys trusted) throws SealFault {
    try {
      JsonObject json = JsonObject.parse(bytes);
      if (!json.text("kind").equals(KIND)) {
        throw new JsonFault("它不是试卷包的签名清单");
      }
      if (json.number("format") != FORMAT) {
        throw new JsonFault("它是较新的版本写的，请升级插件");
      }
      PublicKey signer = SignedJson.verify(NAME, json, trusted);
      if (!Arrays.equals(json.indented(), bytes)) {
        throw new JsonFault("写法改过，不是签名时的字节");
      }
      JsonObject contents = json.object("contents");
      return new Manifest(
          PackFacts.read(json),
          new Extent(
              Sha256.member(contents, "sha256"),
              Math.toIntExact(contents.number("files")),
              contents.number("bytes")),
          envelopes(json.objects("sealed")),
          recipients(json.objects("recipients")),
          ApprovalLog.Head.read(json.object("approval")),
          signer,
          Sha256.of(json.canonical()));
    } catch (JsonFault | ArithmeticException e) {
      throw new SealFault("签名清单 " + NAME + " 不能用：" + e.getMessage() + "。请承办方或者部里再发一次。", e);
    }
  }

  private static List<Envelope> envelopes(List<JsonObject> objects) throws JsonFault {
    List<Envelope> files = new ArrayList<>();
    for (JsonObject object : objects) {
      files.add(
          new Envelope(
              object.text("name"), object.number("size"), Sha256.member(object, "sha256")));
    }
    return files;
  }

  private static List<Recipient> recipients(List<JsonObject> objects) throws JsonFault {
    List<Recipient> recipients = new ArrayList<>();
    for (JsonObject object : objects) {
      recipients.add(
          new Recipient(
              object.text("name"), object.text("role"), Sha256.member(object, "fingerprint")));
    }
    if (recipients.size() < 2) {
      throw new JsonFault("收件人至少要有承办方和部里");
    }
    return recipients;
  }

  /** Whether host, ministry and signer are who they should be. */
  void check(Parties parties, TrustedKeys trusted) throws SealFault {
    if (!facts.host().equals(parties.host()) || !signer.role().equals(parties.host())) {
      throw new SealFault(
          NAME + " 是「" + signer.shown() + "」签的，应当由承办方「" + parties.host() + "」签。请向承办方要它签的试卷包。");
    }
    role(host(), parties.host(), trusted);
    role(ministry(), parties.ministry(), trusted);
  }

  private static void role(Recipient recipient, String role, TrustedKeys trusted) throws SealFault {
    boolean right =
        trusted
            .find(recipient.fingerprint())
            .filter(key -> key.role().equals(role) && recipient.equals(Recipient.of(key)))
            .isPresent();
    if (!right) {
      throw new SealFault(
          NAME
              + " 里的收件人「"
              + recipient.shown()
              + "」不是可信公钥里代表「"
              + role
              + "」的钥匙。请核对公钥文件夹；无误就不要使用这个试卷包。");
    }
  }
}
