package io.tiku.pipeline;

import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 题库的副本: the edition that packs are made of and what their plans read, to be carried to where
 * neither Git nor the bank is. Nothing of 命题专用 items is in it.
 *
 * @param id of the edition
 * @param title of the edition
 * @param files path below the content folder → bytes
 * @param templates files that stand in for the plugin's templates
 * @param leftOut path → digest of the edition's files that are not in the copy
 */
public record EditionCopy(
    String id,
    String title,
    SortedMap<String, byte[]> files,
    SortedMap<String, byte[]> templates,
    SortedMap<String, String> leftOut) {

  public EditionCopy {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /** Reads and checks the bank, and copies what the plans' edition is. */
  public static EditionCopy of(Settings settings) {
    Path none = settings.reports();
    PackBank bank =
        PackBank.read(
            settings, new PackSettings(none, none, none, Optional.empty(), OffsetDateTime.MIN));
    if (bank.verdict().failed()) {
      throw new UserMistake(bank.verdict().summary() + "没有做办公包。先用 tiku:check 看清楚。");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    SortedMap<String, String> leftOut = new TreeMap<>();
    Set<String> open = open(bank.read());
    for (SourceFile file : bank.read().sources().files()) {
      if (file.path().startsWith("guide/") || file.path().startsWith("draws/")) {
        continue;
      }
      if (isText(file) && (!isItem(file) || open.contains(file.displayPath()))) {
        files.put(file.path(), file.bytes());
      }
    }
    String texts = texts(files);
    for (SourceFile file : bank.read().sources().files()) {
      if (!isText(file) && !file.path().startsWith("guide/") && texts.contains(file.name())) {
        files.put(file.path(), file.bytes());
      } else if (!files.containsKey(file.path()) && !EditionSources.ofTheWorkingTree(file.path())) {
        leftOut.put(file.path(), file.digest());
      }
    }
    return new EditionCopy(
        bank.read().id(), bank.edition().info().title(), files, templates(settings), leftOut);
  }

  /** The files of items that anybody may read; what could not be read is none of them. */
  private static Set<String> open(ReadBank bank) {
    Set<String> open = new HashSet<>();
    for (Item item : bank.edition().content().items()) {
      if (item.use() != ItemUse.SETTERS) {
        open.add(item.keys().path());
      }
    }
    return open;
  }

  private static boolean isText(SourceFile file) {
    return file.name().endsWith(".md") || file.name().endsWith(".yaml");
  }

  private static boolean isItem(SourceFile file) {
    return file.path().startsWith("syllabus/")
        && file.name().endsWith(".md")
        && !file.name().equals("index.md");
  }

  /** A picture of nothing that is in the copy may be one of a 命题专用 item. */
  private static String texts(SortedMap<String, byte[]> files) {
    StringBuilder texts = new StringBuilder();
    files.values().forEach(bytes -> texts.append(new String(bytes, StandardCharsets.UTF_8)));
    return texts.toString();
  }

  private static SortedMap<String, byte[]> templates(Settings settings) {
    SortedMap<String, byte[]> templates = new TreeMap<>();
    settings
        .templates()
        .filter(java.nio.file.Files::isDirectory)
        .ifPresent(
            folder ->
                FolderTree.read(folder, new Problems())
                    .files()
                    .forEach(file -> templates.put(file.path(), file.bytes())));
    return templates;
  }
}
