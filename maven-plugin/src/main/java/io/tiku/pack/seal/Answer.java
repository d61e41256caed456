package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 答复: what a member or an office says of a plan or of questions, signed apart from the log, so that
 * nobody has to wait for anybody. The host enters answers into the log, in whatever order they
 * come.
 *
 * @param step what is said
 * @param request digest of the log's line, a draft or a submission, that is answered
 * @param signer who says so
 * @param signed the object as it was signed
 */
public record Answer(ApprovalStep step, String request, PublicKey signer, JsonObject signed) {

  private static final String KIND = "answer";
  private static final int FORMAT = 1;
  private static final int LARGEST = 1024 * 1024;

  private static final Set<ApprovalState> ALLOWED =
      EnumSet.of(
          ApprovalState.CONSULTED,
          ApprovalState.OBJECTED,
          ApprovalState.REVIEWED,
          ApprovalState.PLAN_APPROVED,
          ApprovalState.QUESTIONS_APPROVED,
          ApprovalState.RETURNED);

  /** Signs an answer. */
  public static Answer sign(ApprovalStep step, String request, SecretKey key) {
    JsonObject json =
        new JsonObject().put("format", FORMAT).put("kind", KIND).put("request", request);
    ApprovalEntry.put(json, step);
    return new Answer(step, request, key.shared(), SignedJson.sign(json, key));
  }

  /**
   * Reads an answer, if it is as a trusted key signed it.
   *
   * @param name what sentences call it
   */
  static Answer read(String name, JsonObject json, TrustedKeys trusted)
      throws SealFault, JsonFault {
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("它不是答复");
    }
    if (json.number("format") != FORMAT) {
      throw new JsonFault("它是较新的版本写的，请用新版的程序");
    }
    PublicKey signer = SignedJson.verify(name, json, trusted);
    ApprovalStep step = ApprovalEntry.step(json);
    if (!ALLOWED.contains(step.state())) {
      throw new JsonFault("「" + step.state().label() + "」不能用答复来签");
    }
    return new Answer(step, Sha256.member(json, "request"), signer, json);
  }

  /** The answers of a file, of which one that is damaged makes all unusable. */
  public static List<Answer> readAll(Path file, TrustedKeys trusted) throws SealFault {
    String name = String.valueOf(file.getFileName());
    String again = "请签名的一方重新发一份。";
    byte[] bytes = PackFile.read(file, LARGEST, again);
    List<Answer> answers = new ArrayList<>();
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!text.endsWith("\n")) {
        throw new SealFault("答复「" + name + "」不完整，传送时被截断了。" + again);
      }
      for (String line : text.lines().toList()) {
        byte[] one = line.getBytes(StandardCharsets.UTF_8);
        JsonObject json = JsonObject.parse(one);
        if (!Arrays.equals(json.canonical(), one)) {
          throw new SealFault("答复「" + name + "」的字节改过，不是签名时的写法。" + again);
        }
        answers.add(read("答复「" + name + "」", json, trusted));
      }
    } catch (JsonFault e) {
      throw new SealFault("答复「" + name + "」损坏了：" + e.getMessage() + "。" + again, e);
    }
    return answers;
  }

  /** The bytes of a file of answers, a line each. */
  public static byte[] toFile(List<Answer> answers) {
    return answers.stream()
        .map(one -> new String(one.signed.canonical(), StandardCharsets.UTF_8) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether another says the same, such as a file that came twice. */
  boolean isSame(Answer other) {
    return Arrays.equals(signed.canonical(), other.signed.canonical());
  }

  /** Whether a line of the log says just this. */
  boolean isIn(ApprovalEntry entry) {
    return entry.step().equals(step) && entry.signer().equals(signer);
  }
}
