package io.tiku.pack.draw;

import io.tiku.content.DrawPlan.Entrant;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.publish.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 结果: {@code result.json} and {@code result.csv} of a draw. */
final class DrawResult {

  private static final String KIND = "draw-result";

  private DrawResult() {}

  static JsonObject json(Commitment commitment, Reveal reveal, Drawing drawing) {
    JsonObject json =
        new JsonObject()
            .put("format", 1)
            .put("kind", KIND)
            .put("commitment", commitment.digest())
            .put("public", reveal.value())
            .put("fallback", reveal.fallback())
            .put("rankings", drawing.rankings().stream().map(DrawResult::ranking).toList())
            .put("groups", drawing.groups().stream().map(DrawResult::group).toList());
    reveal
        .secret()
        .ifPresent(secret -> json.put("secret", secret.secret()).put("nonce", secret.nonce()));
    return json;
  }

  private static JsonObject ranking(Ranking ranking) {
    List<JsonObject> entrants = new ArrayList<>();
    for (Ranking.Ranked each : ranking.ranked()) {
      entrants.add(entrant(each.entrant()).put("value", each.value()));
    }
    return new JsonObject()
        .put("group", ranking.group())
        .put("take", ranking.take())
        .put("entrants", entrants);
  }

  private static JsonObject group(Drawing.Grouped group) {
    return new JsonObject()
        .put("name", group.name())
        .put("fixed", group.fixed())
        .put("members", group.members().stream().map(DrawResult::entrant).toList());
  }

  private static JsonObject entrant(Entrant entrant) {
    return new JsonObject().put("id", entrant.id()).put("name", entrant.name());
  }

  /** What a published result reveals. */
  static Reveal reveal(JsonObject json) throws JsonFault {
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("不是抽签的结果");
    }
    return new Reveal(
        json.text("public"),
        json.truth("fallback"),
        json.has("secret") ? Optional.of(DrawSecret.of(json)) : Optional.empty());
  }

  static byte[] csv(Drawing drawing) {
    CsvText out = CsvText.canonical(List.of("名单", "名次", "编号", "名称", "结果", "排序值"));
    for (Ranking ranking : drawing.rankings()) {
      for (int i = 0; i < ranking.ranked().size(); i++) {
        Ranking.Ranked each = ranking.ranked().get(i);
        out.row(
            List.of(
                ranking.group(),
                String.valueOf(i + 1),
                each.entrant().id(),
                each.entrant().name(),
                drawing.outcome(ranking, i),
                each.value()));
      }
    }
    return out.bytes();
  }
}
