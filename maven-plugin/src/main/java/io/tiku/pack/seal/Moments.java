package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as files and sentences write them, always with their zone's offset. */
public final class Moments {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm（xxx）", Locale.ROOT);

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

  /** For people: {@code 2021-08-20 08:30（+08:00）}. */
  public static String shown(OffsetDateTime moment) {
    return moment.format(SHOWN);
  }
}
