package io.tiku.edition.change;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many items of a domain changed.
 *
 * @param domain its id; empty for items that lie in none
 * @param title as in the later edition
 * @param items how many there are, each counted once
 * @param aspects how many of them in which aspect; an item may count in several
 */
public record DomainCount(String domain, String title, int items, Map<Aspect, Integer> aspects) {

  /** The title for items that lie in no domain. */
  static final String OUTSIDE = "大纲以外";

  public DomainCount {
    Map<Aspect, Integer> all = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      all.put(aspect, aspects.getOrDefault(aspect, 0));
    }
    aspects = Collections.unmodifiableMap(all);
  }

  public int of(Aspect aspect) {
    return aspects.getOrDefault(aspect, 0);
  }
}
