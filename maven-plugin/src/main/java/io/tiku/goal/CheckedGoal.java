package io.tiku.goal;

import io.tiku.pipeline.Checked;
import io.tiku.pipeline.Settings;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals are configured with that check the bank and make something readable of it. */
abstract class CheckedGoal extends TikuMojo {

  /**
   * A folder whose files stand in for the plugin's templates ({@code page/item.ftlh} …) and assets
   * ({@code asset/tiku.css} …) of the same relative path. It need not hold all of them.
   */
  @Parameter(property = "tiku.templates", defaultValue = "${project.basedir}/templates")
  private @Nullable File templates;

  /** Whether warnings fail the build as errors do. */
  @Parameter(property = "tiku.strict", defaultValue = "${strict}")
  private boolean strict;

  /** Whether notes (提示) are printed one by one; otherwise a line a code counts them. */
  @Parameter(property = "tiku.notes", defaultValue = "${notes}")
  private boolean notes;

  @Override
  Settings settings() throws MojoFailureException {
    return super.settings().checked(Optional.ofNullable(templates).map(File::toPath), strict);
  }

  /** Prints a verdict; fails if the check did. */
  final void print(Checked checked) throws MojoFailureException {
    Outcome.print(getLog(), checked, notes);
  }
}
