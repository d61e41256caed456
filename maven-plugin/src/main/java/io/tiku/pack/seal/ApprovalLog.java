package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 审批日志: a signed line a step, each with the digest of the line before it. Only whole logs exist:
 * every line was signed by a trusted key, joins the one before and was allowed by the rules.
 */
public final class ApprovalLog {

  private final TrustedKeys trusted;
  private final Parties parties;
  private final List<byte[]> lines;
  private final List<ApprovalEntry> entries;
  private final List<ApprovalStatus> statuses;

  /**
   * The end of a log at some time; who keeps it sees whether lines were taken off since.
   *
   * @param line number of the last line
   * @param sha256 of that line
   */
  public record Head(int line, String sha256) {

    static Head read(JsonObject json) throws JsonFault {
      return new Head(Math.toIntExact(json.number("line")), Sha256.member(json, "sha256"));
    }

    JsonObject toJson() {
      return new JsonObject().put("line", line).put("sha256", sha256);
    }
  }

  private ApprovalLog(
      TrustedKeys trusted,
      Parties parties,
      List<byte[]> lines,
      List<ApprovalEntry> entries,
      List<ApprovalStatus> statuses) {
    this.trusted = trusted;
    this.parties = parties;
    this.lines = List.copyOf(lines);
    this.entries = List.copyOf(entries);
    this.statuses = List.copyOf(statuses);
  }

  /** A log without lines. */
  public static ApprovalLog empty(TrustedKeys trusted, Parties parties) {
    return new ApprovalLog(trusted, parties, List.of(), List.of(), List.of());
  }

  /** Reads a log; the fault names the first line that is not as it was signed. */
  public static ApprovalLog parse(byte[] file, TrustedKeys trusted, Parties parties)
      throws SealFault {
    ApprovalLog log = empty(trusted, parties);
    int start = 0;
    for (int end = 0; end < file.length; end++) {
      if (file[end] == '\n') {
        log = log.with(Arrays.copyOfRange(file, start, end));
        start = end + 1;
      }
    }
    if (start < file.length) {
      throw log.fault("不完整：文件在这里被截断了。", "请用完整的那一份日志。");
    }
    return log;
  }

  /** The log with one more line, signed by the key, if the rules allow it. */
  public ApprovalLog with(ApprovalStep step, SecretKey key) throws SealFault {
    if (trusted.find(key.shared().fingerprint()).isEmpty()) {
      throw new SealFault("可信公钥里没有「" + key.shared().shown() + "」，别人认不得它的签名。请先把它的 .pub 放进公钥文件夹。");
    }
    new ApprovalRules(parties, ApprovalEntry.FORMAT).after(status(), step, key.shared());
    return with(ApprovalEntry.sign(entries.size() + 1, previous(), step, key).canonical());
  }

  /**
   * Refuses answers that the rules would not allow once the other offices have approved the plan.
   */
  public void tryAnswers(List<Answer> answers) throws SealFault {
    ApprovalRules rules = new ApprovalRules(parties, ApprovalEntry.ENTERED);
    ApprovalStatus status = status();
    for (Answer answer : answers) {
      boolean ofQuestions = answer.step().state() == ApprovalState.QUESTIONS_APPROVED;
      status =
          rules.after(
              ofQuestions
                  ? status
                      .with(status.voices().withPlanApprovals(parties.offices()))
                      .at(ApprovalState.PLAN_APPROVED)
                  : status,
              answer.step(),
              answer.signer());
    }
  }

  /** The log with what somebody answered, entered by the host. */
  ApprovalLog entering(Answer answer, SecretKey host) throws SealFault {
    return with(ApprovalEntry.enter(entries.size() + 1, previous(), answer, host).canonical());
  }

  private ApprovalLog with(byte[] line) throws SealFault {
    int number = entries.size() + 1;
    ApprovalEntry entry = read(line, number);
    ApprovalStatus status;
    try {
      if (entry.entered().isPresent()) {
        checkEntered(entry.entered().get());
      }
      status =
          new ApprovalRules(parties, entry.format()).after(status(), entry.step(), entry.signer());
    } catch (SealFault e) {
      throw new SealFault("审批日志第 " + number + " 行不合规则：" + e.getMessage(), e);
    }
    return new ApprovalLog(
        trusted, parties, more(lines, line), more(entries, entry), more(statuses, status));
  }

  private ApprovalEntry read(byte[] line, int number) throws SealFault {
    try {
      JsonObject json = JsonObject.parse(line);
      if (!Arrays.equals(json.canonical(), line)) {
        throw fault("的字节改过，不是签名时的写法。", "请用没有改过的那一份日志。");
      }
      ApprovalEntry entry =
          ApprovalEntry.read("审批日志第 " + number + " 行", number, json, Sha256.of(line), trusted);
      if (json.number("line") != number) {
        throw fault("写的是第 " + json.number("line") + " 行：有行被删去、重复或换了次序。", "请用没有改过的那一份日志。");
      }
      if (!json.text("previous").equals(previous())) {
        throw fault("接不上前一行：前一行在签名之后被换过。", "请用没有改过的那一份日志。");
      }
      return entry;
    } catch (JsonFault e) {
      throw new SealFault("审批日志第 " + number + " 行读不懂：" + e.getMessage() + "。请用没有改过的那一份日志。", e);
    }
  }

  /** An answer counts for what was asked last, and not if its signer has said another since. */
  private void checkEntered(ApprovalEntry.Entered entered) throws SealFault {
    Answer answer = entered.answer();
    String who = "「" + answer.signer().role() + "」的答复";
    if (!entered.by().role().equals(parties.host())) {
      throw new SealFault(
          who + "要由承办方「" + parties.host() + "」记入日志，不能由「" + entered.by().shown() + "」记。");
    }
    if (!answer.request().equals(request())) {
      throw new SealFault(who + "说的是另一次起草或报批，此后又起草或报批过。请把现在的日志发给它，再答复一次。");
    }
    boolean later =
        entries.stream()
            .anyMatch(
                entry ->
                    entry.signer().equals(answer.signer())
                        && entry.step().time().isAfter(answer.step().time()));
    if (later) {
      throw new SealFault(who + "是旧的，日志里已经有它后来签的。请用最后的那一份。");
    }
  }

  /** The digest of the line that asks, the last draft or submission; empty where there is none. */
  public String request() {
    String request = "";
    for (ApprovalEntry entry : entries) {
      ApprovalState state = entry.step().state();
      if (state == ApprovalState.DRAFTED || state == ApprovalState.SUBMITTED) {
        request = entry.digest();
      }
    }
    return request;
  }

  /** Whether an answer was entered. */
  public boolean has(Answer answer) {
    return entries.stream().anyMatch(answer::isIn);
  }

  /** Whether a log is this one with more lines, or the same. */
  public boolean isBeginningOf(ApprovalLog longer) {
    return lines.size() <= longer.lines.size()
        && Arrays.equals(toFile(), Arrays.copyOf(longer.toFile(), toFile().length));
  }

  private SealFault fault(String what, String remedy) {
    return new SealFault("审批日志第 " + (entries.size() + 1) + " 行" + what + remedy);
  }

  private static <T> List<T> more(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  private String previous() {
    return entries.isEmpty() ? ApprovalEntry.NO_PREVIOUS : head().sha256();
  }

  TrustedKeys trusted() {
    return trusted;
  }

  Parties parties() {
    return parties;
  }

  /** The lines, oldest first. */
  public List<ApprovalEntry> entries() {
    return entries;
  }

  /** Where the approval stands now. */
  public ApprovalStatus status() {
    return statuses.isEmpty() ? ApprovalStatus.NONE : statuses.get(statuses.size() - 1);
  }

  /** Its end. */
  public Head head() {
    if (entries.isEmpty()) {
      return new Head(0, ApprovalEntry.NO_PREVIOUS);
    }
    ApprovalEntry last = entries.get(entries.size() - 1);
    return new Head(last.line(), last.digest());
  }

  /** Where the approval stood at a head of this log; a log that was cut or changed has it not. */
  public ApprovalStatus statusAt(Head head) throws SealFault {
    if (entries.isEmpty()) {
      throw new SealFault("没有审批日志，或者它是空的。请向承办方要 " + ApprovalFile.NAME + "，与签名清单放在一起。");
    }
    if (head.line() > entries.size()) {
      throw new SealFault(
          "审批日志少了结尾：签名清单记到第 " + head.line() + " 行，日志只有 " + entries.size() + " 行。请用完整的那一份日志。");
    }
    if (head.line() < 1 || !entries.get(head.line() - 1).digest().equals(head.sha256())) {
      throw new SealFault("审批日志第 " + head.line() + " 行不是签名清单所记的那一行。请用这个试卷包自己的日志。");
    }
    return statuses.get(head.line() - 1);
  }

  /** The bytes of its file. */
  public byte[] toFile() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
