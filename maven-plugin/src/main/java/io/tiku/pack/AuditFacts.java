package io.tiku.pack;

import io.tiku.content.ItemContent;
import java.util.List;
import java.util.Optional;

/**
 * What the audit report tells besides what the forms themselves show.
 *
 * @param roles who set and who approves, as roles; no names of people
 * @param deal digest of the deal
 * @param pool how many items this region might ask
 * @param dealt how many items were dealt to all regions
 * @param foreign how many of the items asked are not of this region's pool; 0 unless something is
 *     wrong
 * @param earlier what earlier packs are compared with
 * @param practice what published practice papers are compared with
 * @param due ids of items asked that are 待复核
 */
public record AuditFacts(
    List<String> roles,
    String deal,
    int pool,
    int dealt,
    int foreign,
    List<Overlap> earlier,
    List<Overlap> practice,
    List<String> due,
    List<Revision> revisions) {

  /**
   * How many items a paper has in common with this pack.
   *
   * @param with what it is called
   * @param size how many items it has
   * @param items how many of them are asked here
   */
  public record Overlap(String with, int size, int items) {}

  /**
   * An item made from one of an earlier year.
   *
   * @param item its id
   * @param origin such as {@code 2020/probation-period-009}
   * @param before how it was; empty if it was not found
   */
  public record Revision(
      String item, String origin, Optional<ItemContent> before, ItemContent after) {}

  public AuditFacts {
    roles = List.copyOf(roles);
    earlier = List.copyOf(earlier);
    practice = List.copyOf(practice);
    due = List.copyOf(due);
    revisions = List.copyOf(revisions);
  }
}
