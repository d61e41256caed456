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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper to be answered in the browser: one HTML file with its style and script inside, which
 * opens by double-click. The page's policy allows no other style or script and no request at all.
 */
final class PracticeHtml {

  private static final int DIGEST_LENGTH = 16;
  private static final Pattern BRACKET = Pattern.compile(" ?[（(]");
  private static final List<String> ON_PAPER = List.of("答题卡", "密封线", "试卷上");
  private static final List<String> STYLES =
      List.of("base.css", "tiku.css", "print.css", "exam.css");
  private static final List<String> SCRIPTS =
      List.of(Texts.SCRIPT, Texts.EXAM_SCRIPT, "tiku.js", "exam.js");

  private final Edition edition;
  private final Templates templates;
  private final PracticeQuestions questions;
  private final InlineAsset style;
  private final InlineAsset script;

  PracticeHtml(Edition edition, Templates templates) {
    this.edition = edition;
    this.templates = templates;
    this.questions = new PracticeQuestions(new PaperTexts(edition), templates.texts());
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
    for (int i = 0; i < paper.sections().size(); i++) {
      section(out, paper.sections().get(i), i);
    }
    Map<String, Object> facts = new HashMap<>(PaperHtml.facts(paper));
    facts.put("notes", paper.notes().stream().filter(PracticeHtml::holdsOnScreen).toList());
    String sections = out.toString();
    String digest = HexFormat.of().formatHex(sha256(sections)).substring(0, DIGEST_LENGTH);
    return templates
        .render(
            "paper/practice.ftlh",
            Map.of(
                "back",
                back,
                "paper",
                facts,
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

  /** Whether a note speaks of nothing that only paper has. */
  private static boolean holdsOnScreen(String note) {
    return ON_PAPER.stream().noneMatch(note::contains);
  }

  private void section(Markup out, ExamSection section, int index) {
    String heading = section.screen();
    out.raw("<section class=\"exam-section\" data-title=\"").text(title(heading));
    out.raw("\" data-partial=\"").raw(section.spec().partialHalves()).raw("\"><h2>");
    out.text(templates.texts().say("exam.section", numeral(index), heading)).raw("</h2>\n");
    for (ExamItem item : section.items()) {
      questions.append(out, item, domain(item.item()));
    }
    out.raw("</section>\n");
  }

  private String numeral(int index) {
    String[] numerals = templates.texts().say("js.exam.numerals").split(" ", -1);
    return index < numerals.length ? numerals[index] : Integer.toString(index + 1);
  }

  /** The heading's words before its explanation in brackets. */
  private static String title(String heading) {
    Matcher bracket = BRACKET.matcher(heading);
    return bracket.find() && bracket.start() > 0 ? heading.substring(0, bracket.start()) : heading;
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
