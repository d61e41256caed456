package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 内容清单, {@code contents.json}: the size and digest of every other file of a pack. Its own digest
 * stands for the whole pack in approvals and in the manifest.
 */
public record ContentsList(SortedMap<String, Entry> files) {

  /** The name of the list itself. */
  public static final String NAME = "contents.json";

  private static final int FORMAT = 1;

  /** A file's size in bytes and its SHA-256. */
  public record Entry(long size, String sha256) {
    static Entry of(byte[] bytes) {
      return new Entry(bytes.length, Sha256.of(bytes));
    }
  }

  public ContentsList {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static ContentsList of(Map<String, byte[]> files) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    files.forEach((path, bytes) -> entries.put(path, Entry.of(bytes)));
    return new ContentsList(entries);
  }

  /** Reads a list. */
  public static ContentsList parse(byte[] bytes) throws SealFault {
    try {
      JsonObject json = JsonObject.parse(bytes);
      if (json.number("format") != FORMAT) {
        throw new JsonFault("它是较新的版本写的，请升级插件");
      }
      JsonObject listed = json.object("files");
      SortedMap<String, Entry> files = new TreeMap<>();
      for (String path : listed.names()) {
        Optional<String> fault = PackPath.fault(path);
        if (fault.isPresent()) {
          throw new JsonFault("文件名「" + path + "」" + fault.get());
        }
        JsonObject file = listed.object(path);
        files.put(path, new Entry(file.number("size"), Sha256.member(file, "sha256")));
      }
      ContentsList list = new ContentsList(files);
      if (!Arrays.equals(list.toFile(), bytes)) {
        throw new JsonFault("写法改过");
      }
      return list;
    } catch (JsonFault e) {
      throw new SealFault("内容清单 " + NAME + " 不能用：" + e.getMessage() + "。请重新取一份。", e);
    }
  }

  /** The bytes of {@code contents.json}. */
  public byte[] toFile() {
    JsonObject listed = new JsonObject();
    files.forEach(
        (path, entry) ->
            listed.put(
                path, new JsonObject().put("size", entry.size()).put("sha256", entry.sha256())));
    return new JsonObject().put("format", FORMAT).put("files", listed).canonical();
  }

  /** SHA-256 of {@code contents.json}. */
  public String digest() {
    return Sha256.of(toFile());
  }

  /** How many bytes the files have together, without the list. */
  public long totalSize() {
    return files.values().stream().mapToLong(Entry::size).sum();
  }

  /** What other files have that these do not, a sentence each; none if they are equal. */
  public List<String> differences(ContentsList actual) {
    List<String> sentences = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(actual.files.keySet());
    for (String path : paths) {
      Entry listed = files.get(path);
      Entry found = actual.files.get(path);
      if (listed == null) {
        sentences.add("多了文件 " + path + "。");
      } else if (found == null) {
        sentences.add("少了文件 " + path + "。");
      } else if (listed.size() != found.size()) {
        sentences.add("文件 " + path + " 改过：原来 " + listed.size() + " 字节，现在 " + found.size() + " 字节。");
      } else if (!listed.equals(found)) {
        sentences.add("文件 " + path + " 改过：大小没变，内容变了。");
      }
    }
    return sentences;
  }
}
