package io.tiku.goal;

import io.tiku.build.ApproveBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds a signed line to a pack's approval log. {@code mvn -pl site tiku:pack-approve -Dregion=east
 * -Dstate=plan-approved -Dkey=fagui}
 */
@Mojo(name = "pack-approve", threadSafe = true)
public final class PackApproveMojo extends PackGoal {

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
    Outcome.report(
        getLog(),
        () -> {
          ApproveBuild.Order order =
              new ApproveBuild.Order(
                  region(), text(state), key(), text(note), names(setterKeys), rehearsal());
          getLog().info(new ApproveBuild(settings(), packSettings(), order).run());
        });
  }
}
