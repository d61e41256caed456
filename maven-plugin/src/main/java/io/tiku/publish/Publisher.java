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
import java.nio.file.StandardCopyOption;
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
 * Brings an {@link OutputTree} to a folder, all or nothing: the new tree is completed beside the
 * old one (files that did not change are hard links to the old ones) and the two change places by
 * renaming. A build that fails or is killed leaves the old tree whole; the next one clears its
 * remains. The tree that was replaced stays, stripped of what changed, as the beginning of the
 * next.
 */
public final class Publisher {

  private final Path target;
  private final Path next;
  private final Path previous;
  private final Path ledger;
  private final Path lock;

  /**
   * @param target the folder to publish to; absent, empty or made by a publisher before
   */
  public Publisher(Path target) {
    this.target = target.toAbsolutePath().normalize();
    String name = this.target.getFileName().toString();
    this.next = this.target.resolveSibling("." + name + ".next");
    this.previous = this.target.resolveSibling("." + name + ".previous");
    this.ledger = this.target.resolveSibling("." + name + ".ledger");
    this.lock = this.target.resolveSibling("." + name + ".lock");
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
      Files.createDirectories(target.getParent());
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock(channel)) {
        if (held == null) {
          throw new FileSystemException(target.toString(), null, "另一个构建正在发布到这个文件夹，请等它结束再试");
        }
        return publishLocked(parts, done);
      }
    } catch (IOException e) {
      throw new PublishFailure("不能发布到 " + target + "：" + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new FileSystemException(null, null, "另一个构建正在发布到这个文件夹，请等它结束再试");
    }
  }

  private PublishReport publishLocked(List<Supplier<OutputTree>> parts, IntConsumer done)
      throws IOException {
    recover();
    Map<String, Stamp> existing = Folders.list(target);
    claim(existing);
    Map<String, Ledger.Entry> remembered = Ledger.read(ledger);
    OutputTree tree = new OutputTree();
    Set<String> written = new TreeSet<>();
    try {
      stage();
      for (Supplier<OutputTree> part : parts) {
        OutputTree more = part.get();
        more.files().forEach(tree::add);
        written.addAll(writeChanged(more, existing, remembered, done));
      }
      Set<String> stale = new TreeSet<>(existing.keySet());
      stale.removeAll(tree.files().keySet());
      if (written.isEmpty() && stale.isEmpty()) {
        Folders.deleteEmpty(next, tree.files().keySet());
        Files.move(next, previous);
      } else {
        complete(tree, existing, written);
        swap();
        strip(written, stale);
      }
      remember(tree, existing, written);
      return new PublishReport(written.size(), tree.files().size() - written.size(), stale.size());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Folders.delete(next);
    }
  }

  /** An earlier build may have been killed, even between the two renames. */
  private void recover() throws IOException {
    Folders.delete(next);
    if (Files.isDirectory(previous) && !Files.exists(target)) {
      Files.move(previous, target);
    }
  }

  private void stage() throws IOException {
    if (Files.isDirectory(previous)) {
      Files.move(previous, next);
    } else {
      Files.createDirectories(next);
    }
  }

  /** What the publisher did not make it does not replace either. */
  private void claim(Map<String, Stamp> existing) throws IOException {
    if (Files.exists(ledger)) {
      return;
    }
    if (Files.exists(target) && (!Files.isDirectory(target) || !existing.isEmpty())) {
      throw new FileSystemException(null, null, "那里已有不是由 Tiku 发布的文件。请换一个文件夹，或先把它移走");
    }
    Ledger.write(ledger, new TreeMap<>());
  }

  private Set<String> writeChanged(
      OutputTree tree,
      Map<String, Stamp> existing,
      Map<String, Ledger.Entry> remembered,
      IntConsumer done)
      throws IOException {
    for (String path : tree.files().keySet()) {
      int slash = path.lastIndexOf('/');
      if (slash > 0 && !Files.isDirectory(next.resolve(path.substring(0, slash)))) {
        Files.createDirectories(next.resolve(path.substring(0, slash)));
      }
    }
    Set<String> written = ConcurrentHashMap.newKeySet();
    tree.inMakingOrder().parallelStream()
        .forEach(
            entry -> {
              String path = entry.getKey();
              OutputTree.OutputFile file = entry.getValue();
              Stamp stamp = existing.get(path);
              if (stamp == null || !known(file, remembered.get(path), stamp)) {
                writeIfChanged(path, file.bytes().get(), stamp, written);
              }
              done.accept(1);
            });
    return written;
  }

  private static boolean known(
      OutputTree.OutputFile file, Ledger.@Nullable Entry entry, Stamp stamp) {
    return entry != null
        && !file.fingerprint().isEmpty()
        && entry.fingerprint().equals(file.fingerprint())
        && entry.stamp().equals(stamp);
  }

  private void writeIfChanged(
      String path, byte[] bytes, @Nullable Stamp stamp, Set<String> written) {
    try {
      if (stamp == null
          || stamp.size() != bytes.length
          || !Arrays.equals(Files.readAllBytes(target.resolve(path)), bytes)) {
        // What stands there may be a link to a published file, which must not change.
        Files.deleteIfExists(next.resolve(path));
        Files.write(next.resolve(path), bytes);
        written.add(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings to the staged tree what did not change, and away from it what does not belong. */
  private void complete(OutputTree tree, Map<String, Stamp> existing, Set<String> written)
      throws IOException {
    Map<String, Stamp> staged = Folders.list(next);
    tree.files().keySet().parallelStream()
        .filter(path -> !written.contains(path))
        .filter(path -> !Objects.equals(existing.get(path), staged.get(path)))
        .forEach(path -> linkOrCopy(target.resolve(path), next.resolve(path)));
    staged.keySet().removeAll(tree.files().keySet());
    Folders.deleteFiles(next, staged.keySet());
  }

  /** Takes from the replaced tree what is not the same in the published one. */
  private void strip(Set<String> written, Set<String> stale) throws IOException {
    if (Files.isDirectory(previous)) {
      Folders.deleteFiles(previous, written);
      Folders.deleteFiles(previous, stale);
    }
  }

  private static void linkOrCopy(Path from, Path to) {
    try {
      Files.deleteIfExists(to);
      try {
        Files.createLink(to, from);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void swap() throws IOException {
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, previous);
    }
    try {
      Files.move(next, target);
    } catch (IOException e) {
      if (replaces) {
        Files.move(previous, target);
      }
      throw e;
    }
  }

  private void remember(OutputTree tree, Map<String, Stamp> existing, Set<String> written)
      throws IOException {
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
    for (Map.Entry<String, OutputTree.OutputFile> file : tree.files().entrySet()) {
      String fingerprint = file.getValue().fingerprint();
      if (!fingerprint.isEmpty()) {
        entries.put(
            file.getKey(), new Ledger.Entry(fingerprint, stamp(file.getKey(), existing, written)));
      }
    }
    Ledger.write(ledger, entries);
  }

  private Stamp stamp(String path, Map<String, Stamp> existing, Set<String> written)
      throws IOException {
    Stamp known = existing.get(path);
    return known != null && !written.contains(path)
        ? known
        : Stamp.of(Files.readAttributes(target.resolve(path), BasicFileAttributes.class));
  }
}
