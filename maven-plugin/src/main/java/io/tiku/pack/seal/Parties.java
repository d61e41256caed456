package io.tiku.pack.seal;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import java.util.List;

/**
 * 各方: who may do what with a region's pack; roles as in {@link PublicKey#role()}.
 *
 * @param host the unit that holds the contest and makes the pack
 * @param members the region's other units, which are asked about the plan
 * @param consulted how many of them must have answered
 * @param offices each must approve plan and questions
 * @param ministry keeps the second key and may authorise an early opening
 */
public record Parties(
    String host, List<String> members, int consulted, List<String> offices, String ministry) {

  public Parties {
    members = List.copyOf(members);
    offices = List.copyOf(offices);
  }

  /** The parties of a region under its plan. */
  public static Parties of(Region region, PackPlan plan, String ministry) {
    return new Parties(
        region.host(),
        region.units().stream().filter(unit -> !unit.equals(region.host())).toList(),
        plan.consulted(),
        plan.offices(),
        ministry);
  }
}
