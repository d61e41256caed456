package io.tiku.page;

import io.tiku.content.EditionInfo;
import io.tiku.content.Item;
import io.tiku.edition.change.Aspect;
import io.tiku.edition.change.Changes;
import io.tiku.edition.change.ItemChange;
import io.tiku.html.Markup;
import io.tiku.publish.OutputTree;
import io.tiku.template.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code changes.atom}: an entry for each edition, and one for each item whose key, marks or basis
 * changed or that was retired (Atom, RFC 4287). An entry's time is its edition's date.
 */
final class ChangeFeed {

  static final String PATH = "changes.atom";

  /** Readers of feeds load the whole file each time. */
  private static final int MOST_ITEMS = 200;

  private static final Set<Aspect> TOLD =
      EnumSet.of(Aspect.KEY, Aspect.MARKS, Aspect.BASIS, Aspect.RETIRED);

  private final SiteEditions editions;
  private final EditionHistory history;
  private final String baseUrl;
  private final String title;
  private final Texts texts;

  private ChangeFeed(
      SiteEditions editions, EditionHistory history, String baseUrl, String title, Texts texts) {
    this.texts = texts;
    this.editions = editions;
    this.history = history;
    this.baseUrl = baseUrl;
    this.title = title;
  }

  static void addTo(
      OutputTree tree,
      SiteEditions editions,
      EditionHistory history,
      String baseUrl,
      String title,
      Texts texts) {
    ChangeFeed feed = new ChangeFeed(editions, history, baseUrl, title, texts);
    tree.add(PATH, () -> feed.write().getBytes(StandardCharsets.UTF_8));
  }

  private String write() {
    Markup out = new Markup(8192);
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"").text(texts.language());
    out.raw("\">\n");
    out.raw("<title>")
        .text(texts.say("changes.of", title))
        .raw("</title>\n<id>")
        .text(baseUrl + PATH);
    out.raw("</id>\n<link rel=\"self\" href=\"").text(baseUrl + PATH).raw("\"/>\n<link href=\"");
    out.text(baseUrl).raw("\"/>\n<author><name>").text(title).raw("</name></author>\n");
    out.raw("<updated>").raw(moment(editions.newest())).raw("</updated>\n");
    List<String> entries = new ArrayList<>();
    for (int i = editions.newest(); i >= 0; i--) {
      entries(i, entries);
    }
    entries.forEach(out::raw);
    return out.raw("</feed>\n").toString();
  }

  private void entries(int edition, List<String> entries) {
    SiteEdition published = editions.all().get(edition);
    String folder = baseUrl + published.id() + "/";
    Optional<Changes> changes = history.of(edition);
    entries.add(
        entry(
            edition,
            folder + Addresses.CHANGES,
            published.title(),
            changes.map(this::summary).orElse(texts.say("feed.earliest"))));
    for (ItemChange change : changes.map(Changes::items).orElse(List.of())) {
      if (TOLD.contains(change.foremost()) && entries.size() < MOST_ITEMS) {
        Item item = change.item();
        entries.add(
            entry(
                edition,
                folder + history.addresses(edition).map(told -> told.of(change)).orElse(""),
                history.labels(change) + texts.say("word.colon") + Snippet.of(item, 40),
                texts.say(
                    "feed.item", published.title(), texts.word("type", item.type()), item.id())));
      }
    }
  }

  private String summary(Changes changes) {
    List<String> counts = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      int count = changes.of(aspect).size();
      if (count > 0) {
        counts.add(texts.say("feed.count", texts.word("aspect", aspect), count));
      }
    }
    return counts.isEmpty()
        ? texts.say("feed.none")
        : texts.say("word.sentence", String.join(texts.say("word.comma"), counts));
  }

  private String entry(int edition, String address, String entryTitle, String summary) {
    Markup out = new Markup(512).raw("<entry><title>").text(entryTitle).raw("</title><id>");
    out.text(address).raw("</id><link href=\"").text(address).raw("\"/><updated>");
    out.raw(moment(edition)).raw("</updated><summary>").text(summary);
    return out.raw("</summary></entry>\n").toString();
  }

  private String moment(int edition) {
    EditionInfo info = editions.all().get(edition).edition().info();
    return info.asOf() + "T00:00:00Z";
  }
}
