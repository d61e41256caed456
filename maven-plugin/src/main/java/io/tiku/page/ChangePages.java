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
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page that says what changed in an edition. Where it would be too long, each domain has one of
 * its own, and the first keeps what matters most.
 */
final class ChangePages {

  /** What stands on the first page in any case. */
  private static final Set<String> FIRST = Set.of("key", "marks");

  /** A domain, or what lies in none. */
  private record Part(String id, String title) {}

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;
  private final Texts texts;
  private final Optional<SiteEdition> base;
  private final Optional<Changes> changes;
  private final Optional<ChangeAddresses> addresses;

  /**
   * @param base the edition with which this one is compared
   */
  ChangePages(
      Pieces pieces,
      PagePress press,
      Optional<SiteEdition> base,
      Optional<Changes> changes,
      Optional<ChangeAddresses> addresses) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
    texts = press.texts();
    this.base = base;
    this.changes = changes;
    this.addresses = addresses;
  }

  /**
   * Adds the pages.
   *
   * @param ofBase fingerprint of everything in the edition compared with
   */
  void add(String ofBase) {
    String fingerprint = press.fingerprints().whole(ofBase);
    Place first = pieces.place(Addresses.CHANGES);
    boolean split = addresses.map(ChangeAddresses::isSplit).orElse(false);
    press.add(first, fingerprint, () -> sheet(first, "", overview(first, split)));
    if (split) {
      for (Part domain : domains()) {
        Place place = pieces.place(page(domain.id()));
        press.add(place, fingerprint, () -> sheet(place, domain.title(), whole(domain, place)));
      }
    }
  }

  private PagePress.Sheet sheet(Place place, String domain, ChangesView view) {
    List<Link> crumbs = new ArrayList<>(pieces.crumbs(Optional.empty(), place));
    String changed = press.say("frame.changes");
    if (!domain.isEmpty()) {
      crumbs.add(new Link(changed, place.to(Addresses.CHANGES)));
    }
    Page page =
        new Page(
            place,
            "changes",
            domain.isEmpty() ? changed : press.say("changes.of", domain),
            base.map(earlier -> press.say("page.changes", edition.info().title(), earlier.title()))
                .orElse(press.say("page.firstEdition", edition.info().title())),
            press.canonical(place),
            crumbs,
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(page, view);
  }

  private ChangesView overview(Place place, boolean split) {
    List<Aspect> counted =
        Stream.of(Aspect.values())
            .filter(aspect -> changes.isPresent() && !changes.get().of(aspect).isEmpty())
            .toList();
    return new ChangesView(
        edition.info().title(),
        before(place),
        counted.stream().map(aspect -> texts.word("aspect", aspect)).toList(),
        changes.stream()
            .flatMap(all -> all.domains().stream())
            .map(domain -> count(domain, counted))
            .toList(),
        changes.map(Changes::reviewedOnly).orElse(0),
        domains().stream().map(domain -> domain(domain, place, split)).toList(),
        changes.stream()
            .flatMap(all -> all.statutes().stream())
            .map(change -> entry(change, place))
            .toList());
  }

  private ChangesView whole(Part domain, Place place) {
    return new ChangesView(
        domain.title(),
        before(place),
        List.of(),
        List.of(),
        0,
        List.of(domain(domain, place, false)),
        List.of());
  }

  private Optional<Link> before(Place place) {
    return base.map(earlier -> new Link(earlier.title(), older(place, Addresses.START)));
  }

  private String page(String domain) {
    return addresses.map(known -> known.page(domain)).orElse(Addresses.CHANGES);
  }

  private static ChangesView.Count count(DomainCount domain, List<Aspect> counted) {
    return new ChangesView.Count(
        domain.title(), domain.items(), counted.stream().map(domain::of).toList());
  }

  /** Domains in which something changed, this edition's first. */
  private List<Part> domains() {
    Map<String, String> titles = new LinkedHashMap<>();
    Stream.concat(
            edition.domains().stream(),
            base.map(SiteEdition::edition).map(Edition::domains).stream().flatMap(List::stream))
        .forEach(domain -> titles.putIfAbsent(domain.id(), domain.title()));
    titles.put(ChangeAddresses.OUTSIDE, texts.say("changes.outside"));
    return titles.entrySet().stream()
        .map(title -> new Part(title.getKey(), title.getValue()))
        .filter(domain -> !items(domain.id()).isEmpty() || !topics(domain.id()).isEmpty())
        .toList();
  }

  private List<ItemChange> items(String domain) {
    return changes.stream()
        .flatMap(all -> all.items().stream())
        .filter(change -> isOf(domain, TopicKind.POINT, change.item().point()))
        .toList();
  }

  private List<TopicChange> topics(String domain) {
    return changes.stream()
        .flatMap(all -> all.topics().stream())
        .filter(change -> isOf(domain, change.topic().kind(), change.topic().id()))
        .toList();
  }

  private boolean isOf(String domain, TopicKind kind, String id) {
    return addresses.stream().anyMatch(known -> known.domainOf(kind, id).equals(domain));
  }

  /**
   * What changed in a domain.
   *
   * @param isShort whether the rest stands on the domain's own page
   */
  private ChangesView.Domain domain(Part domain, Place place, boolean isShort) {
    List<ItemChange> items = items(domain.id());
    List<TopicChange> topics = topics(domain.id());
    return new ChangesView.Domain(
        domain.id(),
        domain.title(),
        items.size() + topics.size(),
        isShort ? Optional.of(place.to(page(domain.id()))) : Optional.empty(),
        sections(items, place).stream()
            .filter(one -> !isShort || FIRST.contains(one.key()))
            .toList(),
        isShort ? List.of() : added(items, place),
        isShort ? List.of() : topics.stream().map(change -> entry(change, place)).toList());
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
        ChangeAddresses.anchor(item),
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
