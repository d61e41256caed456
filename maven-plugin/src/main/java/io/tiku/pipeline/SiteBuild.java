package io.tiku.pipeline;

import io.tiku.page.SiteEdition;
import io.tiku.page.SitePages;
import io.tiku.page.SiteSettings;
import io.tiku.pipeline.CheckBuild.Examined;
import io.tiku.publish.OutputTree;
import io.tiku.publish.PublishReport;
import io.tiku.publish.Publisher;
import io.tiku.search.IndexStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** {@code tiku:site}: the working tree checked, all editions → pages → the published folder. */
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
      return publish(editions -> CompletableFuture.completedFuture(new OutputTree()));
    }
    // Lucene takes a while to wake up, and indexing as long as checking and planning the pages.
    Executor aside = task -> new Thread(task, "tiku-search").start();
    CompletableFuture<IndexStore> opening =
        CompletableFuture.supplyAsync(() -> SearchFiles.store(settings), aside);
    try {
      return publish(
          editions ->
              opening.thenApplyAsync(
                  store -> SearchFiles.of(settings, editions.banks(), store), aside));
    } finally {
      opening.join().close();
    }
  }

  /** How the files of the search begin to be made, beside the pages. */
  private interface Search {
    CompletableFuture<OutputTree> of(PublishedEditions editions);
  }

  private Checked publish(Search search) {
    BankReader reader = new BankReader(settings, progress);
    PublishedEditions editions = PublishedEditions.read(settings, reader);
    reader.remember();
    CompletableFuture<OutputTree> searching = search.of(editions);
    try {
      Examined examined = new CheckBuild(settings, reader).examine(reader.working());
      Checked verdict = examined.verdict().with(editions.remarks());
      if (verdict.failed()) {
        return verdict.and("站点没有更新。");
      }
      Optional<String> loss = new Losses(settings).by(editions);
      if (loss.isPresent()) {
        return verdict.failedBecause(loss.get() + "站点没有更新。");
      }
      PracticePapers papers = PracticePapers.of(settings, editions.newest());
      PublishReport report = publish(editions, papers, () -> finished(searching));
      return verdict.and(papers.remark() + sentence(editions, report));
    } finally {
      searching.exceptionally(failed -> new OutputTree()).join();
    }
  }

  private String sentence(PublishedEditions editions, PublishReport report) {
    int number = editions.banks().size();
    return "发布"
        + (number > 1 ? " " + number + " 个版次、" : " ")
        + (report.written() + report.unchanged())
        + " 个文件到 "
        + settings.site()
        + "：写入 "
        + report.written()
        + "，未变 "
        + report.unchanged()
        + "，删除 "
        + report.removed()
        + "。";
  }

  private OutputTree pages(PublishedEditions editions, PracticePapers papers, StaticFiles statics) {
    List<SiteEdition> shown = new ArrayList<>();
    for (ReadBank bank : editions.banks()) {
      boolean newest = bank.equals(editions.newest());
      shown.add(
          new SiteEdition(
              bank.edition(),
              settings.titleOf(bank.edition().info()),
              newest ? papers.shelves() : List.of(),
              bank.digests(),
              bank.unread()));
    }
    return SitePages.plan(
        shown,
        new SiteSettings(
            settings.baseUrl(),
            settings.title(),
            statics.icon(),
            statics.logo(),
            settings.siteSearch(),
            settings.oneTap(),
            settings.builtFor(editions.newest().edition().info()),
            settings.tool()),
        settings.pageTemplates());
  }

  private PublishReport publish(
      PublishedEditions editions, PracticePapers papers, Supplier<OutputTree> search) {
    StaticFiles statics = StaticFiles.of(settings);
    Set<String> ours = new TreeSet<>();
    Deque<Progress.Bar> bars = new ArrayDeque<>();
    List<Supplier<OutputTree>> parts = new ArrayList<>();
    parts.add(shown("发布页面", () -> pages(editions, papers, statics), bars, ours));
    if (!papers.shelves().isEmpty()) {
      parts.add(shown("发布练习卷", papers::files, bars, ours));
    }
    parts.add(shown("发布搜索", search, bars, ours));
    if (!statics.isEmpty()) {
      parts.add(shown("发布自己的文件", () -> statics.beside(ours), bars, ours));
    }
    try {
      return Publisher.toSite(settings.site(), settings.published())
          .publish(parts, done -> bars.element().advance(done));
    } finally {
      bars.forEach(Progress.Bar::close);
    }
  }

  /**
   * The same tree, whose paths are noted; before it is published, its bar takes the place of the
   * one before.
   */
  private Supplier<OutputTree> shown(
      String what, Supplier<OutputTree> part, Deque<Progress.Bar> bars, Set<String> ours) {
    return () -> {
      OutputTree tree = part.get();
      ours.addAll(tree.files().keySet());
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
