package io.tiku.pack.draw;

import io.tiku.content.DrawPlan;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 复核: a published result recomputed from its commitment, roster and what it reveals. */
final class Verification {

  private final Commitment commitment;
  private final DrawPlan plan;
  private final PublicDraw draw;

  Verification(Commitment commitment, DrawPlan plan, PublicDraw draw) {
    this.commitment = commitment;
    this.plan = plan;
    this.draw = draw;
  }

  String verify(Map<String, byte[]> files, String engine) throws DrawFault {
    byte[] file = files.get(PublicDraw.RESULT);
    if (file == null) {
      throw new DrawFault("没有 result.json：还没有抽签，或者文件不全。");
    }
    try {
      JsonObject published = JsonObject.parse(file);
      if (!published.text("commitment").equals(commitment.digest())) {
        throw new DrawFault("结果不是按这份承诺抽的：result.json 里承诺的核对值与 commitment.json 不符。");
      }
      Reveal reveal = DrawResult.reveal(published);
      draw.requireRevealed(reveal);
      Drawing drawing = Drawing.of(plan, reveal.seed());
      JsonObject expected = DrawResult.json(commitment, reveal, drawing);
      compare(published, expected);
      compareTable(files, drawing);
      comparePage(files, expected, drawing, engine);
      return "复核一致："
          + plan.title()
          + "的结果由公布的名单、承诺和公开值「"
          + reveal.value()
          + "」算得出来。请再核对承诺的核对值与抽签前公布的相同："
          + commitment.digest();
    } catch (JsonFault e) {
      throw new DrawFault("result.json 有误：" + e.getMessage() + "。", e);
    }
  }

  private static void compare(JsonObject published, JsonObject expected)
      throws JsonFault, DrawFault {
    lists("名单", "group", "entrants", published.objects("rankings"), expected.objects("rankings"));
    lists("组", "name", "members", published.objects("groups"), expected.objects("groups"));
    if (!Arrays.equals(published.canonical(), expected.canonical())) {
      throw new DrawFault("result.json 与复算的不同：次序一致，但另有改动。");
    }
  }

  private static void lists(
      String what,
      String name,
      String members,
      List<JsonObject> published,
      List<JsonObject> expected)
      throws JsonFault, DrawFault {
    if (published.size() != expected.size()) {
      throw new DrawFault(
          "公布的结果有 " + published.size() + " 个" + what + "，复算有 " + expected.size() + " 个。");
    }
    for (int i = 0; i < expected.size(); i++) {
      String where = what + "「" + expected.get(i).text(name) + "」";
      List<JsonObject> found = published.get(i).objects(members);
      List<JsonObject> right = expected.get(i).objects(members);
      for (int j = 0; j < Math.max(found.size(), right.size()); j++) {
        String shown = j < found.size() ? found.get(j).text("id") : "没有";
        String computed = j < right.size() ? right.get(j).text("id") : "没有";
        if (!shown.equals(computed)) {
          throw new DrawFault(
              "结果与复算不同，第一处在"
                  + where
                  + "第 "
                  + (j + 1)
                  + "：公布的是「"
                  + shown
                  + "」，复算是「"
                  + computed
                  + "」。");
        }
      }
    }
  }

  private static void compareTable(Map<String, byte[]> files, Drawing drawing) throws DrawFault {
    byte[] table = files.get(PublicDraw.TABLE);
    if (table == null) {
      return;
    }
    List<String> found = new String(table, StandardCharsets.UTF_8).lines().toList();
    List<String> right =
        new String(DrawResult.csv(drawing), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < Math.max(found.size(), right.size()); i++) {
      if (i >= found.size() || i >= right.size() || !found.get(i).equals(right.get(i))) {
        throw new DrawFault("result.csv 与 result.json 不同，第一处在第 " + (i + 1) + " 行。");
      }
    }
  }

  /** What a page shows has the form of the software that made it, so no other one can tell. */
  private void comparePage(
      Map<String, byte[]> files, JsonObject expected, Drawing drawing, String engine)
      throws DrawFault {
    byte[] bytes = files.get(PublicDraw.PAGE);
    if (bytes == null) {
      return;
    }
    String page = new String(bytes, StandardCharsets.UTF_8);
    if (!page.contains(DrawPage.data(commitment, plan, expected))) {
      throw new DrawFault("result.html 里的数据与 commitment.json、roster.csv、result.json 不同。");
    }
    if (commitment.text("engine").equals(engine) && !page.contains(DrawPage.results(drawing))) {
      throw new DrawFault("result.html 显示的结果与 result.json 不同。");
    }
  }
}
