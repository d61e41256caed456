package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Moments as files and sentences write them, always with their zone's offset. */
public final class Moments {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm（xxx）", Locale.ROOT);

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(":mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern(":mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);
  private static final ZoneOffset CONTEST = ZoneOffset.ofHours(8);

  private Moments() {}

  /** A moment among an object's members, in the one spelling that is written. */
  static OffsetDateTime read(JsonObject json, String name) throws JsonFault {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(json.text(name));
      if (moment.toString().equals(json.text(name))) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new JsonFault("「" + name + "」应当是 2021-08-20T08:30+08:00 这样的时间");
  }

  /**
   * As it is written in Chinese: 2021年8月20日8:30; with the offset where it is not that of the
   * contest, and with what there is below a minute.
   */
  public static String inWords(OffsetDateTime moment) {
    String words =
        moment.getYear()
            + "年"
            + moment.getMonthValue()
            + "月"
            + moment.getDayOfMonth()
            + "日"
            + moment.getHour()
            + moment.format(moment.getSecond() + moment.getNano() == 0 ? MINUTES : SECONDS);
    return moment.getOffset().equals(CONTEST) ? words : words + "（" + moment.getOffset() + "）";
  }

  /** For people: {@code 2021-08-20 08:30（+08:00）}. */
  public static String shown(OffsetDateTime moment) {
    return moment.format(SHOWN);
  }
}
