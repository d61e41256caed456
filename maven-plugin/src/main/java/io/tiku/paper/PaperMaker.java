package io.tiku.paper;

import io.tiku.assembly.MarkSplit;
import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.Variants;
import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.Blueprint.Printing;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.PaperRules;
import io.tiku.content.Question;
import io.tiku.content.SectionSpec;
import io.tiku.edition.Edition;
import io.tiku.formula.Filling;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.ExamPaper.Furnishing;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form's ids, looked up in the edition. */
public final class PaperMaker {

  private final Edition edition;
  private final Blueprint blueprint;
  private final PaperRules rules;
  private final PaperWords words;

  /**
   * @param texts of the language in which papers speak
   */
  public PaperMaker(Edition edition, Blueprint blueprint, PaperRules rules, Texts texts) {
    this.edition = edition;
    this.blueprint = blueprint;
    this.rules = rules;
    this.words = new PaperWords(texts);
  }

  /** The practice paper of a form that was assembled from this edition and blueprint. */
  public ExamPaper paper(PaperForm form) {
    String code = edition.info().id() + "-" + blueprint.name() + "-" + form.name();
    return paper(form, new Imprint(code, label(form.name()), "", Imprint.Use.PRACTICE));
  }

  /** The same with another code and name, and a mark. */
  public ExamPaper paper(PaperForm form, Imprint imprint) {
    Headings headings = new Headings(rules, words.texts());
    List<ExamSection> sections = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < form.sections().size(); i++) {
      SectionSpec spec = blueprint.sections().get(i);
      List<ExamItem> items = new ArrayList<>();
      for (FormItem item : form.sections().get(i).items()) {
        items.add(item(number++, item));
      }
      sections.add(
          new ExamSection(
              words.numeral(i + 1),
              headings.of(spec, blueprint.printing().answers()),
              headings.ofScreen(spec, blueprint.printing().answers()),
              headings.marking(spec),
              spec,
              items));
    }
    return new ExamPaper(
        blueprint.title(),
        blueprint.subtitle(),
        imprint.code(),
        form.name(),
        imprint.label(),
        imprint.mark(),
        furnishing(imprint.use()),
        blueprint.minutes(),
        blueprint.halfMarks(),
        notes(),
        sections,
        words);
  }

  private Furnishing furnishing(Imprint.Use use) {
    Printing printing = blueprint.printing();
    boolean usual = use == Imprint.Use.CONTEST;
    boolean onPaper = printing.answers() == AnswerPlace.PAPER;
    return new Furnishing(
        printing.answers(),
        printing.seal().orElse(usual),
        onPaper && printing.scores().orElse(usual));
  }

  /** The blueprint's, and where to write if they do not say it. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>(blueprint.notes());
    if (blueprint.printing().answers() == AnswerPlace.CARD
        && notes.stream().noneMatch(note -> note.contains(words.say("card")))) {
      notes.add(0, words.say("onCard"));
    }
    return notes;
  }

  /** {@code A卷}, of a variant {@code A卷·变式2}. */
  private String label(String form) {
    int mark = form.indexOf(Variants.MARK);
    return mark < 0
        ? words.say("label", form)
        : words.say("variant", form.substring(0, mark), form.substring(mark + 1));
  }

  private ExamItem item(int number, FormItem chosen) {
    Item item = Filling.of(edition.item(chosen.id()).orElseThrow(), chosen.values());
    List<ExamQuestion> questions = new ArrayList<>();
    for (int i = 0; i < chosen.questions().size(); i++) {
      questions.add(question(item.questions().get(i), chosen.questions().get(i)));
    }
    return new ExamItem(number, item, questions);
  }

  private ExamQuestion question(Question question, FormQuestion printed) {
    Map<String, Option> options =
        question.answer().options().stream()
            .collect(Collectors.toMap(Option::id, Function.identity()));
    List<Option> ordered = printed.options().stream().map(options::get).toList();
    return new ExamQuestion(
        question, ordered, printed.halfMarks(), parts(question, printed.halfMarks()));
  }

  private List<Integer> parts(Question question, int halves) {
    int lines = question.answer().lines().size();
    return lines > 0
        ? rules.credit(question.type()).scale(halves, lines)
        : MarkSplit.parts(question, halves).orElseThrow();
  }

  /** 1 to 99 in Chinese. */
  public static String numeral(int number) {
    return PaperWords.chinese(number);
  }

  /** Whether a section is marked by comparing letters, blanks aside. */
  static boolean objective(ItemType type) {
    return switch (type) {
      case SINGLE, MULTIPLE, INDEFINITE, JUDGEMENT -> true;
      case BLANK, MATCHING, ORDERING, SHORT, CASE -> false;
    };
  }
}
