package io.tiku.assembly;

import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What parallel forms have in common besides their blueprint: the number of items of each
 * difficulty in each section, and of each domain that the blueprint counts.
 *
 * @param difficulties one table a section
 * @param domains id of a domain → number of items; only domains that the blueprint counts
 */
public record Profile(List<Map<Difficulty, Integer>> difficulties, Map<String, Integer> domains) {
  public Profile {
    difficulties = difficulties.stream().map(Profile::sorted).toList();
    domains = Collections.unmodifiableMap(new TreeMap<>(domains));
  }

  private static Map<Difficulty, Integer> sorted(Map<Difficulty, Integer> table) {
    Map<Difficulty, Integer> sorted = new EnumMap<>(Difficulty.class);
    sorted.putAll(table);
    return Collections.unmodifiableMap(sorted);
  }

  /**
   * The profile of a form.
   *
   * @param chosen the items of each section
   */
  public static Profile of(Blueprint blueprint, List<List<Candidate>> chosen) {
    List<Map<Difficulty, Integer>> difficulties = new ArrayList<>();
    Map<String, Integer> domains = new TreeMap<>();
    blueprint.quotas().stream()
        .filter(quota -> quota.kind() == Kind.DOMAIN)
        .forEach(quota -> domains.put(quota.value(), 0));
    for (List<Candidate> section : chosen) {
      Map<Difficulty, Integer> table = new EnumMap<>(Difficulty.class);
      for (Difficulty difficulty : Difficulty.values()) {
        table.put(difficulty, 0);
      }
      for (Candidate one : section) {
        table.merge(one.item().difficulty(), 1, Integer::sum);
        domains.computeIfPresent(one.domain(), (domain, count) -> count + 1);
      }
      difficulties.add(table);
    }
    return new Profile(difficulties, domains);
  }

  /** The blueprint with these numbers in place of its ranges. */
  public Blueprint applied(Blueprint blueprint) {
    List<SectionSpec> sections = new ArrayList<>();
    for (int i = 0; i < blueprint.sections().size(); i++) {
      SectionSpec spec = blueprint.sections().get(i);
      List<Quota> quotas = new ArrayList<>(spec.quotas());
      difficulties
          .get(i)
          .forEach(
              (difficulty, count) ->
                  quotas.add(
                      new Quota(
                          Kind.DIFFICULTY,
                          difficulty.label(),
                          difficulty.label(),
                          count,
                          count,
                          spec.at())));
      sections.add(spec.with(quotas));
    }
    List<Quota> quotas = new ArrayList<>(blueprint.quotas());
    for (Quota quota : blueprint.quotas()) {
      if (quota.kind() == Kind.DOMAIN) {
        int count = domains.getOrDefault(quota.value(), 0);
        quotas.add(new Quota(quota.kind(), quota.value(), quota.name(), count, count, quota.at()));
      }
    }
    return blueprint.with(sections, quotas);
  }
}
