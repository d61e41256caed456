package io.tiku.pack;

import io.tiku.assembly.Profile;
import io.tiku.content.Difficulty;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of items that the packs of all regions have in common.
 *
 * @param papers name of a blueprint → the profile of its forms
 * @param stage of all questions on stage
 */
public record PackProfile(Map<String, Profile> papers, Profile stage) {
  public PackProfile {
    papers = Collections.unmodifiableMap(new TreeMap<>(papers));
  }

  JsonObject toJson() {
    JsonObject all = new JsonObject();
    papers.forEach((name, profile) -> all.put(name, json(profile)));
    return new JsonObject().put("papers", all).put("stage", json(stage));
  }

  static PackProfile parse(JsonObject json) throws JsonFault {
    Map<String, Profile> papers = new TreeMap<>();
    JsonObject all = json.object("papers");
    for (String name : all.names()) {
      papers.put(name, profile(all.object(name)));
    }
    return new PackProfile(papers, profile(json.object("stage")));
  }

  private static JsonObject json(Profile profile) {
    List<JsonObject> sections = new ArrayList<>();
    for (Map<Difficulty, Integer> table : profile.difficulties()) {
      JsonObject section = new JsonObject();
      table.forEach((difficulty, count) -> section.put(difficulty.label(), count));
      sections.add(section);
    }
    JsonObject domains = new JsonObject();
    profile.domains().forEach(domains::put);
    return new JsonObject().put("difficulties", sections).put("domains", domains);
  }

  private static Profile profile(JsonObject json) throws JsonFault {
    List<Map<Difficulty, Integer>> sections = new ArrayList<>();
    for (JsonObject section : json.objects("difficulties")) {
      Map<Difficulty, Integer> table = new EnumMap<>(Difficulty.class);
      for (String label : section.names()) {
        Difficulty difficulty =
            Difficulty.ofLabel(label).orElseThrow(() -> new JsonFault("没有难度「" + label + "」"));
        table.put(difficulty, Math.toIntExact(section.number(label)));
      }
      sections.add(table);
    }
    Map<String, Integer> domains = new TreeMap<>();
    JsonObject counted = json.object("domains");
    for (String domain : counted.names()) {
      domains.put(domain, Math.toIntExact(counted.number(domain)));
    }
    return new Profile(sections, domains);
  }
}
