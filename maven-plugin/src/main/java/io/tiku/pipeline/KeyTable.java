package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.pack.seal.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** 公钥一览: whose keys are trusted here and whose are not yet, by regions and in columns. */
final class KeyTable {

  private static final String HOST = "（承办方）";

  /** Roles by what they are together, such as the units of a region, in the bank's order. */
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  private final Set<String> hosts = new LinkedHashSet<>();
  private final List<String> trusted;

  /**
   * @param trusted keys that are trusted here
   */
  KeyTable(PackBank bank, List<PublicKey> trusted) {
    this.trusted = trusted.stream().map(PublicKey::role).toList();
    add("部里", List.of(bank.regions().keeper()));
    for (Region region : bank.regions().all()) {
      hosts.add(region.host());
      add(region.title(), region.units());
    }
    bank.regions().all().forEach(region -> add("审批处", bank.plan(region).offices()));
  }

  /** A role that acts for several regions is told once. */
  private void add(String group, List<String> roles) {
    Set<String> all = groups.computeIfAbsent(group, name -> new LinkedHashSet<>());
    roles.stream()
        .filter(role -> groups.values().stream().noneMatch(known -> known.contains(role)))
        .forEach(all::add);
  }

  private List<String> roles() {
    return groups.values().stream().flatMap(Set::stream).toList();
  }

  /** Roles that sign or open and whose keys are not trusted here. */
  List<String> missing() {
    return roles().stream().filter(role -> !trusted.contains(role)).toList();
  }

  /** Those that are here, then those that are not. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int all = roles().size();
    int missing = missing().size();
    lines.add("公钥要 " + all + " 把：已收 " + (all - missing) + " 把，未收 " + missing + " 把。");
    add(lines, "已收", trusted::contains);
    List<String> others =
        trusted.stream().filter(role -> !roles().contains(role)).distinct().toList();
    if (!others.isEmpty()) {
      lines.add("  其他（不签审批，也不收包）");
      lines.addAll(TextTable.columns(4, others));
    }
    lines.addAll(missingLines());
    return lines;
  }

  /** Those that are not here. */
  List<String> missingLines() {
    List<String> lines = new ArrayList<>();
    add(lines, "未收", role -> !trusted.contains(role));
    return lines;
  }

  private void add(List<String> lines, String title, Predicate<String> wanted) {
    long count = roles().stream().filter(wanted).count();
    if (count > 0) {
      lines.add("【" + title + "】" + count + " 把");
    }
    groups.forEach(
        (group, roles) -> {
          List<String> names =
              roles.stream()
                  .filter(wanted)
                  .map(role -> hosts.contains(role) ? role + HOST : role)
                  .toList();
          if (!names.isEmpty()) {
            lines.add("  " + group + "，" + names.size() + " 把");
            lines.addAll(TextTable.columns(4, names));
          }
        });
  }
}
