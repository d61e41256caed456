package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 钥匙单: everybody's public keys in one file that the ministry signed, so that who trusts the
 * ministry's key need not compare the others' one by one.
 *
 * @param time when it was signed; a later list takes the place of an earlier one
 * @param keys of everybody, the ministry's among them
 * @param signer the ministry's key
 */
public record KeyList(OffsetDateTime time, List<PublicKey> keys, PublicKey signer) {

  /** The file's usual name. */
  public static final String NAME = "keys.json";

  private static final String KIND = "keys";
  private static final int LARGEST = 1024 * 1024;
  private static final String AGAIN = "请部里重新发一份钥匙单。";

  public KeyList {
    keys = List.copyOf(keys);
  }

  /** The file of a new list. */
  public static byte[] sign(List<PublicKey> keys, OffsetDateTime time, SecretKey ministry) {
    JsonObject json =
        new JsonObject()
            .put("format", 1)
            .put("kind", KIND)
            .put("time", time.toString())
            .put("keys", keys.stream().map(PublicKey::toJson).toList());
    return SignedJson.sign(json, ministry).indented();
  }

  /**
   * Reads a list. Its signature is right then; whether its signer is the ministry is for the reader
   * to find out, by the fingerprint.
   *
   * @param ministry whom the signer has to act for
   */
  public static KeyList read(Path file, String ministry) throws SealFault {
    String name = "钥匙单「" + file.getFileName() + "」";
    byte[] bytes = PackFile.read(file, LARGEST, AGAIN);
    try {
      JsonObject json = JsonObject.parse(bytes);
      if (!json.text("kind").equals(KIND)) {
        throw new JsonFault("它不是钥匙单");
      }
      if (json.number("format") != 1) {
        throw new JsonFault("它是较新的版本做的，请用新版的程序");
      }
      if (!Arrays.equals(json.indented(), bytes)) {
        throw new SealFault(name + "的字节改过，不是签名时的写法。" + AGAIN);
      }
      List<PublicKey> keys = new ArrayList<>();
      for (JsonObject one : json.objects("keys")) {
        keys.add(PublicKey.read(one));
      }
      PublicKey signer = SignedJson.verify(name, json, TrustedKeys.of(keys));
      if (!signer.role().equals(ministry)) {
        throw new SealFault(
            name + "是「" + signer.shown() + "」签的，应当由「" + ministry + "」签。不要使用它。" + AGAIN);
      }
      return new KeyList(Moments.read(json, "time"), keys, signer);
    } catch (JsonFault e) {
      throw new SealFault(name + "损坏了：" + e.getMessage() + "。" + AGAIN, e);
    }
  }
}
