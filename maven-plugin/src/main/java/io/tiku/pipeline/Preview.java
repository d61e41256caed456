package io.tiku.pipeline;

import io.tiku.page.PreviewNotes;
import io.tiku.pipeline.PreviewReader.Moment;
import io.tiku.publish.Fingerprint;
import io.tiku.publish.OutputTree;
import io.tiku.publish.OutputTree.OutputFile;
import io.tiku.search.BankSearch;
import io.tiku.search.IndexStore;
import io.tiku.serve.Answer;
import io.tiku.serve.Pages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a preview shows at the moment. A page is made when it is asked for, and not again while its
 * fingerprint stays the same.
 */
final class Preview implements Pages {

  /** So many pages are kept; a writer has fewer open. */
  private static final int KEPT = 400;

  private final Settings settings;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Map<String, OutputFile> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicInteger made = new AtomicInteger();
  private volatile @Nullable Moment moment;
  private volatile String trouble = "";
  private @Nullable Moment searched;
  private OutputTree search = new OutputTree();

  /** An answer and its mark. */
  private record Shown(Answer answer, String mark) {}

  Preview(Settings settings) {
    this.settings = settings;
  }

  /** From now on shows another moment. */
  void show(Moment next) {
    moment = next;
    trouble = "";
    begun.countDown();
  }

  /** From now on shows what went wrong. */
  void fail(RuntimeException failure) {
    trouble = String.valueOf(failure.getMessage());
    begun.countDown();
  }

  /** How many files were made so far. */
  int made() {
    return made.get();
  }

  @Override
  public Answer answer(String path) {
    return shown(path).answer();
  }

  @Override
  public String mark(String path) {
    return shown(path).mark();
  }

  private Shown shown(String asked) {
    String path = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
    try {
      begun.await();
      Moment now = moment;
      return now == null || !trouble.isEmpty() ? troubled(trouble) : shown(now, path);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return troubled("预览正在停止。");
    } catch (RuntimeException e) {
      return troubled(String.valueOf(e.getMessage()));
    }
  }

  private Shown shown(Moment now, String path) {
    if (path.startsWith(now.site().edition() + "/search/")) {
      return file(path, searchFile(now, path));
    }
    OutputFile file = now.site().tree().files().get(path);
    if (file == null) {
      return page(404, now, path, now.site().missing(path));
    }
    byte[] bytes = bytes(path, file);
    return Answer.typeOf(path).startsWith("text/html")
        ? page(200, now, path, bytes)
        : file(path, bytes);
  }

  private static Shown page(int status, Moment now, String path, byte[] bytes) {
    PreviewNotes.Finished page = now.site().finish(path, bytes);
    return new Shown(new Answer(status, Answer.typeOf("html"), page.bytes(), false), page.mark());
  }

  private static Shown file(String path, byte[] bytes) {
    boolean lasting = path.startsWith("asset/");
    int status = bytes.length == 0 ? 404 : 200;
    return new Shown(
        new Answer(status, Answer.typeOf(path), bytes, lasting),
        new Fingerprint().add(bytes).toString());
  }

  /** A page that tries again by itself: it must not need anything that may be out of order. */
  private static Shown troubled(String message) {
    String escaped = message.replace("&", "&amp;").replace("<", "&lt;");
    String page =
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\""
            + " content=\"2\"><title>预览出了故障</title><h1>预览出了故障</h1><pre>"
            + escaped
            + "</pre><p>改正并保存以后，这里会自己更新。</p></html>";
    return new Shown(
        new Answer(500, Answer.typeOf("html"), page.getBytes(StandardCharsets.UTF_8), false),
        Fingerprint.of(page));
  }

  private byte[] bytes(String path, OutputFile file) {
    synchronized (kept) {
      OutputFile before = kept.get(path);
      if (before != null && before.fingerprint().equals(file.fingerprint())) {
        return before.bytes().get();
      }
    }
    byte[] bytes = file.bytes().get();
    made.incrementAndGet();
    if (!file.fingerprint().isEmpty()) {
      synchronized (kept) {
        kept.put(path, new OutputFile(() -> bytes, file.fingerprint()));
        if (kept.size() > KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
    return bytes;
  }

  /** The search is made when somebody begins to search; what is loaded later fits what began. */
  private synchronized byte[] searchFile(Moment now, String path) {
    OutputFile file = search.files().get(path);
    if (file == null || (path.endsWith("/root.js") && !now.equals(searched))) {
      OutputTree fresh = searchFiles(now);
      search = fresh;
      searched = now;
      file = fresh.files().get(path);
    }
    return file == null ? new byte[0] : file.bytes().get();
  }

  private OutputTree searchFiles(Moment now) {
    OutputTree files = new OutputTree();
    try (IndexStore store =
        IndexStore.in(settings.reports().resolve("preview-search"), settings.tool())) {
      ReadBank bank = now.bank();
      BankSearch.addShards(
          files,
          new BankSearch.Source(now.site().content(), bank.synonyms(), bank.digests(), store));
    }
    return files;
  }
}
