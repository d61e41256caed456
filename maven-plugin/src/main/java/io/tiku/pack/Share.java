package io.tiku.pack;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 分配凭证: what one region gets of a {@link Deal}. Secret until the region's pack is released; from
 * then on everybody can make the pack anew with it.
 *
 * @param region its id
 * @param seed from which the region's forms follow, in hexadecimal
 * @param pool id of an item → its salt in hexadecimal; what the region may ask
 * @param profile what all regions have in common
 * @param deal digest of the deal
 * @param dealt how many items were dealt to all regions
 * @param files of the pool's 命题专用 items that are kept outside the bank, and of what they were made
 *     from, by path
 */
public record Share(
    String region,
    String seed,
    SortedMap<String, String> pool,
    PackProfile profile,
    String deal,
    int dealt,
    SortedMap<String, String> files) {

  private static final String KIND = "share";

  public Share {
    pool = Collections.unmodifiableSortedMap(new TreeMap<>(pool));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The same with files. */
  public Share with(SortedMap<String, String> some) {
    return new Share(region, seed, pool, profile, deal, dealt, some);
  }

  /** For its file. */
  public JsonObject toJson() {
    return new JsonObject()
        .put("format", 1)
        .put("kind", KIND)
        .put("region", region)
        .put("seed", seed)
        .put("pool", pool)
        .put("profile", profile.toJson())
        .put("deal", deal)
        .put("dealt", dealt)
        .put("files", files);
  }

  /** Reads one. */
  public static Share parse(JsonObject json) throws JsonFault {
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("不是分配凭证");
    }
    SortedMap<String, String> pool = json.object("pool").asTexts();
    for (String salt : pool.values()) {
      if (!salt.matches("[0-9a-f]{64}")) {
        throw new JsonFault("「pool」里有不是 64 个十六进制数字的值");
      }
    }
    return new Share(
        json.text("region"),
        json.text("seed"),
        pool,
        PackProfile.parse(json.object("profile")),
        json.text("deal"),
        Math.toIntExact(json.number("dealt")),
        json.object("files").asTexts());
  }

  @Override
  public String toString() {
    return "Share[" + region + "]";
  }
}
