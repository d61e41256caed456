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
import io.tiku.edition.SourceDigests;
import io.tiku.markup.BlueprintReader;
import io.tiku.markup.ContentReader;
import io.tiku.markup.DrawReader;
import io.tiku.markup.PackPlanReader;
import io.tiku.markup.PaperRulesReader;
import io.tiku.markup.RegionsReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.GitTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code tiku:check}: sources → content → edition → problems, printed and as SARIF. */
public final class CheckBuild {

  private final Settings settings;
  private final Progress progress;

  public CheckBuild(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Reads and checks the bank and writes {@code problems.sarif}. */
  public Checked run() {
    return examine(read()).verdict();
  }

  /** Every problem of the bank, in order. */
  List<Problem> problems() {
    return examine(read()).problems();
  }

  /**
   * A bank that was read.
   *
   * @param kept whether it is an edition kept in Git, which is not checked any more
   * @param found the problems of its files
   */
  record ReadBank(
      SourceTree sources,
      boolean kept,
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

    /** Every file with its digest, a line each. */
    String listed() {
      return sources.files().stream()
          .map(file -> file.path() + ' ' + file.digest())
          .collect(Collectors.joining("\n"));
    }
  }

  /** The verdict on a bank and every problem of it, in order. */
  record Examined(Checked verdict, List<Problem> problems) {}

  private Content content(SourceTree sources, Problems problems) {
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
    return read(new EditionSources(settings).working(problems), false, problems);
  }

  /**
   * Reads an edition, which need not be that of the working tree.
   *
   * @param id empty for the working tree
   */
  ReadBank read(String id) {
    ReadBank working = read();
    if (id.isEmpty() || working.edition().info().id().equals(id)) {
      return working;
    }
    EditionSources sources = new EditionSources(settings);
    try {
      ReadBank bank = read(sources.of(sources.listed(id), working.sources()), true, new Problems());
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

  private ReadBank read(SourceTree sources, boolean kept, Problems problems) {
    progress.step("读取 " + settings.content() + "：" + sources.files().size() + " 个文件");
    Content content = content(sources, problems);
    Map<String, List<String>> synonyms = SynonymReader.read(sources, problems);
    List<Blueprint> blueprints = BlueprintReader.read(sources, content.topics(), problems);
    PaperRules paperRules = PaperRulesReader.read(sources, problems);
    DrawReader.readAll(sources, problems);
    return new ReadBank(
        sources,
        kept,
        Edition.of(content),
        synonyms,
        blueprints,
        paperRules,
        RegionsReader.read(sources, problems),
        PackPlanReader.read(sources, content.topics(), problems),
        kept ? List.of() : problems.sorted());
  }

  /** Checks a bank and writes {@code problems.sarif}; later checks never fail a kept edition. */
  Examined examine(ReadBank bank) {
    if (bank.kept()) {
      Verdict verdict = new Verdict(settings.version(), bank.sources(), List.of());
      return new Examined(verdict.checked(bank.edition().items().size(), false), List.of());
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
    Verdict verdict = new Verdict(settings.version(), bank.sources(), found);
    verdict.writeSarif(settings.reports().resolve("problems.sarif"));
    return new Examined(verdict.checked(bank.edition().items().size(), settings.strict()), found);
  }
}
