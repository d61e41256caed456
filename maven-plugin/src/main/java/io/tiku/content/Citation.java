package io.tiku.content;

import io.tiku.problem.SourcePosition;
import java.util.List;

/**
 * 法规依据: a statute by the name its writer used, and the provisions meant.
 *
 * @param statute short title, title or alias as written, without 《》
 * @param provisions in the order written; empty when the text as a whole is cited
 * @param unit what the provisions count
 * @param at where it is written
 */
public record Citation(
    String statute, List<Provision> provisions, StatuteUnit unit, SourcePosition at) {
  public Citation {
    provisions = List.copyOf(provisions);
  }
}
