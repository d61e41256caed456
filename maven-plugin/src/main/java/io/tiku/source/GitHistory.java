package io.tiku.source;

import io.tiku.source.GitTree.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a content folder held in any commit of its history. */
public final class GitHistory {

  private final ObjectReader reader;
  private final Set<ObjectId> seen = new HashSet<>();
  private final Set<String> names = new TreeSet<>();

  private GitHistory(ObjectReader reader) {
    this.reader = reader;
  }

  /** Whether a folder lies in a Git repository with at least one commit. */
  public static boolean isKept(Path content) {
    try (GitPlace place = GitPlace.of(content)) {
      return place.repository().resolve("HEAD") != null;
    } catch (IOException | Unreadable e) {
      return false;
    }
  }

  /**
   * The names, without their folders, of all files of the syllabus that stand or ever stood in any
   * branch or tag.
   *
   * @param refs further commits whose histories count, such as those of editions
   * @throws Unreadable if not all of the history is there
   */
  public static Set<String> fileNames(Path content, List<String> refs) throws Unreadable {
    try (GitPlace place = GitPlace.of(content.toAbsolutePath().normalize())) {
      try (RevWalk walk = new RevWalk(place.repository())) {
        GitHistory history = new GitHistory(walk.getObjectReader());
        for (Ref ref : place.repository().getRefDatabase().getRefs()) {
          if (ref.getObjectId() != null
              && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
            walk.markStart(commit);
          }
        }
        for (String ref : refs) {
          walk.markStart(walk.parseCommit(place.commit(ref)));
        }
        for (RevCommit commit : walk) {
          history.take(commit, place);
        }
        if (place.isShallow()) {
          throw new Unreadable("这个仓库是浅克隆。先 git fetch --unshallow --tags。");
        }
        return history.names;
      } catch (MissingObjectException e) {
        throw place.missing("HEAD", e);
      }
    } catch (IOException e) {
      throw new Unreadable("读不出 Git 的历史：" + e.getMessage() + "。", e);
    }
  }

  private void take(RevCommit commit, GitPlace place) throws IOException {
    String syllabus = place.prefix() + "syllabus";
    try (TreeWalk walk = TreeWalk.forPath(place.repository(), syllabus, commit.getTree())) {
      if (walk != null && walk.getFileMode(0).equals(FileMode.TREE)) {
        take(walk.getObjectId(0));
      }
    }
  }

  /** The files of a folder and below it; folders that commits share are read once. */
  private void take(ObjectId folder) throws IOException {
    if (!seen.add(folder)) {
      return;
    }
    for (CanonicalTreeParser entry = new CanonicalTreeParser(null, reader, folder);
        !entry.eof();
        entry = entry.next()) {
      if (entry.getEntryFileMode().equals(FileMode.TREE)) {
        take(entry.getEntryObjectId());
      } else {
        names.add(entry.getEntryPathString());
      }
    }
  }
}
