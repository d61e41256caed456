package io.tiku.build;

import io.tiku.cache.ItemCache;
import io.tiku.content.Blueprint;
import io.tiku.content.Content;
import io.tiku.content.PackPlan;
import io.tiku.content.PaperRules;
import io.tiku.content.Regions;
import io.tiku.edition.CheckSettings;
import io.tiku.edition.Edition;
import io.tiku.edition.EditionChecks;
import io.tiku.edition.ItemFacts;
import io.tiku.edition.SourceDigests;
import io.tiku.markup.BlueprintReader;
import io.tiku.markup.ContentReader;
import io.tiku.markup.DrawReader;
import io.tiku.markup.PackChecks;
import io.tiku.markup.PackPlanReader;
import io.tiku.markup.PaperRulesReader;
import io.tiku.markup.RegionsReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.problem.Severity;
import io.tiku.source.GitTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code tiku:check}: sources → content → edition → problems, printed and as SARIF. */
public final class CheckBuild {

  private final Settings settings;
  private final Progress progress;

  public CheckBuild(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Reads and checks the bank and writes {@code problems.sarif}.
   *
   * @param setters a folder of 命题专用 items that are checked with it
   * @param packs the folder of packs, of which no published file may tell anything
   */
  public Checked run(Optional<Path> setters, Path packs) {
    ReadBank bank = read("", setters.map(SettersFolder::read));
    Checked verdict = examine(bank).verdict();
    List<String> leaks = LeakCheck.leaks(settings.site(), bank.edition().content(), packs);
    if (leaks.isEmpty()) {
      return verdict;
    }
    List<Checked.Entry> entries = new ArrayList<>(verdict.entries());
    leaks.forEach(
        file ->
            entries.add(
                new Checked.Entry(
                    Severity.ERROR,
                    "发布的文件 " + file + " 里有保密的内容（命题专用试题，或试卷包里的东西）。\n→ 马上从网上撤下它，查明它怎样进来的，再重新发布。")));
    return new Checked(entries, verdict.summary() + "发布的文件里有 " + leaks.size() + " 个泄密。", true);
  }

  /** The same without 命题专用 items from elsewhere and without packs. */
  Checked run() {
    return examine(read()).verdict();
  }

  /** Every problem of the bank, in order. */
  List<Problem> problems(Optional<Path> setters) {
    return examine(read("", setters.map(SettersFolder::read))).problems();
  }

  /**
   * A bank that was read.
   *
   * @param kept whether it is an edition kept in Git, which is not checked any more
   * @param setters where its 命题专用 items come from, which are always checked
   * @param found the problems of its files
   */
  record ReadBank(
      SourceTree sources,
      boolean kept,
      Optional<SettersFolder> setters,
      Edition edition,
      Map<String, List<String>> synonyms,
      List<Blueprint> blueprints,
      PaperRules paperRules,
      Regions regions,
      List<PackPlan> packPlans,
      List<Problem> found) {

    SourceDigests digests() {
      Map<String, SourceFile> files = new HashMap<>();
      sources.files().forEach(file -> files.put(file.displayPath(), file));
      return path -> {
        SourceFile file = files.get(path);
        return file == null ? "" : file.digest();
      };
    }

    boolean isOfSetters(String path) {
      return setters.isPresent() && setters.get().owns(path);
    }

    /** Every file with its digest, a line each. */
    String listed() {
      return sources.files().stream()
          .map(file -> file.path() + ' ' + file.digest())
          .collect(Collectors.joining("\n"));
    }
  }

  /** The verdict on a bank and every problem of it, in order. */
  record Examined(Checked verdict, List<Problem> problems) {}

  /** What is secret is not remembered from run to run. */
  private Content content(SourceTree sources, boolean secret, Problems problems) {
    if (secret) {
      return ContentReader.read(sources, problems);
    }
    ItemCache cache = ItemCache.open(settings.reports().resolve("items.cache"), settings.tool());
    Content content = ContentReader.read(sources, cache, problems);
    try {
      cache.save();
    } catch (IOException e) {
      throw new UncheckedIOException("不能写到 " + settings.reports(), e);
    }
    return content;
  }

  ReadBank read() {
    Problems problems = new Problems();
    return read(new EditionSources(settings).working(problems), false, Optional.empty(), problems);
  }

  /**
   * Reads an edition with 命题专用 items from a folder of their own.
   *
   * @param id empty for the working tree
   */
  ReadBank read(String id, Optional<SettersFolder> setters) {
    return read(read(), id, setters);
  }

  /** The same where the working tree was read already. */
  ReadBank read(ReadBank working, String id, Optional<SettersFolder> setters) {
    ReadBank bank = read(working, id);
    if (setters.isEmpty()) {
      return bank;
    }
    Problems problems = new Problems();
    problems.addAll(bank.found());
    SourceTree sources = setters.get().with(bank.sources(), problems);
    return read(sources, bank.kept(), setters, problems);
  }

  /**
   * Reads an edition, which need not be that of the working tree.
   *
   * @param id empty for the working tree
   */
  ReadBank read(String id) {
    return read(read(), id);
  }

  private ReadBank read(ReadBank working, String id) {
    if (id.isEmpty() || working.edition().info().id().equals(id)) {
      return working;
    }
    EditionSources sources = new EditionSources(settings);
    try {
      ReadBank bank =
          read(
              sources.of(sources.listed(id), working.sources()),
              true,
              Optional.empty(),
              new Problems());
      String found = bank.edition().info().id();
      if (!found.equals(id)) {
        throw new UserMistake(
            "配置里版次「" + id + "」的 ref 指向的是版次「" + found + "」。改正 editions 里的 id 或 ref。");
      }
      return bank;
    } catch (GitTree.Unreadable e) {
      throw new UserMistake("读不到版次「" + id + "」：" + e.getMessage(), e);
    }
  }

  private ReadBank read(
      SourceTree sources, boolean kept, Optional<SettersFolder> setters, Problems problems) {
    progress.step("读取 " + settings.content() + "：" + sources.files().size() + " 个文件");
    Content content = content(sources, setters.isPresent(), problems);
    setters.ifPresent(folder -> folder.check(content.items(), problems));
    Map<String, List<String>> synonyms = SynonymReader.read(sources, problems);
    List<Blueprint> blueprints = BlueprintReader.read(sources, content.topics(), problems);
    PaperRules paperRules = PaperRulesReader.read(sources, problems);
    Regions regions = RegionsReader.read(sources, problems);
    List<PackPlan> packPlans = PackPlanReader.read(sources, content.topics(), problems);
    PackChecks.check(regions, packPlans, problems);
    DrawReader.readAll(sources, problems);
    return new ReadBank(
        sources,
        kept,
        setters,
        Edition.of(content),
        synonyms,
        blueprints,
        paperRules,
        regions,
        packPlans,
        problems.sorted().stream().distinct().toList());
  }

  /** Checks a bank and writes {@code problems.sarif}; later checks never fail a kept edition. */
  Examined examine(ReadBank bank) {
    if (bank.kept() && bank.setters().isEmpty()) {
      Verdict verdict = new Verdict(settings.version(), bank.sources(), List.of());
      return new Examined(verdict.checked(bank.edition().items().size(), false), List.of());
    }
    List<Problem> found =
        check(bank).stream()
            .filter(problem -> !bank.kept() || bank.isOfSetters(problem.at().path()))
            .toList();
    Verdict verdict = new Verdict(settings.version(), bank.sources(), found);
    verdict.writeSarif(settings.reports().resolve("problems.sarif"));
    return new Examined(verdict.checked(bank.edition().items().size(), settings.strict()), found);
  }

  private List<Problem> check(ReadBank bank) {
    if (bank.setters().isPresent()) {
      return EditionChecks.check(
          bank.edition(), CheckSettings.USUAL, bank.found(), bank.sources(), ItemFacts.Memory.NONE);
    }
    FactFile facts =
        FactFile.open(
            settings.reports().resolve("facts.cache"),
            settings.tool() + ' ' + CheckSettings.USUAL,
            bank.digests());
    List<Problem> found =
        EditionChecks.check(
            bank.edition(), CheckSettings.USUAL, bank.found(), bank.sources(), facts);
    facts.save();
    return found;
  }
}
