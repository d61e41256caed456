package io.tiku.pipeline;

import io.tiku.markup.draw.DrawReader;
import io.tiku.problem.Suggestions;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of a draw with its lists.
 *
 * @param tree the file and its lists
 */
record DrawSources(SourceFile file, SourceTree tree) {

  /**
   * Reads a draw.
   *
   * @param name of a draw of the bank, or the path of a file {@code .yaml} or {@code .json}
   */
  static DrawSources read(Path content, String name) {
    if (name.isEmpty()) {
      throw new UserMistake("请说明抽签：-Ddraw=<content/draws 里的名字，或抽签文件的路径>。" + known(content, name));
    }
    boolean path = name.endsWith(".yaml") || name.endsWith(".json");
    Path file = path ? Path.of(name) : content.resolve("draws").resolve(name + ".yaml");
    if (!Files.isRegularFile(file)) {
      throw new UserMistake("没有抽签文件 " + file + "。" + known(content, name));
    }
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    String shown = String.valueOf(folder.getFileName());
    SourceFile draw = source(folder, shown, String.valueOf(file.getFileName()));
    List<SourceFile> files = new ArrayList<>();
    files.add(draw);
    for (String list : DrawReader.lists(draw).stream().distinct().toList()) {
      boolean beside = list.indexOf('/') < 0 && list.indexOf('\\') < 0 && !list.startsWith("..");
      if (beside && list.endsWith(".csv") && Files.isRegularFile(folder.resolve(list))) {
        files.add(source(folder, shown, list));
      }
    }
    return new DrawSources(draw, SourceTree.of(shown, files));
  }

  private static SourceFile source(Path folder, String shown, String name) {
    try {
      return new SourceFile(shown + "/" + name, name, Files.readAllBytes(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException("不能读 " + folder.resolve(name), e);
    }
  }

  private static String known(Path content, String name) {
    Path folder = content.resolve("draws");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> file.substring(0, file.length() - ".yaml".length()))
              .sorted()
              .toList();
      return new Suggestions(names).remedy(name, "可用的有：" + String.join("、", names) + "。");
    } catch (IOException e) {
      throw new UncheckedIOException("不能读 " + folder, e);
    }
  }
}
