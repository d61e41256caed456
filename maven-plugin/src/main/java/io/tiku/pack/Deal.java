package io.tiku.pack;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 题库分配: what is published when the bank is divided among the regions. It commits to the master seed
 * and to every item's region and tells neither.
 *
 * @param edition id of the edition whose items are asked
 * @param editionDigest of every file the edition was read from
 * @param plans id of a region → digest of its plan
 * @param leaves of all items that were dealt, sorted
 * @param commitment to the master seed
 * @param engine version of what dealt
 * @param planFormat how the plans' digests were made: 1 of the files' bytes, 2 of their values
 */
public record Deal(
    String edition,
    String editionDigest,
    SortedMap<String, String> plans,
    List<String> leaves,
    String commitment,
    String engine,
    int planFormat) {

  /** How plans' digests are made now. */
  public static final int PLAN_FORMAT = 2;

  static final String KIND = "deal";

  public Deal {
    plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
    leaves = List.copyOf(leaves);
  }

  /** A deal of plans whose digests are of their values. */
  public Deal(
      String edition,
      String editionDigest,
      SortedMap<String, String> plans,
      List<String> leaves,
      String commitment,
      String engine) {
    this(edition, editionDigest, plans, leaves, commitment, engine, PLAN_FORMAT);
  }

  /** To be signed and published. */
  public JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("format", 1)
            .put("kind", KIND)
            .put("edition", edition)
            .put("editionDigest", editionDigest)
            .put("plans", plans)
            .put("leaves", leaves)
            .put("commitment", commitment)
            .put("engine", engine);
    return planFormat == 1 ? json : json.put("planFormat", planFormat);
  }

  /** Reads a published deal, signed or not. */
  public static Deal parse(JsonObject json) throws JsonFault {
    if (!json.text("kind").equals(KIND)) {
      throw new JsonFault("不是题库分配的文件");
    }
    return new Deal(
        json.text("edition"),
        json.text("editionDigest"),
        json.object("plans").asTexts(),
        json.texts("leaves"),
        json.text("commitment"),
        json.text("engine"),
        planFormat(json));
  }

  private static int planFormat(JsonObject json) throws JsonFault {
    if (!json.has("planFormat")) {
      return 1;
    }
    if (json.number("planFormat") != PLAN_FORMAT) {
      throw new JsonFault("它是较新的版本写的，请升级插件");
    }
    return PLAN_FORMAT;
  }

  /** What stands for it in other files, in hexadecimal. */
  public String digest() {
    return Hmac.sha256(toJson().canonical());
  }

  /** What hides an item and its region. */
  static String leaf(String salt, String region, String item) {
    return Hmac.hex(HexFormat.of().parseHex(salt), region + "|" + item);
  }

  /** The leaves of a region's pool that this deal does not have; empty if it is the one dealt. */
  public List<String> foreign(Share share) {
    return share.pool().entrySet().stream()
        .filter(
            (Map.Entry<String, String> item) ->
                Collections.binarySearch(
                        leaves, leaf(item.getValue(), share.region(), item.getKey()))
                    < 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
