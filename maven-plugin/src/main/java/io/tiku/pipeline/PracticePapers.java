package io.tiku.pipeline;

import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.content.AnswerPlace;
import io.tiku.content.Blueprint;
import io.tiku.content.ItemType;
import io.tiku.content.Later;
import io.tiku.content.SectionSpec;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.page.PaperShelf;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.Imprint;
import io.tiku.paper.PaperFiles;
import io.tiku.paper.PaperMaker;
import io.tiku.paper.PaperShards;
import io.tiku.paper.pdf.UncoveredCharacter;
import io.tiku.publish.Fingerprint;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The practice papers that the site offers: of each published blueprint so many, from seeds that
 * anybody can repeat. Papers of one blueprint share no item while the bank has enough.
 */
final class PracticePapers {

  private final ReadBank bank;
  private final Templates templates;
  private final Later<PaperFiles> printer;
  private final String base;
  private final List<PaperShelf> shelves = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final OutputTree files = new OutputTree();

  private PracticePapers(Settings settings, ReadBank bank) {
    this.bank = bank;
    templates = settings.pageTemplates();
    printer = Later.when(() -> new PaperFiles(bank.edition(), templates));
    Fingerprint all = new Fingerprint().add(settings.tool()).add(templates.digest());
    bank.edition().statutes().stream()
        .map(Statute::keys)
        .forEach(keys -> all.add(bank.digests().of(keys.path())));
    base = all.toString();
  }

  static PracticePapers of(Settings settings, ReadBank bank) {
    PracticePapers papers = new PracticePapers(settings, bank);
    List<Candidate> candidates = PaperBuild.candidates(bank.edition());
    for (Blueprint blueprint : bank.blueprints()) {
      int number = bank.paperRules().published().getOrDefault(blueprint.name(), 0);
      if (number > 0) {
        papers.shelf(blueprint, number, candidates);
      }
    }
    if (!papers.shelves.isEmpty()) {
      papers.generator(candidates);
    }
    return papers;
  }

  List<PaperShelf> shelves() {
    return shelves;
  }

  OutputTree files() {
    return files;
  }

  /** A sentence about blueprints that gave no paper; empty for none. */
  String remark() {
    return missing.isEmpty() ? "" : "题不够，没有组成的练习卷：" + String.join("、", missing) + "。";
  }

  /** The forms of every published blueprint, by its name; none of one that gives too few. */
  static Map<String, List<PaperForm>> forms(ReadBank bank) {
    List<Candidate> candidates = PaperBuild.candidates(bank.edition());
    Map<String, List<PaperForm>> forms = new TreeMap<>();
    for (Blueprint blueprint : bank.blueprints()) {
      int number = bank.paperRules().published().getOrDefault(blueprint.name(), 0);
      forms.put(blueprint.name(), forms(bank, blueprint, number, candidates));
    }
    return forms;
  }

  private static List<PaperForm> forms(
      ReadBank bank, Blueprint blueprint, int number, List<Candidate> candidates) {
    List<PaperForm> forms = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int i = 1; i <= number; i++) {
      Optional<PaperForm> form = form(bank, blueprint, i, candidates, used);
      if (form.isEmpty() && !used.isEmpty()) {
        used.clear();
        form = form(bank, blueprint, i, candidates, used);
      }
      if (form.isEmpty()) {
        return List.of();
      }
      form.get().items().map(FormItem::id).forEach(used::add);
      forms.add(form.get());
    }
    return forms;
  }

  private void shelf(Blueprint blueprint, int number, List<Candidate> candidates) {
    List<PaperForm> forms = forms(bank, blueprint, number, candidates);
    if (forms.isEmpty()) {
      missing.add(blueprint.name());
      return;
    }
    List<PaperShelf.Prepared> prepared = new ArrayList<>();
    for (PaperForm form : forms) {
      int i = prepared.size() + 1;
      String name = blueprint.name() + "-" + i;
      Imprint imprint =
          new Imprint(
              bank.edition().info().id() + "-" + name,
              templates.texts().say("papers.label", i),
              "",
              Imprint.Use.PRACTICE);
      String files = "paper/" + name + "/" + name;
      add(files, blueprint, form, imprint);
      prepared.add(new PaperShelf.Prepared(i, imprint.code(), files));
    }
    List<String> summary =
        blueprint.sections().stream()
            .map(section -> templates.texts().say("papers.part", type(section), section.count()))
            .toList();
    shelves.add(
        new PaperShelf(
            blueprint.title(),
            blueprint.subtitle(),
            blueprint.minutes(),
            ExamPaper.marks(blueprint.halfMarks()),
            summary,
            blueprint.printing().answers() == AnswerPlace.CARD,
            prepared));
  }

  private String type(SectionSpec section) {
    return templates.texts().word("type", section.type());
  }

  /** What the generator in the browser needs. */
  private void generator(List<Candidate> candidates) {
    Edition edition = bank.edition();
    String folder = edition.info().id() + "/paper/";
    PaperShards shards = new PaperShards(edition, templates.texts());
    files.add(
        folder + "data.js", () -> shards.data(candidates, bank.blueprints(), bank.paperRules()));
    for (Topic domain : edition.domains()) {
      for (Topic chapter : edition.children(domain)) {
        Fingerprint made = new Fingerprint().add(base);
        edition.items(chapter).stream()
            .map(item -> bank.digests().of(item.keys().path()))
            .forEach(made::add);
        files.add(
            folder + "items-" + chapter.id() + ".js",
            new OutputFile(() -> shards.chapter(chapter), made.toString()));
      }
    }
  }

  private static Optional<PaperForm> form(
      ReadBank bank,
      Blueprint blueprint,
      int number,
      List<Candidate> candidates,
      Set<String> used) {
    String seed = bank.edition().info().id() + "|" + blueprint.name() + "|" + number;
    Assembly assembly =
        Assembler.assemble(
            blueprint, candidates, new AssemblyRequest(seed, 1, 0, used, bank.paperRules()));
    return assembly instanceof Assembly.Done done
        ? Optional.of(done.forms().get(0))
        : Optional.empty();
  }

  private void add(String files, Blueprint blueprint, PaperForm form, Imprint imprint) {
    Fingerprint made = new Fingerprint().add(base).add(form.toString());
    for (ItemType type : ItemType.values()) {
      made.add(bank.paperRules().credit(type).label());
    }
    made.add(Integer.toString(bank.paperRules().candidateDigits()));
    made.add(bank.digests().of(blueprint.keys().path()));
    form.items()
        .map(item -> bank.edition().item(item.id()).orElseThrow().keys().path())
        .forEach(path -> made.add(bank.digests().of(path)));
    String fingerprint = made.toString();
    Later<ExamPaper> paper =
        Later.when(
            () ->
                new PaperMaker(bank.edition(), blueprint, bank.paperRules(), templates.texts())
                    .paper(form, imprint));
    PaperFiles.forPractice(blueprint.printing(), bank.paperRules().candidateDigits())
        .forEach(
            (name, render) ->
                this.files.add(
                    bank.edition().info().id() + "/" + files + name,
                    new OutputFile(
                        () -> printed(render, paper.get(), blueprint), fingerprint + name)));
  }

  private byte[] printed(
      BiFunction<PaperFiles, ExamPaper, byte[]> render, ExamPaper paper, Blueprint blueprint) {
    try {
      return render.apply(printer.get(), paper);
    } catch (UncoveredCharacter uncovered) {
      throw PaperBuild.mistake(uncovered, blueprint.name());
    }
  }
}
