package io.tiku.assembly;

import static io.tiku.assembly.TestBank.blueprint;
import static io.tiku.assembly.TestBank.item;
import static io.tiku.assembly.TestBank.quota;
import static io.tiku.assembly.TestBank.request;
import static io.tiku.assembly.TestBank.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.Quota.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssemblerTest {

  private static final Blueprint HUNDRED =
      blueprint(
          List.of(
              section(
                  ItemType.SINGLE,
                  60,
                  quota(Kind.DIFFICULTY, "易", 18, 18),
                  quota(Kind.DIFFICULTY, "中", 30, 30)),
              section(ItemType.MULTIPLE, 40, quota(Kind.DIFFICULTY, "难", 6, 10))),
          Optional.of(new Blueprint.Mean(55, 65)),
          quota(Kind.DOMAIN, "d0", 20, 20),
          quota(Kind.DOMAIN, "d1", 20, 20),
          quota(Kind.DOMAIN, "d2", 18, 22),
          quota(Kind.CHAPTER, "d0c1", 3, 5),
          quota(Kind.CHAPTER, "d3c2", 2, 6));

  @Test
  void everyConstraintHolds() {
    List<Candidate> bank = TestBank.bank(3000, 5, 6);
    PaperForm form = forms(HUNDRED, bank, request("demo", 1, 0)).get(0);
    List<Candidate> chosen = chosen(form, bank);
    assertThat(chosen).hasSize(100).doesNotHaveDuplicates();
    assertThat(form.sections().get(0).items()).hasSize(60);
    assertThat(count(chosen, "d0")).isEqualTo(20);
    assertThat(count(chosen, "d1")).isEqualTo(20);
    assertThat(count(chosen, "d2")).isBetween(18L, 22L);
    assertThat(chosen.stream().filter(one -> one.chapter().equals("d0c1")).count())
        .isBetween(3L, 5L);
    assertThat(singles(chosen, Difficulty.EASY)).isEqualTo(18);
    assertThat(singles(chosen, Difficulty.MEDIUM)).isEqualTo(30);
    double mean =
        chosen.stream()
            .mapToInt(one -> io.tiku.content.PaperRules.USUAL.facility(one.item().difficulty()))
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(55.0, 65.0);
  }

  @Test
  void theSameSeedGivesTheSameForms() {
    List<Candidate> bank = TestBank.bank(600, 5, 6);
    List<Candidate> reversed = new ArrayList<>(bank);
    java.util.Collections.reverse(reversed);
    assertThat(forms(HUNDRED, reversed, request("同一粒种子", 2, 0)))
        .isEqualTo(forms(HUNDRED, bank, request("同一粒种子", 2, 0)))
        .isNotEqualTo(forms(HUNDRED, bank, request("另一粒种子", 2, 0)));
  }

  @Test
  void parallelFormsShareTheirProfileAndNoItem() {
    List<Candidate> bank = TestBank.bank(1500, 5, 6);
    List<PaperForm> forms = forms(HUNDRED, bank, request("demo", 4, 0));
    assertThat(forms).extracting(PaperForm::name).containsExactly("A", "B", "C", "D");
    Set<String> all = new HashSet<>();
    forms.forEach(form -> form.items().forEach(item -> all.add(item.id())));
    assertThat(all).hasSize(400);
    assertThat(forms.stream().map(form -> profile(form, bank)).distinct()).hasSize(1);
  }

  @Test
  void formsOverlapNoMoreThanAllowed() {
    List<Candidate> bank = TestBank.bank(150, 5, 2);
    Blueprint most = blueprint(List.of(section(ItemType.SINGLE, 60)));
    List<PaperForm> forms = forms(most, bank, request("demo", 2, 20));
    Set<String> common = ids(forms.get(0));
    common.retainAll(ids(forms.get(1)));
    assertThat(common).hasSizeLessThanOrEqualTo(20).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void enemiesNeverMeet() {
    List<Candidate> bank =
        List.of(
            item("a", ItemType.SINGLE, "d", "c", Difficulty.EASY, "b", "c"),
            item("b", ItemType.SINGLE, "d", "c", Difficulty.EASY),
            item("c", ItemType.SINGLE, "d", "c", Difficulty.EASY, "b"),
            item("d", ItemType.SINGLE, "d", "c", Difficulty.EASY));
    Blueprint two = blueprint(List.of(section(ItemType.SINGLE, 2)));
    for (int seed = 0; seed < 50; seed++) {
      assertThat(ids(forms(two, bank, request("s" + seed, 1, 0)).get(0))).contains("d");
    }
    Blueprint three = blueprint(List.of(section(ItemType.SINGLE, 3)));
    assertThat(Assembler.assemble(three, bank, request("s", 1, 0)))
        .isEqualTo(new Assembly.Impossible(true, List.of("单选 需要 3 题，可用 4 题；互斥后 2 题。")));
  }

  @Test
  void everyShortCellIsNamedAtOnce() {
    List<Candidate> bank = TestBank.bank(60, 2, 2);
    Blueprint blueprint =
        blueprint(
            List.of(
                section(ItemType.SINGLE, 20, quota(Kind.DIFFICULTY, "难", 18, 20)),
                section(ItemType.BLANK, 2)),
            quota(Kind.CHAPTER, "d0c0", 19, 30));
    assertThat(Assembler.assemble(blueprint, bank, request("s", 1, 0)))
        .isEqualTo(
            new Assembly.Impossible(
                true,
                List.of("填空 需要 2 题，可用 0 题。", "单选·难 需要 18 题，可用 15 题。", "d0c0 需要 19 题，可用 10 题。")));
  }

  @Test
  void anItemsOptionsDependOnNothingButSeedFormAndItem() {
    List<Candidate> bank = TestBank.bank(60, 2, 2);
    Blueprint six = blueprint(List.of(section(ItemType.MULTIPLE, 6)));
    Map<String, FormItem> small = byId(forms(six, bank, request("demo", 1, 0)).get(0));
    Blueprint sixteen = blueprint(List.of(section(ItemType.MULTIPLE, 16)));
    Map<String, FormItem> large = byId(forms(sixteen, bank, request("demo", 1, 0)).get(0));
    assertThat(small.keySet().stream().filter(large::containsKey).toList())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(large.get(id)).isEqualTo(small.get(id)));
  }

  /** Each selection of a problem small enough to count is drawn about equally often. */
  @Test
  void everySelectionIsEquallyLikely() {
    List<Candidate> bank = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      bank.add(
          item(
              "i" + i,
              i < 5 ? ItemType.SINGLE : ItemType.MULTIPLE,
              i % 3 == 0 ? "d0" : "d1",
              "c",
              Difficulty.values()[i % 2],
              i == 1 ? "i6" : ""));
    }
    Blueprint blueprint =
        blueprint(
            List.of(section(ItemType.SINGLE, 2), section(ItemType.MULTIPLE, 2)),
            quota(Kind.DOMAIN, "d0", 1, 1),
            quota(Kind.DIFFICULTY, "易", 2, 3));
    Map<Set<String>, Integer> drawn = new HashMap<>();
    int draws = 4000;
    for (int seed = 0; seed < draws; seed++) {
      drawn.merge(ids(forms(blueprint, bank, request("s" + seed, 1, 0)).get(0)), 1, Integer::sum);
    }
    int possible = solutions(bank);
    assertThat(drawn).hasSize(possible);
    double expected = (double) draws / possible;
    double chiSquare =
        drawn.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    // mean possible − 1, standard deviation √(2 (possible − 1))
    assertThat(chiSquare).isLessThan(possible - 1 + 4 * Math.sqrt(2.0 * (possible - 1)));
  }

  /** Counts the selections of the test above one by one. */
  private static int solutions(List<Candidate> bank) {
    int count = 0;
    for (int mask = 0; mask < 1 << bank.size(); mask++) {
      int singles = 0;
      int multiples = 0;
      int domain = 0;
      int easy = 0;
      for (int i = 0; i < bank.size(); i++) {
        if ((mask >> i & 1) == 1) {
          singles += bank.get(i).item().type() == ItemType.SINGLE ? 1 : 0;
          multiples += bank.get(i).item().type() == ItemType.MULTIPLE ? 1 : 0;
          domain += bank.get(i).domain().equals("d0") ? 1 : 0;
          easy += bank.get(i).item().difficulty() == Difficulty.EASY ? 1 : 0;
        }
      }
      boolean enemies = (mask >> 1 & 1) == 1 && (mask >> 6 & 1) == 1;
      if (singles == 2 && multiples == 2 && domain == 1 && easy >= 2 && easy <= 3 && !enemies) {
        count++;
      }
    }
    return count;
  }

  private static List<PaperForm> forms(
      Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    Assembly assembly = Assembler.assemble(blueprint, bank, request);
    assertThat(assembly).isInstanceOf(Assembly.Done.class);
    return ((Assembly.Done) assembly).forms();
  }

  private static List<Candidate> chosen(PaperForm form, List<Candidate> bank) {
    Map<String, Candidate> byId =
        bank.stream().collect(Collectors.toMap(one -> one.item().id(), one -> one));
    return form.items().map(item -> byId.get(item.id())).toList();
  }

  private static Map<String, Long> profile(PaperForm form, List<Candidate> bank) {
    return chosen(form, bank).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.item().type() + " " + one.item().difficulty(),
                TreeMap::new,
                Collectors.counting()));
  }

  private static Set<String> ids(PaperForm form) {
    return form.items().map(FormItem::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, FormItem> byId(PaperForm form) {
    return form.items().collect(Collectors.toMap(FormItem::id, item -> item));
  }

  private static long count(List<Candidate> chosen, String domain) {
    return chosen.stream().filter(one -> one.domain().equals(domain)).count();
  }

  private static long singles(List<Candidate> chosen, Difficulty difficulty) {
    return chosen.stream()
        .filter(one -> one.item().type() == ItemType.SINGLE)
        .filter(one -> one.item().difficulty() == difficulty)
        .count();
  }
}
