package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.security.InvalidKeyException;
import java.util.Optional;

/**
 * Objects that say who signed them: {@code signer} with name, role, fingerprint and key, and {@code
 * signature} over the canonical object without it.
 */
public final class SignedJson {

  private static final String SIGNER = "signer";
  private static final String SIGNATURE = "signature";

  private SignedJson() {}

  /** The object with signer and signature. */
  public static JsonObject sign(JsonObject unsigned, SecretKey key) {
    PublicKey signer = key.shared();
    JsonObject named =
        unsigned
            .without(SIGNATURE)
            .without(SIGNER)
            .put(
                SIGNER,
                new JsonObject()
                    .put("name", signer.name())
                    .put("role", signer.role())
                    .put("fingerprint", signer.fingerprint())
                    .put("sign", signer.sign()));
    return named.put(SIGNATURE, key.sign(named.canonical()));
  }

  /**
   * Who signed an object, if it is as it was signed and the signer is trusted.
   *
   * @param name what sentences call the object, such as {@code manifest.json}
   */
  public static PublicKey verify(String name, JsonObject signed, TrustedKeys trusted)
      throws SealFault {
    try {
      JsonObject signer = signed.object(SIGNER);
      String shown = signer.text("name");
      if (!isSigned(signed, signer.text("sign"))) {
        throw new SealFault(name + " 的签名不对：内容在签名之后改过，或者文件损坏了。不要使用它，请向「" + shown + "」重新要一份。");
      }
      String fingerprint = Sha256.member(signer, "fingerprint");
      Optional<PublicKey> key = trusted.find(fingerprint);
      if (key.isEmpty()) {
        throw new SealFault(
            name
                + " 是用钥匙「"
                + shown
                + "」（指纹 "
                + PublicKey.shown(fingerprint)
                + "）签的，可信公钥里没有它。请向签名人当面或电话核对指纹，相符再把他的 .pub 放进公钥文件夹；不符就不要使用。");
      }
      if (!isSame(key.get(), signer)) {
        throw new SealFault(name + " 冒用了「" + key.get().shown() + "」的指纹，签名的其实是另一把钥匙。不要使用它。");
      }
      return key.get();
    } catch (JsonFault e) {
      throw new SealFault(name + " 没有可用的签名：" + e.getMessage() + "。请重新要一份。", e);
    }
  }

  private static boolean isSigned(JsonObject signed, String key) throws JsonFault {
    try {
      return Ed25519.verifies(signed.without(SIGNATURE).canonical(), signed.text(SIGNATURE), key);
    } catch (InvalidKeyException e) {
      throw new JsonFault("「sign」不是 Ed25519 公钥");
    }
  }

  private static boolean isSame(PublicKey key, JsonObject signer) throws JsonFault {
    return key.name().equals(signer.text("name"))
        && key.role().equals(signer.text("role"))
        && key.sign().equals(signer.text("sign"));
  }
}
