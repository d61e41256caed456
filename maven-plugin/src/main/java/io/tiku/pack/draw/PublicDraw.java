package io.tiku.pack.draw;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawPlan;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 公开抽签: a commitment with the roster it was made for, and what may be done with them: draw, or
 * check what was drawn.
 */
public final class PublicDraw {

  public static final String COMMITMENT = "commitment.json";

  public static final String ROSTER = "roster.csv";
  public static final String RESULT = "result.json";
  public static final String TABLE = "result.csv";
  public static final String PAGE = "result.html";

  private static final Map<String, String> MEMBERS =
      Map.of("lists", "lists（take）", "public", "public（公开值的说明）", "rule", "method 或 secret");

  private final Commitment commitment;
  private final DrawPlan plan;

  private PublicDraw(Commitment commitment, DrawPlan plan) {
    this.commitment = commitment;
    this.plan = plan;
  }

  /** What is published before the draw. */
  public static OutputTree toPublish(Commitment commitment, DrawPlan plan) {
    OutputTree files = new OutputTree();
    files.add(COMMITMENT, commitment::file);
    files.add(ROSTER, () -> RosterText.of(plan));
    return files;
  }

  /**
   * The draw of a commitment.
   *
   * @param rows of the published roster: group, id and name
   * @throws DrawFault if the roster is not the one committed to
   */
  public static PublicDraw of(Commitment commitment, List<List<String>> rows) throws DrawFault {
    DrawPlan plan;
    try {
      plan = commitment.plan(rows);
    } catch (JsonFault e) {
      throw new IllegalStateException("was read before", e);
    }
    if (!RosterText.digest(plan).equals(commitment.text("roster"))) {
      throw new DrawFault("roster.csv 与承诺里的核对值不符：" + "公布之后名单改动过。换回当初公布的 roster.csv。");
    }
    requireSeats(plan);
    return new PublicDraw(commitment, plan);
  }

  /** What the reader of a draw's file makes sure of, a commitment from elsewhere need not keep. */
  private static void requireSeats(DrawPlan plan) throws DrawFault {
    Set<String> ids = new HashSet<>();
    plan.rolls().forEach(roll -> roll.entrants().forEach(each -> ids.add(each.id())));
    Set<String> fixed = new HashSet<>();
    boolean sound =
        plan.groups().isEmpty() || ids.size() == (long) plan.seats() * plan.groups().size();
    for (DrawPlan.Group group : plan.groups()) {
      sound &= group.fixed().size() <= plan.seats();
      sound &= group.fixed().stream().allMatch(id -> ids.contains(id) && fixed.add(id));
    }
    if (!sound || (plan.kind() == DrawKind.GROUPING) == plan.groups().isEmpty()) {
      throw new DrawFault("commitment.json 里的 groups、seats 与名单合不上，不能据以抽签。");
    }
  }

  /**
   * Makes sure that a plan read now is the one committed to.
   *
   * @throws DrawFault naming what was added, removed or altered
   */
  public void requireSame(DrawPlan now) throws DrawFault {
    String changes = RosterChanges.sentence(plan.rolls(), now.rolls());
    if (!changes.isEmpty()) {
      throw new DrawFault("名单在公布承诺之后改动了：" + changes + "。恢复原来的名单再抽签；名单确实要改的，这次作废，重新承诺。");
    }
    JsonObject expected =
        Commitment.of(now, commitment.text("secret"), commitment.text("engine")).json();
    for (String member : expected.names()) {
      if (!same(member, expected, commitment.json())) {
        throw new DrawFault(
            "抽签文件在公布承诺之后改动了：「"
                + MEMBERS.getOrDefault(member, member)
                + "」与 commitment.json 不同。改回来再抽签。");
      }
    }
  }

  private static boolean same(String member, JsonObject left, JsonObject right) {
    return Arrays.equals(left.only(member).canonical(), right.only(member).canonical());
  }

  /** Refuses a reveal that is not what was committed to. */
  public void requireRevealed(Reveal reveal) throws DrawFault {
    if (reveal.value().isEmpty()) {
      throw new DrawFault(
          "请给出公开值：-Dpublic=\"" + plan.value().example() + "\" 这样（" + plan.value().source() + "）。");
    }
    if (!plan.value().fits(reveal.value())) {
      throw new DrawFault(
          "公开值「"
              + reveal.value()
              + "」的写法与承诺的不同："
              + plan.value().form()
              + "，例如「"
              + plan.value().example()
              + "」。");
    }
    String committed = commitment.text("secret");
    if (!reveal.secret().map(DrawSecret::commitment).orElse("").equals(committed)) {
      throw new DrawFault(
          reveal.secret().isEmpty()
              ? "承诺里有秘密，结果里却没有公开它。"
              : "秘密与承诺不符：它的 SHA-256 不是公布的那个。用承诺那一次生成的秘密文件。");
    }
  }

  /** Draws; the files of the commitment are among the result's. */
  public OutputTree draw(Reveal reveal, Templates templates) throws DrawFault {
    requireRevealed(reveal);
    Drawing drawing = Drawing.of(plan, reveal.seed());
    JsonObject result = DrawResult.json(commitment, reveal, drawing);
    OutputTree files = toPublish(commitment, plan);
    files.add(RESULT, result::indented);
    files.add(TABLE, () -> DrawResult.csv(drawing));
    files.add(PAGE, () -> new DrawPage(templates).page(commitment, plan, reveal, drawing, result));
    return files;
  }

  /**
   * Recomputes a published result.
   *
   * @param files the published files that are there, by name
   * @param engine which software checks
   * @return the verdict in a sentence
   * @throws DrawFault naming the first difference
   */
  public String verify(Map<String, byte[]> files, String engine) throws DrawFault {
    return new Verification(commitment, plan, this).verify(files, engine);
  }

  public Commitment commitment() {
    return commitment;
  }

  /** The public value of an earlier result. */
  public static String valueOf(byte[] result) throws DrawFault {
    try {
      return DrawResult.reveal(JsonObject.parse(result)).value();
    } catch (JsonFault e) {
      throw new DrawFault("result.json 有误：" + e.getMessage() + "。", e);
    }
  }
}
