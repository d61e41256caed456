package io.tiku.publish;

import io.tiku.publish.Folders.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a new tree takes the old one's place: as a whole by two renames; or, where the folder itself
 * cannot be renamed (a mount point, a folder in one that is not ours) or holds files of others,
 * entry by entry. What is under way is noted first, so that after a kill the next build restores
 * the old tree or completes the new one.
 */
final class Exchange {

  /** The place for work within a folder to which nothing can be moved from outside. */
  private static final String INNER = ".tiku-publish";

  private static final String WHOLE = "*";

  private final Path target;
  private final Path work;
  private final boolean inner;

  private Exchange(Path target, Path work) {
    this.target = target;
    this.work = work;
    inner = work.startsWith(target);
  }

  /** Prepares an exchange and ends one that was killed. */
  static Exchange of(Path target, Path memory) throws IOException {
    Exchange killed = new Exchange(target, target.resolve(INNER));
    if (Files.isDirectory(killed.work)) {
      killed.recover();
      Folders.delete(killed.work);
    }
    Exchange outer = new Exchange(target, memory);
    outer.recover();
    if (outer.canMove()) {
      return outer;
    }
    Files.createDirectories(killed.work);
    // Whatever happens, nothing of the work is committed with the site.
    Files.writeString(killed.work.resolve(".gitignore"), "*\n");
    return killed;
  }

  /** Whether what is made at the place for work can be moved to the folder; devices may differ. */
  private boolean canMove() throws IOException {
    Path holder = Files.isDirectory(target) ? target : target.resolveSibling("");
    Files.createDirectories(holder);
    Path from = Files.createDirectories(work.resolve("probe"));
    Path to = holder.resolve(".tiku-probe");
    Folders.delete(to);
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(to);
      return true;
    } catch (IOException e) {
      Files.delete(from);
      return false;
    }
  }

  Path next() {
    return work.resolve("next");
  }

  private Path previous() {
    return work.resolve("previous");
  }

  private Path note() {
    return work.resolve("exchange");
  }

  /** The files in the folder, without those of the work. */
  Map<String, Stamp> existing() throws IOException {
    Map<String, Stamp> files = Folders.list(target);
    files.keySet().removeIf(path -> path.startsWith(INNER + "/"));
    return files;
  }

  void stage() throws IOException {
    if (Files.isDirectory(previous())) {
      Files.move(previous(), next());
    } else {
      Files.createDirectories(next());
    }
  }

  /** Nothing changed: what was staged waits for the next time. */
  void giveUp(Collection<String> paths) throws IOException {
    Folders.deleteEmpty(next(), paths);
    Files.move(next(), previous());
  }

  void clear() throws IOException {
    Folders.delete(next());
    if (inner) {
      Folders.delete(work);
    }
  }

  /** Puts the staged tree in the place of what it replaces. */
  void perform(Claim claim, Set<String> written) throws IOException {
    List<String> steps =
        claim.shared() || inner || !Files.isWritable(target.resolveSibling(""))
            ? entries(claim, written)
            : List.of(WHOLE);
    Path fresh = work.resolve("exchange.new");
    Files.write(fresh, steps);
    Files.move(fresh, note(), StandardCopyOption.ATOMIC_MOVE);
    perform(steps);
    Files.delete(note());
    if (Files.isDirectory(previous())) {
      Folders.deleteFiles(previous(), written);
      Folders.deleteFiles(previous(), claim.stale());
      Folders.deleteFiles(previous(), claim.carried());
    }
  }

  /** The changed entries of the folder: folders first, and last the page a visitor sees first. */
  private List<String> entries(Claim claim, Set<String> written) {
    Set<String> tops = new TreeSet<>();
    written.forEach(path -> tops.add(Claim.top(path)));
    claim.stale().forEach(path -> tops.add(Claim.top(path)));
    List<String> come = new ArrayList<>(tops);
    come.removeIf(top -> !Files.exists(next().resolve(top)));
    tops.removeAll(come);
    come.sort(
        Comparator.comparing((String top) -> top.equals("index.html"))
            .thenComparing(top -> !Files.isDirectory(next().resolve(top)))
            .thenComparing(Comparator.naturalOrder()));
    List<String> steps = new ArrayList<>();
    come.forEach(top -> steps.add("+" + top));
    tops.forEach(top -> steps.add("-" + top));
    return steps;
  }

  private void perform(List<String> steps) throws IOException {
    if (steps.equals(List.of(WHOLE))) {
      whole();
      return;
    }
    Files.createDirectories(target);
    Files.createDirectories(previous());
    for (String step : steps) {
      String top = step.substring(1);
      if (step.startsWith("-") || Files.exists(next().resolve(top))) {
        entry(next().resolve(top), target.resolve(top), previous().resolve(top));
      }
    }
  }

  private static void entry(Path fresh, Path place, Path old) throws IOException {
    if (Files.isRegularFile(fresh) && !Files.isDirectory(place)) {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    boolean replaces = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Folders.delete(old);
      Files.move(place, old);
    }
    if (Files.exists(fresh)) {
      try {
        Files.move(fresh, place);
      } catch (IOException e) {
        if (replaces) {
          Files.move(old, place);
        }
        throw e;
      }
    }
  }

  private void whole() throws IOException {
    entry(next(), target, previous());
  }

  /** An earlier build may have been killed, even between two renames. */
  private void recover() throws IOException {
    if (Files.exists(note())) {
      List<String> steps = Files.readAllLines(note());
      if (!steps.equals(List.of(WHOLE))) {
        perform(steps);
      } else if (!Files.exists(target) && Files.isDirectory(previous())) {
        Files.move(previous(), target);
      }
      Files.delete(note());
    }
    Folders.delete(next());
  }
}
