package io.tiku.kit;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pipeline.EditionCopy;
import io.tiku.pipeline.Settings;
import java.util.SortedMap;

/**
 * 办公包的说明: what the program has to know of the kit it runs in, {@code program/kit.json}.
 *
 * @param title of the bank
 * @param edition the id of the copy in {@code content}
 * @param version of the program, as packs name it
 * @param leftOut path → digest of files of the edition that are not in the copy
 */
record KitFacts(String title, String edition, String version, SortedMap<String, String> leftOut) {

  static KitFacts of(EditionCopy copy, Settings settings) {
    return new KitFacts(copy.title(), copy.id(), settings.version(), copy.leftOut());
  }

  static KitFacts read(byte[] file) throws JsonFault {
    JsonObject json = JsonObject.parse(file);
    if (json.number("format") != 1) {
      throw new JsonFault("它是较新的版本做的");
    }
    return new KitFacts(
        json.text("title"),
        json.text("edition"),
        json.text("version"),
        json.object("leftOut").asTexts());
  }

  byte[] toJson() {
    return new JsonObject()
        .put("format", 1)
        .put("title", title)
        .put("edition", edition)
        .put("version", version)
        .put("leftOut", leftOut)
        .indented();
  }
}
