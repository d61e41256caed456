package io.tiku.search;

import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.problem.Keys;
import io.tiku.publish.Fingerprint;
import io.tiku.search.SearchDocument.Field;
import io.tiku.search.SearchDocument.Indexed;
import io.tiku.search.SearchDocument.Kind;
import io.tiku.search.SearchDocument.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The published content of an edition as documents, each with its fields and their weights. */
final class SearchDocuments {

  private final Edition edition;
  private final SourceDigests digests;
  private final Map<String, List<String>> asked;
  private final DocumentFields fields;
  private final List<SearchDocument> documents = new ArrayList<>();

  private SearchDocuments(Edition edition, SourceDigests digests, Map<String, List<String>> asked) {
    this.edition = edition;
    this.digests = digests;
    this.asked = asked;
    fields = new DocumentFields(edition);
  }

  /**
   * All documents, in syllabus order, then statutes and guides.
   *
   * @param digests of the source files, from which documents have their fingerprints
   * @param asked id of a point → how people ask for it
   */
  static List<SearchDocument> of(
      Edition edition, SourceDigests digests, Map<String, List<String>> asked) {
    SearchDocuments all = new SearchDocuments(edition, digests, asked);
    for (Topic domain : edition.domains()) {
      all.topic(Kind.DOMAIN, domain, domain);
      edition.children(domain).forEach(chapter -> all.topic(Kind.CHAPTER, domain, chapter));
      edition.points(domain).forEach(point -> all.point(domain, point));
    }
    edition.statutes().forEach(all::statute);
    edition.guides().forEach(all::guide);
    return all.documents;
  }

  private void topic(Kind kind, Topic domain, Topic topic) {
    String place = kind == Kind.DOMAIN ? domain.id() : domain.id() + "/" + topic.id();
    add(
        new Named(kind, topic.id(), "", domain.id(), place),
        fingerprint(List.of(topic.keys()), List.of(place)),
        () -> fields.shown(topic),
        names(topic.aliases(), topic.title()),
        () -> fields.of(topic));
  }

  private void point(Topic domain, Topic point) {
    List<Item> items = edition.items(point);
    List<String> questions = asked.getOrDefault(point.id(), List.of());
    String chapter = edition.topic(TopicKind.CHAPTER, point.parent()).map(Topic::title).orElse("");
    String place = domain.id() + "/" + point.parent() + "/" + point.id();
    List<String> parts = new ArrayList<>(List.of(place, chapter, Standing.of(edition, point)));
    point.basis().forEach(citation -> parts.add(fields.number(citation)));
    parts.addAll(questions);
    List<Keys> files = new ArrayList<>(List.of(point.keys()));
    items.forEach(item -> files.add(item.keys()));
    add(
        new Named(Kind.POINT, point.id(), point.id(), domain.id(), place),
        fingerprint(files, parts),
        () -> fields.shown(point),
        names(point.aliases(), point.title()),
        () -> fields.of(point, chapter, questions));
    items.forEach(item -> item(domain, point, place + "/" + item.id(), item));
  }

  private void item(Topic domain, Topic point, String place, Item item) {
    List<String> parts = new ArrayList<>(List.of(place, point.title(), Standing.of(edition, item)));
    item.basis().forEach(citation -> parts.add(fields.number(citation)));
    documents.add(
        new SearchDocument(
            Kind.ITEM,
            item.id(),
            point.id(),
            domain.id(),
            item.type().name().toLowerCase(Locale.ROOT),
            item.difficulty().name().toLowerCase(Locale.ROOT),
            place,
            fingerprint(List.of(item.keys()), parts),
            () -> fields.shown(item),
            () -> new Indexed(List.of(), fields.of(point, item))));
  }

  private void statute(Statute statute) {
    add(
        new Named(Kind.STATUTE, statute.slug(), "", "", statute.slug()),
        fingerprint(List.of(statute.keys()), List.of(Standing.of(edition, statute))),
        () -> fields.shown(statute),
        names(statute.aliases(), statute.title(), statute.shortTitle()),
        () -> fields.of(statute));
  }

  private void guide(Guide guide) {
    add(
        new Named(Kind.GUIDE, guide.name(), "", "", guide.name()),
        fingerprint(List.of(guide.keys()), List.of()),
        () -> fields.shown(guide),
        List.of(guide.title()),
        () -> fields.of(guide));
  }

  /** What a document is and where it stands. */
  private record Named(Kind kind, String id, String point, String domain, String place) {}

  private void add(
      Named named,
      String fingerprint,
      Supplier<Shown> shown,
      List<String> names,
      Supplier<List<Field>> texts) {
    documents.add(
        new SearchDocument(
            named.kind(),
            named.id(),
            named.point(),
            named.domain(),
            "",
            "",
            named.place(),
            fingerprint,
            shown,
            () -> new Indexed(names, texts.get())));
  }

  /**
   * Of what a document is made.
   *
   * @param files whose whole contents count
   * @param parts what it takes from other files
   */
  private String fingerprint(List<Keys> files, List<String> parts) {
    Fingerprint fingerprint = new Fingerprint();
    for (Keys keys : files) {
      String digest = digests.of(keys.path());
      if (digest.isEmpty()) {
        return "";
      }
      fingerprint.add(digest);
    }
    parts.forEach(fingerprint::add);
    return fingerprint.toString();
  }

  private static List<String> names(List<String> aliases, String... titles) {
    List<String> names = new ArrayList<>(List.of(titles));
    names.addAll(aliases);
    return names;
  }
}
