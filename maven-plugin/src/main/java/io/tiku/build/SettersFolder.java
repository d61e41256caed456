package io.tiku.build;

import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 命题专用目录: items that are kept outside the bank's repository, {@code syllabus/<domain>/…/<id>.md} in
 * the folders of the bank's points, and the wording of earlier years from which some of them were
 * made, {@code origin/<edition>/<id>.md}.
 */
final class SettersFolder {

  private static final String SYLLABUS = "syllabus/";

  private final Path folder;
  private final String name;

  SettersFolder(Path folder) {
    this.folder = folder;
    name = folder.toAbsolutePath().normalize().getFileName() + "/" + SYLLABUS;
  }

  /** A bank's files and the items of this folder. */
  SourceTree with(SourceTree bank, Problems problems) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake("没有命题专用目录 " + folder + "。改正 tiku.setters，或者不写它。");
    }
    List<SourceFile> files = new ArrayList<>(bank.files());
    for (SourceFile file : FolderTree.read(folder.resolve(SYLLABUS), problems).files()) {
      String display = name + file.path();
      if (file.name().endsWith(".md") && !file.name().equals("index.md")) {
        files.add(new SourceFile(display, SYLLABUS + file.path(), file.bytes()));
      } else {
        problems.add(
            ProblemCode.SETTERS_FILE, SourcePosition.startOf(display), SYLLABUS + file.path());
      }
    }
    return SourceTree.of(bank.name(), files);
  }

  /** Adds the items that do not say what they are. */
  void check(List<Item> items, Problems problems) {
    items.stream()
        .filter(item -> owns(item.keys().path()) && item.use() != ItemUse.SETTERS)
        .forEach(item -> problems.add(ProblemCode.SETTERS_USE, item.keys().at("use")));
  }

  /** Whether a file is one of this folder. */
  boolean owns(String displayPath) {
    return displayPath.startsWith(name);
  }

  /** The file of an item as it was, such as that of {@code 2020/probation-period-009}. */
  Optional<SourceFile> origin(String origin) {
    Path file = folder.resolve("origin").resolve(origin + ".md").normalize();
    if (!file.startsWith(folder.resolve("origin").normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String path = "origin/" + origin + ".md";
      return Optional.of(new SourceFile(path, path, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UserMistake("读不出 " + file + "：" + e.getMessage(), e);
    }
  }
}
