package io.tiku.pack.draw;

import io.tiku.content.DrawPlan;
import io.tiku.html.Markup;
import io.tiku.json.JsonObject;
import io.tiku.json.JsonWriter;
import io.tiku.pack.Hmac;
import io.tiku.template.Html;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The page of a result: one HTML file that opens by double-click, shows what was drawn and from
 * what, and computes it anew from that in the reader's browser.
 */
final class DrawPage {

  private static final List<String> STYLES =
      List.of("base.css", "tiku.css", "print.css", "draw.css");
  private static final List<String> SCRIPTS =
      List.of(Templates.SHA256, Texts.SCRIPT, "tiku.js", "draw.js");

  private final Templates templates;

  DrawPage(Templates templates) {
    this.templates = templates;
  }

  byte[] page(
      Commitment commitment, DrawPlan plan, Reveal reveal, Drawing drawing, JsonObject result) {
    String style = assets(STYLES);
    String script = assets(SCRIPTS);
    Map<String, Object> model = new HashMap<>();
    model.put("title", plan.title());
    model.put("kind", plan.kind().label());
    model.put("example", plan.example());
    model.put("method", plan.method().label());
    model.put("rule", commitment.text("rule"));
    model.put("engine", commitment.text("engine") + "，规则 " + DrawRule.VERSION);
    model.put("digest", commitment.digest());
    model.put("roster", commitment.text("roster"));
    model.put("committed", commitment.text("secret"));
    model.put("value", reveal.value());
    model.put("fallback", reveal.fallback());
    model.put("source", plan.value().source());
    model.put("date", plan.value().date().toString());
    model.put("form", plan.value().form());
    model.put("otherwise", plan.value().fallback());
    model.put("secret", reveal.secret().map(DrawSecret::secret).orElse(""));
    model.put("nonce", reveal.secret().map(DrawSecret::nonce).orElse(""));
    model.put("style", new Html(style));
    model.put("styleHash", hash(style));
    model.put("script", new Html(script));
    model.put("scriptHash", hash(script));
    model.put("results", new Html(results(drawing)));
    model.put("data", new Html(data(commitment, plan, result)));
    return templates.render("pack/draw.ftlh", model).getBytes(StandardCharsets.UTF_8);
  }

  /** The published files, as the page's script reads them. */
  static String data(Commitment commitment, DrawPlan plan, JsonObject result) {
    return new JsonWriter()
        .object()
        .name("commitment")
        .value(new String(commitment.file(), StandardCharsets.UTF_8))
        .name("roster")
        .value(new String(RosterText.of(plan), StandardCharsets.UTF_8))
        .name("result")
        .value(new String(result.indented(), StandardCharsets.UTF_8))
        .end()
        .toString();
  }

  /** What the page shows of the result. */
  static String results(Drawing drawing) {
    Markup out = new Markup(65_536);
    if (!drawing.groups().isEmpty()) {
      out.raw("<div class=\"draw-groups\">");
      drawing.groups().forEach(group -> group(out, group));
      out.raw("</div>\n");
    }
    drawing.rankings().forEach(ranking -> ranking(out, drawing, ranking));
    return out.toString();
  }

  private static void group(Markup out, Drawing.Grouped group) {
    out.raw("<section class=\"draw-group\"><h2>").text(group.name()).raw("</h2><ol>\n");
    for (int i = 0; i < group.members().size(); i++) {
      out.raw("<li data-id=\"").text(group.members().get(i).id()).raw("\">");
      out.text(group.members().get(i).name());
      out.raw(i < group.fixed() ? " <small>事先确定</small>" : "").raw("</li>\n");
    }
    out.raw("</ol></section>\n");
  }

  private static void ranking(Markup out, Drawing drawing, Ranking ranking) {
    out.raw("<section class=\"draw-list\"><h2>").text(ranking.group()).raw("</h2>\n");
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.text(ranking.group()).raw("的排序\"><table><thead><tr><th>名次</th><th>编号</th><th>名称</th>");
    out.raw("<th>结果</th><th>排序值</th></tr></thead><tbody>\n");
    for (int i = 0; i < ranking.ranked().size(); i++) {
      Ranking.Ranked each = ranking.ranked().get(i);
      String outcome = drawing.outcome(ranking, i);
      out.raw(i >= ranking.take() ? "<tr class=\"spare\">" : "<tr>");
      out.raw("<td>").raw(i + 1).raw("</td><td>").text(each.entrant().id()).raw("</td><td>");
      out.text(each.entrant().name()).raw("</td><td>").text(outcome).raw("</td><td><code>");
      out.raw(each.value()).raw("</code></td></tr>\n");
    }
    out.raw("</tbody></table></div></section>\n");
  }

  private String assets(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String asset = new String(templates.asset("asset/" + name), StandardCharsets.UTF_8);
      text.append(asset.replace("\r\n", "\n")).append('\n');
    }
    return text.toString();
  }

  private static String hash(String text) {
    byte[] digest = HexFormat.of().parseHex(Hmac.sha256(text.getBytes(StandardCharsets.UTF_8)));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
