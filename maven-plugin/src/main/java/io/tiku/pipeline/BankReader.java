package io.tiku.pipeline;

import io.tiku.cache.ItemCache;
import io.tiku.content.Blueprint;
import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.content.PackPlan;
import io.tiku.content.PaperRules;
import io.tiku.content.Regions;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.ReadMemory;
import io.tiku.markup.SynonymReader;
import io.tiku.markup.draw.DrawReader;
import io.tiku.markup.plan.BlueprintReader;
import io.tiku.markup.plan.PackChecks;
import io.tiku.markup.plan.PackPlanReader;
import io.tiku.markup.plan.PaperRulesReader;
import io.tiku.markup.plan.RegionsReader;
import io.tiku.problem.Problems;
import io.tiku.source.GitTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the editions of a bank. Files that several of them have in common are read once. */
final class BankReader {

  private final Settings settings;
  private final Progress progress;
  private final ItemCache items;
  private final ReadMemory memory;
  private final EditionSources sources;
  private final PrintCheck printed;
  private @Nullable ReadBank working;

  BankReader(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    items = ItemCache.open(settings.reports().resolve("items.cache"), settings.tool());
    memory = ReadMemory.with(items);
    sources = new EditionSources(settings);
    printed = new PrintCheck(settings);
  }

  /** The edition of the working tree. */
  ReadBank working() {
    ReadBank known = working;
    if (known == null) {
      Problems problems = new Problems();
      SourceTree files = sources.working(problems);
      progress.step("读取 " + settings.content() + "：" + files.files().size() + " 个文件");
      boolean carried = settings.editions().stream().anyMatch(EditionRef::isCarried);
      known = read(files, carried, Optional.empty(), problems);
      working = known;
    }
    return known;
  }

  /**
   * An edition, which need not be that of the working tree.
   *
   * @param id empty for the working tree
   */
  ReadBank edition(String id) {
    if (id.isEmpty() || working().id().equals(id)) {
      return working();
    }
    try {
      return edition(sources.listed(id));
    } catch (GitTree.Unreadable e) {
      throw new UserMistake("读不到版次「" + id + "」：" + e.getMessage(), e);
    }
  }

  /** An edition with 命题专用 items from a folder of their own. */
  ReadBank edition(String id, Optional<SettersFolder> setters) {
    ReadBank bank = edition(id);
    if (setters.isEmpty()) {
      return bank;
    }
    Problems problems = new Problems();
    problems.addAll(bank.found());
    return read(setters.get().with(bank.sources(), problems), bank.kept(), setters, problems);
  }

  /**
   * A listed edition.
   *
   * @throws UserMistake if it is another one
   */
  ReadBank edition(EditionRef listed) throws GitTree.Unreadable {
    ReadBank bank = listed.ref().isEmpty() ? working() : at(listed.ref());
    if (!bank.id().equals(listed.id())) {
      throw new UserMistake(
          "配置里版次「"
              + listed.id()
              + (listed.ref().isEmpty() ? "」没有写 ref，指的是工作区，工作区里是版次「" : "」的 ref 指向的是版次「")
              + bank.id()
              + "」。改正 editions 里的 id 或 ref。");
    }
    return bank;
  }

  /** The edition of the working tree at another moment; what did not change is not read again. */
  ReadBank moment(SourceTree files, Problems problems) {
    return read(files, false, Optional.empty(), problems);
  }

  /** What a tag, a branch or a commit holds. */
  ReadBank at(String ref) throws GitTree.Unreadable {
    Problems problems = new Problems();
    SourceTree files = sources.of(ref, working().sources(), problems);
    progress.step("读取 " + ref + "：" + files.files().size() + " 个文件");
    return read(files, true, Optional.empty(), problems);
  }

  private ReadBank read(
      SourceTree files, boolean kept, Optional<SettersFolder> setters, Problems problems) {
    // What is secret is not remembered from run to run.
    Content read =
        ContentReader.read(files, setters.isPresent() ? ReadMemory.none() : memory, problems);
    // A copy that was carried away has nothing of what became secret.
    Content content = kept && working != null ? withWhatBecameSecret(read) : read;
    setters.ifPresent(folder -> folder.check(content.items(), problems));
    Map<String, List<String>> synonyms = SynonymReader.read(files, problems);
    List<Blueprint> blueprints = BlueprintReader.read(files, content.topics(), problems);
    PaperRules paperRules = PaperRulesReader.read(files, problems);
    Regions regions = RegionsReader.read(files, problems);
    List<PackPlan> packPlans = PackPlanReader.read(files, content.topics(), problems);
    PackChecks.check(regions, packPlans, problems);
    DrawReader.readAll(files, problems);
    if (!kept) {
      printed.check(files, problems);
    }
    return new ReadBank(
        files,
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

  /** What is 命题专用 today is so in every edition, though it was public once. */
  private Content withWhatBecameSecret(Content content) {
    Set<String> secret = new HashSet<>();
    for (Item item : working().edition().content().items()) {
      if (item.use() == ItemUse.SETTERS) {
        secret.add(item.id());
      }
    }
    return secret.isEmpty()
        ? content
        : content.with(
            content.items().stream()
                .map(item -> secret.contains(item.id()) ? item.asConfidential() : item)
                .toList());
  }

  /** Keeps what was read for the next run. */
  void remember() {
    try {
      items.save();
    } catch (IOException e) {
      throw new UncheckedIOException("不能写到 " + settings.reports(), e);
    }
  }
}
