package io.tiku.goal;

import io.tiku.pipeline.Checked;
import io.tiku.pipeline.UserMistake;
import io.tiku.problem.ProblemReport.Entry;
import java.nio.file.InvalidPathException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** How a goal ends: well, with the author's mistake, or with our or the machine's trouble. */
final class Outcome {

  /** What a goal does. */
  interface Work {
    void run() throws MojoFailureException;
  }

  private Outcome() {}

  /** Does the work; what goes wrong becomes the right kind of Maven exception. */
  static void report(Log log, Work work) throws MojoExecutionException, MojoFailureException {
    try {
      work.run();
    } catch (UserMistake e) {
      log.debug(e);
      // Maven would print the messages of all causes too, in the words of libraries.
      throw new MojoFailureException(e.getMessage());
    } catch (InvalidPathException e) {
      log.debug(e);
      throw LossyLocale.unwritable(System.getProperties(), e);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          e.getMessage() == null ? e.getClass().getName() : e.getMessage(), e);
    }
  }

  /**
   * Prints the problems, then the summary line; fails with it if the check did.
   *
   * @param notes whether notes are printed one by one, not only counted
   */
  static void print(Log log, Checked checked, boolean notes) throws MojoFailureException {
    if (notes) {
      checked.notes().forEach(note -> log.info(note.text()));
    }
    for (Entry entry : checked.entries()) {
      switch (entry.severity()) {
        case ERROR -> log.error(entry.text());
        case WARNING -> log.warn(entry.text());
        case NOTE -> log.info(entry.text());
      }
    }
    if (checked.failed()) {
      throw new MojoFailureException(checked.summary());
    }
    log.info(checked.summary());
    if (!notes && !checked.notes().isEmpty()) {
      log.info("提示只列出了种类和数目，加 -Dnotes 逐条列出。");
    }
  }
}
