package io.tiku.paper;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamSection;
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
 * A paper to be answered in the browser: one HTML file with its style and script inside, which
 * opens by double-click. The page's policy allows no other style or script and no request at all.
 */
final class PracticeHtml {

  private static final int DIGEST_LENGTH = 16;
  private static final List<String> STYLES =
      List.of("modern-normalize.css", "tiku.css", "print.css", "exam.css");
  private static final List<String> SCRIPTS =
      List.of(
          Texts.SCRIPT,
          "tiku.js",
          "keep.js",
          "lines.js",
          "marking.js",
          "verdict.js",
          "exam-clock.js",
          "exam-view.js",
          "exam-card.js",
          "exam-start.js",
          "exam-result.js",
          "exam.js");

  private final Edition edition;
  private final Templates templates;
  private final PracticeQuestions questions;
  private final InlineAsset style;
  private final InlineAsset script;

  PracticeHtml(Edition edition, Templates templates) {
    this.edition = edition;
    this.templates = templates;
    this.questions = new PracticeQuestions(new PaperTexts(edition));
    this.style = InlineAsset.of(templates, STYLES);
    this.script = InlineAsset.of(templates, SCRIPTS);
  }

  /**
   * The file.
   *
   * @param back address of the page that offers the paper; empty where there is none
   */
  byte[] practice(ExamPaper paper, String back) {
    Markup out = new Markup(131_072);
    paper.sections().forEach(section -> section(out, section));
    String sections = out.toString();
    String digest = HexFormat.of().formatHex(sha256(sections)).substring(0, DIGEST_LENGTH);
    return templates
        .render(
            "paper/practice.ftlh",
            Map.of(
                "back",
                back,
                "paper",
                PaperHtml.facts(paper),
                "digest",
                digest,
                "style",
                style.content(),
                "styleHash",
                style.hash(),
                "script",
                script.content(),
                "scriptHash",
                script.hash(),
                "sections",
                new Html(sections)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void section(Markup out, ExamSection section) {
    out.raw("<section class=\"exam-section\" data-title=\"").text(title(section.heading()));
    out.raw("\" data-partial=\"").raw(section.spec().partialHalves()).raw("\"><h2>");
    out.text(section.number()).raw("、").text(section.heading()).raw("</h2>\n");
    for (ExamItem item : section.items()) {
      questions.append(out, item, domain(item.item()));
    }
    out.raw("</section>\n");
  }

  /** The heading's words before its explanation in brackets. */
  private static String title(String heading) {
    int bracket = heading.indexOf('（');
    return bracket > 0 ? heading.substring(0, bracket) : heading;
  }

  private String domain(Item item) {
    return edition
        .topic(TopicKind.POINT, item.point())
        .flatMap(edition::parent)
        .flatMap(edition::parent)
        .map(Topic::title)
        .orElse("");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
