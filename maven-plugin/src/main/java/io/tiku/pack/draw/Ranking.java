package io.tiku.pack.draw;

import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.pack.Hmac;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * 排序: the entrants of a list in the order of the draw, a function of ids and seed alone.
 *
 * @param group the list's name
 * @param take how many of the first are taken
 */
public record Ranking(String group, int take, List<Ranked> ranked) {

  /**
   * An entrant in its place.
   *
   * @param value what decided the place, in hexadecimal
   */
  public record Ranked(Entrant entrant, String value) {}

  public Ranking {
    ranked = List.copyOf(ranked);
  }

  /**
   * Ranks a list.
   *
   * @param seed any text
   */
  static Ranking of(Roll roll, DrawMethod method, String seed) {
    return new Ranking(
        roll.group(),
        roll.take(),
        switch (method) {
          case HMAC -> byHmac(roll, seed.getBytes(StandardCharsets.UTF_8));
          case RFC3797 -> byRfc3797(roll, seed);
        });
  }

  private static List<Ranked> byHmac(Roll roll, byte[] key) {
    return roll.entrants().stream()
        .map(each -> new Ranked(each, Hmac.hex(key, roll.group() + '|' + each.id())))
        .sorted(Comparator.comparing(Ranked::value).thenComparing(each -> each.entrant().id()))
        .toList();
  }

  /** RFC 3797, section 4; the pool is numbered in the order of ids. */
  private static List<Ranked> byRfc3797(Roll roll, String seed) {
    MessageDigest md5 = md5();
    byte[] key = seed.getBytes(StandardCharsets.UTF_8);
    List<Entrant> pool = new ArrayList<>(roll.entrants());
    pool.sort(Comparator.comparing(Entrant::id));
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; !pool.isEmpty(); i++) {
      byte[] number = {(byte) (i >> 8), (byte) i};
      md5.update(number);
      md5.update(key);
      md5.update(number);
      byte[] digest = md5.digest();
      int chosen = new BigInteger(1, digest).mod(BigInteger.valueOf(pool.size())).intValueExact();
      ranked.add(new Ranked(pool.remove(chosen), HexFormat.of().formatHex(digest)));
    }
    return ranked;
  }

  /** The RFC prescribes it; what its weakness would allow, fixing the sources beforehand denies. */
  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
