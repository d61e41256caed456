package io.tiku.content;

/**
 * 第…条第…款第…项 of a statute (or 第…点 of a notice).
 *
 * @param article 条 or 点, from 1
 * @param clause 款, from 1; 0 when none is named
 * @param subitem 项, from 1; 0 when none is named
 */
public record Provision(int article, int clause, int subitem) implements Comparable<Provision> {

  public Provision {
    if (article < 1 || clause < 0 || subitem < 0) {
      throw new IllegalArgumentException("no such provision: " + article);
    }
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
    int byArticle = Integer.compare(article, other.article);
    int byClause = byArticle != 0 ? byArticle : Integer.compare(clause, other.clause);
    return byClause != 0 ? byClause : Integer.compare(subitem, other.subitem);
  }
}
