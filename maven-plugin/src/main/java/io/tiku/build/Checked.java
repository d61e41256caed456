package io.tiku.build;

import io.tiku.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on a bank.
 *
 * @param entries the problems as printed, in order
 * @param summary one line with the counts, and what was made if something was
 * @param failed whether nothing may be published
 */
public record Checked(List<Entry> entries, String summary, boolean failed) {

  /** One problem as printed. */
  public record Entry(Severity severity, String text) {}

  public Checked {
    entries = List.copyOf(entries);
  }

  /** The same verdict with more to print. */
  Checked with(List<Entry> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new Checked(all, summary, failed);
  }

  /** The same verdict, but nothing may be published for this reason. */
  Checked failedBecause(String sentence) {
    return new Checked(entries, summary + sentence, true);
  }

  /** The same verdict, its summary followed by another sentence. */
  Checked and(String sentence) {
    return new Checked(entries, summary + sentence, failed);
  }
}
