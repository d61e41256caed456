package io.tiku.pipeline;

import io.tiku.pack.draw.Commitment;
import io.tiku.pack.draw.DrawFault;
import io.tiku.pack.draw.PublicDraw;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.CsvTable;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder with the published files of a draw. */
final class DrawFolder {

  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Path folder;

  DrawFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The draw that was committed to. */
  PublicDraw draw() throws DrawFault {
    Commitment commitment = Commitment.parse(required(PublicDraw.COMMITMENT));
    return PublicDraw.of(commitment, roster(required(PublicDraw.ROSTER)));
  }

  /** The files that are there, by name. */
  Map<String, byte[]> files() throws DrawFault {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : List.of(PublicDraw.RESULT, PublicDraw.TABLE, PublicDraw.PAGE)) {
      read(name).ifPresent(bytes -> files.put(name, bytes));
    }
    return files;
  }

  private byte[] required(String name) throws DrawFault {
    return read(name)
        .orElseThrow(
            () ->
                new DrawFault(
                    folder
                        + " 里没有 "
                        + name
                        + "。先用 -Dstep=commit 作出承诺；承诺过的，用 -Dpublished 指明放公布文件的文件夹。"));
  }

  Optional<byte[]> read(String name) throws DrawFault {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new DrawFault(file + " 太大，不是抽签公布的文件。");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("不能读 " + file, e);
    }
  }

  private static List<List<String>> roster(byte[] bytes) throws DrawFault {
    Problems problems = new Problems();
    Optional<CsvTable> table =
        CsvTable.read(new SourceFile(PublicDraw.ROSTER, PublicDraw.ROSTER, bytes), problems);
    if (table.isEmpty()) {
      Problem first = problems.sorted().get(0);
      throw new DrawFault(first.at() + " " + first.message());
    }
    if (!table.get().header().equals(List.of("group", "id", "name"))) {
      throw new DrawFault("roster.csv 的表头应当是 group,id,name。换回当初公布的文件。");
    }
    return table.get().rows().stream().map(CsvTable.Row::cells).toList();
  }
}
