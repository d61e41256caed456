package io.tiku.pack.seal;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.Arrays;

/** 私钥: what only its owner has, in {@code <name>.key}: it signs and it opens what is sealed. */
public final class SecretKey {

  static final String KIND = "secret";

  private static final byte[] TRIAL = "tiku".getBytes(StandardCharsets.UTF_8);

  private final String age;
  private final String sign;
  private final PublicKey shared;

  private SecretKey(String age, String sign, PublicKey shared) {
    this.age = age;
    this.sign = sign;
    this.shared = shared;
  }

  static SecretKey random(String name, String role) {
    KeyPair signing = Ed25519.random();
    KeyPair sealing = sealing();
    return new SecretKey(
        text(sealing.getPrivate().getEncoded()),
        Ed25519.pem(signing.getPrivate()),
        new PublicKey(
            name, role, text(sealing.getPublic().getEncoded()), Ed25519.pem(signing.getPublic())));
  }

  private static KeyPair sealing() {
    try {
      return new X25519KeyPairGenerator().generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 11 has X25519", e);
    }
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  static SecretKey read(JsonObject json) throws JsonFault {
    SecretKey key =
        new SecretKey(
            json.text("age"), json.text("sign"), PublicKey.read(json.object(PublicKey.KIND)));
    if (!Arrays.equals(key.toJson().canonical(), json.canonical())) {
      throw new JsonFault("有不该有的内容");
    }
    if (!key.matches()) {
      throw new JsonFault("私钥与它自己的公钥不配");
    }
    return key;
  }

  /** A damaged key would be found out only when a pack does not open; so it is tried at once. */
  private boolean matches() {
    try {
      return Ed25519.verifies(TRIAL, Ed25519.sign(TRIAL, sign), shared.sign())
          && Arrays.equals(AgeFile.open(AgeFile.seal(TRIAL, shared.age()), this, ""), TRIAL);
    } catch (InvalidKeyException | SealFault e) {
      return false;
    }
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("format", 1)
        .put("kind", KIND)
        .put("age", age)
        .put("sign", sign)
        .put(PublicKey.KIND, shared.toJson());
  }

  /** What everybody may know of it. */
  public PublicKey shared() {
    return shared;
  }

  /** The identity for the age library. */
  String age() {
    return age;
  }

  /** Its signature of a message, in Base64. */
  String sign(byte[] message) {
    try {
      return Ed25519.sign(message, sign);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the key signed when it was read", e);
    }
  }

  /** Its public name only. */
  @Override
  public String toString() {
    return shared.shown();
  }
}
