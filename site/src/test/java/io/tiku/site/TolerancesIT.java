package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numeric blanks are judged in the browser as in Java: one table of cases for both. */
@InBrowser
class TolerancesIT {

  private static final Path CASES =
      Path.of("../maven-plugin/src/test/resources/io/tiku/content/tolerances.tsv");

  @Test
  void everyCaseIsJudgedAsTheTableSays(SiteBrowser browser) throws IOException {
    List<String> lines = Files.readAllLines(CASES);
    assertThat(lines).hasSizeGreaterThan(40);
    String page = browser.site().edition() + "/item/probation-period-006.html";
    try (Visit visit = browser.visit(page, Look.DESKTOP)) {
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        String accepted = cells[1].isEmpty() ? cells[0].replace("\\±", "±") : cells[1];
        Object right =
            visit
                .page()
                .evaluate(
                    "([accepted, given]) => Tiku.marking.fits([accepted], given)",
                    List.of(accepted, cells[2]));
        assertThat(right).as(line).isEqualTo(cells[3].equals("right"));
      }
      assertThat(visit.faults()).isEmpty();
    }
  }
}
