package io.tiku.pipeline;

import io.tiku.content.Content;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problems;
import io.tiku.schema.EditorFiles;
import io.tiku.schema.Vocabulary;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code tiku:schema}: what editors complete from. A bank with errors will do, for it is then that
 * people are editing; what cannot be read is not offered.
 */
public final class SchemaBuild {

  private final Settings settings;

  public SchemaBuild(Settings settings) {
    this.settings = settings;
  }

  /**
   * Writes the files; those that would not change are left alone, so that editors do not read them
   * again.
   *
   * @param folder where the schemas go
   * @param snippets the file of snippets
   * @return what was written, one sentence
   */
  public String run(Path folder, Path snippets) {
    SourceTree sources = FolderTree.read(settings.content(), new Problems());
    Content content = ContentReader.read(sources, new Problems());
    Vocabulary vocabulary = Vocabulary.of(content, sources);
    SortedMap<Path, byte[]> files = new TreeMap<>();
    EditorFiles.schemas(vocabulary)
        .forEach((name, bytes) -> files.put(folder.resolve(name), bytes));
    files.put(snippets, EditorFiles.snippets(vocabulary));
    files.forEach(SchemaBuild::write);
    return "编辑器补全用的文件：" + (files.size() - 1) + " 个 schema 在 " + folder + "，代码片段在 " + snippets + "。";
  }

  private static void write(Path file, byte[] bytes) {
    try {
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
      }
    } catch (IOException e) {
      throw new UserMistake("不能写 " + file + "：" + e.getMessage(), e);
    }
  }
}
