package io.tiku.assembly;

import static io.tiku.assembly.TestBank.blueprint;
import static io.tiku.assembly.TestBank.item;
import static io.tiku.assembly.TestBank.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.content.Blueprint;
import io.tiku.content.Difficulty;
import io.tiku.content.ItemType;
import io.tiku.content.PaperRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which letters the keys of a form fall. */
class KeyPlacesTest {

  private static final int SEEDS = 80;
  private static final Blueprint THIRTY = blueprint(List.of(section(ItemType.SINGLE, 30)));

  /** 7.5 keys a place, give or take a fifth, outwards. */
  @ParameterizedTest(name = "{0} of 60 cannot move")
  @CsvSource({"0, 6, 9", "6, 6, 9", "8, 6, 9"})
  void noLetterHasManyMoreKeysThanAnother(int ordered, int fewest, int most) {
    List<Candidate> bank = bank(ordered);
    int[] all = new int[4];
    Set<List<Integer>> shapes = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      PaperForm form = form(THIRTY, bank, "种子 " + seed);
      int[] keys = keys(form);
      assertThat(list(keys)).as("种子 " + seed).allMatch(n -> n >= fewest && n <= most);
      shapes.add(list(keys));
      IntStream.range(0, 4).forEach(place -> all[place] += keys[place]);
    }
    assertThat(list(all)).allMatch(n -> n > SEEDS * 6.5 && n < SEEDS * 8.5);
    assertThat(shapes).as("what is even need not be the same").hasSizeGreaterThan(20);
  }

  /** Twenty keys stand first and cannot move: all others stand elsewhere, as evenly as can be. */
  @Test
  void whereTooManyCannotMoveTheOthersStandElsewhere() {
    List<Candidate> bank = bank(20).subList(0, 30);
    for (int seed = 0; seed < 20; seed++) {
      int[] keys = keys(form(THIRTY, bank, "种子 " + seed));
      assertThat(keys[0]).isEqualTo(20);
      assertThat(list(Arrays.copyOfRange(keys, 1, 4))).containsExactlyInAnyOrder(3, 3, 4);
    }
  }

  @Test
  void optionsWithAnOrderStayInItAndTheSameSeedMovesTheSameKeys() {
    List<Candidate> bank = bank(20);
    PaperForm form = form(THIRTY, bank, "演示");
    assertThat(form.items().filter(item -> number(item) < 20).toList())
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(item.questions().get(0).options())
                    .containsExactly("o1", "o3", "o2", "o4"));
    assertThat(form(THIRTY, bank, "演示")).isEqualTo(form);
  }

  /** The key changes places with a distractor at most; what else was drawn stays. */
  @Test
  void mostQuestionsKeepTheOrderThatTheyWouldHaveInAnyForm() {
    List<Candidate> bank = bank(0);
    Blueprint three = blueprint(List.of(section(ItemType.SINGLE, 3)));
    Map<String, List<String>> alone = new HashMap<>();
    form(three, bank, "演示")
        .items()
        .forEach(item -> alone.put(item.id(), item.questions().get(0).options()));
    PaperForm large = form(blueprint(List.of(section(ItemType.SINGLE, 60))), bank, "演示");
    assertThat(large.items().filter(item -> alone.containsKey(item.id())).toList())
        .hasSize(3)
        .allSatisfy(
            item -> {
              List<String> options = item.questions().get(0).options();
              List<String> before = alone.getOrDefault(item.id(), List.of());
              long moved =
                  IntStream.range(0, 4).filter(i -> !options.get(i).equals(before.get(i))).count();
              assertThat(moved).isIn(0L, 2L);
            });
  }

  /** The first so many ask for quantities and have the smallest as key; o3 is less than o2. */
  private static List<Candidate> bank(int ordered) {
    List<Candidate> bank = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> texts =
          i < ordered ? List.of("15日", "三个月", "60天", "1年") : List.of("春风", "夏雨", "秋月", "冬雪");
      bank.add(item("item-" + i, ItemType.SINGLE, "d", "c", Difficulty.MEDIUM, texts));
    }
    return bank;
  }

  private static int number(FormItem item) {
    return Integer.parseInt(item.id().substring("item-".length()));
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static int[] keys(PaperForm form) {
    int[] keys = new int[4];
    form.items().forEach(item -> keys[item.questions().get(0).options().indexOf("o1")]++);
    return keys;
  }

  private static PaperForm form(Blueprint blueprint, List<Candidate> bank, String seed) {
    AssemblyRequest request = new AssemblyRequest(seed, 1, 0, Set.of(), PaperRules.USUAL);
    return ((Assembly.Done) Assembler.assemble(blueprint, bank, request)).forms().get(0);
  }
}
