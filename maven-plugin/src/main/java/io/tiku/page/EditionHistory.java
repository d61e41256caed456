package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.edition.change.Changes;
import io.tiku.edition.change.Gaps;
import io.tiku.edition.change.ItemChange;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What changed in each edition of a site. An edition is compared with the one it supplements, or
 * else with the one before it.
 */
final class EditionHistory {

  private final SiteEditions editions;
  private final Texts texts;
  private final List<Optional<Changes>> changes = new ArrayList<>();
  private final List<Optional<ChangeAddresses>> addresses = new ArrayList<>();
  private final List<Map<String, ItemChange>> items = new ArrayList<>();
  private final Map<String, String> marks = new HashMap<>();

  EditionHistory(SiteEditions editions, Texts texts) {
    this.editions = editions;
    this.texts = texts;
    for (int i = 0; i < editions.all().size(); i++) {
      SiteEdition after = editions.all().get(i);
      Optional<SiteEdition> before = before(i);
      Optional<Changes> made = before.map(earlier -> compared(earlier, after));
      Optional<ChangeAddresses> told =
          before.flatMap(
              earlier ->
                  made.map(all -> new ChangeAddresses(after.edition(), earlier.edition(), all)));
      changes.add(made);
      addresses.add(told);
      Map<String, ItemChange> byId = new HashMap<>();
      made.ifPresent(all -> all.items().forEach(change -> byId.put(change.id(), change)));
      items.add(byId);
      for (ItemChange change : byId.values()) {
        String where = told.map(known -> known.of(change)).orElse("");
        marks.merge(change.id(), i + ":" + change.aspects() + where, (a, b) -> a + b);
      }
    }
  }

  private static Changes compared(SiteEdition before, SiteEdition after) {
    return Changes.between(
        before.edition(), after.edition(), Gaps.of(before.unread(), after.unread()));
  }

  /** The edition with which one is compared; none for the oldest. */
  Optional<SiteEdition> before(int edition) {
    return base(edition).stream().mapToObj(editions.all()::get).findFirst();
  }

  /** With which an edition is compared; none for the oldest. */
  OptionalInt base(int edition) {
    Optional<String> parent = editions.all().get(edition).edition().info().supplements();
    for (int i = edition - 1; i >= 0 && parent.isPresent(); i--) {
      if (editions.all().get(i).id().equals(parent.get())) {
        return OptionalInt.of(i);
      }
    }
    return edition > 0 ? OptionalInt.of(edition - 1) : OptionalInt.empty();
  }

  /** What changed in an edition; nothing to say of the oldest. */
  Optional<Changes> of(int edition) {
    return changes.get(edition);
  }

  /** Where it is said what changed in an edition; nowhere for the oldest. */
  Optional<ChangeAddresses> addresses(int edition) {
    return addresses.get(edition);
  }

  /** What an item's history rests on besides which editions have it. */
  String mark(Item item) {
    return marks.getOrDefault(item.id(), "");
  }

  /** What became of an item in each edition, newest first; empty if there is one edition only. */
  Html of(Item item, Place place) {
    if (editions.all().size() == 1) {
      return new Html("");
    }
    Markup out = new Markup(512).raw("<ul>");
    for (int i = editions.newest(); i >= 0; i--) {
      String became = became(i, item);
      if (!became.isEmpty()) {
        SiteEdition edition = editions.all().get(i);
        out.raw("<li><span>").text(edition.title()).raw("</span> ");
        ItemChange change = items.get(i).get(item.id());
        if (change != null && addresses.get(i).isPresent()) {
          String told = addresses.get(i).get().of(change);
          out.link(place.root() + edition.id() + "/" + told, became);
        } else {
          out.text(became);
        }
        out.raw("</li>\n");
      }
    }
    return new Html(out.raw("</ul>").toString());
  }

  /** What changed of an item, in words. */
  String labels(ItemChange change) {
    return change.aspects().stream()
        .map(aspect -> texts.word("aspect", aspect))
        .collect(Collectors.joining(texts.say("word.and")));
  }

  private String became(int edition, Item item) {
    ItemChange change = items.get(edition).get(item.id());
    if (change != null) {
      return labels(change);
    }
    Optional<Item> here = editions.all().get(edition).edition().item(item.id());
    if (here.isEmpty()) {
      return "";
    }
    OptionalInt base = base(edition);
    if (base.isEmpty()) {
      return texts.say("history.came");
    }
    Optional<Item> before = editions.all().get(base.getAsInt()).edition().item(item.id());
    return before.isPresent() && !Objects.equals(before.get().reviewed(), here.get().reviewed())
        ? texts.say("history.reviewed")
        : texts.say("history.same");
  }
}
