package io.tiku.pack.draw;

import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.pack.Hmac;
import java.nio.charset.StandardCharsets;
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
    StringBuilder out = CsvText.begin(HEADER);
    for (Roll roll : plan.rolls()) {
      for (Entrant each : roll.entrants()) {
        CsvText.row(out, List.of(roll.group(), each.id(), each.name()));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String digest(DrawPlan plan) {
    return Hmac.sha256(of(plan));
  }
}
