package io.tiku.page;

import io.tiku.content.Answer;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.html.AcceptedHtml;
import io.tiku.html.LinesHtml;
import io.tiku.html.Markup;
import io.tiku.html.NotesHtml;
import io.tiku.html.Targets;
import io.tiku.html.TreeHtml;
import io.tiku.random.RandomStream;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An item with everything needed to answer it: stem, options, and in {@code <details>} the key, the
 * notes on options, the rationale and the basis. Written by hand, not by a template: it is by far
 * the most frequent piece of the site.
 *
 * <p>Scripts find questions by {@code data-q}, right options by {@code data-key}, an option's note
 * by {@code data-o}, and accepted answers of blanks by {@code data-accept}. Letters are drawn by
 * the stylesheet; the model has none.
 */
final class ItemHtml {

  private final CitationHtml citations;
  private final SourceLinks links;
  private final ReviewNotices notices;
  private final Texts texts;

  ItemHtml(CitationHtml citations, SourceLinks links, ReviewNotices notices, Texts texts) {
    this.texts = texts;
    this.notices = notices;
    this.citations = citations;
    this.links = links;
  }

  /**
   * An item on a page.
   *
   * @param linked whether its text leads to other pages of the edition
   */
  record Form(String html, boolean linked) {}

  /**
   * The item on a page.
   *
   * @param heading level of the headings of a 案例's questions, 2 to 6
   */
  Form of(Item item, Place place, int heading) {
    Markup out = new Markup(4096);
    notices.append(out, item, place);
    Asked targets = new Asked(links.from(item.keys().path(), place));
    TreeHtml bodies = new TreeHtml(out, targets);
    if (!item.material().isEmpty()) {
      out.raw("<div class=\"material\">");
      bodies.append(item.material());
      out.raw("</div>");
    }
    int number = 1;
    for (Question question : item.questions()) {
      String type = question.type().name().toLowerCase(Locale.ROOT);
      out.raw("<div class=\"q\" data-q=\"").text(question.id());
      out.raw("\" data-type=\"").raw(type).raw("\">");
      if (item.type() == ItemType.CASE) {
        heading(out, question, number, heading);
      }
      question(out, bodies, item, question, place);
      out.raw("</div>\n");
      number++;
    }
    return new Form(out.toString(), targets.linked);
  }

  /** What the item's page shows of other files, apart from what its own text leads to. */
  String surroundings(Item item, Place place) {
    Markup out = new Markup(256);
    notices.append(out, item, place);
    citations.append(out, item.basis(), place);
    return out.toString();
  }

  private static final class Asked implements Targets {
    private final Targets targets;
    private boolean linked;

    private Asked(Targets targets) {
      this.targets = targets;
    }

    @Override
    public Optional<String> link(String target) {
      linked = true;
      return targets.link(target);
    }

    @Override
    public String image(String asset) {
      return targets.image(asset);
    }
  }

  private void heading(Markup out, Question question, int number, int level) {
    out.raw("<h").raw(level).raw(">").text(texts.say("item.part", number));
    out.raw(" <span class=\"tag\">")
        .text(texts.say("type." + question.type().name().toLowerCase(Locale.ROOT)))
        .raw("</span>");
    if (question.halfMarks() > 0) {
      out.raw(" <small>").raw(marks(question.halfMarks())).raw("</small>");
    }
    out.raw("</h").raw(level).raw(">");
  }

  private void question(Markup out, TreeHtml bodies, Item item, Question question, Place place) {
    out.raw("<div class=\"stem\" id=\"stem.").text(question.id()).raw("\">");
    bodies.append(question.stem());
    out.raw("</div>");
    if (question.answer() instanceof Answer.Choice choice) {
      options(out, bodies, item, question, choice);
    }
    LinesHtml.asked(out, bodies, question, shown(question));
    out.raw("<details class=\"answer\"><summary>").text(texts.say("item.answer"));
    out.raw("</summary><div>");
    key(out, bodies, question.answer());
    body(out, bodies, "rationale", question.rationale());
    if (!item.basis().isEmpty()) {
      out.raw("<p class=\"basis\"><b>").text(texts.say("item.basis")).raw("</b> ");
      citations.append(out, item.basis(), place);
      out.raw("</p>");
    }
    out.raw("</div></details>");
  }

  /** The options of a 匹配 or 排序 in an order that does not tell the key, always the same one. */
  private static List<Option> shown(Question question) {
    List<Option> shown = new ArrayList<>(question.answer().options());
    if (question.type().inLines()) {
      RandomStream.of("options-1", "page", question.id()).disarrange(shown);
    }
    return shown;
  }

  private static void options(
      Markup out, TreeHtml bodies, Item item, Question question, Answer.Choice choice) {
    boolean one = question.type() == ItemType.SINGLE || question.type() == ItemType.JUDGEMENT;
    out.raw(one ? "<div role=\"radiogroup\"" : "<div role=\"group\"");
    out.raw(" aria-labelledby=\"stem.").text(question.id()).raw("\"><ol class=\"options\">");
    for (Option option : item.expected(question).orElse(choice.options())) {
      out.raw(option.key() ? "<li data-key><label>" : "<li><label>");
      out.raw(one ? "<input type=\"radio\" name=\"" : "<input type=\"checkbox\" name=\"");
      out.text(question.id()).raw("\" value=\"").text(option.id()).raw("\"><span>");
      bodies.appendInline(option.text());
      out.raw("</span></label></li>");
    }
    out.raw("</ol></div>");
  }

  private void key(Markup out, TreeHtml bodies, Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      out.raw("<p class=\"key\"><b>").text(texts.say("item.key")).raw("</b> ");
      String separator = "";
      for (Option option : choice.keys()) {
        out.text(separator).raw("<span>").text(option.text().plainText()).raw("</span>");
        separator = texts.say("word.semicolon");
      }
      out.raw("</p>");
      NotesHtml.of(out, bodies, choice.options());
    } else if (answer instanceof Answer.Blanks blanks) {
      out.raw("<p class=\"key\"><b>").text(texts.say("item.key"));
      out.raw("</b></p><ol class=\"accepted\">");
      for (List<String> accepted : blanks.accepted()) {
        out.raw("<li>");
        AcceptedHtml.append(out, accepted, texts::say);
        out.raw("</li>");
      }
      out.raw("</ol>");
    } else if (answer instanceof Answer.Points points) {
      points(out, bodies, points);
    } else {
      LinesHtml.key(out, bodies, answer, texts::say);
      NotesHtml.of(out, bodies, answer.options());
    }
  }

  private void points(Markup out, TreeHtml bodies, Answer.Points points) {
    out.raw("<p class=\"key\"><b>").text(texts.say("papers.key"));
    out.raw("</b></p><ol class=\"points\">");
    for (ScoringPoint point : points.points()) {
      out.raw("<li data-half=\"").raw(point.halfMarks()).raw("\">");
      bodies.appendInline(point.text());
      if (point.halfMarks() > 0) {
        out.raw("<span class=\"marks\">");
        out.text(texts.say("item.bracket", marks(point.halfMarks()))).raw("</span>");
      }
      out.raw("</li>");
    }
    out.raw("</ol>");
  }

  private void body(Markup out, TreeHtml bodies, String kind, Body body) {
    if (!body.isEmpty()) {
      out.raw("<div class=\"").raw(kind).raw("\"><p class=\"label\">");
      out.text(texts.say("item.rationale")).raw("</p>");
      bodies.append(body);
      out.raw("</div>");
    }
  }

  private String marks(int half) {
    return texts.say("item.marks", half / 2 + (half % 2 == 0 ? "" : ".5"));
  }
}
