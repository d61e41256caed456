package io.tiku.pack.draw;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * 已经抽过的记录: which public value a commitment was drawn with. It lies beside the secrets, since the
 * folder of results can be cleaned away, and whoever could draw anew could choose.
 */
public final class DoneDraw {

  private final Path file;

  public DoneDraw(Path file) {
    this.file = file;
  }

  /** The value, if this commitment was drawn. */
  public Optional<String> value(Commitment commitment) throws DrawFault, IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonObject.parse(Files.readAllBytes(file));
      return json.text("commitment").equals(commitment.digest())
          ? Optional.of(json.text("public"))
          : Optional.empty();
    } catch (JsonFault e) {
      throw new DrawFault(
          "抽签记录 " + file + " 有误：" + e.getMessage() + "。从备份恢复它；没有备份的，公开宣布这次抽签作废。", e);
    }
  }

  /** Says that a commitment is drawn, before anything of the result can be seen. */
  public void record(Commitment commitment, String value) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(
        next,
        new JsonObject()
            .put("format", 1)
            .put("commitment", commitment.digest())
            .put("public", value)
            .indented());
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
