package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A line of the approval log.
 *
 * @param line its number, from 1
 * @param digest SHA-256 of the line without its line feed, which the next line repeats
 */
public record ApprovalEntry(int line, ApprovalStep step, PublicKey signer, String digest) {

  private static final int FORMAT = 1;

  /** What the first line has for the digest of the line before it. */
  static final String NO_PREVIOUS = "0".repeat(64);

  static JsonObject sign(int line, String previous, ApprovalStep step, SecretKey key) {
    JsonObject json =
        new JsonObject()
            .put("format", FORMAT)
            .put("line", line)
            .put("previous", previous)
            .put("state", step.state().word())
            .put("pack", step.pack())
            .put("plan", step.plan())
            .put("time", step.time().toString())
            .put("note", step.note());
    step.contents().ifPresent(digest -> json.put("contents", digest));
    if (step.state() == ApprovalState.DRAFTED) {
      json.put("setters", step.setters());
    }
    return SignedJson.sign(json, key);
  }

  static ApprovalStep step(JsonObject json) throws JsonFault {
    if (json.number("format") != FORMAT) {
      throw new JsonFault("它是较新的版本写的，请升级插件");
    }
    ApprovalState state =
        ApprovalState.of(json.text("state")).orElseThrow(() -> new JsonFault("「state」不是审批的一步"));
    boolean planOnly = state.isOfPlanOnly();
    if (planOnly && json.has("contents")) {
      throw new JsonFault("「" + state.label() + "」只涉及方案，不该有「contents」");
    }
    return new ApprovalStep(
        state,
        json.text("pack"),
        Sha256.member(json, "plan"),
        planOnly ? Optional.empty() : Optional.of(Sha256.member(json, "contents")),
        state == ApprovalState.DRAFTED ? json.texts("setters") : List.of(),
        Moments.read(json, "time"),
        json.text("note"));
  }
}
