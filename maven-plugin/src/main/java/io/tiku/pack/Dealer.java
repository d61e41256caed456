package io.tiku.pack;

import io.tiku.assembly.Candidate;
import io.tiku.pack.Selection.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a bank among regions and finds a profile that every region's pool can fill, by filling
 * it. 待复核 items are not dealt.
 */
public final class Dealer {

  /** So many tables are tried; each begins with another region. */
  private static final int ATTEMPTS = 60;

  private final SortedMap<String, Selection> regions;
  private final SortedMap<String, List<Candidate>> pools;
  private final MasterSeed master;

  /** A bank that does not suffice; the message says what could not be filled and why. */
  public static final class Undealt extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Undealt(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private Dealer(Map<String, Selection> regions, List<Candidate> bank, MasterSeed master) {
    this.regions = new TreeMap<>(regions);
    this.master = master;
    pools =
        Partition.of(
            bank.stream().filter(candidate -> !candidate.due()).toList(),
            List.copyOf(this.regions.keySet()),
            master);
  }

  /**
   * Each region's share.
   *
   * @param regions id of a region → what its plan asks for
   * @param published what is published of the deal, but for its leaves
   */
  public static Dealt deal(
      Map<String, Selection> regions, List<Candidate> bank, MasterSeed master, Deal published)
      throws Undealt {
    return new Dealer(regions, bank, master).deal(published);
  }

  /** A deal and the shares in it, by region. */
  public record Dealt(Deal deal, SortedMap<String, Share> shares) {}

  private Dealt deal(Deal published) throws Undealt {
    PackProfile profile = profile();
    List<String> leaves = new ArrayList<>();
    SortedMap<String, SortedMap<String, String>> salted = new TreeMap<>();
    pools.forEach(
        (region, pool) -> {
          SortedMap<String, String> salts = new TreeMap<>();
          pool.stream()
              .map(candidate -> candidate.item().id())
              .forEach(id -> salts.put(id, master.salt(id)));
          salts.forEach((id, salt) -> leaves.add(Deal.leaf(salt, region, id)));
          salted.put(region, salts);
        });
    leaves.sort(null);
    Deal deal =
        new Deal(
            published.edition(),
            published.editionDigest(),
            published.plans(),
            leaves,
            master.commitment(),
            published.engine());
    SortedMap<String, Share> shares = new TreeMap<>();
    salted.forEach(
        (region, salts) ->
            shares.put(
                region,
                new Share(
                    region,
                    master.region(region),
                    salts,
                    profile,
                    deal.digest(),
                    leaves.size(),
                    new TreeMap<>())));
    return new Dealt(deal, shares);
  }

  private PackProfile profile() throws Undealt {
    List<String> ids = List.copyOf(regions.keySet());
    Optional<Outcome.Failed> first = Optional.empty();
    String where = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String lead = ids.get(attempt % ids.size());
      Outcome outcome = choose(lead, master.profile(attempt), Optional.empty());
      String failedIn = lead;
      if (outcome instanceof Outcome.Chosen chosen) {
        PackProfile profile = selection(lead).profileOf(chosen.forms(), pool(lead));
        for (String region : ids) {
          outcome = choose(region, master.region(region), Optional.of(profile));
          failedIn = region;
          if (outcome instanceof Outcome.Failed) {
            break;
          }
        }
        if (outcome instanceof Outcome.Chosen) {
          return profile;
        }
      }
      if (first.isEmpty() && outcome instanceof Outcome.Failed failed) {
        first = Optional.of(failed);
        where = failedIn;
      }
    }
    Outcome.Failed failed = first.orElseThrow();
    throw new Undealt(
        "题库分给 "
            + ids.size()
            + " 个赛区后，试了 "
            + ATTEMPTS
            + " 种分布，仍有赛区组不齐。第一次是赛区 "
            + where
            + " 的"
            + failed.what()
            + "：\n  "
            + String.join("\n  ", failed.reasons())
            + "\n→ 减少方案或细目表的题数、放宽范围，或者增加这类试题。");
  }

  private Outcome choose(String region, String seed, Optional<PackProfile> profile) {
    return selection(region).choose(pool(region), seed, profile);
  }

  private Selection selection(String region) {
    return Optional.ofNullable(regions.get(region)).orElseThrow();
  }

  private List<Candidate> pool(String region) {
    return pools.getOrDefault(region, List.of());
  }
}
