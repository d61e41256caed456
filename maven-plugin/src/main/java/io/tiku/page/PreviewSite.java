package io.tiku.page;

import io.tiku.edition.Edition;
import io.tiku.problem.Problem;
import io.tiku.publish.OutputTree;
import io.tiku.template.Html;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final PagePress press;
  private final PreviewNotes notes;
  private final Map<String, List<Problem>> problems = new TreeMap<>();

  /** What {@code page/problems.ftlh} shows. */
  public record Problems(List<File> files) {

    /** The problems of one file; {@code page} leads to the page made from it, if there is one. */
    public record File(String path, Optional<Link> page, List<ProblemView> problems) {}
  }

  /** What {@code page/unread.ftlh} shows; {@code above} are files in the way of a good one. */
  public record Unread(String path, String name, List<ProblemView> problems, List<Link> above) {}

  private PreviewSite(
      SiteEdition shown, SiteSettings settings, Templates templates, Findings findings) {
    this.findings = findings;
    pieces = new Pieces(shown.edition());
    AssetFiles assets = AssetFiles.addTo(tree, templates, false).forPreview(tree, templates);
    SiteEditions editions = new SiteEditions(List.of(shown), settings.search().offered());
    press =
        new PagePress(
            tree,
            templates,
            settings,
            editions,
            0,
            SitePages.view(shown, settings, assets).forPreview(),
            new Fingerprints(shown, settings + templates.digest() + editions.listed()));
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
    SitePages.add(shown, site.pieces, site.press, settings);
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
    return press.print(new PagePress.Sheet(frame(place, "missing", "没有这一页"), Map.of()));
  }

  private void addProblems() {
    Place place = Place.outside(edition(), PROBLEMS);
    press.add(place, "", () -> new PagePress.Sheet(frame(place, "problems", "问题"), all(place)));
  }

  private Problems all(Place place) {
    List<Problems.File> files = new ArrayList<>();
    problems.forEach(
        (path, found) ->
            files.add(
                new Problems.File(
                    path,
                    SourceAddress.of(path)
                        .filter(page -> tree.files().containsKey(edition() + "/" + page))
                        .map(page -> new Link(path, place.to(page))),
                    found.stream().map(one -> view(one, 0)).toList())));
    return new Problems(files);
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
            .flatMap(
                each -> SourceAddress.of(each).map(page -> new Link(each, place.to(page))).stream())
            .toList();
    List<ProblemView> own =
        problems.getOrDefault(path, List.of()).stream().map(one -> view(one, AROUND)).toList();
    return new PagePress.Sheet(
        frame(place, "unread", file),
        new Unread(path, file, own, faulty(path) ? List.of() : above));
  }

  private ProblemView view(Problem problem, int around) {
    return ProblemView.of(problem, findings.source(), around);
  }

  private Page frame(Place place, String kind, String title) {
    return new Page(
        place,
        kind,
        title,
        "",
        Optional.empty(),
        pieces.crumbs(Optional.empty(), place),
        new Html(""),
        Optional.empty(),
        Optional.empty());
  }
}
