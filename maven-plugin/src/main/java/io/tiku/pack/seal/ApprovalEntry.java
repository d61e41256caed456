package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A line of the approval log.
 *
 * @param line its number, from 1
 * @param format of the line; since 2 the digest of a plan is of its values
 * @param signer who says what the line says
 * @param digest SHA-256 of the line without its line feed, which the next line repeats
 * @param entered how an {@link Answer} came into the log; empty where the signer wrote the line
 */
public record ApprovalEntry(
    int line,
    int format,
    ApprovalStep step,
    PublicKey signer,
    String digest,
    Optional<Entered> entered) {

  /** An answer and who entered it. */
  record Entered(Answer answer, PublicKey by) {}

  /** What lines are written in; 1 is still read. */
  static final int FORMAT = 2;

  /** What lines are written in that enter an answer; older programs do not know them. */
  static final int ENTERED = 3;

  private static final String ANSWER = "answer";

  /** What the first line has for the digest of the line before it. */
  static final String NO_PREVIOUS = "0".repeat(64);

  static JsonObject sign(int line, String previous, ApprovalStep step, SecretKey key) {
    JsonObject json =
        new JsonObject().put("format", FORMAT).put("line", line).put("previous", previous);
    put(json, step);
    if (step.state() == ApprovalState.DRAFTED) {
      json.put("setters", step.setters());
      step.values().ifPresent(values -> json.put("values", values.toJson()));
    }
    return SignedJson.sign(json, key);
  }

  /** A line that enters what somebody else signed. */
  static JsonObject enter(int line, String previous, Answer answer, SecretKey host) {
    return SignedJson.sign(
        new JsonObject()
            .put("format", ENTERED)
            .put("line", line)
            .put("previous", previous)
            .put(ANSWER, answer.signed()),
        host);
  }

  static int format(JsonObject json) throws JsonFault {
    long format = json.number("format");
    if (format < 1 || format > ENTERED) {
      throw new JsonFault("它是较新的版本写的，请升级插件");
    }
    if ((format == ENTERED) != json.has(ANSWER)) {
      throw new JsonFault("「format」与内容不符");
    }
    return (int) format;
  }

  /** What a line says, if a trusted key signed it. */
  static ApprovalEntry read(
      String name, int line, JsonObject json, String digest, TrustedKeys trusted)
      throws SealFault, JsonFault {
    PublicKey signer = SignedJson.verify(name, json, trusted);
    int format = format(json);
    if (format < ENTERED) {
      return new ApprovalEntry(line, format, step(json), signer, digest, Optional.empty());
    }
    Answer answer = Answer.read(name + "里的答复", json.object(ANSWER), trusted);
    return new ApprovalEntry(
        line,
        format,
        answer.step(),
        answer.signer(),
        digest,
        Optional.of(new Entered(answer, signer)));
  }

  /** Writes what {@link #step} reads, but for what only drafts have. */
  static void put(JsonObject json, ApprovalStep step) {
    json.put("state", step.state().word())
        .put("pack", step.pack())
        .put("plan", step.plan())
        .put("time", step.time().toString())
        .put("note", step.note());
    step.contents().ifPresent(digest -> json.put("contents", digest));
  }

  static ApprovalStep step(JsonObject json) throws JsonFault {
    ApprovalState state =
        ApprovalState.of(json.text("state")).orElseThrow(() -> new JsonFault("「state」不是审批的一步"));
    if (state.isOfPlanOnly() && json.has("contents")) {
      throw new JsonFault("「" + state.label() + "」只涉及方案，不该有「contents」");
    }
    boolean planOnly = state.isOfPlanOnly() || state.mayBeOfPlanOnly() && !json.has("contents");
    String plan = Sha256.member(json, "plan");
    return new ApprovalStep(
        state,
        json.text("pack"),
        plan,
        planOnly ? Optional.empty() : Optional.of(Sha256.member(json, "contents")),
        state == ApprovalState.DRAFTED ? json.texts("setters") : List.of(),
        Moments.read(json, "time"),
        json.text("note"),
        state == ApprovalState.DRAFTED ? values(json, plan) : Optional.empty());
  }

  private static Optional<PlanValues> values(JsonObject json, String plan) throws JsonFault {
    if (!json.has("values")) {
      return Optional.empty();
    }
    PlanValues values = PlanValues.read(json.object("values"));
    if (!values.digest().equals(plan)) {
      throw new JsonFault("「plan」不是「values」的摘要");
    }
    return Optional.of(values);
  }
}
