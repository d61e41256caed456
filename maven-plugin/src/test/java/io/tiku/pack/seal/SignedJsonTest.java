package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.STRANGER;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedJsonTest {

  private static final JsonObject UNSIGNED = new JsonObject().put("b", "乙").put("a", 1);

  @Test
  void saysWhoSigned() throws SealFault {
    JsonObject signed = SignedJson.sign(UNSIGNED, HOST);

    assertThat(SignedJson.verify("文件", signed, TRUSTED)).isEqualTo(HOST.shared());
    assertThat(signed.without("signer").without("signature").canonical())
        .isEqualTo(UNSIGNED.canonical());
    assertThat(SignedJson.sign(UNSIGNED, HOST).canonical()).isEqualTo(signed.canonical());
  }

  @Test
  void refusesAChangedObject() {
    JsonObject signed = SignedJson.sign(UNSIGNED, HOST);

    assertRefused(() -> SignedJson.verify("文件", signed.without("a").put("a", 2), TRUSTED))
        .contains("签名不对", "zhejiang");
    assertRefused(() -> SignedJson.verify("文件", signed.without("signature"), TRUSTED))
        .contains("缺少「signature」");
    assertRefused(() -> SignedJson.verify("文件", signed.without("signer"), TRUSTED))
        .contains("缺少「signer」");
  }

  @Test
  void refusesASignatureInAnotherSpelling() throws JsonFault {
    JsonObject signed = SignedJson.sign(UNSIGNED, HOST);
    String text = signed.text("signature");
    // 64 bytes leave four bits of the last letter unused.
    char last = text.charAt(85);
    String other = text.substring(0, 85) + (char) (last + 1) + "==";
    assertThat(Base64.getDecoder().decode(other)).isEqualTo(Base64.getDecoder().decode(text));

    assertRefused(
            () ->
                SignedJson.verify(
                    "文件", signed.without("signature").put("signature", other), TRUSTED))
        .contains("签名不对");
  }

  @Test
  void refusesAStrangerAndWhoBorrowsAFingerprint() throws JsonFault {
    JsonObject foreign = SignedJson.sign(UNSIGNED, STRANGER);
    assertRefused(() -> SignedJson.verify("文件", foreign, TRUSTED))
        .contains("可信公钥里没有它", STRANGER.shared().shownFingerprint());

    JsonObject signer =
        foreign
            .object("signer")
            .without("fingerprint")
            .put("fingerprint", HOST.shared().fingerprint());
    JsonObject named = foreign.without("signature").without("signer").put("signer", signer);
    JsonObject borrowed = named.put("signature", STRANGER.sign(named.canonical()));
    assertRefused(() -> SignedJson.verify("文件", borrowed, TRUSTED)).contains("冒用");
  }

  @Test
  void isVerifiedByOpenSsl(@TempDir Path folder)
      throws JsonFault, IOException, InterruptedException {
    JsonObject signed = SignedJson.sign(UNSIGNED, HOST);
    Files.write(folder.resolve("message"), signed.without("signature").canonical());
    Files.write(folder.resolve("signature"), Base64.getDecoder().decode(signed.text("signature")));
    Files.writeString(
        folder.resolve("key.pem"), signed.object("signer").text("sign"), StandardCharsets.US_ASCII);

    String said =
        Tools.run(
            folder,
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "key.pem",
            "-rawin",
            "-in",
            "message",
            "-sigfile",
            "signature");

    assertThat(said).contains("Signature Verified Successfully");
  }
}
