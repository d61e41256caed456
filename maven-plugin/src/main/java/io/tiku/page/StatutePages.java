package io.tiku.page;

import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.edition.Edition;
import io.tiku.edition.Reference;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The register of statutes and one page for each. */
final class StatutePages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  StatutePages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * A line of the register.
   *
   * @param later that it changed after the edition's date, in a word; empty while it did not
   */
  public record Row(
      String title,
      String shortTitle,
      String href,
      String number,
      String effective,
      String status,
      String statusKey,
      String later,
      boolean verified,
      int items) {}

  /** What {@code page/statutes.ftlh} shows. */
  public record Register(int number, List<Level> levels) {}

  /** The texts of a level, the highest level first. */
  public record Level(String key, String title, List<Row> statutes) {}

  /**
   * What {@code page/statute.ftlh} shows.
   *
   * @param articles number of articles with their unit; empty when not known
   */
  public record View(
      Row row,
      List<String> aliases,
      String issuer,
      String promulgated,
      List<String> amended,
      String articles,
      Html notices,
      Html text,
      List<Change> changes,
      List<Article> references) {}

  /** A change of law; {@code later} than the edition's date or not. */
  public record Change(String date, String kind, String articles, String note, boolean later) {}

  /**
   * What rests on an article.
   *
   * @param later whether it changed after the edition's date
   */
  public record Article(
      String anchor,
      String title,
      boolean later,
      List<String> provisions,
      List<Link> points,
      List<ItemRow> items) {}

  void add() {
    List<Statute> statutes = edition.statutes();
    if (statutes.isEmpty()) {
      return;
    }
    Place register = pieces.place(Addresses.STATUTES);
    press.add(register, press.fingerprints().whole(), () -> register(register));
    for (int i = 0; i < statutes.size(); i++) {
      int index = i;
      Place place = pieces.place(Addresses.of(statutes.get(i)));
      String fingerprint = press.fingerprints().of(statutes.get(index));
      press.add(place, fingerprint, () -> sheet(statutes, index, place));
    }
  }

  private PagePress.Sheet register(Place place) {
    Page page =
        new Page(
            place,
            "statutes",
            press.say("about.statutes"),
            press.say("page.statutes"),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    List<Level> levels = new ArrayList<>();
    for (StatuteLevel level : StatuteLevel.values()) {
      List<Row> rows =
          edition.statutes().stream()
              .filter(statute -> StatuteLevel.of(statute) == level)
              .map(statute -> row(statute, place))
              .toList();
      if (!rows.isEmpty()) {
        levels.add(
            new Level(
                level.name().toLowerCase(Locale.ROOT), press.texts().word("rank", level), rows));
      }
    }
    return new PagePress.Sheet(page, new Register(edition.statutes().size(), levels));
  }

  private PagePress.Sheet sheet(List<Statute> statutes, int index, Place place) {
    Statute statute = statutes.get(index);
    List<Link> crumbs = pieces.crumbs(Optional.empty(), place);
    crumbs.add(new Link(press.say("about.statutes"), place.to(Addresses.STATUTES)));
    Page page =
        new Page(
            place,
            "statute",
            statute.title(),
            Snippet.of(statute.text().plainText(), 100),
            press.canonical(place),
            crumbs,
            contents(statute, place),
            neighbour(statutes, index - 1, place),
            neighbour(statutes, index + 1, place));
    return new PagePress.Sheet(page, view(statute, place));
  }

  /** The articles on the page, above the domains. */
  private Html contents(Statute statute, Place place) {
    Markup out = new Markup(2048);
    List<Reference> references = edition.references(statute);
    if (!references.isEmpty()) {
      out.raw("<p class=\"label\">").text(press.say("statute.contents")).raw("</p><ul>");
      for (Reference each : references) {
        out.raw("<li>");
        out.link("#" + Addresses.anchor(each.article()), article(each, statute));
        out.raw("</li>");
      }
      out.raw("</ul><p class=\"label\">").text(press.say("frame.syllabus")).raw("</p>");
    }
    return new Html(out.raw(pieces.navigation().domains(place).markup()).toString());
  }

  private static Optional<Link> neighbour(List<Statute> statutes, int index, Place place) {
    return index < 0 || index >= statutes.size()
        ? Optional.empty()
        : Optional.of(
            new Link(
                statutes.get(index).shortTitle(), place.to(Addresses.of(statutes.get(index)))));
  }

  private View view(Statute statute, Place place) {
    return new View(
        row(statute, place),
        statute.aliases(),
        statute.issuer(),
        statute.promulgated().map(LocalDate::toString).orElse(""),
        statute.amended().stream().map(LocalDate::toString).toList(),
        articles(statute),
        pieces.notices(statute),
        pieces.body(statute.text(), statute.keys().path(), place),
        statute.changes().stream().map(change -> change(statute, change)).toList(),
        edition.references(statute).stream().map(each -> article(statute, each, place)).toList());
  }

  private String articles(Statute statute) {
    if (statute.articles().isEmpty()) {
      return "";
    }
    int number = statute.articles().getAsInt();
    return number == 0
        ? press.say("statute.noArticles")
        : number + press.texts().word("unit", statute.unit());
  }

  private Row row(Statute statute, Place place) {
    return new Row(
        statute.title(),
        statute.shortTitle(),
        place.to(Addresses.of(statute)),
        statute.number(),
        statute.effective().toString(),
        press.texts().word("force", statute.status()),
        statute.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        pieces.later(statute),
        statute.verified(),
        edition.citing(statute).size());
  }

  private Change change(Statute statute, StatuteChange change) {
    return new Change(
        change.date().toString(),
        press.texts().word("change", change.kind()),
        pieces.touched(statute, change),
        change.note(),
        change.date().isAfter(edition.info().asOf()));
  }

  private String article(Reference reference, Statute statute) {
    return reference.article() == 0
        ? press.say("statute.whole")
        : Provision.articleName(reference.article(), statute.unit());
  }

  private Article article(Statute statute, Reference reference, Place place) {
    return new Article(
        Addresses.anchor(reference.article()),
        article(reference, statute),
        edition.laterChanges(statute).stream()
            .anyMatch(change -> change.touches(reference.article())),
        reference.provisions().stream()
            .filter(provision -> provision.clause() > 0 || provision.subitem() > 0)
            .map(provision -> provision.name(statute.unit()))
            .toList(),
        reference.points().stream().map(point -> Pieces.link(point, place)).toList(),
        reference.items().stream().map(item -> pieces.row(item, place)).toList());
  }
}
