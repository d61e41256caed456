package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.problem.Problem;
import io.tiku.problem.Severity;
import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The site as its writers see it: the pages of the site; a page for each file that cannot be one
 * yet, because it or a topic above it has errors; and a page of all problems. What is wrong with a
 * page's file is added to it when it is shown ({@link #finish}), so that a page need not be made
 * again because of a problem elsewhere.
 */
public final class PreviewSite {

  /** The page of all problems. */
  public static final String PROBLEMS = "_problems";

  /** So many lines before and after a problem are shown where the page itself is missing. */
  private static final int AROUND = 3;

  private final OutputTree tree = new OutputTree();
  private final Pieces pieces;
  private final Findings findings;
  private final SiteEditions editions;
  private final PagePress press;
  private final PreviewNotes notes;
  private final Map<String, List<Problem>> problems = new TreeMap<>();

  /** What {@code page/problems.ftlh} shows: the worst first. */
  public record Problems(List<Kind> kinds) {

    /** The problems of one severity; {@code key} as in {@link ProblemView}. */
    public record Kind(String key, String label, int count, List<File> files) {}

    /** The problems of one file; {@code page} leads to the page made from it, if there is one. */
    public record File(String path, Optional<Link> page, List<ProblemView> problems) {}
  }

  /** What {@code page/unread.ftlh} shows; {@code above} are files in the way of a good one. */
  public record Unread(String path, String name, List<ProblemView> problems, List<Link> above) {}

  private PreviewSite(
      SiteEdition shown, SiteSettings settings, Templates templates, Findings findings) {
    this.findings = findings;
    pieces = new Pieces(shown.edition(), templates.texts());
    AssetFiles assets = AssetFiles.addTo(tree, templates, false).forPreview(tree, templates);
    editions = new SiteEditions(List.of(shown), settings.search().offered(), templates.texts());
    press =
        new PagePress(
            tree,
            templates,
            settings,
            editions,
            0,
            SitePages.view(shown, settings, assets, false).forPreview(),
            new Fingerprints(shown, settings + templates.digest() + editions.listed()),
            new SharedPages(""));
    findings
        .problems()
        .forEach(
            problem ->
                problems
                    .computeIfAbsent(problem.at().path(), path -> new ArrayList<>())
                    .add(problem));
    notes = new PreviewNotes(shown.id(), templates, findings);
  }

  /** Plans the preview of an edition. */
  public static PreviewSite plan(
      SiteEdition shown, SiteSettings settings, Templates templates, Findings findings) {
    PreviewSite site = new PreviewSite(shown, settings, templates, findings);
    SitePages.add(
        shown,
        site.pieces,
        site.press,
        settings,
        new EditionHistory(site.editions, templates.texts()));
    SitePages.addImages(site.tree, shown.edition());
    site.addUnread();
    site.addProblems();
    return site;
  }

  /** The files; pages among them are shown {@link #finish finished}. */
  public OutputTree tree() {
    return tree;
  }

  /** What is shown, drafts and all. */
  public Edition content() {
    return pieces.edition();
  }

  /** The edition's folder. */
  public String edition() {
    return content().info().id();
  }

  /** A page as it is shown, with what is wrong. */
  public PreviewNotes.Finished finish(String path, byte[] page) {
    return notes.finish(path, page);
  }

  /** The page for an address that leads nowhere. */
  public byte[] missing(String path) {
    String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    Place place = new Place(path, path, root + edition() + "/", root);
    return press.print(
        new PagePress.Sheet(
            frame(place, "missing", press.say("missing.title"), Optional.empty()), Map.of()));
  }

  private void addProblems() {
    Place place = Place.outside(edition(), PROBLEMS);
    press.add(
        place,
        "",
        () ->
            new PagePress.Sheet(
                frame(place, "problems", press.say("fault.title"), Optional.empty()), all(place)));
  }

  private Problems all(Place place) {
    List<Problems.Kind> kinds = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Problems.File> files = new ArrayList<>();
      problems.forEach(
          (path, found) -> {
            List<ProblemView> shown =
                found.stream()
                    .filter(problem -> problem.severity() == severity)
                    .map(problem -> view(problem, 0))
                    .toList();
            if (!shown.isEmpty()) {
              files.add(new Problems.File(path, page(path, place), shown));
            }
          });
      if (!files.isEmpty()) {
        String key = severity.name().toLowerCase(Locale.ROOT);
        int count = (int) findings.count(severity);
        kinds.add(new Problems.Kind(key, press.texts().word("severity", severity), count, files));
      }
    }
    return new Problems(kinds);
  }

  private Optional<Link> page(String path, Place place) {
    return SourceAddress.of(path)
        .filter(page -> tree.files().containsKey(edition() + "/" + page))
        .map(page -> new Link(path, place.to(page)));
  }

  private void addUnread() {
    Map<String, String> unread = new LinkedHashMap<>();
    for (String path : findings.files()) {
      SourceAddress.of(path)
          .filter(page -> !tree.files().containsKey(edition() + "/" + page))
          .filter(page -> faulty(path) || SourceAddress.above(path).stream().anyMatch(this::faulty))
          .ifPresent(page -> unread.putIfAbsent(page, path));
    }
    unread.forEach(
        (page, path) -> {
          Place place = pieces.place(page);
          notes.addUnread(path, page);
          press.add(place, "", () -> unread(path, place));
        });
  }

  private boolean faulty(String path) {
    return problems.containsKey(path);
  }

  private PagePress.Sheet unread(String path, Place place) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    List<Link> above =
        SourceAddress.above(path).stream()
            .filter(this::faulty)
            .flatMap(each -> page(each, place).stream())
            .toList();
    List<ProblemView> own =
        problems.getOrDefault(path, List.of()).stream().map(one -> view(one, AROUND)).toList();
    return new PagePress.Sheet(
        frame(place, "unread", file, above(path)),
        new Unread(path, file, own, faulty(path) ? List.of() : above));
  }

  /** The nearest topic above a file of the syllabus. */
  private Optional<Topic> above(String path) {
    List<String> files = SourceAddress.above(path);
    return content().content().topics().stream()
        .filter(topic -> files.contains(topic.keys().path()))
        .max(Comparator.comparing(Topic::kind));
  }

  private ProblemView view(Problem problem, int around) {
    return ProblemView.of(problem, findings.source(), around, press.texts());
  }

  private Page frame(Place place, String kind, String title, Optional<Topic> above) {
    Navigation navigation = pieces.navigation();
    return new Page(
        place,
        kind,
        title,
        "",
        Optional.empty(),
        pieces.crumbs(above, place),
        above
            .map(topic -> navigation.around(topic, "true"))
            .orElseGet(() -> navigation.domains(place)),
        Optional.empty(),
        Optional.empty());
  }
}
