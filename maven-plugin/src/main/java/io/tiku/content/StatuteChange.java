package io.tiku.content;

import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of law (废改立).
 *
 * @param date the day it takes effect
 * @param articles numbers of the articles touched; empty when the whole text may be
 */
public record StatuteChange(
    LocalDate date, ChangeKind kind, List<Integer> articles, String note, SourcePosition at) {
  public StatuteChange {
    articles = List.copyOf(articles);
  }

  /** Whether a provision is touched; a citation of the whole text (article 0) always is. */
  public boolean touches(int article) {
    return articles.isEmpty() || article == 0 || articles.contains(article);
  }
}
