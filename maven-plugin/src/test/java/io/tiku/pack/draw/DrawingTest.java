package io.tiku.pack.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Group;
import io.tiku.content.DrawPlan.PublicValue;
import io.tiku.content.DrawPlan.Roll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of a draw, by published vectors and by what must hold for any seed. */
class DrawingTest {

  private static final PublicValue VALUE =
      new PublicValue("示例", LocalDate.of(2021, 9, 5), "数字", "1", "", "示例");
  private static final Path TABLE =
      Path.of("src", "test", "resources", "io", "tiku", "pack", "draw", "draws.tsv");

  /** The page of a draw computes by the same table. */
  @Test
  void listsAreDrawnAsTheTableSays() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    assertThat(lines).hasSizeGreaterThan(2);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(6);
      List<Entrant> list = entrants(cells[3], Integer.parseInt(cells[4]), cells[4].length());
      Reveal reveal = new Reveal(cells[1], false, Optional.empty());
      Ranking ranking =
          Ranking.of(new Roll(cells[2], 1, list), DrawMethod.valueOf(cells[0]), reveal.seed());
      List<String> first = List.of(cells[5].split(" ", -1));
      assertThat(ids(ranking).subList(0, first.size())).isEqualTo(first);
    }
  }

  @Test
  void theSeedOfASecretIsItsHexadecimalNonceAndThePublicValue() {
    DrawSecret secret = new DrawSecret("a".repeat(64), "0".repeat(64));
    assertThat(new Reveal("07", false, Optional.of(secret)).seed())
        .isEqualTo("a".repeat(64) + "|" + "0".repeat(64) + "|07");
  }

  @Test
  void theOrderOfTheListMeansNothing() {
    List<Entrant> mixed = new ArrayList<>(entrants("P", 200, 3));
    Collections.reverse(mixed);
    for (DrawMethod method : DrawMethod.values()) {
      assertThat(Ranking.of(new Roll("甲", 25, mixed), method, "s"))
          .isEqualTo(Ranking.of(new Roll("甲", 25, entrants("P", 200, 3)), method, "s"));
    }
  }

  @Test
  void aWithdrawalDisturbsNobody() {
    List<Entrant> all = entrants("P", 50, 3);
    List<String> before = ids(Ranking.of(new Roll("甲", 5, all), DrawMethod.HMAC, "s"));
    List<String> after =
        ids(Ranking.of(new Roll("甲", 5, all.subList(1, 50)), DrawMethod.HMAC, "s"));
    assertThat(after).isEqualTo(before.stream().filter(id -> !id.equals("P001")).toList());
  }

  @Test
  void everybodyIsTakenEquallyOften() {
    TreeMap<String, Integer> taken = new TreeMap<>();
    int draws = 4000;
    for (int seed = 0; seed < draws; seed++) {
      ids(Ranking.of(new Roll("甲", 5, entrants("P", 20, 2)), DrawMethod.HMAC, "示例" + seed))
          .subList(0, 5)
          .forEach(id -> taken.merge(id, 1, Integer::sum));
    }
    // 19 degrees of freedom: beyond 43.8 in one of a thousand honest tests; these seeds are fixed.
    double expected = draws * 5.0 / 20;
    double chi =
        taken.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(taken).hasSize(20);
    assertThat(chi).isCloseTo(14.25, within(14.25));
  }

  @Test
  void groupsAreFullAndTheFixedStayWhereTheyBelong() {
    DrawPlan plan = grouping(List.of(new Roll("单位", 32, entrants("U", 32, 2))), 8);
    for (int seed = 0; seed < 200; seed++) {
      Drawing drawing = Drawing.of(plan, "示例" + seed);
      Set<String> all = new TreeSet<>();
      for (int i = 0; i < 4; i++) {
        Drawing.Grouped group = drawing.groups().get(i);
        assertThat(group.members()).hasSize(8);
        assertThat(group.members().get(0).id()).isEqualTo("U0" + (i + 1));
        group.members().forEach(each -> all.add(each.id()));
      }
      assertThat(all).hasSize(32);
    }
  }

  @Test
  void everyGroupGetsEquallyManyOfEachPot() {
    DrawPlan plan =
        grouping(
            List.of(
                new Roll("第一档", 8, entrants("U", 8, 2)), new Roll("第二档", 24, entrants("V", 24, 2))),
            8);
    Drawing drawing = Drawing.of(plan, "示例");
    assertThat(drawing.groups())
        .allSatisfy(
            group ->
                assertThat(group.members().stream().filter(each -> each.id().startsWith("U")))
                    .hasSize(2));
  }

  private static DrawPlan grouping(List<Roll> rolls, int seats) {
    List<Group> groups =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Group("第" + i + "组", List.of("U0" + i)))
            .toList();
    return new DrawPlan(
        "t", "示例", DrawKind.GROUPING, DrawMethod.HMAC, false, rolls, groups, seats, VALUE, true);
  }

  private static List<Entrant> entrants(String prefix, int count, int digits) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> prefix + String.format(Locale.ROOT, "%0" + digits + "d", i))
        .map(id -> new Entrant(id, "示例" + id))
        .toList();
  }

  private static List<String> ids(Ranking ranking) {
    return ranking.ranked().stream().map(each -> each.entrant().id()).toList();
  }
}
