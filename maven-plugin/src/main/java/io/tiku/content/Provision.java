package io.tiku.content;

import java.util.Comparator;

/**
 * 第…条第…款第…项 of a statute (or 第…点 of a notice).
 *
 * @param article 条 or 点, from 1
 * @param inserted 1 for 第十九条之一, an article put in behind 第十九条 later; 0 for that itself
 * @param clause 款, from 1; 0 when none is named
 * @param subitem 项, from 1; 0 when none is named
 */
public record Provision(int article, int inserted, int clause, int subitem)
    implements Comparable<Provision> {

  private static final Comparator<Provision> ORDER =
      Comparator.comparingInt(Provision::article)
          .thenComparingInt(Provision::inserted)
          .thenComparingInt(Provision::clause)
          .thenComparingInt(Provision::subitem);

  public Provision {
    if (article < 1 || inserted < 0 || clause < 0 || subitem < 0) {
      throw new IllegalArgumentException("no such provision: " + article);
    }
  }

  /** One of an article that was there from the first. */
  public Provision(int article, int clause, int subitem) {
    this(article, 0, clause, subitem);
  }

  /** As Chinese law writes it: 第十九条第一款第（二）项. */
  public String name(StatuteUnit unit) {
    return ProvisionText.of(this, unit);
  }

  /** An article's name alone, such as 第十九条; 0 is 全文. */
  public static String articleName(int article, StatuteUnit unit) {
    return ProvisionText.article(article, unit);
  }

  @Override
  public int compareTo(Provision other) {
    return ORDER.compare(this, other);
  }
}
