package io.tiku.pack.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * 收件人: whose keys open a pack.
 *
 * @param others besides host and ministry; most packs have none
 */
public record Recipients(PublicKey host, PublicKey ministry, List<PublicKey> others) {

  public Recipients {
    others = List.copyOf(others);
  }

  /** Host and ministry only. */
  public static Recipients of(PublicKey host, PublicKey ministry) {
    return new Recipients(host, ministry, List.of());
  }

  /** All of them. */
  public List<PublicKey> all() {
    List<PublicKey> all = new ArrayList<>(List.of(host, ministry));
    all.addAll(others);
    return all;
  }
}
