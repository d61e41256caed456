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
import io.tiku.edition.change.RegisterChange;
import io.tiku.edition.change.TextChange;
import io.tiku.edition.change.TopicChange;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that says what changed in an edition. */
final class ChangePages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;
  private final Texts texts;
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
    texts = press.texts();
    this.base = base;
    this.changes = changes;
  }

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
            press.say("frame.changes"),
            base.map(earlier -> press.say("page.changes", edition.info().title(), earlier.title()))
                .orElse(press.say("page.firstEdition", edition.info().title())),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, view(place));
  }

  private ChangesView view(Place place) {
    List<Aspect> counted =
        Stream.of(Aspect.values())
            .filter(aspect -> changes.isPresent() && !changes.get().of(aspect).isEmpty())
            .toList();
    return new ChangesView(
        base.map(earlier -> new Link(earlier.title(), older(place, Addresses.START))),
        counted.stream().map(aspect -> texts.word("aspect", aspect)).toList(),
        changes.stream()
            .flatMap(all -> all.domains().stream())
            .map(domain -> count(domain, counted))
            .toList(),
        changes.map(Changes::reviewedOnly).orElse(0),
        domains(place),
        changes.stream()
            .flatMap(all -> all.statutes().stream())
            .map(change -> entry(change, place))
            .toList());
  }

  private static ChangesView.Count count(DomainCount domain, List<Aspect> counted) {
    return new ChangesView.Count(
        domain.title(), domain.items(), counted.stream().map(domain::of).toList());
  }

  private List<ChangesView.Domain> domains(Place place) {
    List<ChangesView.Domain> domains = new ArrayList<>();
    List<Topic> known = new ArrayList<>(edition.domains());
    base.map(SiteEdition::edition).map(Edition::domains).stream()
        .flatMap(List::stream)
        .filter(earlier -> known.stream().noneMatch(domain -> domain.id().equals(earlier.id())))
        .forEach(known::add);
    for (Topic domain : known) {
      add(domains, domain.id(), domain.title(), place);
    }
    add(domains, "", texts.say("changes.outside"), place);
    return domains;
  }

  private void add(List<ChangesView.Domain> domains, String id, String title, Place place) {
    List<ItemChange> items =
        changes.stream()
            .flatMap(all -> all.items().stream())
            .filter(change -> domainOf(TopicKind.POINT, change.item().point()).equals(id))
            .toList();
    List<ChangesView.Entry> topics =
        changes.stream()
            .flatMap(all -> all.topics().stream())
            .filter(change -> domainOf(change.topic().kind(), change.topic().id()).equals(id))
            .map(change -> entry(change, place))
            .toList();
    if (!items.isEmpty() || !topics.isEmpty()) {
      domains.add(
          new ChangesView.Domain(
              id.isEmpty() ? "outside" : id,
              title,
              items.size() + topics.size(),
              sections(items, place),
              added(items, place),
              topics));
    }
  }

  /** The id of the domain of a topic, in this edition or else in the one compared with. */
  private String domainOf(TopicKind kind, String id) {
    return domain(edition, kind, id)
        .or(() -> base.flatMap(earlier -> domain(earlier.edition(), kind, id)))
        .orElse("");
  }

  private static Optional<String> domain(Edition edition, TopicKind kind, String id) {
    Optional<Topic> topic = edition.topic(kind, id);
    while (topic.isPresent() && topic.get().kind() != TopicKind.DOMAIN) {
      topic = edition.parent(topic.get());
    }
    return topic.map(Topic::id);
  }

  private List<ChangesView.Section> sections(List<ItemChange> items, Place place) {
    List<ChangesView.Section> sections = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      List<ChangesView.Entry> entries =
          items.stream()
              .filter(change -> aspect != Aspect.ADDED && change.foremost() == aspect)
              .map(change -> entry(change, place))
              .toList();
      if (!entries.isEmpty()) {
        sections.add(
            new ChangesView.Section(
                aspect.name().toLowerCase(Locale.ROOT), texts.word("aspect", aspect), entries));
      }
    }
    return sections;
  }

  /** Items that came, by point in the order of the syllabus. */
  private List<ChangesView.Added> added(List<ItemChange> items, Place place) {
    Map<String, List<ItemRow>> byPoint = new LinkedHashMap<>();
    items.stream()
        .filter(change -> change.aspects().contains(Aspect.ADDED))
        .map(ItemChange::item)
        .forEach(
            item ->
                byPoint
                    .computeIfAbsent(item.point(), point -> new ArrayList<>())
                    .add(pieces.row(item, place)));
    List<ChangesView.Added> added = new ArrayList<>();
    byPoint.forEach(
        (point, rows) ->
            edition
                .topic(TopicKind.POINT, point)
                .ifPresent(
                    topic -> added.add(new ChangesView.Added(Pieces.link(topic, place), rows))));
    return added;
  }

  private ChangesView.Entry entry(ItemChange change, Place place) {
    Item item = change.item();
    String address = Addresses.of(item);
    return new ChangesView.Entry(
        anchor(item),
        texts.word("type", item.type()),
        Snippet.of(item, 60),
        change.after().isPresent() ? place.to(address) : older(place, address),
        edition.topic(TopicKind.POINT, item.point()).map(Topic::title).orElse(""),
        change.aspects().stream().map(aspect -> texts.word("aspect", aspect)).toList(),
        texts(change.texts()));
  }

  private ChangesView.Entry entry(TopicChange change, Place place) {
    Topic topic = change.topic();
    String address = Addresses.of(topic);
    return new ChangesView.Entry(
        topic.kind().name().toLowerCase(Locale.ROOT) + "." + topic.id(),
        texts.word("topic", topic.kind()),
        topic.title(),
        change.after().isPresent() ? place.to(address) : older(place, address),
        "",
        change.aspects().stream().map(aspect -> texts.word("aspect.topic", aspect)).toList(),
        texts(change.texts()));
  }

  private ChangesView.Entry entry(RegisterChange change, Place place) {
    Statute statute = change.statute();
    String address = Addresses.of(statute);
    List<ChangesView.Text> texts = new ArrayList<>();
    for (StatuteChange entered : change.entered()) {
      texts.add(
          new ChangesView.Text(
              press.say(
                  "worklist.from", entered.date(), press.texts().word("change", entered.kind())),
              new Html(new Markup(64).text(entered.note()).toString())));
    }
    texts.addAll(texts(change.texts()));
    return new ChangesView.Entry(
        "statute." + statute.slug(),
        "",
        statute.title(),
        change.after().isPresent() ? place.to(address) : older(place, address),
        "",
        change.aspects().stream().map(aspect -> press.texts().word("aspect.law", aspect)).toList(),
        texts);
  }

  private static List<ChangesView.Text> texts(List<TextChange> changes) {
    return changes.stream()
        .map(each -> new ChangesView.Text(each.part(), DiffHtml.of(each)))
        .toList();
  }

  private String older(Place place, String name) {
    return place.root() + base.map(SiteEdition::id).orElse("") + "/" + name;
  }
}
