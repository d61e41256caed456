package io.tiku.pack.draw;

import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.pack.Hmac;
import io.tiku.publish.CsvText;
import java.util.List;

/**
 * 名单的规范文本 {@code roster.csv}: all lists of a draw, in the plan's order, each sorted by id. Its
 * SHA-256 is that of the file, which any tool computes.
 */
public final class RosterText {

  static final List<String> HEADER = List.of("group", "id", "name");

  private RosterText() {}

  /** The file. */
  public static byte[] of(DrawPlan plan) {
    CsvText out = CsvText.canonical(HEADER);
    for (Roll roll : plan.rolls()) {
      for (Entrant each : roll.entrants()) {
        out.row(List.of(roll.group(), each.id(), each.name()));
      }
    }
    return out.bytes();
  }

  static String digest(DrawPlan plan) {
    return Hmac.sha256(of(plan));
  }
}
