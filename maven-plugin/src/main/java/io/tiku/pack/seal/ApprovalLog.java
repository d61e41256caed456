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

  private ApprovalLog with(byte[] line) throws SealFault {
    int number = entries.size() + 1;
    ApprovalEntry entry = read(line, number);
    ApprovalStatus status;
    try {
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
      PublicKey signer = SignedJson.verify("审批日志第 " + number + " 行", json, trusted);
      if (json.number("line") != number) {
        throw fault("写的是第 " + json.number("line") + " 行：有行被删去、重复或换了次序。", "请用没有改过的那一份日志。");
      }
      if (!json.text("previous").equals(previous())) {
        throw fault("接不上前一行：前一行在签名之后被换过。", "请用没有改过的那一份日志。");
      }
      return new ApprovalEntry(
          number, ApprovalEntry.format(json), ApprovalEntry.step(json), signer, Sha256.of(line));
    } catch (JsonFault e) {
      throw new SealFault("审批日志第 " + number + " 行读不懂：" + e.getMessage() + "。请用没有改过的那一份日志。", e);
    }
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
