package io.tiku.pack.draw;

import io.tiku.json.JsonFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The file of a draw's secret, which nobody but its owner may read from its first moment on. */
public final class SecretFile {

  private final Path file;

  public SecretFile(Path file) {
    this.file = file;
  }

  /** Makes the file with a new secret; what is there already is never replaced. */
  public DrawSecret create(String title) throws DrawFault, IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    DrawSecret secret = DrawSecret.random();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, attributes)) {
      if (!posix) {
        restrict();
      }
      ByteBuffer bytes = ByteBuffer.wrap(secret.toFile(title));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new DrawFault(
          "秘密文件 "
              + file
              + " 已经有了，不会覆盖它。"
              + "承诺已经公布的，用 -Dstep=draw 抽签；从来没有公布过的，把它移走再承诺；另一次抽签，给抽签文件换一个名字。",
          e);
    }
    return secret;
  }

  /** On Windows: an access list of the owner alone. */
  private void restrict() throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  /** Reads the secret. */
  public DrawSecret read() throws DrawFault, IOException {
    try {
      return DrawSecret.parse(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new DrawFault(
          "找不到秘密文件 " + file + "。把承诺那一次生成的文件放回这里，或用 -Dtiku.secrets 指明它的文件夹；丢了就不能抽签，只能作废重来。", e);
    } catch (JsonFault e) {
      throw new DrawFault("秘密文件 " + file + " 有误：" + e.getMessage() + "。", e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** Takes the file away when its commitment could not be published. */
  public void withdraw() throws IOException {
    Files.deleteIfExists(file);
  }
}
