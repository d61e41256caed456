package io.tiku.edition;

import io.tiku.content.Citation;
import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Register entries that are named as a provision is: of a text of which the bank rests on one
 * article alone, 刑法第二百八十四条之一, only that may be registered. A citation of it is one of the entry as
 * a whole.
 */
final class NamedProvisions {

  private final Set<String> names = new HashSet<>();

  private NamedProvisions(List<Statute> statutes) {
    for (Statute statute : statutes) {
      names.add(statute.shortTitle());
      names.add(statute.title());
      names.addAll(statute.aliases());
    }
  }

  /** The content with such citations resolved. */
  static Content resolved(Content content) {
    NamedProvisions entries = new NamedProvisions(content.statutes());
    boolean none =
        content.topics().stream().allMatch(topic -> entries.plain(topic.basis()))
            && content.items().stream().allMatch(item -> entries.plain(item.basis()));
    return none
        ? content
        : content.with(
            content.topics().stream().map(entries::topic).toList(),
            content.items().stream().map(entries::item).toList());
  }

  private Topic topic(Topic topic) {
    return plain(topic.basis()) ? topic : topic.citing(resolved(topic.basis()));
  }

  private Item item(Item item) {
    return plain(item.basis()) ? item : item.citing(resolved(item.basis()));
  }

  private boolean plain(List<Citation> basis) {
    return basis.stream().noneMatch(this::isNamed);
  }

  private boolean isNamed(Citation citation) {
    return citation.provisions().size() == 1
        && !names.contains(citation.statute())
        && names.contains(name(citation));
  }

  private List<Citation> resolved(List<Citation> basis) {
    return basis.stream()
        .map(
            citation ->
                isNamed(citation)
                    ? new Citation(
                        name(citation), List.<Provision>of(), StatuteUnit.ARTICLE, citation.at())
                    : citation)
        .toList();
  }

  private static String name(Citation citation) {
    return citation.statute() + citation.provisions().get(0).name(citation.unit());
  }
}
