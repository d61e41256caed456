package io.tiku.pipeline;

import io.tiku.problem.ProblemReport.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on a bank.
 *
 * @param entries the problems as printed, in order; of notes a line a code
 * @param notes the notes one by one, for who asks
 * @param summary one line with the counts, and what was made if something was
 * @param failed whether nothing may be published
 */
public record Checked(List<Entry> entries, List<Entry> notes, String summary, boolean failed) {

  public Checked {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /** A verdict without notes. */
  Checked(List<Entry> entries, String summary, boolean failed) {
    this(entries, List.of(), summary, failed);
  }

  /** The same verdict with more to print. */
  Checked with(List<Entry> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new Checked(all, notes, summary, failed);
  }

  /** The same verdict, but nothing may be published for this reason. */
  Checked failedBecause(String sentence) {
    return new Checked(entries, summary + sentence, true);
  }

  /** The same verdict, its summary followed by another sentence. */
  Checked and(String sentence) {
    return new Checked(entries, notes, summary + sentence, failed);
  }
}
