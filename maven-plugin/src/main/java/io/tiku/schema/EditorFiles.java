package io.tiku.schema;

import io.tiku.markup.FileKind;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that editors read. */
public final class EditorFiles {

  private EditorFiles() {}

  /** The schemas, by file name: {@code item.json}. */
  public static SortedMap<String, byte[]> schemas(Vocabulary vocabulary) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (FileKind kind : FileKind.ALL) {
      files.put(kind.name() + ".json", SchemaWriter.schema(kind, vocabulary));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** Snippets for the heads of Markdown files. */
  public static byte[] snippets(Vocabulary vocabulary) {
    return SnippetWriter.snippets(FileKind.ALL, vocabulary);
  }
}
