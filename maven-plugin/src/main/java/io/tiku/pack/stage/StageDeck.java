package io.tiku.pack.stage;

import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.paper.PaperTexts;
import io.tiku.template.Html;
import io.tiku.template.InlineAsset;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The deck for the projector of a contest on stage: one HTML file with style, script, questions and
 * images inside, which opens by double-click. Its policy allows no other script and no request.
 */
public final class StageDeck {

  private static final int DIGEST_LENGTH = 16;
  private static final List<String> STYLES = List.of("base.css", "stage.css", "stage-operator.css");
  private static final List<String> SCRIPTS = List.of(Texts.SCRIPT, "tiku.js", "stage.js");

  private final Templates templates;
  private final CallHtml questions;
  private final InlineAsset style;
  private final InlineAsset script;

  public StageDeck(Edition edition, Templates templates) {
    this.templates = templates;
    this.questions = new CallHtml(new PaperTexts(edition));
    this.style = InlineAsset.of(templates, STYLES);
    this.script = InlineAsset.of(templates, SCRIPTS);
  }

  /** The file. */
  public byte[] html(Stage stage) {
    String calls = calls(stage);
    String digest = digest(StageData.json(stage, "") + calls);
    return templates
        .render(
            "pack/deck.ftlh",
            Map.of(
                "title", stage.plan().title(),
                "region", stage.region().title(),
                "rehearsal", stage.rehearsal(),
                "style", style.content(),
                "styleHash", style.hash(),
                "script", script.content(),
                "scriptHash", script.hash(),
                "calls", new Html(calls),
                "data", new Html(StageData.json(stage, digest))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String calls(Stage stage) {
    Markup out = new Markup(131_072);
    for (int segment = 0; segment < stage.segments().size(); segment++) {
      List<List<Call>> draws = stage.segments().get(segment).calls();
      for (int draw = 0; draw < draws.size(); draw++) {
        for (int i = 0; i < draws.get(draw).size(); i++) {
          questions.append(out, StageData.id(segment, draw, i), draws.get(draw).get(i).item());
        }
      }
    }
    return out.toString();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
