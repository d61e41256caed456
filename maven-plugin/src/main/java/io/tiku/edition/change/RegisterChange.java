package io.tiku.edition.change;

import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an entry of the register.
 *
 * @param before empty if it was not there
 * @param after empty if it is not there any more
 * @param aspects at least one, in order of importance
 * @param entered changes of law that were not entered before, oldest first
 */
public record RegisterChange(
    String slug,
    Optional<Statute> before,
    Optional<Statute> after,
    Set<RegisterAspect> aspects,
    List<StatuteChange> entered,
    List<TextChange> texts) {

  public RegisterChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("no statute: " + slug);
    }
    aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    entered = List.copyOf(entered);
    texts = List.copyOf(texts);
  }

  /** The entry as it is, or as it last was. */
  public Statute statute() {
    return after.or(() -> before).orElseThrow();
  }

  /** What matters most of it. */
  public RegisterAspect foremost() {
    return aspects.iterator().next();
  }
}
