package io.tiku.pipeline;

import io.tiku.content.DrawPlan;
import io.tiku.markup.draw.DrawReader;
import io.tiku.pack.draw.Commitment;
import io.tiku.pack.draw.DoneDraw;
import io.tiku.pack.draw.DrawFault;
import io.tiku.pack.draw.DrawSecret;
import io.tiku.pack.draw.PublicDraw;
import io.tiku.pack.draw.Reveal;
import io.tiku.pack.draw.SecretFile;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.publish.OutputTree;
import io.tiku.publish.PublishFailure;
import io.tiku.publish.Publisher;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code tiku:draw}: a public draw in three steps, each of which anybody may check. */
public final class DrawBuild {

  /**
   * What is asked for.
   *
   * @param draw a draw of the bank, or the path of its file
   * @param step {@code commit}, {@code draw} or {@code verify}
   * @param value the public value
   * @param fallback whether the public value comes from what was announced for a failing source
   * @param published the folder with the published files, where they are not in the output folder
   */
  public record Order(
      String draw, String step, String value, boolean fallback, Optional<Path> published) {}

  private final Settings settings;
  private final Path draws;
  private final Path secrets;
  private final LocalDate today;
  private final Order order;

  /**
   * @param draws the folder in which each draw gets one of its own
   * @param secrets the folder of secrets, outside of everything that is published
   * @param today the date where the draw is held
   */
  public DrawBuild(Settings settings, Path draws, Path secrets, LocalDate today, Order order) {
    this.settings = settings;
    this.draws = draws;
    this.secrets = secrets;
    this.today = today;
    this.order = order;
  }

  /** Does the step; in the summary is what came of it. */
  public Checked run() {
    try {
      return switch (order.step()) {
        case "commit" -> withPlan(this::commit);
        case "draw" -> withPlan(this::draw);
        case "verify" -> new Checked(List.of(), verify(), false);
        default -> throw new UserMistake("请说明步骤：-Dstep=commit（承诺）、draw（抽签）或 verify（复核）。");
      };
    } catch (DrawFault e) {
      throw new UserMistake(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A step that needs the draw's file and lists. */
  private interface Step {
    String of(DrawPlan plan) throws DrawFault, IOException;
  }

  private Checked withPlan(Step step) throws DrawFault, IOException {
    DrawSources sources = DrawSources.read(settings.content(), order.draw());
    Problems problems = new Problems();
    Optional<DrawPlan> plan = DrawReader.read(sources.tree(), sources.file(), problems);
    List<Problem> found = problems.sorted();
    Checked checked = new Verdict(settings.version(), sources.tree(), found).checked(0, false);
    if (plan.isEmpty()) {
      return new Checked(checked.entries(), "抽签文件或名单有误，什么也没有做。", true);
    }
    return new Checked(checked.entries(), step.of(plan.get()), false);
  }

  private String commit(DrawPlan plan) throws DrawFault, IOException {
    LocalDate date = plan.value().date();
    if (!plan.example() && date.isBefore(today)) {
      throw new DrawFault(
          "公开值的日期 "
              + date
              + " 已经过去（今天是 "
              + today
              + "），它已经有人知道，再承诺就不能取信于人。把 public 的 source 和 date 改成还没有到的一期；只是演示的，写明 example: true。");
    }
    Path folder = draws.resolve(plan.name());
    if (new DrawFolder(folder).has(PublicDraw.COMMITMENT)) {
      throw new DrawFault(folder + " 里已经有承诺，不会覆盖它。已经公布的，用 -Dstep=draw 抽签；没有公布过的，把文件夹移走再承诺。");
    }
    SecretFile file = secretFile(plan);
    String committed = plan.secret() ? file.create(plan.title()).commitment() : "";
    Commitment commitment = Commitment.of(plan, committed, engine());
    try {
      publish(folder, PublicDraw.toPublish(commitment, plan));
    } catch (PublishFailure e) {
      if (plan.secret()) {
        file.withdraw();
      }
      throw e;
    }
    return "承诺在 "
        + folder
        + "。公布其中的 commitment.json，连同它的核对值（SHA-256）"
        + commitment.digest()
        + (plan.secret() ? "。秘密在 " + file + "：抽签之前不要给任何人看，也不要弄丢。" : "。");
  }

  private String draw(DrawPlan plan) throws DrawFault, IOException {
    DrawFolder published = new DrawFolder(published(plan.name()));
    PublicDraw draw = published.draw();
    draw.requireSame(plan);
    requireItsDay(plan);
    DoneDraw done = new DoneDraw(secrets.resolve(plan.name() + ".drawn.json"));
    Optional<String> before = before(published, done, draw.commitment());
    if (before.isPresent()) {
      refuseAnotherValue(before.get());
      if (published.has(PublicDraw.RESULT)) {
        return "已经抽过了，公开值是「"
            + before.get()
            + "」，没有再抽：结果在 "
            + published
            + "，没有动。要核对，用 -Dstep=verify。";
      }
    }
    Optional<DrawSecret> secret =
        draw.commitment().hasSecret() ? Optional.of(secretFile(plan).read()) : Optional.empty();
    Reveal reveal = new Reveal(order.value(), order.fallback(), secret);
    Path folder = draws.resolve(plan.name());
    OutputTree result = draw.draw(reveal, new Templates(settings.templates()));
    done.record(draw.commitment(), reveal.value());
    publish(folder, result);
    return (before.isPresent() ? "已经抽过了，没有再抽：照原来的公开值把结果又写了一份，在 " : "抽签完成，结果在 ")
        + folder
        + "。全部公布：result.html 可以双击打开，在浏览器里复算；秘密已经写在里面，不必再保密。";
  }

  private void requireItsDay(DrawPlan plan) throws DrawFault {
    LocalDate date = plan.value().date();
    if (!plan.example() && today.isBefore(date)) {
      throw new DrawFault(
          "还没有到公布的日期：公开值「"
              + plan.value().source()
              + "」要到 "
              + date
              + " 才有，今天是 "
              + today
              + "。到那一天再抽；这台电脑的日期不对的，先校准。");
    }
  }

  /** With which value this commitment was drawn, by its result or by the record of it. */
  private static Optional<String> before(DrawFolder published, DoneDraw done, Commitment made)
      throws DrawFault, IOException {
    Optional<byte[]> result = published.read(PublicDraw.RESULT);
    return result.isPresent() ? Optional.of(PublicDraw.valueOf(result.get())) : done.value(made);
  }

  /** Who could draw twice could choose. */
  private void refuseAnotherValue(String before) throws DrawFault {
    if (!before.equals(order.value())) {
      throw new DrawFault("已经用另一个公开值「" + before + "」抽过了，一次承诺只能抽一次。要重抽，公开宣布这次作废，再从承诺做起。");
    }
  }

  private String verify() throws DrawFault {
    String name = order.draw().substring(order.draw().replace('\\', '/').lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    DrawFolder published = new DrawFolder(published(dot < 0 ? name : name.substring(0, dot)));
    return published.draw().verify(published.files(), engine());
  }

  private Path published(String name) {
    if (order.published().isEmpty() && name.isEmpty()) {
      throw new UserMistake("请说明抽签：-Ddraw=<名字>，或用 -Dpublished 指明放公布文件的文件夹。");
    }
    return order.published().orElseGet(() -> draws.resolve(name));
  }

  private SecretFile secretFile(DrawPlan plan) {
    return new SecretFile(secrets.resolve(plan.name() + ".json"));
  }

  private String engine() {
    return "tiku " + settings.version();
  }

  private void publish(Path folder, OutputTree files) {
    Publisher.to(folder, settings.published()).publish(List.of(() -> files), done -> {});
  }
}
