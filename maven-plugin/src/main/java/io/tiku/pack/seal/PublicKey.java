package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * 公钥: what everybody may know of somebody's keys, in {@code <name>.pub}.
 *
 * @param name of the key, also of its files; such as {@code zhejiang}
 * @param role whom its owner acts for: a unit, an office or the ministry, such as 浙江省
 * @param age recipient of sealed files, {@code age1…}
 * @param sign Ed25519 key in PEM
 */
public record PublicKey(String name, String role, String age, String sign) {

  static final String KIND = "public";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,59}");
  private static final Pattern AGE = Pattern.compile("age1[02-9ac-hj-np-z]{58}");
  private static final int GROUP = 4;
  private static final int SHOWN = 32;

  /** Whether a key may have this name. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && PackPath.fault(name).isEmpty();
  }

  /** Whether a key may have this role: a text of one line. */
  static boolean isRole(String role) {
    return !role.isBlank()
        && role.length() <= 60
        && role.strip().equals(role)
        && role.codePoints().allMatch(PackPath::isPrintable);
  }

  static PublicKey read(JsonObject json) throws JsonFault {
    PublicKey key =
        new PublicKey(json.text("name"), json.text("role"), json.text("age"), json.text("sign"));
    if (!isName(key.name) || !isRole(key.role)) {
      throw new JsonFault("名称或代表的单位不合规定");
    }
    if (!AGE.matcher(key.age).matches()) {
      throw new JsonFault("「age」不是 age 公钥");
    }
    try {
      Ed25519.publicKey(key.sign);
    } catch (InvalidKeyException e) {
      throw new JsonFault("「sign」不是 Ed25519 公钥");
    }
    if (!json.text("fingerprint").equals(key.fingerprint())) {
      throw new JsonFault("指纹与内容不符");
    }
    if (!Arrays.equals(key.toJson().canonical(), json.canonical())) {
      throw new JsonFault("有不该有的内容");
    }
    return key;
  }

  private JsonObject json() {
    return new JsonObject()
        .put("format", 1)
        .put("kind", KIND)
        .put("name", name)
        .put("role", role)
        .put("age", age)
        .put("sign", sign);
  }

  /** The object of its file. */
  JsonObject toJson() {
    return json().put("fingerprint", fingerprint());
  }

  /** SHA-256 over the canonical object without its fingerprint. */
  public String fingerprint() {
    return Sha256.of(json().canonical());
  }

  /** The fingerprint as people compare it: its first 16 bytes in groups of four digits. */
  public String shownFingerprint() {
    return shown(fingerprint());
  }

  /** A fingerprint as people compare it. */
  static String shown(String fingerprint) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < SHOWN; i += GROUP) {
      out.append(i == 0 ? "" : " ").append(fingerprint, i, i + GROUP);
    }
    return out.toString();
  }

  /** As sentences name it: {@code 浙江省（zhejiang）}. */
  public String shown() {
    return role.equals(name) ? name : role + "（" + name + "）";
  }
}
