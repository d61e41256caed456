package io.tiku.pipeline;

import io.tiku.json.JsonFault;
import io.tiku.pack.seal.SealFault;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Work on packs whose faults are the user's to mend. */
final class Sealing {

  private Sealing() {}

  /** Some work. */
  interface Work<T> {
    T run() throws SealFault, JsonFault, IOException;
  }

  /** Work of which nothing comes. */
  interface Task {
    void run() throws SealFault, JsonFault, IOException;
  }

  /** Does it. */
  static void run(String file, Task task) {
    of(
        file,
        () -> {
          task.run();
          return file;
        });
  }

  /** What comes of it. */
  static <T> T of(String file, Work<T> work) {
    try {
      return work.run();
    } catch (SealFault e) {
      throw new UserMistake(e.getMessage(), e);
    } catch (JsonFault e) {
      throw new UserMistake(file + " 不能用：" + e.getMessage() + "。请重新取一份。", e);
    } catch (NoSuchFileException e) {
      throw new UserMistake("没有文件 " + e.getFile() + "。相对的路径从 site 文件夹算起；请写对，或写完整的路径。", e);
    } catch (IOException e) {
      throw new UserMistake("不能读写 " + file + "：" + e.getMessage() + "。请检查权限和磁盘空间。", e);
    }
  }
}
