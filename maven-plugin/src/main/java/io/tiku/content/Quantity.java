package io.tiku.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number with its unit, or a date, as it stands at some place of a text.
 *
 * @param kind what can be compared with it: lengths of time, money, dates …; empty without a unit
 * @param value in the smallest unit of its kind
 * @param end where it ends in the text
 */
record Quantity(String kind, BigDecimal value, int end) {

  private static final String NUMBER = "(" + Numeral.PATTERN + "|半)";
  private static final String DATE_DAY = "(?:" + NUMBER + "[日号])?";
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile(
              "([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年(?:度|(?:"
                  + NUMBER
                  + "月(?:份|"
                  + DATE_DAY
                  + ")))?"),
          Pattern.compile("([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])"));
  private static final Pattern DAY_OF_YEAR = Pattern.compile(NUMBER + "月(?:份|" + DATE_DAY + ")");
  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})(?![0-9])|" + NUMBER + "[时点](?:" + NUMBER + "分)?");
  private static final Pattern SHARE = Pattern.compile(NUMBER + "分之" + NUMBER);
  private static final Pattern FRACTION = Pattern.compile("([0-9]+)/([0-9]+)(?![/0-9])");
  private static final Pattern PROVISION =
      Pattern.compile(
          "第" + NUMBER + "条(?:之" + NUMBER + ")?(?:第" + NUMBER + "款)?(?:第\\(?" + NUMBER + "\\)?项)?");
  private static final Pattern COUNT = Pattern.compile("([-−]?)" + NUMBER + "(个?)");

  /** A unit may be followed by 半: 一年半, 两个半月 has it before. */
  private record Unit(String kind, BigDecimal factor, Pattern name) {
    static Unit of(String kind, String factor, String name) {
      return new Unit(kind, new BigDecimal(factor), Pattern.compile(name));
    }
  }

  /** What is counted, and compares with nothing but itself. */
  private static final Pattern COUNTER =
      Pattern.compile("个百分点|个?学时|个?课时|[个人名户家件次分级类项台辆份条种所度张票页字章节款步批届期笔份]");

  private static final String TIME = "time";
  private static final String LATIN = "(?![A-Za-z])";

  /**
   * A month is a twelfth of 365.25 days, so that 30日 is less than 一个月 and 12个月 are 一年; a working
   * day is a little more than 7/5 of a day.
   */
  private static final List<Unit> UNITS =
      List.of(
          Unit.of(TIME, "1", "秒(?:钟)?|seconds?" + LATIN),
          Unit.of(TIME, "60", "分钟|(?<=小时[0-9零一二三四五六七八九十]{1,3})分|minutes?" + LATIN),
          Unit.of(TIME, "3600", "小时|钟头|hours?" + LATIN),
          Unit.of(TIME, "121824", "工作日"),
          Unit.of(TIME, "86400", "自然日|日历日|日(?!期)|天|days?" + LATIN),
          Unit.of(TIME, "604800", "周(?![岁年])|星期|weeks?" + LATIN),
          Unit.of(TIME, "7889400", "季度"),
          Unit.of(TIME, "2629800", "月|months?" + LATIN),
          Unit.of(TIME, "31557600", "周年|年(?!级)|years?" + LATIN),
          Unit.of("money", "1", "元"),
          Unit.of("money", "0.1", "角"),
          Unit.of("age", "1", "周岁|岁"),
          Unit.of("share", "1", "倍"),
          Unit.of("share", "0.1", "成"),
          Unit.of("share", "0.01", "%"),
          Unit.of("share", "0.001", "‰"),
          Unit.of("temperature", "1", "℃|°C|摄氏度"),
          Unit.of("area", "1e6", "平方公里"),
          Unit.of("area", "1e4", "公顷"),
          Unit.of("area", "666.67", "亩"),
          Unit.of("area", "1", "平方米"),
          Unit.of("volume", "0.001", "毫升|mL" + LATIN),
          Unit.of("volume", "1", "升|L" + LATIN),
          Unit.of("volume", "1000", "立方米"),
          Unit.of("data", "1", "KB" + LATIN),
          Unit.of("data", "1024", "MB" + LATIN),
          Unit.of("data", "1048576", "GB" + LATIN),
          Unit.of("data", "1073741824", "TB" + LATIN),
          Unit.of("length", "0.001", "毫米|mm" + LATIN),
          Unit.of("length", "0.01", "厘米|cm" + LATIN),
          Unit.of("length", "1000", "千米|公里|km" + LATIN),
          Unit.of("length", "1", "米|m" + LATIN),
          Unit.of("mass", "1000", "吨"),
          Unit.of("mass", "1", "千克|公斤|kg" + LATIN),
          Unit.of("mass", "0.001", "克|g" + LATIN),
          Unit.of("frequency", "1", "Hz" + LATIN),
          Unit.of("frequency", "1e3", "kHz" + LATIN),
          Unit.of("frequency", "1e6", "MHz" + LATIN),
          Unit.of("frequency", "1e9", "GHz" + LATIN),
          Unit.of("voltage", "1e-3", "mV" + LATIN),
          Unit.of("voltage", "1", "V" + LATIN),
          Unit.of("voltage", "1e3", "kV" + LATIN),
          Unit.of("current", "1e-3", "mA" + LATIN),
          Unit.of("current", "1", "A" + LATIN),
          Unit.of("power", "1e-3", "mW" + LATIN),
          Unit.of("power", "1", "W" + LATIN),
          Unit.of("power", "1e3", "kW" + LATIN),
          Unit.of("resistance", "1", "Ω"),
          Unit.of("resistance", "1e3", "kΩ"),
          Unit.of("resistance", "1e6", "MΩ"));

  /** What quantities are written with, among others. */
  static final String CHARACTERS =
      "日号时点分之零又第条款项"
          + DATES
          + DAY_OF_YEAR
          + COUNTER
          + UNITS.stream().map(unit -> unit.name.pattern()).collect(Collectors.joining());

  /** The quantity that begins at a place of a text without blanks and full-width digits. */
  static Optional<Quantity> at(String text, int from) {
    for (Pattern date : DATES) {
      Matcher matcher = looking(date, text, from);
      if (matcher.lookingAt()) {
        return Optional.of(mixed("date", matcher, 100));
      }
    }
    Matcher day = looking(DAY_OF_YEAR, text, from);
    if (day.lookingAt()) {
      return Optional.of(mixed("day", day, 100));
    }
    Matcher clock = looking(CLOCK, text, from);
    if (clock.lookingAt()) {
      return Optional.of(mixed("clock", clock, 60));
    }
    Matcher provision = looking(PROVISION, text, from);
    if (provision.lookingAt()) {
      return Optional.of(mixed("provision", provision, 1000));
    }
    Matcher share = looking(SHARE, text, from);
    if (share.lookingAt() && number(share.group(1)).signum() > 0) {
      return Optional.of(share(share.group(2), share.group(1), share.end()));
    }
    Matcher fraction = looking(FRACTION, text, from);
    if (fraction.lookingAt() && number(fraction.group(2)).signum() > 0) {
      return Optional.of(share(fraction.group(1), fraction.group(2), fraction.end()));
    }
    return counted(text, from).map(first -> more(text, first));
  }

  private static Quantity share(String part, String whole, int end) {
    return new Quantity("share", number(part).divide(number(whole), MathContext.DECIMAL64), end);
  }

  /** The same as a number of another's unit: the 5 of 5至10万元. */
  Quantity like(Quantity other, String text) {
    if (!kind.isEmpty()) {
      return this;
    }
    BigDecimal unit =
        other.kind.equals("day")
            ? BigDecimal.valueOf(100)
            : unit(text, end, other.end).map(Unit::factor).orElse(BigDecimal.ONE);
    BigDecimal own = value.multiply(unit);
    String between = text.substring(end, other.end);
    for (String many : List.of("万", "亿")) {
      BigDecimal more = own.multiply(Numeral.of("1" + many).value());
      if (between.contains(many) && more.compareTo(other.value) < 0) {
        own = more;
      }
    }
    return new Quantity(other.kind, own, end);
  }

  /** The unit that ends at a place. */
  private static Optional<Unit> unit(String text, int from, int end) {
    for (int start = from; start < end; start++) {
      for (Unit unit : UNITS) {
        Matcher name = looking(unit.name, text, start);
        if (name.lookingAt() && name.end() == end) {
          return Optional.of(unit);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> counted(String text, int from) {
    Matcher count = looking(COUNT, text, from);
    if (!count.lookingAt()) {
      return Optional.empty();
    }
    BigDecimal value = number(count.group(2));
    if (!count.group(1).isEmpty()) {
      value = value.negate();
    }
    int at = count.end();
    if (!count.group(3).isEmpty() && text.startsWith("半", at)) {
      value = value.add(number("半"));
      at++;
    }
    if (at == text.length()) {
      return Optional.of(new Quantity("", value, count.end(2)));
    }
    for (Unit unit : UNITS) {
      Matcher name = looking(unit.name, text, at);
      if (name.lookingAt()) {
        boolean half = text.startsWith("半", name.end());
        BigDecimal all = half ? value.add(number("半")) : value;
        return Optional.of(
            new Quantity(unit.kind, all.multiply(unit.factor), name.end() + (half ? 1 : 0)));
      }
    }
    Matcher counter = looking(COUNTER, text, count.end(2));
    return Optional.of(
        counter.lookingAt()
            ? new Quantity(counter.group(), value, counter.end())
            : new Quantity("", value, count.end(2)));
  }

  /** 一年零六个月, 3元5角. */
  private static Quantity more(String text, Quantity first) {
    Quantity sum = first;
    while (!sum.kind.isEmpty() && sum.end < text.length()) {
      int at = text.startsWith("零", sum.end) || text.startsWith("又", sum.end) ? 1 : 0;
      Optional<Quantity> next = counted(text, sum.end + at);
      if (next.isEmpty()
          || !next.get().kind.equals(sum.kind)
          || next.get().value.signum() < 0
          || next.get().value.compareTo(sum.value) >= 0) {
        return sum;
      }
      sum = new Quantity(sum.kind, sum.value.add(next.get().value), next.get().end);
    }
    return sum;
  }

  /** Year, month and day, or hour and minute, as one number. */
  private static Quantity mixed(String kind, Matcher parts, int base) {
    BigDecimal value = BigDecimal.ZERO;
    int missing =
        switch (kind) {
          case "provision" -> 4;
          case "date" -> 3;
          default -> 2;
        };
    for (int i = 1; i <= parts.groupCount() && missing > 0; i++) {
      boolean other = kind.equals("clock") && i > 2 && parts.group(1) != null;
      if (other || kind.equals("clock") && i < 3 && parts.group(1) == null) {
        continue;
      }
      BigDecimal part = parts.group(i) == null ? BigDecimal.ZERO : number(parts.group(i));
      value = value.multiply(BigDecimal.valueOf(base)).add(part);
      missing--;
    }
    return new Quantity(kind, value, parts.end());
  }

  private static BigDecimal number(String written) {
    return written.equals("半") ? new BigDecimal("0.5") : Numeral.of(written).value();
  }

  private static Matcher looking(Pattern pattern, String text, int from) {
    return pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
  }
}
