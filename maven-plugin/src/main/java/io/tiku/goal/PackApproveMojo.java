package io.tiku.goal;

import io.tiku.pipeline.ApproveBuild;
import io.tiku.pipeline.ReplyBuild;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds a signed line to a pack's approval log. {@code mvn -pl site tiku:pack-approve -Dregion=east
 * -Dstate=plan-approved -Dkey=fagui}. With {@code -Dstep=answer} members and offices sign the same
 * apart from the log, so that nobody waits for anybody; the host enters their answers with {@code
 * -Dstep=gather -Dfrom=FOLDER}.
 */
@Mojo(name = "pack-approve", threadSafe = true)
public final class PackApproveMojo extends PackGoal {

  /**
   * {@code sign} (签, without it too): a line of the log; {@code plan} (看方案): shows the plan by
   * parts; {@code answer} (答复): says {@code consulted}, {@code objected}, {@code review}, {@code
   * plan-approved}, {@code questions-approved}, {@code approved} (both) or {@code returned} in a
   * file {@code answer-KEY.jsonl} of one's own, for the host; {@code gather} (汇总): the host enters
   * answers into the log, in whatever order they came.
   */
  @Parameter(property = "tiku.step", defaultValue = "${step}")
  private @Nullable String step;

  /** With {@code gather} a file of answers or a folder of such; else the pack's folder. */
  @Parameter(property = "tiku.from", defaultValue = "${from}")
  private @Nullable File from;

  /**
   * {@code drafted} (the host's plan, before the bank is dealt), {@code consulted} (a member's
   * opinion on the plan), {@code submitted} (by the host), {@code plan-approved} and {@code
   * questions-approved} (by each office), {@code objected} (by a member that does not agree to the
   * plan, or an office to what was submitted) and {@code returned} (by an office, back to the
   * host), both with the reason as {@code note}, {@code released} (by the ministry, after the
   * contest). {@code review} opens {@code review.age}, the sealed copy that {@code submitted} makes
   * for the offices, and notes that it was opened: without that its key cannot sign {@code
   * questions-approved}. {@code early} adds no line: the ministry lets the pack be opened before
   * its time and writes {@code early.json}. Chinese words do too: 起草, 征求意见, 报批, 批准方案, 批准试题, 有异议,
   * 退回, 公开, 审阅, 提前启用.
   */
  @Parameter(property = "tiku.state", defaultValue = "${state}")
  private @Nullable String state;

  /**
   * An opinion or a reason, which everybody will read in the log. An empty or negative one is not
   * taken for {@code consulted}.
   */
  @Parameter(property = "tiku.note", defaultValue = "${note}")
  private @Nullable String note;

  /**
   * With {@code drafted} names of the keys of those who write or choose questions besides the host,
   * with commas: they cannot approve.
   */
  @Parameter(property = "tiku.setterKeys", defaultValue = "${setterKeys}")
  private @Nullable String setterKeys;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(getLog(), this::step);
  }

  private void step() throws MojoFailureException {
    if (ReplyBuild.isSigning(text(step))) {
      ApproveBuild.Order order =
          new ApproveBuild.Order(
              region(), text(state), key(), text(note), names(setterKeys), rehearsal());
      getLog().info(new ApproveBuild(settings(), packSettings(), order).run());
      return;
    }
    ReplyBuild.Order order =
        new ReplyBuild.Order(
            text(step), region(), text(state), key(), text(note), path(from), rehearsal());
    new ReplyBuild(settings(), packSettings(), order).run().forEach(getLog()::info);
  }
}
