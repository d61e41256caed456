package io.tiku.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Region;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackMarkTest {

  @Test
  void tellsTheUnlockTimeInTheRegionsOwnZone() {
    Region region =
        new Region(
            "west",
            "西部赛区",
            "新疆维吾尔自治区",
            List.of("新疆维吾尔自治区"),
            "plan",
            OffsetDateTime.parse("2021-08-20T08:05+06:00"),
            false);
    assertThat(PackMark.of(region, false)).isEqualTo("内部资料　启用前保密　2021年8月20日8:05启用");
    assertThat(PackMark.of(region, true)).isEqualTo("演练　演练用题，不是真题，不用于比赛");
  }
}
