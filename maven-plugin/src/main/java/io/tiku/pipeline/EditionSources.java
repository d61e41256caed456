package io.tiku.pipeline;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FolderTree;
import io.tiku.source.GitTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Where the files of each edition come from: the working tree, or a commit beside it. */
final class EditionSources {

  /** What every edition takes from the working tree. */
  private static final List<String> OF_THE_WORKING_TREE =
      List.of("blueprints/", "rules/", "guide/", "packs/", "draws/", "regions.yaml");

  private final Settings settings;
  private final GitTree git;

  EditionSources(Settings settings) {
    this.settings = settings;
    git = new GitTree(settings.content());
  }

  /** The working tree. */
  SourceTree working(Problems problems) {
    SourceTree files = FolderTree.read(settings.content(), problems);
    if (files.files().isEmpty() && problems.sorted().isEmpty()) {
      problems.add(
          ProblemCode.CONTENT_EMPTY,
          SourcePosition.startOf(files.name()),
          settings.content().toString());
    }
    return files;
  }

  /** An edition's own files from its commit, everything else from the working tree. */
  SourceTree of(String ref, SourceTree working, Problems problems) throws GitTree.Unreadable {
    List<SourceFile> files = new ArrayList<>(git.read(ref, working, problems).files());
    working.files().stream().filter(file -> ofTheWorkingTree(file.path())).forEach(files::add);
    return SourceTree.of(working.name(), files);
  }

  /** The edition with this id as the configuration lists it. */
  EditionRef listed(String id) {
    List<String> known = settings.editions().stream().map(EditionRef::id).toList();
    return settings.editions().stream()
        .filter(edition -> edition.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UserMistake(
                    "没有版次「"
                        + id
                        + "」。"
                        + (known.isEmpty()
                            ? "在插件的配置 editions 里写上它的 id 和 ref。"
                            : "配置里有：" + String.join("、", known) + "。")));
  }

  /**
   * Whether every edition takes a file from the working tree.
   *
   * @param path below the content folder
   */
  static boolean ofTheWorkingTree(String path) {
    return OF_THE_WORKING_TREE.stream().anyMatch(path::startsWith);
  }
}
