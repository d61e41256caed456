package io.tiku.pipeline;

import io.tiku.edition.CheckSettings;
import io.tiku.edition.ItemFacts;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemReport.Entry;
import io.tiku.problem.Severity;
import io.tiku.source.GitTop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code tiku:check}: sources → content → edition → problems, printed and as SARIF. */
public final class CheckBuild {

  private final Settings settings;
  private final BankReader reader;

  public CheckBuild(Settings settings, Progress progress) {
    this(settings, new BankReader(settings, progress));
  }

  CheckBuild(Settings settings, BankReader reader) {
    this.settings = settings;
    this.reader = reader;
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
    List<Entry> entries = new ArrayList<>(verdict.entries());
    leaks.forEach(
        file ->
            entries.add(
                new Entry(
                    Severity.ERROR,
                    "发布的文件 " + file + " 里有保密的内容（命题专用试题，或试卷包里的东西）。\n→ 马上从网上撤下它，查明它怎样进来的，再重新发布。")));
    return new Checked(
        entries, verdict.notes(), verdict.summary() + "发布的文件里有 " + leaks.size() + " 个泄密。", true);
  }

  /** The same without 命题专用 items from elsewhere and without packs. */
  Checked run() {
    return examine(read()).verdict();
  }

  /** Every problem of the bank, in order. */
  List<Problem> problems(Optional<Path> setters) {
    return examine(read("", setters.map(SettersFolder::read))).problems();
  }

  /** The verdict on a bank and every problem of it, in order. */
  record Examined(Checked verdict, List<Problem> problems) {}

  /** The edition of the working tree. */
  ReadBank read() {
    return remembered(reader.working());
  }

  /**
   * An edition, which need not be that of the working tree.
   *
   * @param id empty for the working tree
   */
  ReadBank read(String id) {
    return remembered(reader.edition(id));
  }

  /** The same with 命题专用 items from a folder of their own. */
  ReadBank read(String id, Optional<SettersFolder> setters) {
    return remembered(reader.edition(id, setters));
  }

  private ReadBank remembered(ReadBank bank) {
    reader.remember();
    return bank;
  }

  /** Checks a bank and writes {@code problems.sarif}; later checks never fail a kept edition. */
  Examined examine(ReadBank bank) {
    if (bank.kept() && bank.setters().isEmpty()) {
      Verdict verdict = new Verdict(settings.version(), bank.sources(), List.of());
      return new Examined(verdict.checked(bank.edition().items().size(), false), List.of());
    }
    List<Problem> found =
        Stream.concat(check(bank).stream(), merge(bank).stream())
            .filter(problem -> !bank.kept() || bank.isOfSetters(problem.at().path()))
            .sorted()
            .toList();
    Verdict verdict = new Verdict(settings.version(), bank.sources(), found);
    verdict.writeSarif(
        settings.reports().resolve("problems.sarif"), GitTop.of(settings.content())::path);
    return new Examined(verdict.checked(bank.edition().items().size(), settings.strict()), found);
  }

  private List<Problem> merge(ReadBank bank) {
    return bank.kept() ? List.of() : MergeCheck.problems(settings.content(), bank.sources());
  }

  private List<Problem> check(ReadBank bank) {
    if (bank.setters().isPresent()) {
      return bank.check(settings.today(), ItemFacts.Memory.NONE);
    }
    FactFile facts =
        FactFile.open(
            settings.reports().resolve("facts.cache"),
            settings.tool() + ' ' + CheckSettings.USUAL,
            bank.digests());
    List<Problem> found = bank.check(settings.today(), facts);
    facts.save();
    return found;
  }
}
