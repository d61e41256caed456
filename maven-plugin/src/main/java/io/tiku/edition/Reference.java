package io.tiku.edition;

import io.tiku.content.Item;
import io.tiku.content.Provision;
import io.tiku.content.Topic;
import java.util.List;

/**
 * What rests on an article of a statute.
 *
 * @param article number of the article or point; 0 when the text as a whole is cited
 * @param provisions the provisions of that article named by the citations, sorted
 * @param points points of the syllabus, in its order
 * @param items published items, in syllabus order
 */
public record Reference(
    int article, List<Provision> provisions, List<Topic> points, List<Item> items) {
  public Reference {
    provisions = List.copyOf(provisions);
    points = List.copyOf(points);
    items = List.copyOf(items);
  }
}
