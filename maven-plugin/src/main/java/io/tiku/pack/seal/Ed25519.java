package io.tiku.pack.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Signatures by the JDK's Ed25519 (RFC 8032), keys in PEM as OpenSSL reads and writes them. */
final class Ed25519 {

  private static final String NAME = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private Ed25519() {}

  static KeyPair random() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static String pem(java.security.PrivateKey key) {
    return pem(PRIVATE, key);
  }

  static String pem(java.security.PublicKey key) {
    return pem(PUBLIC, key);
  }

  private static String pem(String label, Key key) {
    return begin(label) + Base64.getEncoder().encodeToString(key.getEncoded()) + end(label);
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----\n";
  }

  private static String end(String label) {
    return "\n-----END " + label + "-----\n";
  }

  /** The signature in Base64. */
  static String sign(byte[] message, String privatePem) throws InvalidKeyException {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(
          KeyFactory.getInstance(NAME)
              .generatePrivate(new PKCS8EncodedKeySpec(decode(PRIVATE, privatePem))));
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(e);
    }
  }

  /** Whether the signature is the message's; one in any other spelling of Base64 is not. */
  static boolean verifies(byte[] message, String base64, String publicPem)
      throws InvalidKeyException {
    java.security.PublicKey key = publicKey(publicPem);
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return false;
      }
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(bytes);
    } catch (SignatureException | IllegalArgumentException e) {
      return false;
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** Reads a public key; the text must be the one that {@link #pem} gives for it. */
  static java.security.PublicKey publicKey(String pem) throws InvalidKeyException {
    try {
      EncodedKeySpec spec = new X509EncodedKeySpec(decode(PUBLIC, pem));
      java.security.PublicKey key = KeyFactory.getInstance(NAME).generatePublic(spec);
      if (!pem(key).equals(pem)) {
        throw new InvalidKeyException("another spelling of the key");
      }
      return key;
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(e);
    }
  }

  private static byte[] decode(String label, String pem) throws InvalidKeyException {
    if (!pem.startsWith(begin(label))
        || !pem.endsWith(end(label))
        || pem.length() < begin(label).length() + end(label).length()) {
      throw new InvalidKeyException("no PEM of a " + label);
    }
    try {
      return Base64.getDecoder()
          .decode(pem.substring(begin(label).length(), pem.length() - end(label).length()));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(e);
    }
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("every Java since 15 has Ed25519", e);
  }
}
