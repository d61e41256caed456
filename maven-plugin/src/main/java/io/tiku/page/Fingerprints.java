package io.tiku.page;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.SourceDigests;
import io.tiku.problem.Keys;
import io.tiku.publish.Fingerprint;
import java.util.List;

/**
 * From what a page is made, in a word: pages whose fingerprint is the same need not be made again.
 *
 * <p>Every page rests on the tool, the settings, the templates, the list of editions, the whole
 * syllabus, the register, the guides and on which items there are; beyond that an item's page rests
 * on that item alone, a topic's page on the items below it, a statute's page on the items that cite
 * it, and any other page on all items.
 */
final class Fingerprints {

  private final Edition edition;
  private final SourceDigests digests;
  private final String base;
  private final String whole;

  /**
   * @param site what all pages of the site rest on
   */
  Fingerprints(SiteEdition published, String site) {
    edition = published.edition();
    digests = published.digests();
    base = known() ? base(site, !published.papers().isEmpty()) : "";
    whole = of(edition.items());
  }

  /**
   * Of an item's page.
   *
   * @param history what it rests on of other editions
   */
  String of(Item item, String history) {
    return base.isEmpty() ? "" : base + digest(item.keys()) + history;
  }

  String of(Topic topic) {
    return of(edition.items(topic));
  }

  String of(Statute statute) {
    return of(edition.citing(statute));
  }

  /** Of a page that rests on all items. */
  String whole() {
    return whole;
  }

  /** Of a page that rests on all items and on something else. */
  String whole(String other) {
    return whole.isEmpty() ? "" : Fingerprint.of(whole, other);
  }

  private boolean known() {
    return edition.items().stream().allMatch(item -> !digest(item.keys()).isEmpty());
  }

  private String of(List<Item> items) {
    if (base.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(base);
    items.forEach(item -> text.append('\n').append(digest(item.keys())));
    return Fingerprint.of(text.toString());
  }

  private String base(String site, boolean papers) {
    Content content = edition.content();
    StringBuilder text = new StringBuilder(site);
    text.append(papers).append(content.edition());
    content.topics().forEach(topic -> source(text, topic.keys()));
    content.statutes().forEach(statute -> source(text, statute.keys()));
    content.guides().forEach(guide -> source(text, guide.keys()));
    edition.items().forEach(item -> text.append('\n').append(item.keys().path()));
    return Fingerprint.of(text.toString());
  }

  private void source(StringBuilder text, Keys keys) {
    text.append('\n').append(keys.path()).append(' ').append(digest(keys));
  }

  private String digest(Keys keys) {
    return digests.of(keys.path());
  }
}
