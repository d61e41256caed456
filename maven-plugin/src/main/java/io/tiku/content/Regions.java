package io.tiku.content;

import java.util.List;
import java.util.Optional;

/**
 * All regions of the contest.
 *
 * @param keeper who deals the bank among the regions and may open every pack; the name of its key
 * @param all in the order they are written
 */
public record Regions(String keeper, List<Region> all) {

  /** A bank without regions. */
  public static final Regions NONE = new Regions("", List.of());

  public Regions {
    all = List.copyOf(all);
  }

  /** The region with this id. */
  public Optional<Region> region(String id) {
    return all.stream().filter(region -> region.id().equals(id)).findFirst();
  }
}
