package io.tiku.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tiku.assembly.Candidate;
import io.tiku.content.PackPlan;
import io.tiku.json.JsonObject;
import io.tiku.pack.Deal;
import io.tiku.pack.Dealer;
import io.tiku.pack.Dealer.Dealt;
import io.tiku.pack.MasterSeed;
import io.tiku.pack.PackForms;
import io.tiku.pack.Selection;
import io.tiku.pack.Selection.Outcome;
import io.tiku.pack.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank in {@code content/}, divided among its regions. */
class PackDealTest {

  private static final Deal PUBLISHED =
      new Deal("2021", "digest", new TreeMap<>(), List.of(), "", "0");
  private static final List<String> REGIONS = List.of("east", "north", "south", "west");

  private static List<Candidate> bank = List.of();
  private static final Map<String, Selection> plans = new TreeMap<>();
  private static int asked;
  private static String edition = "";

  @BeforeAll
  static void read(@TempDir Path folder) {
    ReadBank read = new CheckBuild(settings(folder), Progress.SILENT).read();
    PackPlan plan = read.packPlans().get(0);
    edition = plan.edition();
    bank = PaperBuild.candidates(read.edition());
    read.regions()
        .all()
        .forEach(
            region ->
                plans.put(region.id(), new Selection(plan, read.blueprints(), read.paperRules())));
    asked =
        2
                * read.blueprints().stream()
                    .filter(one -> one.name().equals("regional-written"))
                    .findFirst()
                    .orElseThrow()
                    .count()
            + new Selection(plan, read.blueprints(), read.paperRules()).stage().count();
  }

  private static Settings settings(Path folder) {
    return PackedBank.settings(Path.of("../content"), folder, folder.resolve("tiku"));
  }

  private static MasterSeed seed(int number) throws Exception {
    String hex = String.valueOf((char) ('a' + number)).repeat(64);
    return MasterSeed.parse(
        new JsonObject()
            .put("format", 1)
            .put("kind", "master-seed")
            .put("secret", hex)
            .put("nonce", hex)
            .canonical());
  }

  private static PackForms forms(Share share) {
    return forms(share, bank);
  }

  private static PackForms forms(Share share, List<Candidate> items) {
    return ((Outcome.Chosen) plan(share).choose(items, share)).forms();
  }

  private static Selection plan(Share share) {
    return Optional.ofNullable(plans.get(share.region())).orElseThrow();
  }

  @Test
  void packsOfAllRegionsShareNoItemAndHaveEqualProfiles() throws Exception {
    for (int number = 0; number < 4; number++) {
      Dealt dealt = Dealer.deal(plans, bank, seed(number), PUBLISHED);

      assertThat(dealt.shares().keySet()).containsExactlyElementsOf(REGIONS);
      List<String> ids = new ArrayList<>();
      for (Share share : dealt.shares().values()) {
        PackForms forms = forms(share);
        assertThat(forms.ids()).hasSize(asked).allMatch(id -> share.pool().containsKey(id));
        assertThat(plan(share).profileOf(forms, bank))
            .as("seed %s, region %s", number, share.region())
            .isEqualTo(share.profile());
        ids.addAll(forms.ids());
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  /** An older one from Git, which has fewer items and other cases than the working tree. */
  @Test
  void theEditionThatThePlanNamesServesAllRegions(@TempDir Path folder) throws Exception {
    assumeThat(Path.of("../.git")).exists();
    Matcher listed =
        Pattern.compile("<edition><id>(.+)</id><ref>(.+)</ref></edition>")
            .matcher(Files.readString(Path.of("../site/pom.xml")));
    assertThat(listed.find()).isTrue();
    String id = String.valueOf(listed.group(1));
    assertThat(id).isEqualTo(edition);
    ReadBank read =
        new CheckBuild(
                PackedBank.settings(
                    Path.of("../content"),
                    folder,
                    folder.resolve("tiku"),
                    List.of(new EditionRef(id, "", String.valueOf(listed.group(2))))),
                Progress.SILENT)
            .read(id);
    List<Candidate> older = PaperBuild.candidates(read.edition());

    Dealt dealt = Dealer.deal(plans, older, seed(0), PUBLISHED);

    assertThat(dealt.shares().keySet()).containsExactlyElementsOf(REGIONS);
    assertThat(dealt.shares().values())
        .allSatisfy(share -> assertThat(forms(share, older).ids()).hasSize(asked));
  }

  @Test
  void noRegionIsDealtWhatIsDueForReview() throws Exception {
    List<Candidate> some = new ArrayList<>();
    List<String> due = new ArrayList<>();
    for (Candidate one : bank) {
      boolean changed = some.size() % 50 == 0;
      some.add(new Candidate(one.item(), one.domain(), one.chapter(), changed));
      if (changed) {
        due.add(one.item().id());
      }
    }

    Dealt dealt = Dealer.deal(plans, some, seed(0), PUBLISHED);

    assertThat(due).hasSizeGreaterThan(15);
    assertThat(dealt.shares().values())
        .allSatisfy(share -> assertThat(share.pool().keySet()).doesNotContainAnyElementsOf(due));
  }

  @Test
  void everyItemIsDealtOnceAndStrataEvenly() throws Exception {
    Dealt dealt = Dealer.deal(plans, bank, seed(0), PUBLISHED);

    List<String> all =
        dealt.shares().values().stream().flatMap(share -> share.pool().keySet().stream()).toList();
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(bank.stream().map(one -> one.item().id()).toList());
    Function<Candidate, String> stratum =
        one -> one.item().type().label() + one.item().difficulty().label() + one.domain();
    for (String name : new HashSet<>(bank.stream().map(stratum).toList())) {
      List<Long> counts =
          dealt.shares().values().stream()
              .map(
                  share ->
                      bank.stream()
                          .filter(one -> share.pool().containsKey(one.item().id()))
                          .filter(one -> stratum.apply(one).equals(name))
                          .count())
              .sorted()
              .toList();
      assertThat(counts.get(3) - counts.get(0)).as(name).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aShareIsProvenByTheDealAndNoOtherIs() throws Exception {
    Dealt dealt = Dealer.deal(plans, bank, seed(0), PUBLISHED);
    Deal published = Deal.parse(JsonObject.parse(dealt.deal().toJson().canonical()));
    assertThat(published.digest()).isEqualTo(dealt.deal().digest());
    for (Share share : dealt.shares().values()) {
      Share read = Share.parse(JsonObject.parse(share.toJson().canonical()));
      assertThat(read).isEqualTo(share);
      assertThat(published.foreign(read)).isEmpty();
    }

    Share east = dealt.shares().values().stream().findFirst().orElseThrow();
    Share elsewhere =
        new Share(
            "north",
            east.seed(),
            east.pool(),
            east.profile(),
            published.digest(),
            east.dealt(),
            east.files());
    assertThat(published.foreign(elsewhere)).containsExactlyElementsOf(east.pool().keySet());
  }

  @Test
  void theDealTellsNeitherItemsNorSeeds() throws Exception {
    Dealt dealt = Dealer.deal(plans, bank, seed(0), PUBLISHED);
    String published = new String(dealt.deal().toJson().canonical(), UTF_8);

    assertThat(published).doesNotContain("a".repeat(64));
    for (Share share : dealt.shares().values()) {
      assertThat(published).doesNotContain(share.seed());
      share.pool().forEach((id, salt) -> assertThat(published).doesNotContain(id, salt));
    }
  }

  @Test
  void theSameSeedDealsTheSameAndAnotherOneOtherwise() throws Exception {
    List<Candidate> turned = new ArrayList<>(bank);
    Collections.reverse(turned);
    Dealt dealt = Dealer.deal(plans, bank, seed(0), PUBLISHED);
    Dealt again = Dealer.deal(plans, turned, seed(0), PUBLISHED);
    Dealt other = Dealer.deal(plans, bank, seed(1), PUBLISHED);

    assertThat(again).isEqualTo(dealt);
    assertThat(
            dealt.shares().values().stream()
                .map(share -> forms(share).ids())
                .collect(Collectors.toSet()))
        .doesNotContainAnyElementsOf(
            other.shares().values().stream().map(share -> forms(share).ids()).toList());
  }

  @Test
  void aBankThatDoesNotSufficeIsSaidSo() throws Exception {
    List<Candidate> few = bank.subList(0, 300);
    MasterSeed seed = seed(0);

    assertThatThrownBy(() -> Dealer.deal(plans, few, seed, PUBLISHED))
        .isInstanceOf(Dealer.Undealt.class)
        .hasMessageContaining("题库分给 4 个赛区后")
        .hasMessageContaining("→ 减少方案或细目表的题数");
  }
}
