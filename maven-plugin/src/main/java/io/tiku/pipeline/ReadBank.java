package io.tiku.pipeline;

import io.tiku.content.Blueprint;
import io.tiku.content.PackPlan;
import io.tiku.content.PaperRules;
import io.tiku.content.Regions;
import io.tiku.edition.CheckSettings;
import io.tiku.edition.Edition;
import io.tiku.edition.EditionChecks;
import io.tiku.edition.ItemFacts;
import io.tiku.edition.SourceDigests;
import io.tiku.problem.Problem;
import io.tiku.problem.Severity;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An edition of a bank that was read.
 *
 * @param kept whether it is an edition kept in Git, which is not checked any more
 * @param setters where its 命题专用 items come from, which are always checked
 * @param found the problems of its files
 */
record ReadBank(
    SourceTree sources,
    boolean kept,
    Optional<SettersFolder> setters,
    Edition edition,
    Map<String, List<String>> synonyms,
    List<Blueprint> blueprints,
    PaperRules paperRules,
    Regions regions,
    List<PackPlan> packPlans,
    List<Problem> found) {

  String id() {
    return edition.info().id();
  }

  SourceDigests digests() {
    Map<String, SourceFile> files = new HashMap<>();
    sources.files().forEach(file -> files.put(file.displayPath(), file));
    return path -> {
      SourceFile file = files.get(path);
      return file == null ? "" : file.digest();
    };
  }

  /** What is wrong with it as far as checks go, with what is known of its items. */
  List<Problem> check(LocalDate today, ItemFacts.Memory facts) {
    return EditionChecks.check(edition, CheckSettings.USUAL, today, found, sources, facts);
  }

  boolean isOfSetters(String path) {
    return setters.isPresent() && setters.get().owns(path);
  }

  /** Whether readers of a site of it would find an item. */
  boolean publishesItems() {
    return !edition.items().isEmpty();
  }

  /** Those of an edition's own files that could not be read. */
  List<String> unread() {
    return found.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.at().path())
        .filter(path -> !EditionSources.ofTheWorkingTree(path.substring(path.indexOf('/') + 1)))
        .distinct()
        .toList();
  }

  /** Every file with its digest, a line each. */
  String listed() {
    return sources.files().stream()
        .map(file -> file.path() + ' ' + file.digest())
        .collect(Collectors.joining("\n"));
  }
}
