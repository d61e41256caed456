package io.tiku.pipeline;

import io.tiku.edition.Edition;
import io.tiku.page.Findings;
import io.tiku.page.PreviewSite;
import io.tiku.page.SiteEdition;
import io.tiku.page.SiteSettings;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.source.FileMemory;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the working tree again and again. Files that did not change are neither read nor parsed nor
 * checked again; what concerns the bank as a whole is.
 */
final class PreviewReader {

  private static final int REHEARSALS = 3;

  private final Settings settings;
  private final BankReader reader;
  private final FileMemory files = new FileMemory();
  private final FactMemory facts = new FactMemory();
  private SourceTree tree = SourceTree.of("", List.of());
  private List<Problem> unreadable = List.of();
  private List<String> overrides = List.of();
  private @Nullable Templates templates;
  private boolean doubted;

  PreviewReader(Settings settings) {
    this.settings = settings;
    reader = new BankReader(settings, Progress.SILENT);
  }

  /**
   * The bank at one moment.
   *
   * @param problems of its files and of the bank as a whole
   * @param site its pages, none of them made yet
   * @param changed the files that changed since the moment before, as reports name them
   */
  record Moment(ReadBank bank, List<Problem> problems, PreviewSite site, List<String> changed) {}

  /** The bank as it is now, if it is not as it was when it was asked for last. */
  Optional<Moment> next() {
    Problems problems = new Problems();
    SourceTree now = FolderTree.read(settings.content(), problems, files);
    List<String> overridden = overrides();
    Templates known = templates;
    if (known != null
        && now.files().equals(tree.files())
        && problems.sorted().equals(unreadable)
        && overridden.equals(overrides)) {
      doubted = false;
      return Optional.empty();
    }
    List<String> changed = changed(tree, now);
    if (!doubted && known != null && halfSaved(now, changed)) {
      doubted = true;
      return Optional.empty();
    }
    doubted = false;
    if (known == null || !overridden.equals(overrides)) {
      known = settings.pageTemplates();
    }
    boolean first = templates == null;
    // Remembered first: what cannot be read is not tried again until something changes.
    templates = known;
    overrides = overridden;
    tree = now;
    unreadable = problems.sorted();
    Moment moment = moment(now, problems, known, changed);
    if (first) {
      reader.remember();
    }
    return Optional.of(moment);
  }

  /**
   * Does once more what a save will need, for nothing: a virtual machine is several times slower
   * when it does a thing for the first time, and somebody waits for the save.
   */
  void rehearse() {
    Templates known = templates;
    for (int i = 0; known != null && i < REHEARSALS; i++) {
      moment(tree, new Problems(), known, List.of());
    }
  }

  private Moment moment(
      SourceTree now, Problems problems, Templates current, List<String> changed) {
    ReadBank bank = reader.moment(now, problems);
    List<Problem> found = bank.check(settings.today(), facts.at(bank.digests()));
    StaticFiles statics = StaticFiles.of(settings);
    PreviewSite site =
        PreviewSite.plan(
            new SiteEdition(
                Edition.forPreview(bank.edition().content()),
                settings.titleOf(bank.edition().info()),
                List.of(),
                bank.digests(),
                bank.unread()),
            new SiteSettings(
                Optional.empty(),
                settings.title(),
                statics.icon(),
                statics.logo(),
                settings.siteSearch(),
                settings.oneTap(),
                settings.builtFor(bank.edition().info()),
                settings.tool()),
            current,
            new Findings(
                found, bank.sources(), now.files().stream().map(SourceFile::displayPath).toList()));
    statics.beside(site.tree().files().keySet()).files().forEach(site.tree()::add);
    return new Moment(bank, found, site, changed);
  }

  /**
   * Many editors empty a file, or move it away, before they write it: what is empty or gone is
   * believed at the second look.
   */
  private static boolean halfSaved(SourceTree now, List<String> changed) {
    String folder = now.name() + "/";
    return changed.stream()
        .map(path -> now.file(path.substring(folder.length())))
        .anyMatch(file -> file.isEmpty() || file.get().bytes().length == 0);
  }

  private static List<String> changed(SourceTree before, SourceTree now) {
    TreeMap<String, SourceFile> gone = new TreeMap<>();
    before.files().forEach(file -> gone.put(file.displayPath(), file));
    List<String> changed = new ArrayList<>();
    for (SourceFile file : now.files()) {
      if (!file.equals(gone.remove(file.displayPath()))) {
        changed.add(file.displayPath());
      }
    }
    changed.addAll(gone.keySet());
    return changed;
  }

  /** The folders of templates and of files published as they are, a line a file. */
  private List<String> overrides() {
    List<String> lines = new ArrayList<>();
    settings.templates().ifPresent(folder -> lines.addAll(listed(folder)));
    settings.statics().ifPresent(folder -> lines.addAll(listed(folder)));
    return lines;
  }

  private static List<String> listed(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
      }
      return lines;
    } catch (IOException | UncheckedIOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
