package io.tiku.pack;

import io.tiku.content.Region;
import java.time.OffsetDateTime;

/**
 * What stands at the top of every page of a pack. It is no 国家秘密标志, which what is not a state secret
 * must not carry (保守国家秘密法 2010, art. 17).
 */
public final class PackMark {

  /** Of a pack whose questions are dummies. */
  public static final String REHEARSAL = "演练　演练用题，不是真题，不用于比赛";

  private PackMark() {}

  /** Such as 内部资料　启用前保密　2021年8月20日8:30启用. */
  public static String of(Region region, boolean rehearsal) {
    return rehearsal ? REHEARSAL : "内部资料　启用前保密　" + time(region.unlock()) + "启用";
  }

  /**
   * When a pack is opened, as its sheets say it; a rehearsal's does not wait for the contest's day.
   */
  public static String unlock(Region region, boolean rehearsal) {
    return rehearsal ? "演练，封好就能打开" : time(region.unlock());
  }

  /** Such as 2021年8月20日8:30. */
  public static String time(OffsetDateTime time) {
    String minute = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    return time.getYear()
        + "年"
        + time.getMonthValue()
        + "月"
        + time.getDayOfMonth()
        + "日"
        + time.getHour()
        + ":"
        + minute;
  }
}
