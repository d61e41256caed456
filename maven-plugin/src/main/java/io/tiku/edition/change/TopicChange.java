package io.tiku.edition.change;

import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a node of the syllabus.
 *
 * @param id as it is, or as it last was
 * @param before empty if it was not there; has another id if its folder got another name
 * @param after empty if it is not there any more
 * @param aspects at least one, in order of importance
 */
public record TopicChange(
    TopicKind kind,
    String id,
    Optional<Topic> before,
    Optional<Topic> after,
    Set<TopicAspect> aspects,
    List<TextChange> texts) {

  public TopicChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("no topic: " + id);
    }
    aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    texts = List.copyOf(texts);
  }

  /** The node as it is, or as it last was. */
  public Topic topic() {
    return after.or(() -> before).orElseThrow();
  }

  /** What matters most of it. */
  public TopicAspect foremost() {
    return aspects.iterator().next();
  }
}
