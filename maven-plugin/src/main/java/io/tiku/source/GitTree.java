package io.tiku.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

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
    return read(ref, SourceTree.of(name, List.of()));
  }

  /**
   * The files of a commit from which an edition is read.
   *
   * @param ref a tag, a branch or a commit
   * @param working the working tree, whose files are taken where the commit has the same
   */
  public SourceTree read(String ref, SourceTree working) throws Unreadable {
    share(working);
    try (Repository repository = open()) {
      return SourceTree.of(name, files(repository, commit(repository, ref)));
    } catch (MissingObjectException e) {
      throw shallow(ref, e);
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

  private Repository open() throws IOException, Unreadable {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(content.toFile());
    if (builder.getGitDir() == null) {
      throw new Unreadable(content + " 不在 Git 仓库里，读不到以前的版次。用 git clone 取得仓库再来。");
    }
    return builder.setMustExist(true).build();
  }

  private static RevCommit commit(Repository repository, String ref)
      throws IOException, Unreadable {
    ObjectId id;
    try {
      id = repository.resolve(ref + "^{commit}");
    } catch (IllegalArgumentException e) {
      throw new Unreadable("「" + ref + "」不是 Git 的标签、分支或提交。", e);
    }
    if (id == null) {
      throw isShallow(repository)
          ? shallow(ref, null)
          : new Unreadable("Git 仓库里没有标签、分支或提交「" + ref + "」。检查写法，或先 git fetch --tags。");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  private static boolean isShallow(Repository repository) {
    return new File(repository.getCommonDirectory(), "shallow").exists();
  }

  private static Unreadable shallow(String ref, @Nullable Exception e) {
    String sentence = "这个仓库是浅克隆，里面没有「" + ref + "」。先 git fetch --unshallow --tags。";
    return e == null ? new Unreadable(sentence) : new Unreadable(sentence, e);
  }

  private List<SourceFile> files(Repository repository, RevCommit commit)
      throws IOException, Unreadable {
    String prefix = prefix(repository);
    List<SourceFile> files = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(
          PathFilterGroup.createFromStrings(PARTS.stream().map(part -> prefix + part).toList()));
      while (walk.next()) {
        if (isFile(walk.getFileMode(0)) && isContent(walk.getPathString())) {
          files.add(file(walk, prefix.length(), reader));
        }
      }
    }
    if (files.isEmpty()) {
      throw new Unreadable("提交 " + commit.getName() + " 里没有 " + prefix + " 的内容。");
    }
    return files;
  }

  private SourceFile file(TreeWalk walk, int prefix, ObjectReader reader) throws IOException {
    ObjectId id = walk.getObjectId(0);
    String path = walk.getPathString().substring(prefix);
    SourceFile known = read.get(key(id, path));
    if (known != null) {
      return known;
    }
    byte[] bytes = reader.open(id).getCachedBytes((int) FolderTree.MOST_BYTES_OF_IMAGE);
    SourceFile file = new SourceFile(name + "/" + path, path, bytes);
    read.put(key(id, path), file);
    return file;
  }

  private static boolean isFile(FileMode mode) {
    return Set.of(FileMode.REGULAR_FILE, FileMode.EXECUTABLE_FILE).contains(mode);
  }

  private static boolean isContent(String path) {
    return Stream.of(path.split("/", -1)).noneMatch(FileNames::isIgnored);
  }

  /** The content folder's path below the top of the repository, ending in {@code /}. */
  private String prefix(Repository repository) throws IOException, Unreadable {
    if (repository.isBare()) {
      throw new Unreadable("Git 仓库没有工作区，找不到内容文件夹。");
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    Path below = top.relativize(content.toRealPath());
    String path = String.join("/", Stream.of(below.toString().split("[/\\\\]")).toList());
    return path.isEmpty() ? "" : path + "/";
  }
}
