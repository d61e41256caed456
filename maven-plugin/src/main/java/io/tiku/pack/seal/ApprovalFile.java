package io.tiku.pack.seal;

import io.tiku.publish.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The approval log in its file, to which lines are only ever added. */
public final class ApprovalFile {

  /** The file's usual name. */
  public static final String NAME = "approval.jsonl";

  private static final int LARGEST = 16 * 1024 * 1024;

  private final Path file;
  private final TrustedKeys trusted;
  private final Parties parties;

  public ApprovalFile(Path file, TrustedKeys trusted, Parties parties) {
    this.file = file;
    this.trusted = trusted;
    this.parties = parties;
  }

  /** The log so far; without lines if there is no file yet. */
  public ApprovalLog read() throws SealFault {
    return Files.exists(file)
        ? ApprovalLog.parse(PackFile.read(file, LARGEST, "请向承办方要审批日志。"), trusted, parties)
        : ApprovalLog.empty(trusted, parties);
  }

  /**
   * Adds a line. The file changes as a whole or not at all, and not if it is damaged or the rules
   * forbid the step.
   */
  public ApprovalLog append(ApprovalStep step, SecretKey key) throws SealFault {
    return change(log -> log.with(step, key), Function.identity());
  }

  /** Enters what was answered, as far as the rules allow it. */
  public Gathering enter(List<Answer> answers, SecretKey host) throws SealFault {
    return change(log -> Gathering.of(log, answers, host), Gathering::log);
  }

  private interface Change<T> {
    T of(ApprovalLog log) throws SealFault;
  }

  private <T> T change(Change<T> change, Function<T, ApprovalLog> changed) throws SealFault {
    Path folder = file.toAbsolutePath().getParent();
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock(channel)) {
        if (held == null) {
          throw new SealFault("另一个命令正在写 " + file + "。请等它结束再试。");
        }
        T done = change.of(read());
        WholeFile.replace(file, changed.apply(done).toFile());
        return done;
      }
    } catch (IOException e) {
      throw new SealFault("不能写 " + file + "：" + e.getMessage() + "。请检查权限和磁盘空间。", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
