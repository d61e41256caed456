package io.tiku.source;

import io.tiku.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads a content folder as it stands in commits of its Git repository, without a checkout. Files
 * that several commits or the working tree share are read once.
 */
public final class GitTree {

  /** Why a commit cannot be read; the message is a sentence for people. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
      super(sentence);
    }

    Unreadable(String sentence, Exception cause) {
      super(sentence, cause);
    }
  }

  /** What a commit supplies; blueprints, rules and guides are those of the working tree. */
  private static final List<String> PARTS = List.of("edition.yaml", "syllabus", "statutes");

  private final Path content;
  private final String name;
  private final Map<String, SourceFile> read = new HashMap<>();

  /**
   * @param content the content folder in the working tree
   */
  public GitTree(Path content) {
    this.content = content.toAbsolutePath().normalize();
    Path last = this.content.getFileName();
    name = last == null ? "content" : last.toString();
  }

  /** The files of a commit, none of which was read before. */
  public SourceTree read(String ref) throws Unreadable {
    return read(ref, SourceTree.of(name, List.of()), new Problems());
  }

  /**
   * The files of a commit from which an edition is read.
   *
   * @param ref a tag, a branch or a commit
   * @param working the working tree, whose files are taken where the commit has the same
   * @param problems is told of what cannot be read
   */
  public SourceTree read(String ref, SourceTree working, Problems problems) throws Unreadable {
    share(working);
    try (GitPlace place = GitPlace.of(content)) {
      try {
        return SourceTree.of(name, files(place, ref, problems));
      } catch (MissingObjectException e) {
        throw place.missing(ref, e);
      }
    } catch (IOException e) {
      throw new Unreadable("读不出 Git 里的「" + ref + "」：" + e.getMessage() + "。", e);
    }
  }

  private void share(SourceTree working) {
    if (read.isEmpty()) {
      try (ObjectInserter.Formatter format = new ObjectInserter.Formatter()) {
        for (SourceFile file : working.files()) {
          read.put(key(format.idFor(Constants.OBJ_BLOB, file.bytes()), file.path()), file);
        }
      }
    }
  }

  private static String key(ObjectId id, String path) {
    return id.name() + ' ' + path;
  }

  private List<SourceFile> files(GitPlace place, String ref, Problems problems)
      throws IOException, Unreadable {
    SortedMap<String, ObjectId> found =
        CommitTree.files(place.commit(ref), place, PARTS, name, problems);
    if (found.isEmpty()) {
      throw new Unreadable("「" + ref + "」里没有 " + place.prefix() + " 的内容。");
    }
    List<SourceFile> files = new ArrayList<>();
    Path repository = place.repository().getCommonDirectory().toPath();
    try (ObjectReader reader = place.repository().newObjectReader()) {
      for (Map.Entry<String, ObjectId> file : found.entrySet()) {
        files.add(file(file.getKey(), file.getValue(), reader, repository));
      }
    }
    return files;
  }

  private SourceFile file(String path, ObjectId id, ObjectReader reader, Path repository)
      throws IOException {
    SourceFile known = read.get(key(id, path));
    if (known != null) {
      return known;
    }
    byte[] bytes = reader.open(id).getCachedBytes((int) FolderTree.MOST_BYTES_OF_IMAGE);
    if (LfsPointer.is(bytes)) {
      bytes = LfsPointer.fetched(bytes, repository).orElse(bytes);
    }
    SourceFile file = new SourceFile(name + "/" + path, path, bytes);
    read.put(key(id, path), file);
    return file;
  }
}
