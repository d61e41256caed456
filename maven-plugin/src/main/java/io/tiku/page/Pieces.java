package io.tiku.page;

import io.tiku.content.Body;
import io.tiku.content.ChangeKind;
import io.tiku.content.Difficulty;
import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.ReviewDue;
import io.tiku.html.Markup;
import io.tiku.html.TreeHtml;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What several kinds of pages are made of. */
final class Pieces {

  private final Edition edition;
  private final Texts texts;
  private final SourceLinks links;
  private final CitationHtml citations;
  private final ReviewNotices notices;
  private final ItemHtml items;
  private final Navigation navigation;

  Pieces(Edition edition, Texts texts) {
    this.edition = edition;
    this.texts = texts;
    links = new SourceLinks(edition);
    citations = new CitationHtml(edition, texts);
    notices = new ReviewNotices(edition, texts);
    items = new ItemHtml(citations, links, notices, texts);
    navigation = new Navigation(edition);
  }

  Edition edition() {
    return edition;
  }

  CitationHtml citations() {
    return citations;
  }

  Navigation navigation() {
    return navigation;
  }

  Place place(String name) {
    return Place.of(edition.info().id(), name);
  }

  Html body(Body body, String source, Place place) {
    Markup out = new Markup(1024);
    new TreeHtml(out, links.from(source, place)).append(body);
    return new Html(out.toString());
  }

  ItemView item(Item item, int number, Place place, int heading) {
    return ItemView.of(item, number, place, later(item), items.of(item, place, heading), texts);
  }

  /** Banners on a topic whose law changed. */
  Html notices(Topic topic, Place place) {
    Markup out = new Markup(128);
    notices.append(out, topic, place);
    return new Html(out.toString());
  }

  /** The banner on a statute that was changed after the edition's date. */
  Html notices(Statute statute) {
    Markup out = new Markup(128);
    notices.append(out, statute);
    return new Html(out.toString());
  }

  /** 此后有修订 or 此后已废止; empty while nothing that a point rests on changed after its date. */
  String later(Topic topic) {
    return later(edition.laterChanges(topic));
  }

  /** The same of an item. */
  String later(Item item) {
    return later(edition.laterChanges(item));
  }

  /** The same of a statute. */
  String later(Statute statute) {
    List<StatuteChange> changes = edition.laterChanges(statute);
    return changes.isEmpty() ? "" : notices.title(changes);
  }

  private String later(List<ReviewDue> changes) {
    return changes.isEmpty() ? "" : notices.titleOf(changes);
  }

  /** What an item's page shows of other files, apart from what its own text leads to. */
  String surroundings(Item item, Place place) {
    return items.surroundings(item, place);
  }

  ItemRow row(Item item, Place place) {
    return new ItemRow(
        item.id(),
        place.to(Addresses.of(item)),
        texts.word("type", item.type()),
        Snippet.of(item, 60),
        item.reviewed().map(LocalDate::toString).orElse(""),
        item.status() == ItemStatus.DRAFT);
  }

  /** The articles a change of law names; empty when the whole text may be touched. */
  String touched(Statute statute, StatuteChange change) {
    return change.kind() == ChangeKind.AMENDED ? notices.touched(statute.unit(), change) : "";
  }

  /** How well the syllabus wants a point known, in a word; empty where it does not say. */
  String level(Topic topic) {
    return topic.level().map(level -> texts.word("level", level)).orElse("");
  }

  /** A topic in a list, with {@code depth} levels of its children. */
  TopicRow row(Topic topic, Place place, int depth) {
    List<Item> below = edition.items(topic);
    return new TopicRow(
        topic.title(),
        place.to(Addresses.of(topic)),
        level(topic),
        below.size(),
        types(below),
        depth == 0
            ? List.of()
            : edition.children(topic).stream().map(child -> row(child, place, depth - 1)).toList());
  }

  List<TopicRow.TypeCount> types(List<Item> items) {
    Map<ItemType, Integer> counts = new EnumMap<>(ItemType.class);
    items.forEach(item -> counts.merge(item.type(), 1, Integer::sum));
    List<TopicRow.TypeCount> types = new ArrayList<>();
    counts.forEach(
        (type, count) ->
            types.add(
                new TopicRow.TypeCount(
                    type.name().toLowerCase(Locale.ROOT), texts.word("type", type), count)));
    return types;
  }

  List<TopicRow.TypeCount> difficulties(List<Item> items) {
    List<TopicRow.TypeCount> counts = new ArrayList<>();
    for (Difficulty difficulty : Difficulty.values()) {
      int count = (int) items.stream().filter(item -> item.difficulty() == difficulty).count();
      if (count > 0) {
        String key = difficulty.name().toLowerCase(Locale.ROOT);
        counts.add(new TopicRow.TypeCount(key, texts.word("difficulty", difficulty), count));
      }
    }
    return counts;
  }

  /** Links from the start page to a topic's parent, or to the topic itself. */
  List<Link> crumbs(Optional<Topic> last, Place place) {
    List<Link> crumbs = new ArrayList<>();
    for (Optional<Topic> topic = last; topic.isPresent(); topic = edition.parent(topic.get())) {
      crumbs.add(0, link(topic.get(), place));
    }
    crumbs.add(0, new Link(texts.say("frame.home"), place.to(Addresses.START)));
    return crumbs;
  }

  static Link link(Topic topic, Place place) {
    return new Link(topic.title(), place.to(Addresses.of(topic)));
  }
}
