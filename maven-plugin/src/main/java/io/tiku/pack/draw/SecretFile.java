package io.tiku.pack.draw;

import io.tiku.json.JsonFault;
import io.tiku.publish.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
    try {
      OwnerOnly.write(file, secret.toFile(title));
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
