package io.tiku.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Proofs that a blueprint cannot be met. */
class ConflictTest {

  private static final Pattern MISSING = Pattern.compile("至少差 (\\d+) 题");

  @Test
  void linesThatEachSufficeButNotTogetherAreNamed() {
    List<Candidate> bank = TestBank.bank(240, 4, 5);
    Blueprint blueprint =
        TestBank.blueprint(
            List.of(TestBank.section(ItemType.SINGLE, 10)),
            TestBank.quota(Kind.DOMAIN, "d0", 2, 3),
            TestBank.quota(Kind.CHAPTER, "d0c0", 3, 4),
            TestBank.quota(Kind.CHAPTER, "d0c1", 2, 4),
            TestBank.quota(Kind.DOMAIN, "d1", 1, 5));
    Assembly assembly = Assembler.assemble(blueprint, bank, TestBank.request("s", 1, 0));
    assertThat(assembly)
        .isEqualTo(
            new Assembly.Impossible(
                true, List.of("以下各项不能同时满足，合起来至少差 2 题：d0 2～3 题；d0c0 3～4 题；d0c1 2～4 题。")));
  }

  @Test
  void formsThatTogetherNeedMoreThanThereIsAreShortTogether() {
    List<Candidate> bank = TestBank.bank(90, 3, 1);
    Blueprint blueprint =
        TestBank.blueprint(
            List.of(
                TestBank.section(ItemType.SINGLE, 12, TestBank.quota(Kind.DIFFICULTY, "易", 4, 6))),
            TestBank.quota(Kind.DOMAIN, "d1", 9, 12));
    assertThat(Assembler.assemble(blueprint, bank, TestBank.request("s", 2, 0)))
        .isInstanceOf(Assembly.Done.class);
    assertThat(Assembler.conflict(blueprint, bank, TestBank.request("s", 2, 0))).isEmpty();
    Optional<String> four = Assembler.conflict(blueprint, bank, TestBank.request("s", 4, 0));
    assertThat(four).hasValueSatisfying(text -> assertThat(text).contains("4 套互不重复", "d1 9～12 题"));
  }

  @Test
  void sectionsThatShareTheirItemsAreShortTogether() {
    List<Candidate> bank = TestBank.bank(9, 1, 1);
    Blueprint two =
        TestBank.blueprint(
            List.of(TestBank.section(ItemType.SINGLE, 4), TestBank.section(ItemType.SINGLE, 4)));
    assertThat(Assembler.assemble(two, bank, TestBank.request("s", 1, 0)))
        .isInstanceOfSatisfying(
            Assembly.Impossible.class,
            impossible -> {
              assertThat(impossible.proven()).isTrue();
              assertThat(impossible.reasons().get(0))
                  .contains("至少差 2 题", "单选（第1大题） 4 题", "单选（第2大题） 4 题");
            });
    Blueprint enough =
        TestBank.blueprint(
            List.of(TestBank.section(ItemType.SINGLE, 4), TestBank.section(ItemType.SINGLE, 2)));
    assertThat(Assembler.assemble(enough, bank, TestBank.request("s", 1, 0)))
        .isInstanceOf(Assembly.Done.class);
  }

  @Test
  void aMeanThatCannotBeReachedIsNamed() {
    List<Candidate> bank = TestBank.bank(120, 2, 2);
    Blueprint blueprint =
        TestBank.blueprint(
            List.of(
                TestBank.section(ItemType.SINGLE, 10, TestBank.quota(Kind.DIFFICULTY, "难", 8, 10))),
            Optional.of(new Blueprint.Mean(70, 75)));
    assertThat(Assembler.conflict(blueprint, bank, TestBank.request("s", 1, 0)))
        .hasValueSatisfying(text -> assertThat(text).contains("平均预估通过率 70～75%", "单选·难 8～10 题"));
  }

  @Test
  void whatIsProvenIsTrueAndTheNumberIsNotTooLarge() {
    int proven = 0;
    int impossible = 0;
    for (int seed = 0; seed < 400; seed++) {
      RandomStream random = RandomStream.of("conflict", Integer.toString(seed));
      List<Candidate> bank = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        bank.add(
            TestBank.item(
                "i" + i,
                random.below(2) == 0 ? ItemType.SINGLE : ItemType.MULTIPLE,
                "d" + random.below(2),
                "c" + random.below(3),
                Difficulty.values()[random.below(3)]));
      }
      List<Quota> quotas = new ArrayList<>();
      quotas.add(quota(random, Kind.DOMAIN, "d0"));
      quotas.add(quota(random, Kind.CHAPTER, "c" + random.below(3)));
      quotas.add(quota(random, Kind.DIFFICULTY, Difficulty.values()[random.below(3)].label()));
      Blueprint blueprint =
          TestBank.blueprint(
              List.of(
                  TestBank.section(ItemType.SINGLE, 1 + random.below(3)),
                  TestBank.section(ItemType.MULTIPLE, 1 + random.below(2))),
              quotas.toArray(Quota[]::new));
      int least = leastShortfall(blueprint, bank);
      Optional<String> sentence = Assembler.conflict(blueprint, bank, TestBank.request("s", 1, 0));
      impossible += least > 0 ? 1 : 0;
      if (sentence.isPresent()) {
        proven++;
        Matcher missing = MISSING.matcher(sentence.get());
        assertThat(missing.find()).isTrue();
        assertThat(Integer.parseInt(missing.group(1)))
            .as(sentence.get() + " seed " + seed)
            .isBetween(1, least);
      }
    }
    assertThat(impossible).isGreaterThan(60);
    assertThat(proven).isGreaterThan(impossible * 9 / 10).isLessThanOrEqualTo(impossible);
  }

  @Test
  void theSentenceIsTheSameEveryTime() {
    List<Candidate> bank = TestBank.bank(240, 4, 3);
    Blueprint blueprint =
        TestBank.blueprint(
            List.of(TestBank.section(ItemType.SINGLE, 20)),
            TestBank.quota(Kind.DOMAIN, "d0", 12, 20),
            TestBank.quota(Kind.DOMAIN, "d1", 12, 20));
    Optional<String> first = Assembler.conflict(blueprint, bank, TestBank.request("a", 1, 0));
    assertThat(first).hasValueSatisfying(text -> assertThat(text).contains("至少差 4 题"));
    assertThat(Assembler.conflict(blueprint, bank, TestBank.request("b", 1, 0))).isEqualTo(first);
  }

  private static Quota quota(RandomStream random, Kind kind, String value) {
    int least = random.below(4);
    return TestBank.quota(kind, value, least, least + random.below(2));
  }

  /** Over all selections of any size, by how much the best misses what is asked. */
  private static int leastShortfall(Blueprint blueprint, List<Candidate> bank) {
    int best = Integer.MAX_VALUE;
    for (int mask = 0; mask < 1 << bank.size(); mask++) {
      List<Candidate> chosen = new ArrayList<>();
      for (int i = 0; i < bank.size(); i++) {
        if ((mask >> i & 1) == 1) {
          chosen.add(bank.get(i));
        }
      }
      int off = 0;
      for (int i = 0; i < blueprint.sections().size(); i++) {
        ItemType type = blueprint.sections().get(i).type();
        long count = chosen.stream().filter(one -> one.item().type() == type).count();
        off += Math.abs((int) count - blueprint.sections().get(i).count());
      }
      for (Row row : Row.of(blueprint)) {
        int sum = 0;
        for (Candidate one : chosen) {
          int section = one.item().type() == ItemType.SINGLE ? 0 : 1;
          sum +=
              row.amount(
                  one,
                  section,
                  blueprint.sections().get(section),
                  io.tiku.content.PaperRules.USUAL);
        }
        off += row.excess(sum);
      }
      best = Math.min(best, off);
    }
    return best;
  }
}
