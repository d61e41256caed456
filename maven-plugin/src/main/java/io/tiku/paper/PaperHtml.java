package io.tiku.paper;

import io.tiku.assembly.PaperForm;
import io.tiku.content.Answer;
import io.tiku.content.Blueprint;
import io.tiku.content.Body;
import io.tiku.content.ItemType;
import io.tiku.content.Prompt;
import io.tiku.content.Tolerance;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.html.TreeHtml;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.template.Html;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A paper and its key as printable HTML, each one file that needs no other. */
public final class PaperHtml {

  private static final int FIRST_LINES = 2;

  private final PaperTexts texts;
  private final Templates templates;

  public PaperHtml(Edition edition, Templates templates) {
    this.texts = new PaperTexts(edition);
    this.templates = templates;
  }

  /** What candidates get. */
  public byte[] paper(ExamPaper paper) {
    return paper(paper, "");
  }

  /** The same with the way back to where it is offered. */
  byte[] paper(ExamPaper paper, String back) {
    Markup out = new Markup(65_536);
    for (ExamSection section : paper.sections()) {
      out.raw("<section><div class=\"head\">");
      if (paper.furnishing().scores()) {
        out.raw("<table class=\"box\"><tr>");
        paper.words().marked().forEach(word -> out.raw("<th>").text(word).raw("</th>"));
        out.raw("</tr><tr><td></td><td></td></tr></table>");
      }
      out.raw("<h2>").text(paper.words().heading(section)).raw("</h2></div>\n");
      section.items().forEach(item -> item(out, item, paper));
      out.raw("</section>\n");
    }
    return render("paper/paper.ftlh", paper, back, out);
  }

  /** 参考答案及评分标准. */
  public byte[] key(ExamPaper paper) {
    return key(paper, "");
  }

  byte[] key(ExamPaper paper, String back) {
    Markup out = new Markup(65_536);
    for (ExamSection section : paper.sections()) {
      out.raw("<section><h2>").text(paper.words().heading(section)).raw("</h2>\n");
      if (!section.marking().isEmpty()) {
        out.raw("<p class=\"marking\">").text(section.marking()).raw("</p>\n");
      }
      if (PaperMaker.objective(section.spec().type())) {
        groups(out, section);
      }
      section.items().forEach(item -> explained(out, item, paper.words()));
      out.raw("</section>\n");
    }
    return render("paper/key.ftlh", paper, back, out);
  }

  /** Planned against actual. */
  byte[] statistics(
      Blueprint blueprint,
      List<Statistics.Line> lines,
      List<PaperForm> forms,
      List<TwoWay> tables) {
    return templates
        .render(
            "paper/statistics.ftlh",
            Map.of(
                "title", blueprint.title(),
                "blueprint", blueprint.name(),
                "forms", forms.stream().map(PaperForm::name).toList(),
                "lines", lines,
                "tables", tables,
                "difficulties", TwoWay.DIFFICULTIES,
                "style", style()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Html style() {
    return new Html(new String(templates.asset("asset/paper.css"), StandardCharsets.UTF_8));
  }

  private byte[] render(String template, ExamPaper paper, String back, Markup sections) {
    return templates
        .render(
            template,
            Map.of(
                "paper",
                facts(paper),
                "back",
                back,
                "language",
                paper.words().texts().language(),
                "style",
                style(),
                "sections",
                new Html(sections.toString())))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What templates show of a paper besides its sections. */
  static Map<String, Object> facts(ExamPaper paper) {
    return Map.ofEntries(
        Map.entry("title", paper.title()),
        Map.entry("subtitle", paper.subtitle()),
        Map.entry("code", paper.code()),
        Map.entry("label", paper.label()),
        Map.entry("mark", paper.mark()),
        Map.entry("seal", paper.furnishing().seal()),
        Map.entry("scores", paper.furnishing().scores()),
        Map.entry("minutes", paper.minutes()),
        Map.entry("marks", ExamPaper.marks(paper.halfMarks())),
        Map.entry(
            "count", paper.sections().stream().mapToInt(section -> section.items().size()).sum()),
        Map.entry("notes", paper.notes()),
        Map.entry("numbers", paper.sections().stream().map(ExamSection::number).toList()));
  }

  private void item(Markup out, ExamItem item, ExamPaper paper) {
    out.raw("<div class=\"item\"><span class=\"number\">").raw(item.number()).raw(".</span>");
    if (item.material().isEmpty()) {
      ExamQuestion only = item.questions().get(0);
      question(out, only, PrintedStem.alone(only), paper);
    } else {
      out.raw("<div class=\"stem\">");
      texts.in(out).append(item.material());
      out.raw("</div>");
      for (int i = 0; i < item.questions().size(); i++) {
        ExamQuestion question = item.questions().get(i);
        out.raw("<div class=\"part\"><span class=\"number\">")
            .text(paper.words().part(i + 1))
            .raw("</span>");
        question(out, question, PrintedStem.of(question, paper.words()), paper);
        out.raw("</div>");
      }
    }
    out.raw("</div>\n");
  }

  private void question(Markup out, ExamQuestion question, PrintedStem printed, ExamPaper paper) {
    boolean onPaper = paper.furnishing().onPaper();
    Body stem = printed.stem();
    String marks = printed.marks();
    Optional<Body> judged = TrailingBracket.statement(question, stem);
    out.raw(judged.isPresent() ? "<div class=\"stem judged\">" : "<div class=\"stem\">");
    TreeHtml bodies = texts.in(out);
    if (judged.isPresent()) {
      out.raw("<p>");
      bodies.appendInline(judged.get());
      out.raw("<span class=\"bracket\">").raw(OptionLines.GAP).raw("</span></p>");
    } else {
      bodies.append(stem);
    }
    if (!marks.isEmpty()) {
      out.raw("<p class=\"marks\">").text(marks).raw("</p>");
    }
    // The first lines keep to the stem, the others may go on on the next page.
    int lines = onPaper ? AnswerLines.of(question.question(), question.halfMarks()) : 0;
    lines(out, Math.min(lines, FIRST_LINES));
    out.raw("</div>");
    List<Body> prompts = question.question().answer().prompts().stream().map(Prompt::text).toList();
    if (!prompts.isEmpty()) {
      out.raw("<ol class=\"options prompts by").raw(OptionLines.ofPrompts(prompts)).raw("\">");
      for (int i = 0; i < prompts.size(); i++) {
        out.raw("<li><span>").raw(KeyText.line(i)).raw("</span><div>");
        bodies.appendInline(prompts.get(i));
        out.raw(onPaper ? OptionLines.GAP : "").raw("</div></li>");
      }
      out.raw("</ol>");
    }
    if (!question.options().isEmpty() && question.question().type() != ItemType.JUDGEMENT) {
      out.raw("<ol class=\"options by").raw(OptionLines.perLine(question.options())).raw("\">");
      for (int i = 0; i < question.options().size(); i++) {
        out.raw("<li><span>").raw(String.valueOf(ExamPaper.letter(i))).raw("．</span><div>");
        bodies.appendInline(question.options().get(i).text());
        out.raw("</div></li>");
      }
      out.raw("</ol>");
    }
    if (onPaper && question.question().type() == ItemType.ORDERING) {
      String order = paper.words().order(question.options().size());
      out.raw("<p class=\"order\">").text(order).raw("</p>");
    }
    lines(out, lines - FIRST_LINES);
  }

  private static void lines(Markup out, int lines) {
    if (lines > 0) {
      out.raw("<div class=\"lines\" aria-hidden=\"true\">")
          .raw("<i></i>".repeat(lines))
          .raw("</div>");
    }
  }

  private static void groups(Markup out, ExamSection section) {
    out.raw("<ul class=\"groups\">");
    for (KeyText.Group group : KeyText.groups(section)) {
      out.raw("<li><b>").raw(group.numbers()).raw("</b> ").text(group.answers()).raw("</li>");
    }
    out.raw("</ul>\n");
  }

  private void explained(Markup out, ExamItem item, PaperWords words) {
    out.raw("<div class=\"item\"><span class=\"number\">").raw(item.number()).raw(".</span><div>");
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      if (item.questions().size() > 1) {
        out.raw("<p class=\"part\">").text(words.part(i + 1));
        out.text(words.marks(question.halfMarks())).raw("</p>");
      }
      answerOf(out, question, words);
      Body rationale = question.question().rationale();
      if (!rationale.isEmpty()) {
        out.raw("<div class=\"rationale\">");
        texts.in(out).append(rationale);
        out.raw("</div>");
      }
    }
    String basis = texts.basis(item, words);
    if (!basis.isEmpty()) {
      out.raw("<p class=\"basis\">").text(basis).raw("</p>");
    }
    out.raw("</div></div>\n");
  }

  private void answerOf(Markup out, ExamQuestion question, PaperWords words) {
    Answer answer = question.question().answer();
    if (!answer.options().isEmpty()) {
      out.raw("<p class=\"key\"><b>").text(KeyText.answer(question)).raw("</b>");
      String said = KeyText.words(question, words);
      if (!said.isEmpty()) {
        out.text("　" + said);
      }
      out.raw("</p>");
    } else if (answer instanceof Answer.Blanks blanks) {
      out.raw("<ol class=\"points\">");
      for (int i = 0; i < blanks.accepted().size(); i++) {
        out.raw("<li>").text(Tolerance.words(blanks.accepted().get(i)));
        marks(out, words.marks(question.parts().get(i)));
        out.raw("</li>");
      }
      out.raw("</ol>");
    } else if (answer instanceof Answer.Points points) {
      out.raw("<ol class=\"points\">");
      for (int i = 0; i < points.points().size(); i++) {
        out.raw("<li>");
        texts.in(out).appendInline(points.points().get(i).text());
        marks(out, words.marks(question.parts().get(i)));
        out.raw("</li>");
      }
      out.raw("</ol>");
    }
  }

  private static void marks(Markup out, String marks) {
    out.raw("<span class=\"marks\">").text(marks).raw("</span>");
  }
}
