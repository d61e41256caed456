package io.tiku.content;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * 赛区: units that meet in one contest.
 *
 * @param id lower-case, such as {@code east}
 * @param host the unit that holds the contest (承办方), one of {@code units}
 * @param plan name of its pack plan
 * @param unlock when its pack may be opened, with the offset of its time zone
 * @param example whether grouping, host and time are 示例 and not published facts
 */
public record Region(
    String id,
    String title,
    String host,
    List<String> units,
    String plan,
    OffsetDateTime unlock,
    boolean example) {
  public Region {
    units = List.copyOf(units);
  }
}
