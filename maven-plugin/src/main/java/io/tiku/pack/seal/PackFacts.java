package io.tiku.pack.seal;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a pack says of itself in clear: nothing from which a question or the seed could be learnt.
 *
 * @param region its id
 * @param regionTitle such as 东部赛区
 * @param title the contest's name
 * @param code 试卷代号, such as {@code 2021-east}
 * @param host the unit whose pack it is
 * @param edition id of the edition asked
 * @param editionDigest SHA-256 of the edition's sources, like the next two in hexadecimal
 * @param planDigest of the plan that was approved
 * @param dealDigest of {@code deal.json}
 * @param unlock before this moment it is not opened
 * @param expires after this moment the host's key does not open it any more
 * @param rehearsal whether the questions are dummies
 * @param engine name and version of what made it
 */
public record PackFacts(
    String region,
    String regionTitle,
    String title,
    String code,
    String host,
    String edition,
    String editionDigest,
    String planDigest,
    String dealDigest,
    OffsetDateTime unlock,
    Optional<OffsetDateTime> expires,
    boolean rehearsal,
    String engine) {

  static PackFacts read(JsonObject json) throws JsonFault {
    return new PackFacts(
        json.text("region"),
        json.text("regionTitle"),
        json.text("title"),
        json.text("code"),
        json.text("host"),
        json.text("edition"),
        Sha256.member(json, "editionDigest"),
        Sha256.member(json, "planDigest"),
        Sha256.member(json, "dealDigest"),
        Moments.read(json, "unlock"),
        json.has("expires") ? Optional.of(Moments.read(json, "expires")) : Optional.empty(),
        json.truth("rehearsal"),
        json.text("engine"));
  }

  JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("region", region)
            .put("regionTitle", regionTitle)
            .put("title", title)
            .put("code", code)
            .put("host", host)
            .put("edition", edition)
            .put("editionDigest", editionDigest)
            .put("planDigest", planDigest)
            .put("dealDigest", dealDigest)
            .put("unlock", unlock.toString())
            .put("rehearsal", rehearsal)
            .put("engine", engine);
    expires.ifPresent(moment -> json.put("expires", moment.toString()));
    return json;
  }
}
