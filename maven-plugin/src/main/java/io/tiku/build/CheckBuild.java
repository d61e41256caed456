package io.tiku.build;

import io.tiku.cache.ItemCache;
import io.tiku.content.Blueprint;
import io.tiku.content.Content;
import io.tiku.content.PaperRules;
import io.tiku.edition.CheckSettings;
import io.tiku.edition.Edition;
import io.tiku.edition.EditionChecks;
import io.tiku.edition.SourceDigests;
import io.tiku.markup.BlueprintReader;
import io.tiku.markup.ContentReader;
import io.tiku.markup.PaperRulesReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
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
   * @param found the problems of its files
   */
  record ReadBank(
      SourceTree sources,
      Edition edition,
      Map<String, List<String>> synonyms,
      List<Blueprint> blueprints,
      PaperRules paperRules,
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

  private Content read(SourceTree sources, Problems problems) {
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
    SourceTree sources = FolderTree.read(settings.content(), problems);
    progress.step("读取 " + settings.content() + "：" + sources.files().size() + " 个文件");
    Content content = read(sources, problems);
    Map<String, List<String>> synonyms = SynonymReader.read(sources, problems);
    List<Blueprint> blueprints = BlueprintReader.read(sources, content.topics(), problems);
    PaperRules paperRules = PaperRulesReader.read(sources, problems);
    return new ReadBank(
        sources, Edition.of(content), synonyms, blueprints, paperRules, problems.sorted());
  }

  /** Checks a bank and writes {@code problems.sarif}. */
  Examined examine(ReadBank bank) {
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
