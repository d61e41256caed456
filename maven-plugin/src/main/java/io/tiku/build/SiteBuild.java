package io.tiku.build;

import io.tiku.build.CheckBuild.Examined;
import io.tiku.page.SitePages;
import io.tiku.page.SiteSettings;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.publish.PublishReport;
import io.tiku.publish.Publisher;
import io.tiku.search.IndexStore;
import io.tiku.template.Templates;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** {@code tiku:site}: a checked edition → pages → the published folder. */
public final class SiteBuild {

  private final Settings settings;
  private final Progress progress;

  public SiteBuild(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Checks the bank and, unless it failed, publishes the site. */
  public Checked run() {
    if (!settings.siteSearch().offered()) {
      CheckBuild check = new CheckBuild(settings, progress);
      ReadBank bank = check.read();
      return publish(check.examine(bank), bank, CompletableFuture.completedFuture(Map.of()));
    }
    // Lucene takes a while to wake up, and indexing as long as checking and planning the pages.
    Executor aside = task -> new Thread(task, "tiku-search").start();
    CompletableFuture<IndexStore> opening =
        CompletableFuture.supplyAsync(() -> SearchFiles.store(settings), aside);
    try {
      CheckBuild check = new CheckBuild(settings, progress);
      ReadBank bank = check.read();
      CompletableFuture<Map<String, OutputFile>> search =
          opening.thenApplyAsync(store -> SearchFiles.of(settings, bank, store), aside);
      try {
        return publish(check.examine(bank), bank, search);
      } finally {
        search.exceptionally(failed -> Map.of()).join();
      }
    } finally {
      opening.join().close();
    }
  }

  private Checked publish(
      Examined examined, ReadBank bank, CompletableFuture<Map<String, OutputFile>> search) {
    if (examined.verdict().failed()) {
      return examined.verdict().and("站点没有更新。");
    }
    PracticePapers papers = PracticePapers.of(settings, bank);
    PublishReport report = publish(bank, papers, () -> tree(finished(search)));
    return examined
        .verdict()
        .and(
            papers.remark()
                + "发布 "
                + (report.written() + report.unchanged())
                + " 个文件到 "
                + settings.site()
                + "：写入 "
                + report.written()
                + "，未变 "
                + report.unchanged()
                + "，删除 "
                + report.removed()
                + "。");
  }

  private OutputTree pages(ReadBank bank, PracticePapers papers) {
    return SitePages.plan(
        bank.edition(),
        new SiteSettings(
            settings.baseUrl(),
            settings.title(),
            settings.siteSearch(),
            settings.timestamp(),
            settings.tool()),
        papers.shelves(),
        new Templates(settings.templates()),
        bank.digests());
  }

  private static OutputTree tree(Map<String, OutputFile> files) {
    OutputTree tree = new OutputTree();
    files.forEach(tree::add);
    return tree;
  }

  private PublishReport publish(ReadBank bank, PracticePapers papers, Supplier<OutputTree> search) {
    Deque<Progress.Bar> bars = new ArrayDeque<>();
    List<Supplier<OutputTree>> parts = new ArrayList<>();
    parts.add(shown("发布页面", () -> pages(bank, papers), bars));
    if (!papers.shelves().isEmpty()) {
      parts.add(shown("发布练习卷", papers::files, bars));
    }
    parts.add(shown("发布搜索", search, bars));
    try {
      return new Publisher(settings.site()).publish(parts, done -> bars.element().advance(done));
    } finally {
      bars.forEach(Progress.Bar::close);
    }
  }

  /** The same tree; before it is published, its bar takes the place of the one before. */
  private Supplier<OutputTree> shown(
      String what, Supplier<OutputTree> part, Deque<Progress.Bar> bars) {
    return () -> {
      OutputTree tree = part.get();
      bars.forEach(Progress.Bar::close);
      bars.clear();
      bars.add(progress.bar(what, tree.files().size()));
      return tree;
    };
  }

  private static <T> T finished(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
