package io.tiku.pack.seal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * 口令: eight groups of four out of 31 letters and digits that cannot be taken for each other (no 0,
 * 1, I, L, O), drawn at random. 31 to the 32nd power is more than 2 to the 158th.
 */
public final class Passphrase {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int GROUPS = 8;
  private static final int GROUP = 4;

  private final String letters;

  private Passphrase(String letters) {
    this.letters = letters;
  }

  /** A new one. */
  public static Passphrase random() {
    SecureRandom random = new SecureRandom();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Passphrase(letters.toString());
  }

  /** As somebody typed it: small or full-width letters, blanks and hyphens do not matter. */
  public static Passphrase parse(String typed) throws SealFault {
    String letters =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT);
    for (int i = 0; i < letters.length(); i++) {
      if (LETTERS.indexOf(letters.charAt(i)) < 0) {
        throw new SealFault("口令的第 " + (i + 1) + " 个字不对：口令只有大写字母和数字，没有 0、1、I、L、O。请照收到的口令再输一遍。");
      }
    }
    if (letters.length() != GROUPS * GROUP) {
      throw new SealFault(
          "口令要有 "
              + GROUPS
              + " 组、每组 "
              + GROUP
              + " 个字，输入的有 "
              + letters.length()
              + " 个字。请照收到的口令再输一遍。");
    }
    return new Passphrase(letters);
  }

  /** As it is told to the host, for example {@code 7KQM-2XWD-…}; this is what opens the file. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < letters.length(); i += GROUP) {
      out.append(i == 0 ? "" : "-").append(letters, i, i + GROUP);
    }
    return out.toString();
  }
}
