package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The start page, the page about the edition and the page to search on. */
final class EditionPages {

  private static final int NEWS = 8;

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  EditionPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * What {@code page/start.ftlh} shows.
   *
   * @param domains with their chapters
   * @param reviewed the items reviewed last
   * @param laws texts that began to apply or were changed within a year of the edition's date
   */
  public record Start(
      List<TopicRow> domains,
      int items,
      int points,
      int statutes,
      List<ItemRow> reviewed,
      List<Law> laws,
      List<GuidePages.Row> guides) {}

  /** A text in the news; {@code later} than the edition's date or not. */
  public record Law(String date, String what, String title, String href, boolean later) {}

  /** What {@code page/about.ftlh} shows. */
  public record About(
      Start start,
      List<String> types,
      List<Counts.Row> rows,
      Counts.Row total,
      Html chart,
      String supplements,
      int due,
      String built) {}

  void add(SiteSettings settings) {
    String id = edition.info().id();
    Place inside = pieces.place(Addresses.START);
    press.add(inside, press.fingerprints().whole(), () -> startSheet(inside));
    if (press.newest()) {
      Place outside = Place.outside(id, Addresses.START);
      press.add(outside, press.fingerprints().whole(), () -> startSheet(outside));
    }
    Place about = pieces.place(Addresses.ABOUT);
    press.add(
        about, press.fingerprints().whole(), () -> aboutSheet(about, settings.outputTimestamp()));
    if (settings.search().offered()) {
      Place search = pieces.place(Addresses.SEARCH);
      press.add(search, press.fingerprints().whole(), () -> searchSheet(search));
    }
  }

  private PagePress.Sheet searchSheet(Place place) {
    Page page =
        new Page(
            place,
            "search",
            press.say("frame.search"),
            press.say(
                edition.statutes().isEmpty() ? "page.searchWithoutLaw" : "page.search",
                edition.info().title()),
            press.canonical(place),
            List.of(),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, edition.info());
  }

  private PagePress.Sheet startSheet(Place place) {
    Page page =
        new Page(
            place,
            "start",
            edition.info().title(),
            press.say("page.start", press.siteTitle(), edition.info().title()),
            press.canonical(place),
            List.of(),
            new Html(""),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, start(place));
  }

  private PagePress.Sheet aboutSheet(Place place, Instant built) {
    Page page =
        new Page(
            place,
            "about",
            press.say("frame.about"),
            press.say("page.about", edition.info().title()),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    Counts counts = new Counts(edition);
    Texts texts = press.texts();
    About view =
        new About(
            start(place),
            Stream.of(ItemType.values()).map(type -> texts.word("type", type)).toList(),
            counts.rows(texts),
            counts.total(texts),
            CountsChart.draw(counts, texts),
            edition.info().supplements().orElse(""),
            due(),
            built.atZone(ZoneOffset.UTC).toLocalDate().toString());
    return new PagePress.Sheet(page, view);
  }

  /** How many points and items are 待复核. */
  private int due() {
    long items =
        edition.items().stream().filter(item -> !edition.reviewDue(item).isEmpty()).count();
    long points =
        edition.domains().stream()
            .flatMap(domain -> edition.points(domain).stream())
            .filter(point -> !edition.reviewDue(point).isEmpty())
            .count();
    return (int) (items + points);
  }

  private Start start(Place place) {
    List<Topic> domains = edition.domains();
    GuidePages guides = new GuidePages(pieces, press);
    return new Start(
        domains.stream().map(domain -> pieces.row(domain, place, 1)).toList(),
        edition.items().size(),
        domains.stream().mapToInt(domain -> edition.points(domain).size()).sum(),
        edition.statutes().size(),
        reviewed(place),
        laws(place),
        edition.guides().stream().map(guide -> guides.row(guide, place)).toList());
  }

  private List<ItemRow> reviewed(Place place) {
    return edition.items().stream()
        .filter(item -> item.reviewed().isPresent())
        .sorted(Comparator.comparing(EditionPages::reviewedOn).reversed())
        .limit(NEWS)
        .map(item -> pieces.row(item, place))
        .toList();
  }

  private static LocalDate reviewedOn(Item item) {
    return item.reviewed().orElse(LocalDate.MIN);
  }

  private List<Law> laws(Place place) {
    List<Law> laws = new ArrayList<>();
    for (Statute statute : edition.statutes()) {
      news(laws, statute, statute.effective(), press.say("statute.effective"), place);
      statute.amended().stream()
          .filter(date -> statute.changes().stream().noneMatch(c -> c.date().equals(date)))
          .forEach(date -> news(laws, statute, date, press.say("statute.amended"), place));
      for (StatuteChange change : statute.changes()) {
        news(laws, statute, change.date(), press.texts().word("change", change.kind()), place);
      }
    }
    laws.sort(Comparator.comparing(Law::date).reversed());
    return laws;
  }

  private void news(List<Law> laws, Statute statute, LocalDate date, String what, Place place) {
    LocalDate asOf = edition.info().asOf();
    if (date.isAfter(asOf.minusYears(1)) && !date.isAfter(asOf.plusYears(1))) {
      laws.add(
          new Law(
              date.toString(),
              what,
              statute.shortTitle(),
              place.to(Addresses.of(statute)),
              date.isAfter(asOf)));
    }
  }
}
