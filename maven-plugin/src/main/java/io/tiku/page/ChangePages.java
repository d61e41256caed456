package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.change.Aspect;
import io.tiku.edition.change.Changes;
import io.tiku.edition.change.DomainCount;
import io.tiku.edition.change.ItemChange;
import io.tiku.edition.change.RegisterAspect;
import io.tiku.edition.change.RegisterChange;
import io.tiku.edition.change.TextChange;
import io.tiku.edition.change.TopicAspect;
import io.tiku.edition.change.TopicChange;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that says what changed in an edition. */
final class ChangePages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;
  private final Optional<SiteEdition> base;
  private final Optional<Changes> changes;

  /**
   * @param base the edition with which this one is compared
   */
  ChangePages(
      Pieces pieces, PagePress press, Optional<SiteEdition> base, Optional<Changes> changes) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
    this.base = base;
    this.changes = changes;
  }

  /**
   * What {@code page/changes.ftlh} shows.
   *
   * @param before the edition with which this one is compared; none for the oldest
   * @param aspects labels of what is counted
   * @param counts by domain
   * @param reviewedOnly items that were reviewed and not changed
   * @param items what changed of items, what matters most first
   * @param added items that came, by point
   * @param topics what changed of the syllabus
   * @param statutes what changed of the register
   */
  public record View(
      Optional<Link> before,
      List<String> aspects,
      List<Count> counts,
      int reviewedOnly,
      List<Section> items,
      List<Added> added,
      List<Entry> topics,
      List<Entry> statutes) {}

  /** The counts of a domain, a number for each aspect. */
  public record Count(String title, int items, List<Integer> cells) {}

  /** Items of which the same matters most. */
  public record Section(String key, String title, List<Entry> entries) {}

  /** Items that came to a point. */
  public record Added(Link point, List<ItemRow> items) {}

  /**
   * Something that changed.
   *
   * @param kind 单选, 知识点 …; empty for statutes
   * @param href of its page, in the older edition if it is gone
   * @param on the point of an item, else empty
   * @param aspects what changed of it
   * @param texts its changed pieces
   */
  public record Entry(
      String anchor,
      String kind,
      String title,
      String href,
      String on,
      List<String> aspects,
      List<Text> texts) {}

  /** A changed piece of text. */
  public record Text(String part, Html difference) {}

  /** The anchor of an item's entry. */
  static String anchor(Item item) {
    return "item." + item.id();
  }

  /**
   * Adds the page.
   *
   * @param ofBase fingerprint of everything in the edition compared with
   */
  void add(String ofBase) {
    Place place = pieces.place(Addresses.CHANGES);
    press.add(place, press.fingerprints().whole(ofBase), () -> sheet(place));
  }

  private PagePress.Sheet sheet(Place place) {
    Page page =
        new Page(
            place,
            "changes",
            "变化",
            base.map(earlier -> edition.info().title() + "和" + earlier.title() + "相比改了什么。")
                .orElse(edition.info().title() + "是最早的版次。"),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, view(place));
  }

  private View view(Place place) {
    List<Aspect> counted =
        Stream.of(Aspect.values())
            .filter(aspect -> changes.isPresent() && !changes.get().of(aspect).isEmpty())
            .toList();
    List<Section> sections = new ArrayList<>();
    for (Aspect aspect : counted) {
      List<Entry> entries =
          aspect == Aspect.ADDED
              ? List.of()
              : changes.stream()
                  .flatMap(all -> all.items().stream())
                  .filter(change -> change.foremost() == aspect)
                  .map(change -> entry(change, place))
                  .toList();
      if (!entries.isEmpty()) {
        String key = aspect.name().toLowerCase(Locale.ROOT);
        sections.add(new Section(key, aspect.label(), entries));
      }
    }
    return new View(
        base.map(earlier -> new Link(earlier.title(), older(place, Addresses.START))),
        counted.stream().map(Aspect::label).toList(),
        changes.stream()
            .flatMap(all -> all.domains().stream())
            .map(domain -> count(domain, counted))
            .toList(),
        changes.map(Changes::reviewedOnly).orElse(0),
        sections,
        added(place),
        changes.stream()
            .flatMap(all -> all.topics().stream())
            .map(change -> entry(change, place))
            .toList(),
        changes.stream()
            .flatMap(all -> all.statutes().stream())
            .map(change -> entry(change, place))
            .toList());
  }

  private static Count count(DomainCount domain, List<Aspect> counted) {
    return new Count(domain.title(), domain.items(), counted.stream().map(domain::of).toList());
  }

  private List<Added> added(Place place) {
    List<Added> added = new ArrayList<>();
    List<Item> fresh =
        changes.stream()
            .flatMap(all -> all.of(Aspect.ADDED).stream())
            .map(ItemChange::item)
            .toList();
    for (Topic domain : edition.domains()) {
      for (Topic point : edition.points(domain)) {
        List<ItemRow> rows =
            fresh.stream()
                .filter(item -> item.point().equals(point.id()))
                .map(item -> Pieces.row(item, place))
                .toList();
        if (!rows.isEmpty()) {
          added.add(new Added(Pieces.link(point, place), rows));
        }
      }
    }
    return added;
  }

  private Entry entry(ItemChange change, Place place) {
    Item item = change.item();
    String address = Addresses.of(item);
    return new Entry(
        anchor(item),
        item.type().label(),
        Snippet.of(item, 60),
        change.after().isPresent() ? place.to(address) : older(place, address),
        edition.topic(TopicKind.POINT, item.point()).map(Topic::title).orElse(""),
        change.aspects().stream().map(Aspect::label).toList(),
        texts(change.texts()));
  }

  private Entry entry(TopicChange change, Place place) {
    Topic topic = change.topic();
    String address = Addresses.of(topic);
    return new Entry(
        topic.kind().name().toLowerCase(Locale.ROOT) + "." + topic.id(),
        topic.kind().label(),
        topic.title(),
        change.after().isPresent() ? place.to(address) : older(place, address),
        "",
        change.aspects().stream().map(TopicAspect::label).toList(),
        texts(change.texts()));
  }

  private Entry entry(RegisterChange change, Place place) {
    Statute statute = change.statute();
    String address = Addresses.of(statute);
    List<Text> texts = new ArrayList<>();
    for (StatuteChange entered : change.entered()) {
      texts.add(
          new Text(
              "自 " + entered.date() + " 起" + entered.kind().label(),
              new Html(new Markup(64).text(entered.note()).toString())));
    }
    texts.addAll(texts(change.texts()));
    return new Entry(
        "statute." + statute.slug(),
        "",
        statute.title(),
        change.after().isPresent() ? place.to(address) : older(place, address),
        "",
        change.aspects().stream().map(RegisterAspect::label).toList(),
        texts);
  }

  private static List<Text> texts(List<TextChange> changes) {
    return changes.stream().map(each -> new Text(each.part(), DiffHtml.of(each))).toList();
  }

  private String older(Place place, String name) {
    return place.root() + base.map(SiteEdition::id).orElse("") + "/" + name;
  }
}
