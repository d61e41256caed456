package io.tiku.publish;

import io.tiku.publish.Folders.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings an {@link OutputTree} to a folder, all or nothing: the new tree is completed elsewhere
 * (files that did not change are hard links to the old ones) and takes the old one's place by
 * renaming, see {@link Exchange}. A build that fails or is killed leaves the old tree or the new
 * one. Files of others that lie in the folder stay as they are. What was replaced stays, stripped
 * of what changed, as the beginning of the next.
 */
public final class Publisher {

  private static final String BUSY = "另一个构建正在发布到这个文件夹，请等它结束再试";

  private final Path named;
  private final Path memory;
  private final boolean listed;

  /** The file of a site that lists the others. */
  public static final String LIST = FileList.NAME;

  private Publisher(Path target, Path memory, boolean listed) {
    this.named = target.toAbsolutePath().normalize();
    this.memory =
        memory.resolve(
            named.getFileName() + "-" + Fingerprint.of(named.toString()).substring(0, 12));
    this.listed = listed;
  }

  /**
   * A publisher to a folder that belongs to it alone.
   *
   * @param target the folder to publish to; absent, empty or made by a publisher before
   * @param memory where what publishers remember is kept, out of sight of who publishes
   */
  public static Publisher to(Path target, Path memory) {
    return new Publisher(target, memory, false);
  }

  /**
   * A publisher to a folder that hosts may have files of their own in, such as {@code CNAME}. A
   * {@link FileList} in it tells what was published, also to another machine.
   */
  public static Publisher toSite(Path target, Path memory) {
    return new Publisher(target, memory, true);
  }

  /**
   * Publishes.
   *
   * @param parts the trees that together are the whole; each is asked for when the one before is
   *     made, so that one may be planned while another is written
   * @param done is told after each file how many more are done; may be called by several threads
   * @throws PublishFailure if files cannot be written or another build is publishing to the folder
   */
  public PublishReport publish(List<Supplier<OutputTree>> parts, IntConsumer done) {
    try {
      Files.createDirectories(memory);
      try (FileChannel channel =
              FileChannel.open(
                  memory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock(channel)) {
        if (held == null) {
          throw new FileSystemException(null, null, BUSY);
        }
        return new Run(Folders.real(named)).publish(parts, done);
      }
    } catch (UncheckedIOException e) {
      throw new PublishFailure("不能发布到 " + named + "：" + e.getMessage(), new IOException(e));
    } catch (IOException e) {
      throw new PublishFailure("不能发布到 " + named + "：" + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new FileSystemException(null, null, BUSY);
    }
  }

  /** One publication. */
  private final class Run {

    private final Path target;
    private final Path ledger = memory.resolve("ledger");
    private final Exchange exchange;
    private final Path next;
    private final Map<String, Stamp> existing;
    private final Map<String, Ledger.Entry> remembered;
    private final Set<String> ours;
    private final OutputTree tree = new OutputTree();
    private final Set<String> written = new TreeSet<>();

    Run(Path target) throws IOException {
      this.target = target;
      if (Files.exists(target) && !Files.isDirectory(target)) {
        throw new FileSystemException(null, null, "那里是一个文件，不是文件夹。请换一个文件夹，或先把它移走");
      }
      exchange = Exchange.of(target, memory);
      next = exchange.next();
      existing = exchange.existing();
      remembered = Ledger.read(ledger);
      ours = new TreeSet<>(remembered.keySet());
      if (listed) {
        ours.addAll(FileList.read(target));
      }
      ours.addAll(FormerRemains.take(target, existing.keySet()));
    }

    PublishReport publish(List<Supplier<OutputTree>> parts, IntConsumer done) throws IOException {
      try {
        exchange.stage();
        for (Supplier<OutputTree> part : parts) {
          OutputTree more = part.get();
          more.files().forEach(tree::add);
          writeChanged(more, done);
        }
        int own = 0;
        if (listed) {
          own = addList();
        }
        Claim claim = Claim.of(existing.keySet(), ours, tree.files().keySet(), written);
        if (written.isEmpty() && claim.stale().isEmpty()) {
          exchange.giveUp(tree.files().keySet());
        } else {
          complete(claim);
          if (!listed) {
            // Who is killed before the end must know next time what is its own.
            remember();
          }
          exchange.perform(claim, written);
        }
        remember();
        int made = written.size() - (written.contains(FileList.NAME) ? own : 0);
        return new PublishReport(made, tree.files().size() - own - made, claim.stale().size());
      } finally {
        exchange.clear();
      }
    }

    private int addList() {
      OutputTree list = FileList.of(tree);
      list.files().forEach(tree::add);
      writeChanged(list, steps -> {});
      return list.files().size();
    }

    private void writeChanged(OutputTree part, IntConsumer done) {
      Set<String> changed = ConcurrentHashMap.newKeySet();
      Folders.makeParents(next, part.files().keySet());
      part.inMakingOrder().parallelStream()
          .forEach(
              entry -> {
                String path = entry.getKey();
                OutputTree.OutputFile file = entry.getValue();
                Stamp stamp = existing.get(path);
                if (stamp == null || !known(file, remembered.get(path), stamp)) {
                  writeIfChanged(path, file.bytes().get(), stamp, changed);
                }
                done.accept(1);
              });
      written.addAll(changed);
    }

    private static boolean known(
        OutputTree.OutputFile file, Ledger.@Nullable Entry entry, Stamp stamp) {
      return entry != null
          && !file.fingerprint().isEmpty()
          && entry.fingerprint().equals(file.fingerprint())
          && entry.stamp().equals(stamp);
    }

    private void writeIfChanged(
        String path, byte[] bytes, @Nullable Stamp stamp, Set<String> changed) {
      try {
        if (stamp == null
            || stamp.size() != bytes.length
            || !Arrays.equals(Files.readAllBytes(target.resolve(path)), bytes)) {
          // What stands there may be a link to a published file, which must not change.
          Files.deleteIfExists(next.resolve(path));
          Files.write(next.resolve(path), bytes);
          changed.add(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Brings to the staged tree what did not change, and away from it what does not belong. */
    private void complete(Claim claim) throws IOException {
      Set<String> whole = new TreeSet<>(tree.files().keySet());
      whole.addAll(claim.carried());
      Map<String, Stamp> staged = Folders.list(next);
      Folders.makeParents(next, claim.carried());
      whole.parallelStream()
          .filter(path -> !written.contains(path))
          .filter(path -> !Objects.equals(existing.get(path), staged.get(path)))
          .forEach(path -> Folders.linkOrCopy(target.resolve(path), next.resolve(path)));
      staged.keySet().removeAll(whole);
      Folders.deleteFiles(next, staged.keySet());
    }

    private void remember() throws IOException {
      SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
      for (Map.Entry<String, OutputTree.OutputFile> file : tree.files().entrySet()) {
        entries.put(
            file.getKey(), new Ledger.Entry(file.getValue().fingerprint(), stamp(file.getKey())));
      }
      Ledger.write(ledger, entries);
    }

    private Stamp stamp(String path) throws IOException {
      Stamp known = existing.get(path);
      if (known != null && !written.contains(path)) {
        return known;
      }
      Path file = target.resolve(path);
      return Files.exists(file)
          ? Stamp.of(Files.readAttributes(file, BasicFileAttributes.class))
          : new Stamp(-1, 0);
    }
  }
}
