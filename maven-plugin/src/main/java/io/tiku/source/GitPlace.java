package io.tiku.source;

import io.tiku.source.GitTree.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Where a content folder lies in its Git repository. The work tree is where {@code .git} lies,
 * whether that is the repository itself or names a folder elsewhere; of a content folder that is a
 * link, the repository is that of the folder it leads to.
 */
final class GitPlace implements AutoCloseable {

  private final Repository repository;
  private final String prefix;

  private GitPlace(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  static GitPlace of(Path content) throws IOException, Unreadable {
    Path real = content.toRealPath();
    Path top = real;
    while (top != null && !Files.exists(top.resolve(Constants.DOT_GIT))) {
      top = top.getParent();
    }
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setFS(FS.DETECTED).findGitDir(real.toFile());
    if (builder.getGitDir() == null || top == null) {
      throw new Unreadable(content + " 不在 Git 仓库里，读不到以前的版次。用 git clone 取得仓库再来。");
    }
    builder.setWorkTree(top.toFile());
    Repository repository = builder.setMustExist(true).build();
    String below =
        StreamSupport.stream(top.relativize(real).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    GitPlace place = new GitPlace(repository, below.isEmpty() ? "" : below + "/");
    if (place.setting("extensions", "objectformat").equals("sha256")) {
      place.close();
      throw new Unreadable(
          "这个仓库用 SHA-256 对象（git init --object-format=sha256），JGit 读不了。"
              + "另建一个普通的仓库，用 git fast-export --all | git -C 新仓库 fast-import 把历史转过去。");
    }
    return place;
  }

  Repository repository() {
    return repository;
  }

  /** The content folder's path below the top of the work tree: empty or ending in {@code /}. */
  String prefix() {
    return prefix;
  }

  /** The commit that a tag, a branch or an id names. */
  RevCommit commit(String ref) throws IOException, Unreadable {
    ObjectId id;
    try {
      id = repository.resolve(ref + "^{commit}");
    } catch (IllegalArgumentException e) {
      throw new Unreadable("「" + ref + "」不是 Git 的标签、分支或提交。", e);
    }
    if (id == null) {
      throw new Unreadable(
          isShallow() ? shallow(ref) : "Git 仓库里没有标签、分支或提交「" + ref + "」。检查写法，或先 git fetch --tags。");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  /** Why an object of a commit is missing. */
  Unreadable missing(String ref, MissingObjectException e) {
    if (isPartial()) {
      return new Unreadable(
          "这个仓库是部分克隆（git clone --filter），「"
              + ref
              + "」的文件没有全部取来。先 git fetch --refetch --no-filter --tags；"
              + "Git 早于 2.36 的，不写 --filter 重新克隆。",
          e);
    }
    if (isShallow()) {
      return new Unreadable(shallow(ref), e);
    }
    return new Unreadable(
        "Git 仓库里缺少「" + ref + "」的对象 " + e.getObjectId().name() + "。用 git fsck 检查，或重新克隆。", e);
  }

  boolean isShallow() {
    return Files.exists(repository.getCommonDirectory().toPath().resolve("shallow"));
  }

  /** Whether a remote promised objects that may not be here. */
  private boolean isPartial() {
    return !setting("extensions", "partialclone").isEmpty()
        || repository.getConfig().getSubsections("remote").stream()
            .anyMatch(
                remote -> repository.getConfig().getBoolean("remote", remote, "promisor", false));
  }

  private String setting(String section, String name) {
    String value = repository.getConfig().getString(section, null, name);
    return value == null ? "" : value;
  }

  private static String shallow(String ref) {
    return "这个仓库是浅克隆，里面没有「" + ref + "」。先 git fetch --unshallow --tags。";
  }

  @Override
  public void close() {
    repository.close();
  }
}
