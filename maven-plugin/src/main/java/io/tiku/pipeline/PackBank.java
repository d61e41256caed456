package io.tiku.pipeline;

import io.tiku.assembly.Candidate;
import io.tiku.content.PackPlan;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Region;
import io.tiku.content.Regions;
import io.tiku.edition.Edition;
import io.tiku.pack.Rehearsal;
import io.tiku.pack.Selection;
import io.tiku.pack.Share;
import io.tiku.problem.Suggestions;
import io.tiku.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What packs are made from: the edition that the plans name, the regions and their plans. */
final class PackBank {

  private final ReadBank bank;
  private final Checked verdict;
  private final Edition edition;
  private final SortedMap<String, String> leftOut;

  private PackBank(
      ReadBank bank, Checked verdict, Edition edition, SortedMap<String, String> leftOut) {
    this.leftOut = leftOut;
    this.bank = bank;
    this.verdict = verdict;
    this.edition = edition;
  }

  /** Reads and checks what all regions need. */
  static PackBank read(Settings settings, PackSettings pack) {
    CheckBuild check = new CheckBuild(settings, Progress.SILENT);
    ReadBank working = check.read();
    Checked verdict = check.examine(working).verdict();
    if (working.regions().all().isEmpty()) {
      throw new UserMistake(
          "没有可用的赛区：" + settings.content() + "/regions.yaml 不存在或者有错误。先用 tiku:check 看清楚。");
    }
    TreeSet<String> editions = new TreeSet<>();
    for (Region region : working.regions().all()) {
      editions.add(plan(working, region).edition());
    }
    if (editions.size() > 1) {
      throw new UserMistake(
          "各赛区的方案用的版次不同：" + String.join("、", editions) + "。四个赛区用同一版题库，才能公平分配；改方案里的 edition。");
    }
    ReadBank bank = check.read(editions.first(), pack.setters().map(SettersFolder::read));
    Checked ofEdition = bank.equals(working) ? verdict : check.examine(bank).verdict();
    return new PackBank(
        bank,
        verdict.failed() ? verdict : ofEdition,
        Edition.forPacks(bank.edition().content()),
        pack.leftOut());
  }

  /** The same with the 命题专用 items that came with a share, and no others. */
  PackBank with(Settings settings, Share share) {
    if (share.files().isEmpty()) {
      return this;
    }
    CheckBuild check = new CheckBuild(settings, Progress.SILENT);
    ReadBank own = check.read(bank.id(), Optional.of(SettersFolder.of(share.files())));
    Checked ofOwn = check.examine(own).verdict();
    if (ofOwn.failed()) {
      throw new UserMistake("分配凭证里的命题专用试题有错误：" + ofOwn.summary() + "请告诉部里。");
    }
    return new PackBank(own, ofOwn, Edition.forPacks(own.edition().content()), leftOut);
  }

  /** The same with questions that anybody may read, marked as a rehearsal's. */
  PackBank rehearsed() {
    boolean fresh = regions().all().stream().anyMatch(one -> plan(one).fresh().least() > 0);
    return new PackBank(bank, verdict, Rehearsal.of(edition, fresh), leftOut);
  }

  /** Refuses what needs 命题专用 items that are in the bank's folder and not in this copy of it. */
  void requireAll(Collection<String> ids, String goal) {
    List<String> missing = ids.stream().filter(id -> edition.item(id).isEmpty()).toList();
    if (!leftOut.isEmpty() && !missing.isEmpty()) {
      throw new UserMistake(
          "题库的文件夹里有命题专用的题，这个办公包不带它们，少了 "
              + missing.size()
              + " 题。请在题库的文件夹里用 "
              + goal
              + " 办这一步；以后命题专用的题放在题库以外的文件夹里。");
    }
  }

  /** Names of 命题专用 items that this copy has not. */
  List<String> leftOut() {
    return leftOut.keySet().stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", ""))
        .toList();
  }

  /** Whether anything may be made from it. */
  Checked verdict() {
    return verdict;
  }

  Edition edition() {
    return edition;
  }

  ReadBank read() {
    return bank;
  }

  Regions regions() {
    return bank.regions();
  }

  Region region(String id) {
    List<String> ids = regions().all().stream().map(Region::id).toList();
    return regions()
        .region(id)
        .orElseThrow(
            () ->
                new UserMistake(
                    (id.isEmpty() ? "请说明哪个赛区：-Dregion=…。" : "没有赛区「" + id + "」。")
                        + new Suggestions(ids).remedy(id, "可用的有：" + String.join("、", ids) + "。")));
  }

  PackPlan plan(Region region) {
    return plan(bank, region);
  }

  private static PackPlan plan(ReadBank bank, Region region) {
    String remedy =
        " 有错误，或者用了版次「" + bank.edition().info().id() + "」里没有的领域、章或知识点。先用 tiku:check 看清楚。";
    PackPlan plan =
        bank.packPlans().stream()
            .filter(one -> one.name().equals(region.plan()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserMistake(
                        "赛区「" + region.id() + "」的方案 packs/" + region.plan() + ".yaml" + remedy));
    for (WrittenPaper paper : plan.papers()) {
      if (bank.blueprints().stream().noneMatch(one -> one.name().equals(paper.blueprint()))) {
        throw new UserMistake(
            paper.name() + "的细目表 blueprints/" + paper.blueprint() + ".yaml" + remedy);
      }
    }
    return plan;
  }

  /** What a region's plan asks for. */
  Selection selection(Region region) {
    return new Selection(plan(region), bank.blueprints(), bank.paperRules());
  }

  /** Of all regions, by id. */
  SortedMap<String, Selection> selections() {
    SortedMap<String, Selection> selections = new TreeMap<>();
    regions().all().forEach(region -> selections.put(region.id(), selection(region)));
    return selections;
  }

  PlanFiles planFiles(Region region) {
    return PlanFiles.of(bank.sources(), plan(region), region);
  }

  List<Candidate> candidates() {
    return PaperBuild.candidates(edition);
  }

  /** SHA-256 over the edition's own files; 命题专用 items from elsewhere are none of them. */
  String editionDigest() {
    SortedMap<String, String> digests = new TreeMap<>(leftOut);
    bank.sources().files().stream()
        .filter(file -> !EditionSources.ofTheWorkingTree(file.path()))
        .filter(file -> !bank.isOfSetters(file.displayPath()))
        .forEach(file -> digests.put(file.path(), file.digest()));
    String listed =
        digests.entrySet().stream()
            .map(file -> file.getKey() + ' ' + file.getValue())
            .collect(Collectors.joining("\n"));
    return new SourceFile("edition", "edition", listed.getBytes(StandardCharsets.UTF_8)).digest();
  }
}
