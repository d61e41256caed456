package io.tiku.pack;

import io.tiku.assembly.PaperForm;
import io.tiku.content.Blueprint;
import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.PaperRules;
import io.tiku.content.Region;
import io.tiku.edition.Edition;
import io.tiku.pack.sheet.StageSheets;
import io.tiku.pack.stage.StageDeck;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.Imprint;
import io.tiku.paper.PaperFiles;
import io.tiku.paper.PaperMaker;
import io.tiku.paper.PaperSet;
import io.tiku.paper.PrintFiles;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a region's host needs, as files: {@code papers/A}, {@code papers/B} …, {@code stage}
 * and {@code audit}. The same forms give the same bytes.
 */
public final class PackFiles {

  /**
   * Where the files come from.
   *
   * @param selection by which the forms were chosen
   * @param code 试卷代号 of the pack
   * @param rehearsal whether the questions are dummies
   */
  public record Source(
      Edition edition,
      Region region,
      PackPlan plan,
      Selection selection,
      PaperRules rules,
      String code,
      boolean rehearsal) {}

  private final Source source;
  private final Templates templates;
  private final PackForms forms;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private PackFiles(Source source, Templates templates, PackForms forms) {
    this.source = source;
    this.templates = templates;
    this.forms = forms;
  }

  /** All of them, by path. */
  public static SortedMap<String, byte[]> of(
      Source source, Templates templates, PackForms forms, AuditFacts facts) {
    PackFiles files = new PackFiles(source, templates, forms);
    files.papers();
    files.stage();
    files.audit(facts);
    return files.files;
  }

  private void papers() {
    PaperFiles printer = new PaperFiles(source.edition(), templates);
    SortedMap<String, List<PaperForm>> byBlueprint = new TreeMap<>();
    for (int i = 0; i < forms.papers().size(); i++) {
      PaperForm form = forms.papers().get(i);
      WrittenPaper written = source.plan().papers().get(i);
      Blueprint blueprint = source.selection().blueprint(written).orElseThrow();
      ExamPaper paper =
          new PaperMaker(source.edition(), blueprint, source.rules(), templates.texts())
              .paper(form, imprint(written));
      String folder = "papers/" + form.name() + "/";
      printer
          .all(paper, source.rules(), written.copies())
          .forEach((name, file) -> files.put(folder + name, file));
      files.put(folder + "form.json", PaperSet.json(form, blueprint, source.edition()));
      byBlueprint.computeIfAbsent(blueprint.name(), name -> new ArrayList<>()).add(form);
    }
    byBlueprint.forEach(
        (name, group) -> {
          Blueprint blueprint =
              source.plan().papers().stream()
                  .flatMap(paper -> source.selection().blueprint(paper).stream())
                  .filter(one -> one.name().equals(name))
                  .findFirst()
                  .orElseThrow();
          Blueprint shown = blueprint.titled(blueprint.title() + rehearsed());
          PaperSet.statistics(
                  source.edition(), shown, source.rules(), group, Set.of(), templates, mark())
              .forEach((file, bytes) -> files.put("audit/" + name + "/" + file, bytes));
        });
  }

  private Imprint imprint(WrittenPaper paper) {
    String name = paper.name() + rehearsed();
    return new Imprint(source.code() + "-" + paper.name(), name, mark(), Imprint.Use.CONTEST);
  }

  private String rehearsed() {
    return source.rehearsal() ? "（演练）" : "";
  }

  private String mark() {
    return PackMark.of(source.region(), source.rehearsal());
  }

  private void stage() {
    Blueprint blueprint = source.selection().stage();
    ExamPaper paper =
        new PaperMaker(source.edition(), blueprint, source.rules(), templates.texts())
            .paper(forms.stage(), new Imprint(source.code(), "现场", mark(), Imprint.Use.CONTEST));
    Stage stage =
        StageMaker.of(source.plan(), source.region(), source.code(), paper, source.rehearsal());
    files.put("stage/deck.html", new StageDeck(source.edition(), templates).html(stage));
    files.put("stage/form.json", PaperSet.json(forms.stage(), blueprint, source.edition()));
    files.putAll(new StageSheets(source.edition(), templates).files(stage));
  }

  private void audit(AuditFacts facts) {
    PrintFiles printer = new PrintFiles(source.edition(), templates);
    files.putAll(printer.of("audit/report", new AuditReport(source, forms, facts).document()));
    if (!facts.revisions().isEmpty()) {
      files.putAll(
          printer.of(
              "audit/revisions",
              RevisionReport.of(
                  facts.revisions(), source.plan().title(), source.region().title(), mark())));
    }
  }

  /** Whether a file says which items in which order; the others follow from these. */
  public static boolean isForm(String path) {
    return path.endsWith("form.json");
  }
}
